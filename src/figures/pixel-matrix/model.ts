import { type Tensor, tensor } from '../../core/index.ts';
import type { Assets, Photo } from '../kit/assets/assets.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { colourRequest } from '../kit/image/colourPhotos.ts';
import { type ImageState, imageField, settleImage } from '../kit/image/imageChoice.ts';
import type { PhotoId } from '../kit/image/photos.ts';
import { LONG_SIDE } from '../kit/image/readImage.ts';
import { decimal, integer, optional } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { addressOf, CHANNELS, type MemoryRun, runsAround, stridesOf } from './memory.ts';
import {
  type Anchor,
  GRID_COLS,
  NUMBER_COLS,
  pixelsIn,
  type Seen,
  seenAt,
  ZOOM_END,
} from './zoom.ts';

export const LIMITS = {
  pixel: [0, LONG_SIDE - 1],
  zoom: [0, ZOOM_END],
  percent: [0, 100],
} as const;

/** Zoom of one step of the journey; at its end it stays a while, before it begins again. */
export const STEP_ZOOM = 5;
const HELD_STEPS = 4;
export const STEPS = ZOOM_END / STEP_ZOOM + 1 + HELD_STEPS;

/**
 * Query: `img`; `row`, `col` of the chosen pixel; `zoom` 0 (the whole picture) to 100 (four columns);
 * `x`, `y`: where that pixel stands in what is seen, in percent, once the reader has moved about.
 */
export interface State extends ImageState, Anchor {
  readonly step: number;
  readonly zoom: number;
  /** The last change of zoom was the reader's own hand and is shown at once; others glide. */
  readonly byHand: boolean;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  /** Choose a pixel, seen where the anchor says. */
  | ({ readonly type: 'go' } & Anchor)
  /** Zoom by so many percent of the way: a pinch follows the fingers, a key glides. */
  | { readonly type: 'zoom'; readonly by: number; readonly byHand: boolean };

export type Stage = 'picture' | 'grid' | 'numbers';

export interface PixelValues {
  readonly row: number;
  readonly col: number;
  /** R, G, B. */
  readonly values: readonly number[];
}

export interface Derived {
  readonly photo: Photo;
  /** [1, 3, height, width]; a grey picture's one plane stands three times. */
  readonly picture: Tensor;
  readonly planes: readonly Float32Array[];
  readonly width: number;
  readonly height: number;
  readonly isGrey: boolean;
  /** The pixel that is read out: the one pointed at, else the chosen one. */
  readonly pixel: PixelValues;
  readonly chosen: { readonly row: number; readonly col: number };
  readonly seen: Seen;
  readonly stage: Stage;
  /** Pixels with numbers on them; none while they are too small. */
  readonly numbered: readonly PixelValues[];
  /** How many times larger than in the whole picture. */
  readonly factor: number;
  readonly hwc: readonly MemoryRun[];
  readonly chw: readonly MemoryRun[];
  readonly addresses: { readonly hwc: readonly number[]; readonly chw: readonly number[] };
  readonly plane: number;
  readonly rowStride: number;
}

const FIRST_PHOTO: PhotoId = 'chelsea';
/** In the cat's eye: much red, nearly as much green, little blue. */
const FIRST_PIXEL = { row: 60, col: 66 };

const initialState: State = {
  step: 0,
  img: FIRST_PHOTO,
  own: 0,
  ...FIRST_PIXEL,
  zoom: 0,
  x: null,
  y: null,
  byHand: false,
  activeCell: null,
};

/** The step follows the zoom; in the whole picture every pixel stands where it stands. */
function settle(state: State): State {
  const zoom = Math.round(clamp(state.zoom, ...LIMITS.zoom) * 10) / 10;
  const held = state.step * STEP_ZOOM > ZOOM_END && zoom === ZOOM_END;
  return settleImage(
    {
      ...state,
      zoom,
      step: held ? state.step : Math.round(zoom / STEP_ZOOM),
      row: clamp(Math.round(state.row), ...LIMITS.pixel),
      col: clamp(Math.round(state.col), ...LIMITS.pixel),
      ...(zoom === 0 ? { x: null, y: null } : {}),
    },
    FIRST_PHOTO,
  );
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step': {
      const step = clamp(Math.round(action.step), 0, STEPS - 1);
      return settle({ ...state, step, zoom: step * STEP_ZOOM, byHand: false });
    }
    case 'go': {
      const { row, col, x, y } = action;
      return settle({ ...state, row, col, x, y, activeCell: null });
    }
    case 'zoom':
      return settle({ ...state, zoom: state.zoom + action.by, byHand: action.byHand });
    case 'set': {
      const other = action.patch.img !== undefined && action.patch.img !== state.img;
      const opened = action.patch.own !== undefined && action.patch.own !== state.own;
      const anew = other || opened ? { activeCell: null } : {};
      return settle({ ...state, ...anew, byHand: true, ...action.patch });
    }
  }
}

