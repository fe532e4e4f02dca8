import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  levelOf,
  PICTURE_SIDE,
  PICTURE_STEPS,
  type PictureSetId,
  packPictures,
} from '../../src/figures/kit/network/pictureFile.ts';
import type { DataSet } from './dataSet.ts';

const AREA = PICTURE_SIDE * PICTURE_SIDE;

/** Writes the first pictures of a set, one file for each step in which the page may ask for them. */
export async function writePictures(publicDir: string, id: PictureSetId, set: DataSet) {
  await mkdir(path.join(publicDir, 'data'), { recursive: true });
  let first = 0;
  for (const end of PICTURE_STEPS[id]) {
    const levels = set.bytes.slice(first * AREA, end * AREA).map(levelOf);
    const packed = packPictures(levels, set.labels.slice(first, end));
    const bytes = gzipSync(packed, { level: 9, memLevel: 9 });
    await writeFile(path.join(publicDir, 'data', `${id}-${end}.bin`), bytes);
    console.log(`data/${id}-${end}.bin  ${end - first} pictures  ${bytes.length} bytes`);
    first = end;
  }
}
