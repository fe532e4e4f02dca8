import { type Tensor, type WindowFacts, windowAt } from '../../core/index.ts';
import type { Assets, Photo } from '../kit/assets/assets.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import {
  type ImageState,
  imageField,
  photoRequest,
  settleImage,
} from '../kit/image/imageChoice.ts';
import type { PhotoId } from '../kit/image/photos.ts';
import { LONG_SIDE } from '../kit/image/readImage.ts';
import { integer, numberList, oneOf } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import type { CanvasPicture } from '../kit/pointer/paint.ts';
import { FILTER_NAMES, type Filter, type FilterName, filterOf, weightsOf } from './filters.ts';
import {
  type Clipped,
  clippedBy,
  inputOf,
  mapJob,
  mapOf,
  pictureOf,
  type SumMap,
  strongest,
  thumb,
  WHITE,
} from './maps.ts';
import { embed } from './ownKernel.ts';

export const LIMITS = {
  value: [-99, 99],
  wipe: [0, 100],
  pixel: [0, LONG_SIDE - 1],
} as const;

export const SIDES = [3, 5, 7] as const;
export const MODES = ['normalised', 'raw'] as const;
export type Mode = (typeof MODES)[number];

/** Pixels that an arrow key moves by while Shift is held. */
const FAR = 10;

export interface State extends ImageState {
  readonly step: number;
  readonly kernel: FilterName;
  /** The reader's own weights, row by row, which then stand for the named kernel. */
  readonly cells: readonly number[] | null;
  readonly mode: Mode;
  /** How much of the picture, from the left, is still the photo: percent. */
  readonly wipe: number;
  /** The pixel whose sum is read out: the middle of the window, in the photo. */
  readonly row: number;
  readonly col: number;
  readonly activeCell: ActiveCell | null;
}

/** The state without where the reader is. */
type Choices = Omit<State, 'step' | 'wipe' | 'row' | 'col' | 'activeCell'>;

export type Action =
  | CommonAction<State>
  | { readonly type: 'point'; readonly row: number; readonly col: number }
  | {
      readonly type: 'move';
      readonly rows: number;
      readonly cols: number;
      readonly far: boolean;
    }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  /** Start weights of one's own from the kernel on the wall. */
  | { readonly type: 'own' }
  /** Another size for one's own weights. */
  | { readonly type: 'side'; readonly side: number };

/** What follows from photo, kernel and mode, wherever the reader points. */
interface Facts {
  readonly photo: Photo;
  readonly input: Tensor;
  readonly filter: Filter;
  readonly map: SumMap;
  /** False while every second sum stands in for the whole map. */
  readonly whole: boolean;
  readonly picture: CanvasPicture;
  /** The end of the colour scale, in the numbers that the figure shows. */
  readonly scaleEnd: number;
  /** By what the sums are divided: 1 where they stay as they are. */
  readonly divisor: number;
  /** The reader keeps sums raw that the normalised mode would divide. */
  readonly undivided: boolean;
  /** Sums beyond black and white, where the result is shown like a photo; null until all are known. */
  readonly clipped: Clipped | null;
  /** Pixels on either side of the middle of a window. */
  readonly reach: number;
  readonly ownThumb: CanvasPicture | null;
  readonly isOwn: boolean;
}

export interface Derived extends Facts {
  readonly row: number;
  readonly col: number;
  readonly windows: readonly WindowFacts[];
  /** The sum at this pixel, or √(x² + y²) of two, and what it is once divided. */
  readonly raw: number;
  readonly value: number;
}

const FIRST_PHOTO: PhotoId = 'chelsea';

/** On the rim of the cat's eye, where Sobel x is strongly negative. */
const FIRST_PIXEL = { row: 97, col: 229 };

