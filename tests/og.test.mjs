import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draw, FONTS, h, holdTogether } from '../scripts/og/draw.mjs';
import { makeOgPictures } from '../scripts/og/og.mjs';

let outDir;
beforeAll(async () => {
  outDir = await mkdtemp(path.join(tmpdir(), 'og-'));
});
afterAll(() => rm(outDir, { recursive: true, force: true }));

const PAGE = {
  name: 'vi-part-2',
  kicker: 'Phần 2',
  title: 'Tư duy bộ lọc và các cơ chế cơ bản',
  subtitle: 'Vài con số trong một bảng vuông nhỏ tìm ra cạnh, nét, góc bằng cách nào?',
  book: 'CNN từ góc nhìn bộ lọc',
};

it('draws a picture of the right size that loads fast', async () => {
  await makeOgPictures([PAGE], outDir);
  const file = path.join(outDir, 'vi-part-2.png');
  const { format, width, height } = await sharp(file).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  expect((await stat(file)).size).toBeLessThanOrEqual(60_000);
});

it('names the character that no face draws', async () => {
  await expect(makeOgPictures([{ ...PAGE, title: 'Ma trận 漢' }], outDir)).rejects.toThrow('"漢"');
});

/** How high a title stands in a column of this width. */
async function height(title, width) {
  const style = { ...FONTS.heading, width, fontSize: 50, lineHeight: 1 };
  const element = h('div', { style }, holdTogether(title));
  return (await sharp(await draw(element, { width })).metadata()).height;
}

it('breaks lines at spaces, but not within a short quotation or a hyphened word', async () => {
  const width = 120;
  const line = await height('tay', width);
  expect(await height('bó tay', width)).toBe(2 * line);
  expect(await height('“bó tay”', width)).toBe(line);
  expect(await height('mạng nơ-ron', width)).toBe(2 * line);
  expect(await height('nơ-ron nơ-ron', width)).toBe(2 * line);
});

it('makes a long title smaller, so that the book’s name stays free', async () => {
  const long = 'Tại sao mạng nơ-ron truyền thống (MLP) “bó tay” với hình ảnh lớn, '.repeat(2);
  await makeOgPictures([{ ...PAGE, name: 'long', title: long.trim() }], outDir);
  const above = { left: 0, top: 525, width: 600, height: 25 };
  const strip = await sharp(path.join(outDir, 'long.png')).extract(above).toBuffer();
  for (const { min, max } of (await sharp(strip).stats()).channels) expect(min).toBe(max);
});
