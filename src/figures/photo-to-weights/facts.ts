import { analyse } from '../../core/index.ts';
import type { Assets, Photo } from '../kit/assets/assets.ts';

/** Side of the photo's middle square, in pixels, and its channels: what the whole layer is fed with. */
export const SIDE = 64;
const CHANNELS = 3;
/** Where the smallest patch lies in that square: at the rim of the cup. */
const PATCH = { row: 27, col: 9 };

/** Each step feeds a square patch of the photo to so many neurons; the last one is held a while. */
const STEPS: readonly (readonly [side: number, neurons: number])[] = [
  [2, 0],
  [2, 0],
  [2, 1],
  [2, 4],
  [2, 16],
  [8, 12],
  [16, 100],
  [64, 1000],
  [64, 1000],
];
export const STEP = { pixels: 0, numbers: 1, still: 4, count: STEPS.length } as const;

/** More inputs than this are drawn as so many stripes, each the number of one of them. */
export const STRIPES = 96;

export interface Input {
  readonly value: number;
  /** 0 red, 1 green, 2 blue. */
  readonly channel: number;
}

export interface Stage {
  /** Of the patch, in pixels of the square. */
  readonly row: number;
  readonly col: number;
  readonly side: number;
  readonly neurons: number;
  readonly inputs: number;
  readonly weights: number;
  /** The patch's numbers in the order in which a layer reads them, at most `STRIPES` of them. */
  readonly shown: readonly Input[];
}

export interface Facts {
  readonly photo: Photo;
  readonly stages: readonly Stage[];
  /** The square's corner in the photo, in pixels. */
  readonly left: number;
  readonly top: number;
}

export function factsOf({ photo }: Assets): Facts {
  if (photo?.planes.length !== CHANNELS) throw new Error('photo-to-weights: no photo in colour');
  const left = (photo.width - SIDE) / 2;
  const top = (photo.height - SIDE) / 2;
  const stages = STEPS.map(([side, neurons]): Stage => {
    const row = side === SIDE ? 0 : PATCH.row;
    const col = side === SIDE ? 0 : PATCH.col;
    const inputs = side * side * CHANNELS;
    const count = Math.min(inputs, STRIPES);
    const shown = Array.from({ length: count }, (_, index) => {
      const place = Math.floor(((index + 0.5) / count) * inputs);
      const pixel = Math.floor(place / CHANNELS);
      const y = top + row + Math.floor(pixel / side);
      const x = left + col + (pixel % side);
      const channel = place % CHANNELS;
      return { value: photo.planes[channel][y * photo.width + x], channel };
    });
    return { row, col, side, neurons, inputs, weights: weightsOf(side, neurons), shown };
  });
  return { photo, stages, left, top };
}

/** Weights, without biases, of a dense layer that sees a patch. */
function weightsOf(side: number, neurons: number): number {
  if (neurons === 0) return 0;
  const layers = [{ kind: 'flatten' }, { kind: 'dense', units: neurons }] as const;
  const [, dense] = analyse(layers, [CHANNELS, side, side]);
  return dense.parameters - neurons;
}
