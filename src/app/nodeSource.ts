import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { AssetSource, Photo } from '../figures/kit/assets.ts';
import { photoFile } from '../figures/kit/image/photos.ts';

/** Assets from the files under `public/`, for the build and the tests. */
export function nodeSource(publicDir: string, base = '/'): AssetSource {
  const held = new Map<string, Promise<Photo>>();
  return {
    load({ id }) {
      let photo = held.get(id);
      if (!photo) {
        photo = decodePhoto(publicDir, base, id);
        held.set(id, photo);
      }
      return photo;
    },
  };
}

async function decodePhoto(publicDir: string, base: string, id: string): Promise<Photo> {
  const file = photoFile(id);
  const image = sharp(await readFile(path.join(publicDir, file)));
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const grey = channels < 3 || isGrey(data, channels);
  const planes = Array.from({ length: grey ? 1 : 3 }, (_, plane) =>
    Float32Array.from({ length: width * height }, (_, pixel) => data[pixel * channels + plane]),
  );
  return { kind: 'photo', id, width, height, planes, url: base + file };
}

function isGrey(data: Uint8Array, channels: number): boolean {
  for (let at = 0; at < data.length; at += channels) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
}
