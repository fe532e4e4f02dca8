import { conv2d, type Tensor, tensor } from '../../core/index.ts';
import type { Photo } from '../kit/assets/assets.ts';
import { KERNELS, type KernelName } from '../kit/slide/kernels.ts';

const PHOTO_HEIGHT = 216;
const PHOTO_WIDTH = 288;
const KERNEL_SIDE = 3;

/** Size of the feature map of one of the book's grey photos under a 3×3 kernel without padding. */
export const MAP_HEIGHT = PHOTO_HEIGHT - KERNEL_SIDE + 1;
export const MAP_WIDTH = PHOTO_WIDTH - KERNEL_SIDE + 1;

const made = new WeakMap<Photo, Map<KernelName, Tensor>>();

/** The photo under the kernel, made once for each pair: moving the window does not make it anew. */
export function featureMapOf(photo: Photo, name: KernelName): Tensor {
  let maps = made.get(photo);
  if (!maps) {
    maps = new Map();
    made.set(photo, maps);
  }
  let map = maps.get(name);
  if (!map) {
    const { side, values } = KERNELS[name];
    const { width, height, planes } = photo;
    const image = tensor(planes[0], [1, 1, height, width]);
    map = conv2d(image, tensor(values, [1, 1, side, side]));
    maps.set(name, map);
  }
  return map;
}
