import { type Tap, type Tensor, windowAt } from '../../core/index.ts';
import type { Assets, Photo } from '../kit/assets/assets.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { PHOTO_IDS, type PhotoId } from '../kit/image/photos.ts';
import { integer, oneOf } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { type Answers, answersOf, KERNEL_NAMES, type Kernel, PATTERNS } from './answers.ts';
import {
  clampPlace,
  LAST_COL,
  LAST_ROW,
  type Place,
  placeAt,
  SCAN_STEPS,
  type Scanned,
  scannedBefore,
  stepAt,
} from './scan.ts';

export const LIMITS = { row: [0, LAST_ROW], col: [0, LAST_COL] } as const;

/** Pixels that an arrow key moves the window by while Shift is held. */
const FAR = 10;

/** A mean difference in brightness below this is hardly seen. */
export const FAINT = 10;

/**
 * The window's place: its row and column in the feature map, which are those of its top left pixel in the
 * photo. `step` follows from it: the tile of the scan in which the place lies.
 */
export interface State extends Place {
  readonly step: number;
  readonly img: PhotoId;
  readonly kernel: Kernel;
  /** The last move was the reader's own and is shown at once; the scan's moves glide. */
  readonly byHand: boolean;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  /** Put the window's middle on this pixel of the photo. */
  | { readonly type: 'point'; readonly row: number; readonly col: number }
  | {
      readonly type: 'move';
      readonly rows: number;
      readonly cols: number;
      readonly far: boolean;
    }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

/** What an answer says about the patch. */
export type Reading = 'alike' | 'opposite' | 'faint' | 'average';

export interface Derived extends Place {
  readonly photo: Photo;
  readonly answers: Answers;
  readonly weights: Tensor;
  readonly divisor: number;
  readonly taps: readonly Tap[];
  readonly products: readonly number[];
  /** Sum of the products, before it is divided. */
  readonly sum: number;
  /** What stands in the feature map. */
  readonly answer: number;
  readonly middlePixel: number;
  readonly reading: Reading;
  /** Where the answer lies on the colour scale, 0–1. */
  readonly share: number;
  readonly signed: boolean;
  readonly scanned: Scanned;
  readonly complete: boolean;
}

const FIRST_SEEN: Place = { row: 98, col: 232 };

const initialState: State = {
  ...FIRST_SEEN,
  step: stepAt(FIRST_SEEN),
  img: 'chelsea',
  kernel: 'vertical-edge',
  byHand: false,
  activeCell: null,
};

function settle(state: State): State {
  const place = clampPlace(state);
  return { ...state, ...place, step: stepAt(place) };
}

function moved(state: State, row: number, col: number): State {
  return { ...settle({ ...state, row, col }), byHand: true };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step': {
      const step = clamp(action.step, 0, SCAN_STEPS - 1);
      return { ...state, ...placeAt(step), step, byHand: false };
    }
    case 'point':
      return moved(state, action.row - 1, action.col - 1);
    case 'move': {
      const by = action.far ? FAR : 1;
      return moved(state, state.row + action.rows * by, state.col + action.cols * by);
    }
    case 'jump':
      return action.end === 'first' ? moved(state, 0, 0) : moved(state, LAST_ROW, LAST_COL);
    case 'set':
      return { ...settle({ ...state, ...action.patch }), byHand: true };
  }
}

export function derive(state: State, assets: Assets): Derived {
  const photo = assets.photo;
  if (photo?.kind !== 'photo') throw new Error(`flashlight: the photo ${state.img} is missing`);
  const { row, col } = clampPlace(state);
  const { weights, divisor } = PATTERNS[state.kernel];
  const answers = answersOf(photo, state.kernel);
  const window = windowAt(answers.input, weights, {}, { row, col });
  const answer = answers.map.data[row * (LAST_COL + 1) + col];
  const signed = divisor === 1;
  const within = clamp(answer / answers.extent, -1, 1);
  return {
    row,
    col,
    photo,
    answers,
    weights,
    divisor,
    taps: window.taps,
    products: window.taps.map(({ product }) => product),
    sum: window.sum,
    answer,
    middlePixel: window.taps[Math.floor(window.taps.length / 2)].inputValue,
    reading: signed ? readingOf(window.sum, weights.data) : 'average',
    share: signed ? (within + 1) / 2 : within,
    signed,
    scanned: scannedBefore({ row, col }),
    complete: stepAt({ row, col }) === SCAN_STEPS - 1,
  };
}

/**
 * Weights that add up to zero compare the mean of the pixels under the positive ones with the mean of
 * those under the negative ones: the sum is that difference times the sum of the positive weights.
 */
function readingOf(sum: number, weights: ArrayLike<number>): Reading {
  let positive = 0;
  for (let tap = 0; tap < weights.length; tap++) positive += Math.max(0, weights[tap]);
  const difference = sum / positive;
  if (Math.abs(difference) < FAINT) return 'faint';
  return difference > 0 ? 'alike' : 'opposite';
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    img: oneOf(PHOTO_IDS),
    kernel: oneOf(KERNEL_NAMES),
    row: integer(...LIMITS.row),
    col: integer(...LIMITS.col),
  },
  presets: {
    'vertical-edge': {},
    'horizontal-edge': { kernel: 'horizontal-edge' },
    diagonal: { kernel: 'diagonal' },
    blur: { kernel: 'blur' },
  },
  passing: ['step', 'row', 'col', 'byHand', 'activeCell'],
  reduce,
  settle,
  assets: ({ img }) => ({ photo: { kind: 'photo', id: img } }),
  derive,
  stepCount: () => SCAN_STEPS,
};
