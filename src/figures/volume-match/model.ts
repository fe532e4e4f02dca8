import { convGeometry, type Tensor, tensor } from '../../core/index.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { remember } from '../kit/frame/remember.ts';
import { integer } from '../kit/link/codec.ts';
import { lastStep, type SlideAction, slide, stopAt } from '../kit/slide/slide.ts';
import { channelList, hasShape, type Sheets } from '../kit/volume/channelList.ts';
import {
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
  readonly activeCell: ActiveCell | null;
}

export type Action = CommonAction<State> | SlideAction;

export interface Derived {
  readonly facts: VolumeFacts;
  readonly pointed: PointedProduct | null;
  readonly picture: Sheets;
  readonly slices: Sheets;
  /** Colour of each pixel of the picture as CSS writes it, row by row. */
  readonly colours: readonly string[];
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

const block = remember((sheets: Sheets, shape: readonly number[]): Tensor => {
  return tensor(sheets.flat(), shape);
}, 8);
const biasTensor = remember((bias: number): Tensor => tensor([bias], [1]), 8);

const PICTURE_SHAPE = [1, CHANNELS, SIDE, SIDE] as const;
const KERNEL_SHAPE = [1, CHANNELS, KERNEL_SIDE, KERNEL_SIDE] as const;

export function derive(state: State): Derived {
  const picture = state.cells ?? SMALL_PICTURE;
  const slices = state.kernelCells ?? THREE_SLICES;
  const layer = layerFacts(
    block(picture, PICTURE_SHAPE),
    block(slices, KERNEL_SHAPE),
    biasTensor(state.bias),
    1,
    0,
  );
  const { row, col } = stopAt(GEOMETRY, state.step);
  const facts = volumeFacts(layer, 1, 0, 0, row, col);
  const sums = facts.channels.map(({ sum }) => sum);
  return {
    facts,
    pointed: pointedProduct(facts, state.activeCell),
    picture,
    slices,
    colours: coloursOf(picture, layer.extents.input),
    cancels: sums.some((sum) => sum !== 0) && sums.reduce((total, sum) => total + sum, 0) === 0,
  };
}

function coloursOf(picture: Sheets, brightest: number): string[] {
  return picture[0].map((_, pixel) => {
    const parts = picture.map((sheet) => Math.round((sheet[pixel] / brightest) * FULL));
    return `rgb(${parts.join(' ')})`;
  });
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    row: integer(0, MAP_SIDE - 1),
    col: integer(0, MAP_SIDE - 1),
    cells: channelList(...LIMITS.value, { channels: CHANNELS, cells: SIDE ** 2 }),
    kernelCells: channelList(...LIMITS.weight, { channels: CHANNELS, cells: KERNEL_SIDE ** 2 }),
    bias: integer(...LIMITS.bias),
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
  passing: ['row', 'col'],
  derive,
  stepCount: () => MAP_SIDE ** 2,
};
