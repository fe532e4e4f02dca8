import type { Photo } from '../kit/assets/assets.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { type CanvasPicture, paint } from '../kit/pointer/paint.ts';
import type { Seen } from './zoom.ts';

/** The picture itself, or one of its channels in its own light. */
export type Layer = 'picture' | 0 | 1 | 2;

const made = new WeakMap<Photo, Map<Layer, HTMLCanvasElement>>();

/** The photo, one pixel a pixel, as a source to draw parts of. */
export function layerOf(
  photo: Photo,
  planes: readonly Float32Array[],
  layer: Layer,
): HTMLCanvasElement | null {
  const layers = made.get(photo) ?? new Map<Layer, HTMLCanvasElement>();
  made.set(photo, layers);
  let canvas = layers.get(layer);
  if (!canvas) {
    const { width, height } = photo;
    canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) return null;
    const image = new ImageData(width, height);
    const dark = new Float32Array(width * height);
    const shown = planes.map((plane, channel) =>
      layer === 'picture' || layer === channel ? plane : dark,
    ) as unknown as CanvasPicture['values'];
    paint({ width, height, values: shown, scale: 'rgb', extent: 255 }, 'light', image.data);
    context.putImageData(image, 0, 0);
    layers.set(layer, canvas);
  }
  return canvas;
}

/** Sides of a pixel on the canvas between which the smooth picture gives way to squares. */
const SQUARES = { from: 2.5, to: 6 };
/** Sides between which the gaps of the grid appear, and how wide and strong they become. */
const GAPS = { from: 8, to: 26, width: 2, strength: 0.8 };

/** The part that is seen, on the whole canvas: smooth when pixels are tiny, then squares, then a grid. */
export function drawSeen(
  context: CanvasRenderingContext2D,
  source: HTMLCanvasElement,
  seen: Seen,
  gap: string,
): void {
  const { width, height } = context.canvas;
  const side = width / seen.cols;
  const draw = (smooth: boolean, alpha: number) => {
    if (alpha <= 0) return;
    context.globalAlpha = alpha;
    context.imageSmoothingEnabled = smooth;
    context.drawImage(source, seen.left, seen.top, seen.cols, seen.rows, 0, 0, width, height);
  };
  context.clearRect(0, 0, width, height);
  const squares = risen(side, SQUARES.from, SQUARES.to);
  if (squares < 1) draw(true, 1);
  draw(false, squares);
  const strength = risen(side, GAPS.from, GAPS.to) * GAPS.strength;
  if (strength > 0) {
    context.globalAlpha = strength;
    context.fillStyle = gap;
    const right = Math.min(source.width, seen.left + seen.cols);
    const bottom = Math.min(source.height, seen.top + seen.rows);
    for (let col = Math.max(0, Math.ceil(seen.left)); col <= right; col++) {
      context.fillRect((col - seen.left) * side - GAPS.width / 2, 0, GAPS.width, height);
    }
    for (let row = Math.max(0, Math.ceil(seen.top)); row <= bottom; row++) {
      context.fillRect(0, (row - seen.top) * side - GAPS.width / 2, width, GAPS.width);
    }
  }
  context.globalAlpha = 1;
}

/** 0 up to `from`, 1 from `to` on. */
function risen(value: number, from: number, to: number): number {
  return clamp((value - from) / (to - from), 0, 1);
}
