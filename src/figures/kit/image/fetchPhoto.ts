import type { Photo } from '../assets/assets.ts';
import { photoFile } from './photos.ts';
import { planesOf } from './planes.ts';

/** Fetches one of the book's photos and reads its pixels. Rejects when it does not come. */
export async function fetchPhoto(id: string, base: string): Promise<Photo> {
  const url = base + photoFile(id);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`fetchPhoto: ${url} answered ${response.status}`);
  const bitmap = await createImageBitmap(await response.blob(), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
  return readPixels(bitmap, id, url);
}

/** The planes of a picture, 0–255; one plane when all pixels are grey. */
function readPixels(bitmap: ImageBitmap, id: string, url: string): Photo {
  const { width, height } = bitmap;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('readPixels: the browser gives no canvas');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { kind: 'photo', id, width, height, planes: planesOf(data), url };
}
