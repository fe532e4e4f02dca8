import type { Theme } from '../kit/grid/scales.ts';
import { paint } from '../kit/pointer/paint.ts';
import type { Answers } from './answers.ts';
import { BEAM, type Scanned } from './scan.ts';

/** How far behind the light the map is still coming out, in pixels. */
const WET = BEAM;
/** The light's soft rim, through which the photo is seen. */
const INNER_RADIUS = BEAM / 2;
const OUTER_RADIUS = BEAM * 1.25;

/** The whole feature map as a picture, drawn once and then shown piece by piece. */
export function mapPicture(
  { overlay, extent, input }: Answers,
  signed: boolean,
  theme: Theme,
): HTMLCanvasElement {
  const [, , height, width] = input.shape;
  const picture = document.createElement('canvas');
  picture.width = width;
  picture.height = height;
  const scale = signed ? 'value' : 'grey';
  const rgba = paint({ width, height, values: overlay, scale, extent }, theme, null);
  const image = new ImageData(new Uint8ClampedArray(rgba), width, height);
  picture.getContext('2d')?.putImageData(image, 0, 0);
  return picture;
}

/** The middle of the light, in pixels of the photo; null when it has nothing left to uncover. */
interface Light {
  readonly x: number;
  readonly y: number;
}

/** Draws the part of the map that has come out so far, soft where the light has just been. */
export function drawDeveloped(
  context: CanvasRenderingContext2D,
  map: HTMLCanvasElement,
  scanned: Scanned,
  light: Light | null,
  afterglow: number,
): void {
  const { width, height } = map;
  const { top, bottom, right } = scanned;
  context.clearRect(0, 0, width, height);
  if (afterglow > 0) {
    context.globalAlpha = afterglow;
    context.drawImage(map, 0, 0);
    context.globalAlpha = 1;
  }
  if (top > 0) context.drawImage(map, 0, 0, width, top, 0, 0, width, top);
  const band = bottom - top;
  if (right > 0 && band > 0) {
    context.drawImage(map, 0, top, right, band, 0, top, right, band);
  }
  if (!light) return;
  context.globalCompositeOperation = 'destination-out';
  const wet = context.createLinearGradient(right - WET, 0, right, 0);
  fadeOut(context, wet, right - WET, top, WET, band);
  const { x, y } = light;
  const hole = context.createRadialGradient(x, y, INNER_RADIUS, x, y, OUTER_RADIUS);
  hole.addColorStop(0, '#000');
  hole.addColorStop(1, 'transparent');
  context.fillStyle = hole;
  context.fillRect(x - OUTER_RADIUS, y - OUTER_RADIUS, 2 * OUTER_RADIUS, 2 * OUTER_RADIUS);
  context.globalCompositeOperation = 'source-over';
}

function fadeOut(
  context: CanvasRenderingContext2D,
  gradient: CanvasGradient,
  ...rectangle: [number, number, number, number]
): void {
  gradient.addColorStop(0, 'transparent');
  gradient.addColorStop(1, '#000');
  context.fillStyle = gradient;
  context.fillRect(...rectangle);
}
