import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Tensor } from '../../src/core/index.ts';
import { brightness, levelOf, PICTURE_SIDE } from '../../src/figures/kit/network/pictureFile.ts';

const AREA = PICTURE_SIDE * PICTURE_SIDE;
/** Bytes of the IDX format before the numbers begin. */
const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;

/** A whole part of Fashion-MNIST: 60,000 pictures to learn from, or 10,000 to test with. */
export interface DataSet {
  readonly bytes: Uint8Array;
  readonly labels: Uint8Array;
}

export async function readDataSet(folder: string, part: 'train' | 't10k'): Promise<DataSet> {
  const read = async (name: string) =>
    new Uint8Array(gunzipSync(await readFile(path.join(folder, `${part}-${name}-ubyte.gz`))));
  const bytes = (await read('images-idx3')).subarray(IMAGES_HEADER);
  const labels = (await read('labels-idx1')).subarray(LABELS_HEADER);
  if (bytes.length !== labels.length * AREA) {
    throw new RangeError(
      `readDataSet: ${part} has ${bytes.length} pixels for ${labels.length} labels`,
    );
  }
  return { bytes, labels };
}

/** The first `count` pictures with the book's levels of grey: what the page will show the networks. */
export function picturesOf(set: DataSet, count = set.labels.length): Tensor {
  return tensorOf(set, count, (byte) => brightness(levelOf(byte)));
}

/** The same pictures with all 256 levels. */
export function fullPicturesOf(set: DataSet): Tensor {
  return tensorOf(set, set.labels.length, (byte) => byte / 255);
}

function tensorOf({ bytes }: DataSet, count: number, value: (byte: number) => number): Tensor {
  const values = Float32Array.from({ length: 256 }, (_, byte) => value(byte));
  const data = new Float32Array(count * AREA);
  for (let i = 0; i < data.length; i++) data[i] = values[bytes[i]];
  return { shape: [count, 1, PICTURE_SIDE, PICTURE_SIDE], data };
}
