import { conv2d, type Tensor, type WindowFacts, windowAt } from '../../core/index.ts';
import type { ActiveCell, Model } from '../kit/contract.ts';
import { flag, integer, numberList, oneOf } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { fill } from '../kit/slide/defaults.ts';
import { brightest, compareLetters, grid, LETTERS, type LetterScores } from './compare.ts';
import { IMAGE_SIDE, KERNEL_SIDE, MAP_SIDE, PICTURES, type Picture } from './shapes.ts';
import {
  type Action,
  initialState,
  KERNELS,
  letterIndex,
  MAPS,
  PACES,
  pictureOf,
  reduce,
  SHAPES,
  STAGES,
  type State,
  settle,
  stagesDone,
  stepsOf,
  VIEWS,
  weightsOf,
} from './state.ts';

export type { Action, State } from './state.ts';

/** What a weight or a painted pixel may be. */
export const LIMITS = { pixel: [-1, 1], weight: [-9, 9] } as const;

/** With more equal maxima than this, none of them is ringed. */
const RINGS = 12;

export interface Derived {
  readonly steps: number;
  readonly picture: Picture;
  readonly weights: Picture;
  /** The sums, as conv2d writes them. */
  readonly output: Tensor;
  /** What the sums are divided by: the number of cells, or 1. */
  readonly divisor: number;
  readonly row: number;
  readonly col: number;
  /** Operations done at this place, 1 to 4. */
  readonly done: number;
  /** Operations that there are: 4, or 3 without division. */
  readonly stages: number;
  readonly window: WindowFacts;
  readonly products: readonly number[];
  /** How many products are positive and negative, and what each kind adds up to, without sign. */
  readonly agree: Side;
  readonly differ: Side;
  /** The sum that a perfect match of ±1 gives: what gets the strongest colour. */
  readonly perfect: number;
  /** The map as far as it is shown; NaN where the kernel has not been. */
  readonly shown: readonly number[];
  /** Cells that hold the highest score, once the whole map is on show. */
  readonly rings: ReadonlySet<number>;
  /** The whole map is on show. */
  readonly complete: boolean;
  readonly best: ReturnType<typeof brightest>;
  readonly lowest: number;
  readonly letters: readonly LetterScores[];
  readonly letter: LetterScores;
}

interface Side {
  readonly count: number;
  readonly sum: number;
}

function side(products: readonly number[], sign: 1 | -1): Side {
  const mine = products.filter((product) => Math.sign(product) === sign);
  return { count: mine.length, sum: mine.reduce((sum, product) => sum + sign * product, 0) };
}

/** The mean taken away in one division, so that thirds come out as exactly as they can. */
function centred(weights: Picture): Picture {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (weight * weights.length - sum) / weights.length);
}

let letters: readonly LetterScores[] | undefined;

export function derive(state: State): Derived {
  letters ??= compareLetters();
  const picture = pictureOf(state);
  const weights = state.fair ? centred(weightsOf(state)) : weightsOf(state);
  const image = grid(picture, IMAGE_SIDE);
  const kernel = grid(weights, KERNEL_SIDE);
  const output = conv2d(image, kernel);
  const { row, col } = state;
  const window = windowAt(image, kernel, {}, { row, col });
  const products = window.taps.map((tap) => tap.product);
  const stages = state.divide ? STAGES.length : STAGES.length - 1;
  const done = stagesDone(state);
  const best = brightest(output.data, MAP_SIDE);
  const here = row * MAP_SIDE + col;
  const reached = done === stages ? here : here - 1;
  const complete = state.map === 'whole' || reached === output.data.length - 1;
  const ringed = complete && best.cells.length <= RINGS;
  return {
    steps: stepsOf(state),
    picture,
    weights,
    output,
    divisor: state.divide ? weights.length : 1,
    row,
    col,
    done,
    stages,
    window,
    products,
    agree: side(products, 1),
    differ: side(products, -1),
    perfect: weights.reduce((sum, weight) => sum + Math.abs(weight), 0) || 1,
    shown: Array.from(output.data, (sum, at) => (complete || at <= reached ? sum : Number.NaN)),
    rings: new Set(ringed ? best.cells.map(([r, c]) => r * MAP_SIDE + c) : []),
    complete,
    best,
    lowest: Math.min(...output.data),
    letters,
    letter: letters[letterIndex(state)],
  };
}

/** Nothing of the map, while the reader is asked where it will be brightest. */
export const HIDDEN: readonly number[] = fill(MAP_SIDE, MAP_SIDE, () => Number.NaN);

/** The products before they are made. */
export const NO_PRODUCTS: readonly number[] = fill(KERNEL_SIDE, KERNEL_SIDE, () => Number.NaN);

/** The cell that is picked after an arrow key, while the reader predicts. */
export function movePick(
  view: State['view'],
  picked: ActiveCell | null | undefined,
  rows: number,
  cols: number,
): ActiveCell {
  if (view === 'compare') {
    const from = picked?.grid === 'letters' ? picked.row : -1;
    return { grid: 'letters', row: clamp(from + rows + cols, 0, LETTERS.length - 1), col: 0 };
  }
  const middle = Math.floor(MAP_SIDE / 2);
  const from = picked?.grid === 'output' ? picked : { row: middle, col: middle };
  return {
    grid: 'output',
    row: clamp(from.row + rows, 0, MAP_SIDE - 1),
    col: clamp(from.col + cols, 0, MAP_SIDE - 1),
  };
}

/**
 * Query names: view, shape, kernel, row and col (place on the map), stage (the operation shown there),
 * pace (a step is one operation or a whole place), map (builds up or whole), divide, fair (mean taken
 * away), cells (81 pixels from −1 to 1) and kernelCells (9 weights from −9 to 9).
 */
export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    view: oneOf(VIEWS),
    shape: oneOf(SHAPES),
    kernel: oneOf(KERNELS),
    row: integer(0, MAP_SIDE - 1),
    col: integer(0, MAP_SIDE - 1),
    stage: oneOf(STAGES),
    pace: oneOf(PACES),
    map: oneOf(MAPS),
    divide: flag,
    fair: flag,
    cells: numberList(...LIMITS.pixel, (count) => count === PICTURES.x.length),
    kernelCells: numberList(...LIMITS.weight, (count) => count === KERNEL_SIDE * KERNEL_SIDE),
  },
  presets: {
    'x-left': {},
    'x-right': { kernel: 'right', map: 'whole', row: 1, col: 5 },
    'x-cross': { kernel: 'cross', map: 'whole', row: 3, col: 3 },
    'o-left': { shape: 'o', map: 'whole', row: 5, col: 1 },
    shifted: { shape: 'shifted', map: 'whole', row: 1, col: 2 },
    thick: { shape: 'thick', map: 'whole', row: 1, col: 1 },
    rotated: { shape: 'rotated', map: 'whole', row: 1, col: 2 },
    blank: { shape: 'blank', map: 'whole', row: 3, col: 3 },
    'fair-kernel': { fair: true, divide: false, map: 'whole', row: 0, col: 3 },
  },
  passing: ['row', 'col', 'stage', 'cursor'],
  revealed: { map: 'whole' },
  reduce,
  settle,
  derive,
  stepCount: ({ steps }) => steps,
};
