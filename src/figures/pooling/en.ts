import { PHOTO_TITLES } from '../kit/image/photos.ts';
import { tables } from './tables.ts';
import { asTyped, type Labels, percent, shape, type Text } from './text.ts';

const labels: Labels = {
  kind: 'Kind of pooling',
  kinds: { max: 'Max', avg: 'Average' },
  max: 'Max pooling',
  avg: 'Average pooling',
  size: 'Window size',
  shift: 'Shift to the right',
  stroke: 'Width of the stroke',
  edit: 'Edit single cells',
  window: 'In the window',
  parameters: 'Parameters',
  separator: ',',
  cells: (count) => (count === '1' ? '1 cell' : `${count} cells`),
  before: 'Before',
  after: (columns) => `Shifted by ${columns} px`,
  changed: (count, all) => `${count}/${all} changed`,
  shifted: (name) => `${name}, after the shift`,
  photos: PHOTO_TITLES.en,
  kernels: {
    'sobel-x': 'Sobel x: vertical edges',
    'sobel-y': 'Sobel y: horizontal edges',
    laplacian: 'Laplacian',
    diagonal: 'Diagonal',
  },
};

export const en: Text = {
  title: 'Pooling: one number speaks for a region',
  lead: 'Choose a kind and move the lit window: max keeps the largest number, average the mean.',
  surface: 'The pooling window on the input. Arrow keys move the window, space plays.',
  labels: labels,
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    if (refused.axis === 'padding') {
      return `Padding ${number(refused.p)} is more than half of the ${number(refused.k)}×${number(refused.k)} window: at the corner a window would hold padding alone. The last setting that worked is kept; choose a larger window or less padding.`;
    }
    return `The window covers ${number(refused.effectiveKernel)} cells along each side, but the input with its padding has only ${number(refused.padded)}. The last setting that worked is kept; choose a smaller window.`;
  },
  presets: {
    max: 'The 4×4',
    overlap: 'Overlap',
    negative: 'Negative numbers',
    'feature-map': 'A real feature map',
    shift: 'Shift by 1 pixel',
  },
  describe: (state, derived, say) => {
    const { number } = say;
    const { geometry: g, shifted, mapShift } = derived;
    if (shifted) {
      const part = (changed: readonly number[], all: ArrayLike<number>) =>
        `${number(changed.length)} of ${number(all.length)} cells (${percent(changed.length / all.length, say)})`;
      return `Shifted to the right by ${number(state.shift)}: ${part(shifted.inputChanged, shifted.input.data)} of the input change. After max pooling ${part(shifted.maxChanged, shifted.max.data)} change, after average pooling ${part(shifted.averageChanged, shifted.average.data)}.`;
    }
    const rule = `${labels[state.kind]} ${shape(state.k, state.k, say)}, stride ${number(state.s)}: ${shape(derived.inHeight, derived.inWidth, say)} becomes ${shape(g.outHeight, g.outWidth, say)}.`;
    if (mapShift) {
      return `${rule} This window: largest ${number(derived.windowMax)}, mean ${number(derived.windowAverage)}. A 1-pixel shift of the photo changes cells by ${percent(mapShift.raw, say)} of their mean size; after max pooling by ${percent(mapShift.max, say)}, after average pooling by ${percent(mapShift.average, say)}.`;
    }
    const ties =
      derived.ties > 1 ? ` ${number(derived.ties)} cells are equal; the first one wins.` : '';
    const wins = derived.wins > 1 ? ` This cell wins ${number(derived.wins)} windows.` : '';
    const padding = state.p > 0 ? ' Padding counts as −∞, so it never wins.' : '';
    const outcome =
      state.kind === 'max'
        ? `the largest number is ${number(derived.windowMax)}.${ties}${wins}${padding}`
        : `the mean is ${number(derived.windowSum)}/${number(derived.taps.length)} = ${number(derived.windowAverage)}.${state.p > 0 ? ' Padding counts as 0.' : ''}`;
    return `${rule} At row ${number(derived.row)}, column ${number(derived.col)} of the output ${outcome}`;
  },
  tables: (state, derived, say) => tables(state, derived, say, labels),
  predict: (state, derived, { number }) => {
    const { shifted } = derived;
    if (shifted) {
      return {
        question: `After a shift by ${number(state.shift)}, how many of the ${number(shifted.max.data.length)} cells change?`,
        answers: [
          { label: labels.max, value: shifted.maxChanged.length },
          { label: labels.avg, value: shifted.averageChanged.length },
        ],
        right: 'A cell that still gets the numbers it had does not change.',
        wrong: `Max: ${number(shifted.maxChanged.length)}, average: ${number(shifted.averageChanged.length)}. See which window holds the stroke, before and after the shift.`,
      };
    }
    return {
      question: 'From the numbers in the lit window, what does each kind write?',
      answers: [
        { label: labels.max, value: asTyped(derived.windowMax) },
        { label: labels.avg, value: asTyped(derived.windowAverage) },
      ],
      right: `The largest is ${number(derived.windowMax)}, the mean is ${number(derived.windowAverage)}.`,
      wrong: `The largest is ${number(derived.windowMax)}; the sum ${number(derived.windowSum)}, divided by ${number(derived.taps.length)} cells, is ${number(derived.windowAverage)}.`,
    };
  },
};