const initialState: State = {
  step: 0,
  img: FIRST_PHOTO,
  own: 0,
  kernel: 'sobel-x',
  cells: null,
  mode: 'normalised',
  wipe: 50,
  ...FIRST_PIXEL,
  activeCell: null,
};

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return state;
    case 'point':
      return { ...state, row: pixel(action.row), col: pixel(action.col) };
    case 'move': {
      const by = action.far ? FAR : 1;
      return {
        ...state,
        activeCell: null,
        row: pixel(state.row + action.rows * by),
        col: pixel(state.col + action.cols * by),
      };
    }
    case 'jump':
      return action.end === 'first'
        ? { ...state, activeCell: null, row: 0, col: 0 }
        : { ...state, activeCell: null, row: LIMITS.pixel[1], col: LIMITS.pixel[1] };
    case 'own':
      return state.cells ? state : { ...state, cells: weightsOf(state.kernel) };
    case 'side': {
      const cells = state.cells ?? weightsOf(state.kernel);
      return { ...state, cells: embed(cells, action.side) };
    }
    case 'set': {
      const named = action.patch.kernel !== undefined && action.patch.cells === undefined;
      const next = { ...state, ...(named ? { cells: null } : {}), ...action.patch };
      return settleImage(next, FIRST_PHOTO);
    }
  }
}

function pixel(value: number): number {
  return clamp(value, LIMITS.pixel[0], LIMITS.pixel[1]);
}

/** The pixel nearest to the one asked for at which the whole window lies in the photo. */
function placeIn(size: number, reach: number, wanted: number): number {
  return clamp(wanted, reach, size - 1 - reach);
}

export function derive(choices: Choices, assets: Assets, result?: unknown): Facts {
  const photo = assets.photo;
  if (photo?.kind !== 'photo') throw new Error(`filter-gallery: photo ${choices.img} is missing`);
  const filter = filterOf(choices.kernel, choices.cells);
  const map = mapOf(photo, filter, result as Tensor | undefined);
  const whole = map.stride === 1;
  const divisor = choices.mode === 'normalised' ? filter.divisor : 1;
  const white = WHITE * divisor;
  return {
    photo,
    input: inputOf(photo),
    filter,
    map,
    whole,
    picture: pictureOf(map, filter, white),
    scaleEnd: filter.look === 'photo' ? WHITE : strongest(map) / divisor,
    divisor,
    undivided: divisor !== filter.divisor,
    clipped: filter.look === 'photo' && whole ? clippedBy(map, white) : null,
    reach: (filter.side - 1) / 2,
    ownThumb: choices.cells ? thumb(photo, filter) : null,
    isOwn: choices.cells !== null,
  };
}

export function point(facts: Facts, state: State): Derived {
  const { photo, filter, input, reach, divisor } = facts;
  const at = state.activeCell?.grid === 'photo' ? state.activeCell : state;
  const row = placeIn(photo.height, reach, at.row);
  const col = placeIn(photo.width, reach, at.col);
  const windows = Array.from({ length: filter.weights.shape[0] }, (_, outChannel) =>
    windowAt(input, filter.weights, {}, { outChannel, row: row - reach, col: col - reach }),
  );
  const raw = windows.length === 1 ? windows[0].sum : Math.hypot(...windows.map(({ sum }) => sum));
  return { ...facts, row, col, windows, raw, value: raw / divisor };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    img: imageField,
    kernel: oneOf(FILTER_NAMES),
    cells: numberList(...LIMITS.value, (count) => SIDES.some((side) => count === side * side)),
    mode: oneOf(MODES),
    wipe: integer(...LIMITS.wipe),
    row: integer(...LIMITS.pixel),
    col: integer(...LIMITS.pixel),
  },
  presets: Object.fromEntries(FILTER_NAMES.map((kernel) => [kernel, { kernel }])),
  reduce,
  assets: (state) => ({ photo: photoRequest(state) }),
  job: (state, { photo }) =>
    photo?.kind === 'photo' ? mapJob(photo, filterOf(state.kernel, state.cells)) : null,
  derive,
  pointers: ['step', 'wipe', 'row', 'col', 'activeCell'],
  point,
  stepCount: () => 0,
};
