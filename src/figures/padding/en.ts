import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Padding: a border',
  lead: 'Press Play: a ring grows around the picture.',
  surface:
    'A picture with its padding, and the kernel. Arrow keys move the kernel, the pixel or the layer; space plays.',
  labels: {
    view: 'View',
    views: { slide: 'Slide', coverage: 'Coverage', edges: 'False edges', layers: 'Layers' },
    mode: 'Filled with',
    modes: { zeros: 'Zeros', reflect: 'Reflect', replicate: 'Replicate' },
    edit: 'Sizes, single cells',
    wall: 'Grey wall',
    sobel: 'Sobel x',
    profile: 'Brightness along this row',
    coverage: 'Windows per pixel',
    without: 'No padding',
    padded: (p) => `Padding ${p}`,
    product: (rows, cols, all) =>
      `${rows} (by rows) · ${cols} (by columns) = ${all} ${all === '1' ? 'window' : 'windows'}`,
    stopped: (layer) => `stops at layer ${layer}`,
  },
  presets: {
    none: 'p = 0',
    same: 'p = 1: same size',
    even: 'p = 2: seen evenly',
    reflect: 'Reflect',
    replicate: 'Replicate',
    'ten-layers': 'Ten layers',
  },
  sentences: ({ number }) => {
    const shape = (side: number | null) =>
      side === null ? 'the kernel no longer fits' : `${number(side)}×${number(side)}`;
    const times = (count: number) =>
      count === 1 ? 'once' : count === 2 ? 'twice' : `${number(count)} times`;
    return {
      captions: {
        coverage: 'Windows per pixel',
        without: 'No padding',
        padded: (p) => `Padding ${number(p)}`,
      },
      same: (side, kernel) =>
        `Output ${shape(side)}, as large as the input: p = (${number(kernel)} − 1)/2.`,
      smaller: (side, by) =>
        `Output ${shape(side)}, smaller than the input by ${number(by)} each way.`,
      larger: (side, by) =>
        `Output ${shape(side)}, larger than the input by ${number(by)} each way.`,
      here: (row, col, padding, all, sum) =>
        `The centre is at row ${number(row)}, column ${number(col)}; ${number(padding)} of the window’s ${number(all)} cells ${plural(padding, 'is', 'are')} padding. The sum is ${number(sum)}.`,
      seen: (row, col, count) =>
        `The pixel at row ${number(row)}, column ${number(col)} is seen by ${number(count)} ${plural(count, 'window', 'windows')}.`,
      even: 'Every pixel is seen equally often.',
      uneven: (corner, centre) =>
        `The corner is seen ${times(corner)}, the centre ${times(centre)}.`,
      before: (corner, centre) => `Without padding, ${times(corner)} and ${times(centre)}.`,
      falseEdges: (grey, count, low, high) =>
        `The wall is ${number(grey)} everywhere, yet ${number(count)} cells of the feature map are not 0, from ${number(low)} to ${number(high)}: false edges, made by the zeros.`,
      noEdges: 'The feature map is all 0: an even wall has no edges, and this padding adds none.',
      noPadding: (side) =>
        `No padding, no false edges: the feature map is all 0, but only ${shape(side)}.`,
      falseHere: (grey, sum) =>
        `The sum is ${number(sum)}: the kernel takes the step between 0 and ${number(grey)} for an edge, and the wall has none.`,
      noneHere: 'The sum is 0: from left to right, nothing gets brighter or darker here.',
      input: 'Input',
      after: (layer) => `After layer ${number(layer)}`,
      sizes: (where, without, p, padded) =>
        `${where}: without padding, ${shape(without)}; with padding ${number(p)}, ${shape(padded)}.`,
      refused: (refused) =>
        refused.why === 'kernel'
          ? `A kernel of side ${number(refused.kernel)} does not fit: the picture with its padding has side ${number(refused.padded)}. The last setting that worked is kept; add padding or choose a smaller kernel.`
          : `To mirror the picture, the border must be thinner than the picture: padding ${number(refused.p)} is not below ${number(refused.n)}. The last setting that worked is kept; choose less padding or another fill.`,
      open: (side) =>
        side > 0
          ? `Without padding the window fits in only ${shape(side)} places. With a ring around the picture, its centre gets to the corner.`
          : 'Without padding the window fits nowhere. A ring around the picture makes room.',
      openWall: 'The wall is equally grey everywhere. Now a ring is put around it.',
      counting: 'Counting the windows that see this pixel …',
      layerRing: 'This layer adds its padding, if any …',
      layerEats: '… and the kernel takes the outermost rows and columns.',
      ask: (n, k, p) =>
        `A picture of ${shape(n)}, a kernel of ${shape(k)}, padding ${number(p)}, stride 1: how many cells has each side of the output?`,
      side: 'Cells per side',
      askEdges: (grey, p) =>
        `The wall is ${number(grey)} everywhere, the padding ${number(p)}. How many cells of the map will not be 0?`,
      cells: 'Cells that are not 0',
      askCoverage: (k, p) =>
        `Kernel ${shape(k)}, padding ${number(p)}: how many windows see the corner pixel, and how many the one in the centre?`,
      corner: 'Corner',
      centre: 'Centre',
      askLayers: (n, layers, p) =>
        `A picture of ${shape(n)} goes through ${number(layers)} layers. What is its side then without padding, and with padding ${number(p)}? Write 0 where the kernel no longer fits.`,
      answerCoverage: (corner, centre) =>
        `Corner ${number(corner)}, centre ${number(centre)}: a window has to lie within the picture and its padding.`,
      answerLayers: (without, padded) =>
        `${number(without)} without padding, ${number(padded)} with it.`,
    };
  },
};

export const en = spoken(says, dictionary);