const pictures = new WeakMap<Photo, { picture: Tensor; planes: readonly Float32Array[] }>();

function pictureOf(photo: Photo) {
  let made = pictures.get(photo);
  if (!made) {
    const planes = photo.planes.length === 1 ? CHANNELS.map(() => photo.planes[0]) : photo.planes;
    const size = photo.width * photo.height;
    const data = new Float32Array(planes.length * size);
    planes.forEach((plane, channel) => {
      data.set(plane, channel * size);
    });
    made = { planes, picture: tensor(data, [1, planes.length, photo.height, photo.width]) };
    pictures.set(photo, made);
  }
  return made;
}

export function derive(state: State, assets: Assets): Derived {
  const photo = assets.photo;
  if (photo?.kind !== 'photo') throw new Error(`pixel-matrix: the photo ${state.img} is missing`);
  const { width, height } = photo;
  const { picture, planes } = pictureOf(photo);
  const chosen = {
    row: clamp(state.row, 0, height - 1),
    col: clamp(state.col, 0, width - 1),
  };
  const at = state.activeCell ?? chosen;
  const valuesAt = (row: number, col: number): PixelValues => ({
    row,
    col,
    values: planes.map((plane) => plane[row * width + col]),
  });
  const pixel = valuesAt(clamp(at.row, 0, height - 1), clamp(at.col, 0, width - 1));
  const seen = seenAt(photo, state.zoom, { ...chosen, x: state.x, y: state.y });
  const stage = seen.cols <= NUMBER_COLS ? 'numbers' : seen.cols <= GRID_COLS ? 'grid' : 'picture';
  const part = pixelsIn(seen, photo);
  const count = stage === 'numbers' ? part.rows * part.cols : 0;
  const addresses = (order: 'hwc' | 'chw') =>
    CHANNELS.map((_, channel) => addressOf(picture, order, pixel, channel));
  return {
    photo,
    picture,
    planes,
    width,
    height,
    isGrey: photo.planes.length === 1,
    pixel,
    chosen,
    seen,
    stage,
    numbered: Array.from({ length: count }, (_, index) =>
      valuesAt(part.firstRow + Math.floor(index / part.cols), part.firstCol + (index % part.cols)),
    ),
    factor: seenAt(photo, 0, { ...chosen, x: null, y: null }).cols / seen.cols,
    hwc: runsAround(picture, 'hwc', pixel),
    chw: runsAround(picture, 'chw', pixel),
    addresses: { hwc: addresses('hwc'), chw: addresses('chw') },
    plane: stridesOf(picture, 'chw').channel,
    rowStride: stridesOf(picture, 'chw').row,
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    img: imageField,
    row: integer(...LIMITS.pixel),
    col: integer(...LIMITS.pixel),
    zoom: decimal(...LIMITS.zoom),
    x: optional(decimal(...LIMITS.percent)),
    y: optional(decimal(...LIMITS.percent)),
  },
  presets: {
    picture: {},
    grid: { zoom: 60, step: 12 },
    numbers: { zoom: 100, step: 20 },
    coffee: { img: 'coffee', row: 68, col: 80, zoom: 100, step: 20 },
    'grey-photo': { img: 'camera', row: 62, col: 118, zoom: 100, step: 20 },
  },
  passing: ['step', 'byHand', 'activeCell', 'row', 'col', 'x', 'y'],
  reduce,
  settle,
  assets: (state) => ({ photo: colourRequest(state) }),
  derive,
  stepCount: () => STEPS,
};
