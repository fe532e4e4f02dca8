import { conv2d, type Tensor, tensor } from '../../core/index.ts';
import type { Assets, Photo } from '../kit/assets/assets.ts';
import type { PhotoId } from '../kit/image/photos.ts';
import {
  type Act,
  type Agreement,
  agreementOf,
  atGate,
  type Counts,
  countsOf,
  extentOf,
  FIRST,
  type FirstName,
  mergedBias,
  mergedKernel,
  NEXT,
  type NextName,
  rangeOf,
  through,
  type Verdict,
  verdictOf,
} from './gate.ts';

export interface Choices {
  readonly img: PhotoId;
  readonly kernel: FirstName;
  readonly act: Act;
  readonly leak: number;
  readonly next: NextName;
  readonly bias: number;
}

export interface Facts {
  readonly photo: Photo;
  readonly map: Tensor;
  readonly gated: Tensor;
  /** The magnitude that gets the strongest colour, in both maps. */
  readonly extent: number;
  /** The gate's axes go from −range to range. */
  readonly range: number;
  /** Corners of the gate's graph, and of its slope's. */
  readonly curve: readonly (readonly [x: number, y: number])[];
  readonly slopes: readonly (readonly [x: number, y: number])[];
  readonly counts: Counts;
  /** No ballot gets through, and no gradient comes back. */
  readonly dead: boolean;
  readonly nextKernel: Tensor;
  readonly merged: Tensor;
  readonly agreement: Agreement;
  readonly verdict: Verdict;
}

export const inputOf = ({ planes, height, width }: Photo) =>
  tensor(planes[0], [1, 1, height, width]);

export function derive(choices: Choices, { photo }: Assets): Facts {
  const { img, kernel, act, leak, next, bias } = choices;
  if (photo?.kind !== 'photo') throw new Error(`relu-gate: the photo ${img} is missing`);
  const bare = conv2d(inputOf(photo), FIRST[kernel]);
  const map = { shape: bare.shape, data: bare.data.map((sum) => sum + bias) };
  const gated = through(act, leak, map);
  const counts = countsOf(map);
  const dead = act === 'relu' && counts.positive === 0;
  const merged = mergedKernel(kernel, next);
  const agreement = agreementOf(
    conv2d(gated, NEXT[next]),
    conv2d(inputOf(photo), merged),
    mergedBias(next, bias),
  );
  const range = rangeOf(map);
  const below = atGate(act, leak, -range);
  return {
    photo,
    map,
    gated,
    extent: extentOf(bare),
    range,
    curve: [
      [-range, below.y],
      [0, 0],
      [range, range],
    ],
    slopes: [
      [-range, below.slope],
      [0, below.slope],
      [0, 1],
      [range, 1],
    ],
    counts,
    dead,
    nextKernel: NEXT[next],
    merged,
    agreement,
    verdict: verdictOf(act, leak, dead, agreement),
  };
}
