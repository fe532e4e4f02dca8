import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, saysWith } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'A gallery of kernels',
  lead: 'Choose a kernel, then drag the line in the picture to compare photo and result.',
  surface:
    'Photo and result of the kernel. Arrow keys move the pixel that is read, with Shift further.',
  labels: {
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
  },
  presets: {},
  sentences: ({ number }) => ({
    effects: {
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
    },
    own: {
      nothing: 'All weights are 0, and so is the result everywhere.',
      zero: 'This kernel sums to 0: flat regions vanish and only changes remain.',
      negative: 'This kernel has a negative sum: the lighter a region, the lower the result.',
      mixed:
        'This kernel has a positive sum and negative weights too: flat regions stay, changes stand out.',
      blending:
        'This kernel has no negative weights: it blends nearby pixels, which usually blurs the picture.',
    },
    undivided: (divisor) => `The sums stay raw, not divided by ${number(divisor, 4)}.`,
    divided: {
      sum: (divisor) => `Divided by ${number(divisor, 4)}, the sum of the weights.`,
      magnitudes: (divisor) =>
        `Divided by ${number(divisor, 4)}, the sum of the weights’ magnitudes.`,
    },
    here: (row, col, value) =>
      `At row ${number(row)}, column ${number(col)} the result is ${number(value)}.`,
    dark: (count) => `${number(count)} ${plural(count, 'pixel', 'pixels')} below 0 shown black`,
    bright: (count) => `${number(count)} ${plural(count, 'pixel', 'pixels')} above 255 shown white`,
  }),
};

export const en = spoken(saysWith(dictionary.labels), dictionary);
