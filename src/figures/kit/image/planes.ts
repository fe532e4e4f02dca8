import { conv2d, tensor } from '../../../core/index.ts';
import type { Photo } from '../assets/assets.ts';

/** The planes of RGBA bytes, 0–255; one plane when all pixels are grey. */
export function planesOf(rgba: Uint8ClampedArray): Float32Array[] {
  const count = rgba.length / 4;
  const planes = [0, 1, 2].map((channel) => {
    const plane = new Float32Array(count);
    for (let pixel = 0; pixel < count; pixel++) plane[pixel] = rgba[pixel * 4 + channel];
    return plane;
  });
  const [red, green, blue] = planes;
  const grey = red.every((value, pixel) => value === green[pixel] && value === blue[pixel]);
  return grey ? [red] : planes;
}

/** How much each channel adds to brightness (ITU-R 601), as Pillow's "L" has it. */
const LUMA = tensor([0.299, 0.587, 0.114], [1, 3, 1, 1]);

const greys = new WeakMap<Photo, Float32Array>();

/** One plane of whole numbers 0–255: a colour photo's brightness, by a 1×1 convolution over R, G, B. */
export function greyPlane(photo: Photo): Float32Array {
  const { planes, width, height } = photo;
  if (planes.length === 1) return planes[0];
  let grey = greys.get(photo);
  if (!grey) {
    const colours = new Float32Array(3 * width * height);
    planes.forEach((plane, channel) => {
      colours.set(plane, channel * width * height);
    });
    const input = { shape: [1, 3, height, width], data: colours };
    grey = Float32Array.from(conv2d(input, LUMA).data, Math.round);
    greys.set(photo, grey);
  }
  return grey;
}
