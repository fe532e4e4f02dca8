import { convGeometry, tensor } from '../../core/index.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { flag, integer } from '../kit/link/codec.ts';
import { lastStep, type SlideAction, slide, stopAt } from '../kit/slide/slide.ts';
import { channelList, hasShape, type Sheets } from '../kit/volume/channelList.ts';
import {
  type LayerFacts,
  layerFacts,
  type PointedProduct,
  pointedProduct,
  type VolumeFacts,
  volumeFacts,
} from '../kit/volume/facts.ts';
import {
  ALIKE,
  CHANNELS,
  FULL,
  KERNEL_SIDE,
  MAP_SIDE,
  ONE_SLICE,
  RED_GREEN,
  RED_TURNED,
  SIDE,
  SMALL_PICTURE,
  THREE_SLICES,
} from './numbers.ts';

export const LIMITS = {
  value: [0, FULL],
  weight: [-9, 9],
  bias: [-9, 9],
} as const;

/** Query names: row and col (place on the map; `step` is the same place counted in reading order), cells, kernelCells, bias. */
export interface State {
  readonly step: number;
  readonly row: number;
  readonly col: number;
  readonly bias: number;
  /** Edited numbers; null shows the default ones. */
  readonly cells: Sheets | null;
  readonly kernelCells: Sheets | null;
  /** The whole map stands there, and not only the cells that the window has been to. */
  readonly all: boolean;
  /** The channel that is seen whole, counted from 0. */
  readonly front: number;
  readonly activeCell: ActiveCell | null;
}

export type Action = CommonAction<State> | SlideAction;

/** The state without where the reader is. */
export type Choices = Pick<State, 'bias' | 'cells' | 'kernelCells'>;

export interface Facts {
  readonly layer: LayerFacts;
  readonly picture: Sheets;
  readonly slices: Sheets;
  /** Colour of each pixel of the picture as CSS writes it, row by row. */
  readonly colours: readonly string[];
}

export interface Derived extends Facts {
  readonly facts: VolumeFacts;
  readonly pointed: PointedProduct | null;
  readonly written: number;
  /** True when the partial sums add up to 0 though they are not 0. */
  readonly cancels: boolean;
}

const GEOMETRY = convGeometry(SIDE, KERNEL_SIDE);

const initialState: State = {
  step: 0,
  row: 0,
  col: 0,
  bias: 1,
  cells: null,
  kernelCells: null,
  all: false,
  front: 0,
  activeCell: null,
};

function atStep(state: State, step: number): State {
  return { ...state, step, ...stopAt(GEOMETRY, step) };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'set':
      return { ...state, ...action.patch };
    default:
      return atStep(state, slide(GEOMETRY, state.step, action));
  }
}

export function derive({ cells, kernelCells, bias }: Choices): Facts {
  const picture = cells ?? SMALL_PICTURE;
  const slices = kernelCells ?? THREE_SLICES;
  const input = tensor(picture.flat(), [1, CHANNELS, SIDE, SIDE]);
  const kernel = tensor(slices.flat(), [1, CHANNELS, KERNEL_SIDE, KERNEL_SIDE]);
  const layer = layerFacts(input, kernel, tensor([bias], [1]), 1, 0);
  return { layer, picture, slices, colours: coloursOf(picture, layer.extents.input) };
}

export function point(facts: Facts, { step, all, activeCell }: State): Derived {
  const { row, col } = stopAt(GEOMETRY, step);
  const apart = volumeFacts(facts.layer, 1, 0, 0, row, col);
  const sums = apart.channels.map(({ sum }) => sum);
  return {
    ...facts,
    facts: apart,
    pointed: pointedProduct(apart, activeCell),
    written: all ? MAP_SIDE ** 2 : step + 1,
    cancels: sums.some((sum) => sum !== 0) && sums.reduce((total, sum) => total + sum, 0) === 0,
  };
}

function coloursOf(picture: Sheets, brightest: number): string[] {
  return picture[0].map((_, pixel) => {
    const parts = picture.map((sheet) => Math.round((sheet[pixel] / brightest) * FULL));
    return `rgb(${parts.join(' ')})`;
  });
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    row: integer(0, MAP_SIDE - 1),
    col: integer(0, MAP_SIDE - 1),
    cells: channelList(...LIMITS.value, { channels: CHANNELS, cells: SIDE ** 2 }),
    kernelCells: channelList(...LIMITS.weight, { channels: CHANNELS, cells: KERNEL_SIDE ** 2 }),
    bias: integer(...LIMITS.bias),
    all: flag,
    step: integer(0, lastStep(GEOMETRY)),
  },
  presets: {
    default: {},
    'one-channel': { kernelCells: ONE_SLICE },
    cancel: { cells: RED_GREEN, kernelCells: ALIKE, bias: 0 },
    'colour-edge': { cells: RED_GREEN, kernelCells: RED_TURNED, bias: 0 },
  },
  reduce,
  conflicts: ({ cells, kernelCells }) => {
    const bad: (keyof State & string)[] = [];
    if (cells && !hasShape(cells, CHANNELS, SIDE ** 2)) bad.push('cells');
    if (kernelCells && !hasShape(kernelCells, CHANNELS, KERNEL_SIDE ** 2)) bad.push('kernelCells');
    return bad;
  },
  settle: (state) =>
    atStep(state, state.row > 0 || state.col > 0 ? state.row * MAP_SIDE + state.col : state.step),
  passing: ['step', 'row', 'col', 'all'],
  derive,
  pointers: ['step', 'row', 'col', 'all', 'front', 'activeCell'],
  point,
  stepCount: () => MAP_SIDE ** 2,
};
