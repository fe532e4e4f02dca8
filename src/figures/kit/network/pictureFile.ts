import type { Tensor } from '../../../core/index.ts';

/** Pictures of a data set with their labels. */
export interface Pictures {
  readonly kind: 'pictures';
  readonly id: PictureSetId;
  readonly count: number;
  /** [count, 1, 28, 28]; 0 is the dark ground, 1 the brightest cloth. */
  readonly images: Tensor;
  /** Class numbers, 0–9. */
  readonly labels: Uint8Array;
}

export type PictureSetId = 'test' | 'train';

export const PICTURE_SIDE = 28;
const AREA = PICTURE_SIDE * PICTURE_SIDE;

/** Pictures are stored with so many levels of grey, the highest being 1. */
export const LEVELS = 16;

/** Where each file of a set ends: the first pictures come at once, the rest when asked for. */
export const PICTURE_STEPS: Readonly<Record<PictureSetId, readonly number[]>> = {
  test: [100, 1000],
  train: [1000, 2000, 3000, 4000, 5000, 6000],
};

/** So many test pictures come with the first file. */
export const FIRST_PICTURES = PICTURE_STEPS.test[0];

/** The files that hold the first `count` pictures. Throws when there are not so many. */
export function pictureFiles(id: PictureSetId, count: number): string[] {
  const steps = PICTURE_STEPS[id];
  const last = steps.findIndex((end) => count <= end);
  if (!(count >= 1) || last < 0) {
    throw new RangeError(`pictureFiles: ${id} holds 1 to ${steps.at(-1)} pictures, got ${count}`);
  }
  return steps.slice(0, last + 1).map((end) => `data/${id}-${end}.bin`);
}

/** The level nearest to a byte. */
export function levelOf(byte: number): number {
  return Math.round((byte / 255) * (LEVELS - 1));
}

/** What a network is shown for a level of grey. */
export function brightness(level: number): number {
  return level / (LEVELS - 1);
}

/**
 * Labels, then two pixels a byte. Each row holds its difference from the row above, which gzip makes
 * smaller; `levels` are 0–15, picture after picture.
 */
export function packPictures(levels: Uint8Array, labels: Uint8Array): Uint8Array {
  const packed = new Uint8Array(labels.length + levels.length / 2);
  packed.set(labels);
  const difference = (i: number) => (levels[i] - above(levels, i)) & (LEVELS - 1);
  for (let i = 0; i < levels.length; i += 2) {
    packed[labels.length + i / 2] = (difference(i) << 4) | difference(i + 1);
  }
  return packed;
}

/** Writes the pictures of one file from picture `first` on; returns the number of the next. */
function unpackPictures(
  packed: Uint8Array,
  images: Float32Array,
  labels: Uint8Array,
  first: number,
): number {
  const count = packed.length / (1 + AREA / 2);
  if (!Number.isInteger(count) || first + count > labels.length) {
    throw new RangeError(`unpackPictures: ${packed.length} bytes are not the pictures expected`);
  }
  labels.set(packed.subarray(0, count), first);
  const levels = new Uint8Array(AREA);
  for (let picture = 0; picture < count; picture++) {
    const from = count + (picture * AREA) / 2;
    const into = (first + picture) * AREA;
    for (let i = 0; i < AREA; i++) {
      const byte = packed[from + (i >> 1)];
      const difference = i % 2 === 0 ? byte >> 4 : byte & (LEVELS - 1);
      levels[i] = (difference + above(levels, i)) & (LEVELS - 1);
      images[into + i] = brightness(levels[i]);
    }
  }
  return first + count;
}

function above(levels: Uint8Array, i: number): number {
  return i % AREA < PICTURE_SIDE ? 0 : levels[i - PICTURE_SIDE];
}

/** The first `count` pictures of a set, from its unpacked files. */
export function joinPictures(
  id: PictureSetId,
  count: number,
  files: readonly Uint8Array[],
): Pictures {
  const held = PICTURE_STEPS[id][files.length - 1];
  const images = new Float32Array(held * AREA);
  const labels = new Uint8Array(held);
  let next = 0;
  for (const file of files) next = unpackPictures(file, images, labels, next);
  if (next !== held) throw new RangeError(`joinPictures: ${id} has ${next} pictures, not ${held}`);
  return {
    kind: 'pictures',
    id,
    count,
    images: {
      shape: [count, 1, PICTURE_SIDE, PICTURE_SIDE],
      data: images.subarray(0, count * AREA),
    },
    labels: labels.subarray(0, count),
  };
}

/** One picture as a batch of one, [1, 1, 28, 28]; it shares the set's numbers. */
export function pictureAt({ images, count }: Pictures, item: number): Tensor {
  if (!(Number.isInteger(item) && item >= 0 && item < count)) {
    throw new RangeError(`pictureAt: item must be 0 to ${count - 1}, got ${item}`);
  }
  return {
    shape: [1, 1, PICTURE_SIDE, PICTURE_SIDE],
    data: images.data.subarray(item * AREA, (item + 1) * AREA),
  };
}
