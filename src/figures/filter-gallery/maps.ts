import { avgPool2d, conv2d, type Tensor } from '../../core/index.ts';
import type { Photo } from '../kit/assets/assets.ts';
import { greyPlane } from '../kit/image/planes.ts';
import type { JobRequest } from '../kit/jobs/jobs.ts';
import type { CanvasPicture } from '../kit/pointer/paint.ts';
import { FILTER_NAMES, type Filter, type FilterName, filterOf } from './filters.ts';

/** Sums as they are before any division; with `stride` 2 every second one in either direction. */
export interface SumMap {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly values: Float32Array | Float64Array;
}

/** The grey photo as the core takes it, [1, 1, height, width]. */
export const inputOf = (photo: Photo): Tensor => ({
  shape: [1, 1, photo.height, photo.width],
  data: greyPlane(photo) as Float32Array,
});

/** More multiply-adds than this are left to the worker, and every second sum stands in for all. */
const MOST_PRODUCTS = 1.3e6;
const PREVIEW_STRIDE = 2;

function isHeavy(photo: Photo, { side, weights }: Filter): boolean {
  const places = (photo.width - side + 1) * (photo.height - side + 1);
  return places * weights.data.length > MOST_PRODUCTS;
}

/** The whole map as work for the worker; null where it is quick enough for the page itself. */
export function mapJob(photo: Photo, filter: Filter): JobRequest | null {
  if (!isHeavy(photo, filter)) return null;
  return {
    name: 'conv2d',
    key: `${photo.id} ${filter.key}`,
    input: { input: inputOf(photo), kernel: filter.weights, options: {} },
  };
}

/** The whole map where it is quick or comes as `result`; else every second sum, exactly the same numbers. */
export function mapOf(photo: Photo, filter: Filter, result: Tensor | undefined): SumMap {
  if (result && fitsResult(photo, filter, result)) return join(result, 1);
  return slide(inputOf(photo), filter, isHeavy(photo, filter) ? PREVIEW_STRIDE : 1);
}

function fitsResult(photo: Photo, { side, weights }: Filter, { shape }: Tensor): boolean {
  return (
    shape[1] === weights.shape[0] &&
    shape[2] === photo.height - side + 1 &&
    shape[3] === photo.width - side + 1
  );
}

function slide(input: Tensor, filter: Filter, stride: number): SumMap {
  return join(conv2d(input, filter.weights, { stride }), stride);
}

/** One map; where there are two answers x and y at each place, √(x² + y²). */
function join(sums: Tensor, stride: number): SumMap {
  const [, channels, height, width] = sums.shape;
  const count = width * height;
  if (channels === 1) return { width, height, stride, values: sums.data };
  const values = new Float32Array(count);
  for (let at = 0; at < count; at++) {
    values[at] = Math.sqrt(sums.data[at] ** 2 + sums.data[count + at] ** 2);
  }
  return { width, height, stride, values };
}

/** Share of the places that the strongest colour leaves out, so that one bright spot does not pale the rest. */
const BEYOND = 0.01;
const BINS = 2048;

/**
 * The size that gets the strongest colour: 99 of 100 sums are no larger. Counted over every second
 * place, so that a preview and the whole map have the same colours.
 */
export function strongest(map: SumMap): number {
  const { width, height, values } = map;
  const every = PREVIEW_STRIDE / map.stride;
  const sizes = new Float32Array(Math.ceil(width / every) * Math.ceil(height / every));
  let count = 0;
  let most = 0;
  for (let row = 0; row < height; row += every) {
    for (let col = 0; col < width; col += every) {
      const size = Math.abs(values[row * width + col]);
      if (size > most) most = size;
      sizes[count++] = size;
    }
  }
  if (most === 0) return 1;
  const bins = new Uint32Array(BINS);
  for (let at = 0; at < count; at++) {
    bins[Math.min(BINS - 1, Math.floor((sizes[at] / most) * BINS))]++;
  }
  let left = count * BEYOND;
  let bin = BINS - 1;
  while (bin > 0 && bins[bin] <= left) left -= bins[bin--];
  return roundedUp(((bin + 1) / BINS) * most);
}

/** Two digits are enough for the end of a colour scale. */
function roundedUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / unit - 1e-9) * unit;
}

export interface Clipped {
  readonly dark: number;
  readonly bright: number;
}

/** How many sums lie beyond black and white. */
export function clippedBy(map: SumMap, white: number): Clipped {
  let dark = 0;
  let bright = 0;
  for (let at = 0; at < map.values.length; at++) {
    if (map.values[at] < 0) dark++;
    else if (map.values[at] > white) bright++;
  }
  return { dark, bright };
}

export const WHITE = 255;

/** The map as it is painted: dividing all sums and dividing the scale's end come to the same picture. */
export function pictureOf(map: SumMap, { look }: Filter, white: number): CanvasPicture {
  return {
    width: map.width,
    height: map.height,
    values: map.values,
    scale: look === 'signed' ? 'value' : 'grey',
    extent: look === 'photo' ? white : strongest(map),
  };
}

/** Long side of the small copies on which the gallery shows its kernels. */
const THUMB_PX = 72;

function smallInput(photo: Photo): Tensor {
  const size = Math.max(1, Math.floor(Math.max(photo.width, photo.height) / THUMB_PX));
  return avgPool2d(inputOf(photo), {
    size: [Math.min(size, photo.height), Math.min(size, photo.width)],
  });
}

/** The photo's small copy under one kernel, normalised; null where the copy is smaller than the kernel. */
export function thumb(
  photo: Photo,
  filter: Filter,
  input = smallInput(photo),
): CanvasPicture | null {
  if (Math.min(input.shape[2], input.shape[3]) < filter.side) return null;
  return pictureOf(slide(input, filter, 1), filter, WHITE * filter.divisor);
}

/** The small copy under every kernel of the gallery. */
export function thumbsOf(photo: Photo): Readonly<Record<FilterName, CanvasPicture | null>> {
  const input = smallInput(photo);
  return Object.fromEntries(
    FILTER_NAMES.map((name) => [name, thumb(photo, filterOf(name, null), input)]),
  ) as Record<FilterName, CanvasPicture | null>;
}
