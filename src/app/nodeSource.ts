import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import {
  type Asset,
  type AssetFor,
  type AssetRequest,
  type AssetSource,
  assetKey,
  type Photo,
  type PicturesRequest,
} from '../figures/kit/assets/assets.ts';
import { photoFile } from '../figures/kit/image/photos.ts';
import { networkFiles, unpackNetwork } from '../figures/kit/network/networkFile.ts';
import { joinPictures, pictureFiles } from '../figures/kit/network/pictureFile.ts';

/** Assets from the files under `public/`, for the build and the tests. */
export function nodeSource(publicDir: string, base = '/'): AssetSource {
  const held = new Map<string, Promise<Asset>>();
  return {
    load<Request extends AssetRequest>(request: Request) {
      const key = assetKey(request);
      let asset = held.get(key);
      if (!asset) {
        asset = readAsset(publicDir, base, request);
        held.set(key, asset);
      }
      return asset as Promise<AssetFor<Request>>;
    },
  };
}

async function readAsset(publicDir: string, base: string, request: AssetRequest): Promise<Asset> {
  const read = (file: string) => readFile(path.join(publicDir, file));
  switch (request.kind) {
    case 'photo':
      return decodePhoto(await read(photoFile(request.id)), request.id, base);
    case 'network': {
      const { facts, weights } = networkFiles(request.id);
      return unpackNetwork(JSON.parse((await read(facts)).toString()), await read(weights));
    }
    case 'pictures':
      return readPictures(read, request);
    case 'table': {
      const value = JSON.parse((await read(`${request.id}.json`)).toString());
      return { kind: 'table', id: request.id, value };
    }
  }
}

async function readPictures(
  read: (file: string) => Promise<Uint8Array>,
  { id, count }: PicturesRequest,
): Promise<Asset> {
  const files = await Promise.all(pictureFiles(id, count).map(read));
  const unzipped = files.map((bytes) => gunzipSync(bytes));
  return joinPictures(id, count, unzipped);
}

async function decodePhoto(bytes: Uint8Array, id: string, base: string): Promise<Photo> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const grey = channels < 3 || isGrey(data, channels);
  const planes = Array.from({ length: grey ? 1 : 3 }, (_, plane) =>
    Float32Array.from({ length: width * height }, (_, pixel) => data[pixel * channels + plane]),
  );
  return { kind: 'photo', id, width, height, planes, url: base + photoFile(id) };
}

function isGrey(data: Uint8Array, channels: number): boolean {
  for (let at = 0; at < data.length; at += channels) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
}
