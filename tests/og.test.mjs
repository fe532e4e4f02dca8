import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFaces, wrap } from '../scripts/og/text.mjs';
import { makeOgPictures } from '../scripts/og.mjs';

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

it('wraps without losing a word, and keeps a short quotation together', async () => {
  const faces = await openFaces();
  const title = 'Tại sao mạng nơ-ron truyền thống (MLP) “bó tay” với hình ảnh?';
  const lines = wrap(faces.heading, 50, title, 540);
  expect(lines.join(' ').replaceAll('\u00a0', ' ')).toBe(title);
  expect(lines.some((line) => line.includes('“bó\u00a0tay”'))).toBe(true);
});
