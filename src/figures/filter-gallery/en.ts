import type { Say } from '../kit/contract.ts';
import type { Filter, FilterName } from './filters.ts';
import type { Derived } from './model.ts';
import { galleryTables } from './tables.ts';
import type { Labels, Text } from './text.ts';

const labels: Labels = {
  filters: {
    identity: 'Identity',
    box: 'Box',
    gaussian: 'Gaussian',
    sharpen: 'Sharpen',
    'sobel-x': 'Sobel x',
    'sobel-y': 'Sobel y',
    magnitude: 'Strength',
    'prewitt-x': 'Prewitt x',
    laplacian: 'Laplacian',
    emboss: 'Emboss',
  },
  own: 'Your own',
  before: 'Photo',
  wipe: 'Divider between photo and result',
  wiped: (percent) => `${percent}% photo`,
  patch: 'Patch',
  sum: 'sum',
  scale: 'Colour scale',
  mode: 'Sums',
  modes: { normalised: 'Normalised', raw: 'Raw' },
  weights: 'Weights',
};

const EFFECTS: Readonly<Record<FilterName, string>> = {
  identity: 'Identity copies every pixel: the result is the photo again.',
  box: 'Box weighs nine pixels alike, so the picture blurs.',
  gaussian: 'Gaussian blurs as box does, with more weight in the middle.',
  sharpen: 'Sharpen pushes each pixel away from its four neighbours: crisper, and grainier.',
  'sobel-x': 'Sobel x finds vertical edges: dark to light is positive, light to dark negative.',
  'sobel-y':
    'Sobel y finds horizontal edges: dark above light is positive, light above dark negative.',
  magnitude: 'Sobel x and Sobel y joined: every strong edge is bright, whatever its direction.',
  'prewitt-x': 'Prewitt x finds vertical edges as Sobel x does, with all rows equal.',
  laplacian:
    'Laplacian finds pixels unlike their four neighbours: darker is positive, lighter negative.',
  emboss: 'Emboss adds the difference along a diagonal, so edges look raised.',
};

function ownEffect({ sum, magnitudes, negatives }: Filter): string {
  if (magnitudes === 0) return 'All weights are 0, and so is the result everywhere.';
  if (sum === 0) return 'This kernel sums to 0: flat regions vanish and only changes remain.';
  if (sum < 0) return 'This kernel has a negative sum: the lighter a region, the lower the result.';
  return negatives
    ? 'This kernel has a positive sum and negative weights too: flat regions stay, changes stand out.'
    : 'This kernel has no negative weights: it blends nearby pixels, which usually blurs the picture.';
}

function division({ filter, divisor, undivided }: Derived, { number }: Say): string {
  if (undivided) return `The sums stay raw, not divided by ${number(filter.divisor, 4)}. `;
  if (divisor === 1) return '';
  const by =
    filter.divided === 'sum' ? 'the sum of the weights' : 'the sum of the weights’ magnitudes';
  return `Divided by ${number(divisor, 4)}, ${by}. `;
}

function beyond({ clipped }: Derived, { number }: Say): string {
  if (!clipped) return '';
  const parts = [];
  const pixels = (count: number) => `${number(count)} ${count === 1 ? 'pixel' : 'pixels'}`;
  if (clipped.dark > 0) parts.push(`${pixels(clipped.dark)} below 0 shown black`);
  if (clipped.bright > 0) parts.push(`${pixels(clipped.bright)} above 255 shown white`);
  return parts.length > 0 ? ` ${parts.join(', ')}.` : '';
}

export const en: Text = {
  title: 'A gallery of kernels',
  lead: 'Choose a kernel, then drag the line in the picture to compare photo and result.',
  surface:
    'Photo and result of the kernel. Arrow keys move the pixel that is read, with Shift further.',
  labels,
  presets: {},
  describe: (_, derived, say) => {
    const { filter, value, row, col } = derived;
    const effect = filter.name ? EFFECTS[filter.name] : ownEffect(filter);
    const place = say.words.cellAt(say.number(row), say.number(col));
    return `${effect} ${division(derived, say)}At ${place} the result is ${say.number(value)}.${beyond(derived, say)}`;
  },
  tables: (_, derived, say) => galleryTables(derived, labels, say),
};
