import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { PHOTO_TITLES } from '../kit/image/photos.ts';
import { type Labels, type Sentences, type Size, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Pooling: one number speaks for a region',
  lead: 'Press Play, then move the lit window: max keeps the largest number, average the mean.',
  surface: 'The pooling window on the input. Arrow keys move the window, space plays.',
  labels: {
    view: 'Look at',
    views: { numbers: 'A grid', map: 'A photo', shift: 'A shift' },
    kind: 'Kind of pooling',
    kinds: { max: 'Max', avg: 'Average' },
    size: 'Window size',
    shift: 'Shift to the right',
    stroke: 'Width of the stroke',
    edit: 'Stride and cells',
    window: 'In the window',
    parameters: 'Parameters',
    separator: ',',
    cells: (count) => (count === '1' ? '1 cell' : `${count} cells`),
    before: 'Before',
    after: (columns) => `Shifted by ${columns} px`,
    changed: (count, all) => `${count}/${all} differ`,
    photos: PHOTO_TITLES.en,
    kernels: {
      'sobel-x': 'Sobel x: vertical edges',
      'sobel-y': 'Sobel y: horizontal edges',
      laplacian: 'Laplacian',
      diagonal: 'Diagonal',
    },
  },
  presets: {
    max: 'The 4×4',
    overlap: 'Overlap',
    negative: 'Negative numbers',
    'feature-map': 'A real feature map',
    shift: 'Shift by 1 pixel',
  },
  sentences: ({ number }) => {
    const shape = ([height, width]: Size) => `${number(height)}×${number(width)}`;
    const percent = (share: number) => `${number(share * 100, 0)}%`;
    const part = ([changed, all]: readonly [number, number]) =>
      `${number(changed)} of ${number(all)} (${percent(changed / all)})`;
    const names = { max: 'Max pooling', avg: 'Average pooling' };
    const place = (row: number, col: number) =>
      `At row ${number(row)}, column ${number(col)} of the output`;
    return {
      names,
      shifted: (name) => `${name}, after the shift`,
      shift: (columns, input, max, average) =>
        `Shifted right by ${number(columns)}, the input changes in ${part(input)}, max pooling in ${part(max)}, average pooling in ${part(average)}.`,
      rule: (kind, side, stride, from, to) =>
        `${names[kind]} ${shape([side, side])}, stride ${number(stride)}: ${shape(from)} becomes ${shape(to)}.`,
      onMap: (max, average) => `This window: largest ${number(max)}, mean ${number(average)}.`,
      mapShift: (raw, max, average) =>
        `A 1-pixel shift of the photo changes cells by ${percent(raw)} of their mean size; after max pooling by ${percent(max)}, after average pooling by ${percent(average)}.`,
      max: (row, col, max) => `${place(row, col)} the largest number is ${number(max)}.`,
      mean: (row, col, sum, count, mean) =>
        `${place(row, col)} the mean is ${number(sum)}/${number(count)} = ${number(mean)}.`,
      ties: (count) => `${number(count)} cells are equal; the first one wins.`,
      wins: (count) => `This cell wins ${number(count)} windows.`,
      padding: { max: 'Padding counts as −∞, so it never wins.', avg: 'Padding counts as 0.' },
      refused: (refused) =>
        refused.axis === 'padding'
          ? `Padding ${number(refused.p)} is more than half of the ${shape([refused.k, refused.k])} window: at the corner a window would hold padding alone. The last setting that worked is kept; choose a larger window or less padding.`
          : `The window covers ${number(refused.effectiveKernel)} cells along each side, but the input with its padding has only ${number(refused.padded)}. The last setting that worked is kept; choose a smaller window.`,
      askShift: (columns, cells) =>
        `After a shift by ${number(columns)}, how many of the ${number(cells)} cells change?`,
      unchanged: 'A cell that still gets the numbers it had does not change.',
      changes: (max, average) =>
        `Max: ${number(max)}, average: ${number(average)}. See which window holds the stroke, before and after the shift.`,
      ask: 'From the numbers in the lit window, what does each kind write?',
      right: (max, average) => `The largest is ${number(max)}, the mean is ${number(average)}.`,
      wrong: (max, sum, count, average) =>
        `The largest is ${number(max)}; the sum ${number(sum)}, divided by ${number(count)} cells, is ${number(average)}.`,
      rings: 'A ring closes around the largest number …',
      across: '… which is lifted across; the others stay.',
      lifted: 'All numbers of the window are lifted …',
      averaged: (count) => `… added up and divided by ${number(count)}.`,
      written: 'It is written into its cell.',
      whole: 'One window makes one number in each output.',
    };
  },
};

export const en = spoken(says, dictionary);
