import sharp from 'sharp';
import { type Matrix, ssim } from 'ssim.js';

/** Side of the squares, in pixels of the small picture, that are compared one by one. */
const TILE = 16;
/** How far the pictures are blurred first: letters drawn half a pixel further are then alike. */
const BLUR = 2;
/** A band may be a line of text higher or lower: another machine may break a line elsewhere. */
const LINE = 8;

/** A page as a small picture, cut into bands: its blocks from top to bottom, and the height of each. */
export interface Picture {
  readonly image: Buffer;
  readonly bands: readonly number[];
}

export interface Likeness {
  /** Structural similarity of the least alike square: 1 where the two are the same, 0 where not at all. */
  readonly least: number;
  /** Where that is, in words. */
  readonly where: string;
}

interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * How alike two pictures are where they are least alike; the mean over a page would hide a lost button. Each
 * colour is compared by itself, so that red in the place of blue is seen, too. Bands are laid beside each
 * other one by one, so that what one line moves is only the line.
 */
export async function likeness(kept: Picture, shot: Picture): Promise<Likeness> {
  if (kept.bands.length !== shot.bands.length)
    return { least: 0, where: `${shot.bands.length} blocks, not ${kept.bands.length}` };
  const [one, other] = await Promise.all([pixelsOf(kept.image), pixelsOf(shot.image)]);
  if (one.width !== other.width) return { least: 0, where: `${other.width} px wide` };
  let worst: Likeness = { least: 1, where: 'nowhere' };
  let [top, otherTop] = [0, 0];
  kept.bands.forEach((height, index) => {
    const otherHeight = shot.bands[index];
    const band = rows(one, top, Math.min(height, otherHeight));
    const found = bandLikeness(band, rows(other, otherTop, band.height));
    const place = `at ${found.x}, ${otherTop + found.y} in block ${index}`;
    if (found.least < worst.least) worst = { least: found.least, where: place };
    if (Math.abs(height - otherHeight) > LINE)
      worst = { least: 0, where: `block ${index} is ${otherHeight} px high, not ${height}` };
    top += height;
    otherTop += otherHeight;
  });
  return worst;
}

function rows({ data, width }: Pixels, top: number, height: number): Pixels {
  return { data: data.subarray(top * width * 3, (top + height) * width * 3), width, height };
}

function bandLikeness(one: Pixels, other: Pixels): { least: number; x: number; y: number } {
  if (one.data.equals(other.data)) return { least: 1, x: 0, y: 0 };
  return [0, 1, 2]
    .map((colour) => {
      const { ssim_map } = ssim(channel(one, colour), channel(other, colour), {
        ssim: 'weber',
        downsample: false,
      });
      return leastTile(ssim_map);
    })
    .reduce((worst, each) => (each.least < worst.least ? each : worst));
}

async function pixelsOf(image: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(image)
    .removeAlpha()
    .blur(BLUR)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** One colour of a picture as a grey picture, with at least as many rows as the comparison's window has. */
function channel({ data, width, height }: Pixels, colour: number) {
  const grey = new Uint8ClampedArray(width * Math.max(height, WINDOW) * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    grey.fill(data[pixel * 3 + colour], pixel * 4, pixel * 4 + 3);
  }
  return { data: grey, width, height: Math.max(height, WINDOW) };
}
const WINDOW = 11;

function leastTile({ data, width, height }: Matrix) {
  let worst = { least: 1, x: 0, y: 0 };
  for (let y = 0; y < height; y += TILE) {
    for (let x = 0; x < width; x += TILE) {
      const [right, bottom] = [Math.min(x + TILE, width), Math.min(y + TILE, height)];
      let sum = 0;
      for (let row = y; row < bottom; row++) {
        for (let col = x; col < right; col++) sum += data[row * width + col];
      }
      const least = sum / ((right - x) * (bottom - y));
      if (least < worst.least) worst = { least, x, y };
    }
  }
  return worst;
}
