import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { type Likeness, likeness, type Picture } from './likeness.ts';

const KEPT = 'tests/pictures';
/** What the pictures are now. */
const SHOT = 'test-results/pictures';
/** `npm run pictures` wants every picture as it is now, and looks by itself which are others. */
export const REMAKE = process.env.PICTURES === 'remake';

/**
 * The least likeness at which two pictures show the same. Measured: the same build shot twice gives 0.97 and
 * more; another Chromium, which draws letters otherwise, 0.70 in blocks of code and 0.86 elsewhere. What must
 * be noticed gives much less: a lost face 0.25 at most, a missing picture 0.07, a lost button 0.17, a block
 * moved by 40 px 0.03, text moved by 16 px 0.52.
 */
export const LEAST = 0.55;

/** The width of a projector's window, shot at half its size and kept at a quarter. */
const WIDTH = 1280;
const SCALE = 0.5;
const SHRINK = 2;

/** The whole page as a small picture. */
export async function shoot(page: Page): Promise<Picture> {
  const tops = await page.evaluate(blockTops);
  const session = await page.context().newCDPSession(page);
  const height = tops[tops.length - 1];
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: WIDTH, height, scale: SCALE },
  });
  await session.detach();
  // A screen of more pixels gives a larger shot.
  const shot = sharp(Buffer.from(data, 'base64'))
    .resize(WIDTH * SCALE)
    .removeAlpha();
  const whole = await shot.raw().toBuffer({ resolveWithObject: true });
  const starts = tops.map((top) => Math.round(top * SCALE));
  const bands = starts.slice(1).map((end, index) => Math.floor((end - starts[index]) / SHRINK));
  const width = whole.info.width / SHRINK;
  const small = Buffer.concat(
    bands.map((rows, index) => shrink(whole.data, whole.info.width, starts[index], rows)),
  );
  const raw = { width, height: small.length / width / 3, channels: 3 } as const;
  return { image: await sharp(small, { raw }).webp({ quality: 70, effort: 4 }).toBuffer(), bands };
}

/** Where the page's blocks begin, from top to bottom, and where the last one ends. */
function blockTops(): number[] {
  const blocks = document.querySelectorAll(
    'main, main > *, :is(.prose, .cover, .chapter) > *, .passage > :not(.margin-note), dl > *, .site-footer',
  );
  const tops = [...blocks]
    .map((block) => Math.round(block.getBoundingClientRect().top + scrollY))
    .filter((top) => top > 0)
    .sort((a, b) => a - b);
  const end = document.documentElement.scrollHeight;
  // Blocks beside each other, and lines of a list, are one band.
  const apart = tops.filter((top, index) => index === 0 || top - tops[index - 1] > 48);
  return [0, ...apart.filter((top) => end - top > 48), end];
}

/** Rows of a picture at a fraction of its size: each pixel is the mean of a square of it. */
function shrink(data: Buffer, width: number, top: number, rows: number): Buffer {
  const cols = width / SHRINK;
  const small = Buffer.alloc(cols * rows * 3);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      for (let colour = 0; colour < 3; colour++) {
        let sum = 0;
        for (let y = 0; y < SHRINK; y++) {
          const line = (top + row * SHRINK + y) * width + col * SHRINK;
          for (let x = 0; x < SHRINK; x++) sum += data[(line + x) * 3 + colour];
        }
        small[(row * cols + col) * 3 + colour] = sum / SHRINK ** 2;
      }
    }
  }
  return small;
}

/** How alike a page is to its kept picture. What it is now is written beside, to be looked at or kept. */
export async function compare(name: string, shot: Picture): Promise<Likeness> {
  const before = await read(name);
  const like = before
    ? await likeness(before, shot)
    : { least: 0, where: 'no picture is kept of it yet' };
  if (REMAKE || like.least < LEAST) {
    await mkdir(SHOT, { recursive: true });
    await writeFile(path.join(SHOT, `${name}.webp`), shot.image);
    await writeFile(
      path.join(SHOT, `${name}.json`),
      JSON.stringify({ ...like, bands: shot.bands }),
    );
  }
  test.info().annotations.push({ type: 'likeness', description: like.least.toFixed(3) });
  return like;
}

export async function read(name: string): Promise<Picture | null> {
  try {
    const image = await readFile(path.join(KEPT, `${name}.webp`));
    const { bands } = JSON.parse(await readFile(path.join(KEPT, `${name}.json`), 'utf8'));
    return { image, bands };
  } catch {
    return null;
  }
}
