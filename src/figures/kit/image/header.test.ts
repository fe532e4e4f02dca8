import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageHeader } from './header.ts';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const big = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, index) => (value >>> (8 * (bytes - 1 - index))) & 0xff);
const little = (value: number, bytes: number) => big(value, bytes).reverse();
const header = (...parts: readonly (readonly number[])[]) =>
  imageHeader(Uint8Array.from(parts.flat()));

const PNG = [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];

describe('imageHeader', () => {
  it('reads PNG', () => {
    const sides = [...big(12_000, 4), ...big(9_000, 4)];
    expect(header(PNG, big(13, 4), ascii('IHDR'), sides, [8, 6, 0, 0, 0])).toEqual({
      kind: 'PNG',
      width: 12_000,
      height: 9_000,
    });
  });

  it('reads JPEG past metadata, tables and fill bytes', () => {
    const exif = [0xff, 0xe1, ...big(5_000, 2), ...new Array(4_998).fill(0xc0)];
    const table = [0xff, 0xc4, ...big(4, 2), 1, 2];
    const frame = [0xff, 0xff, 0xc2, ...big(17, 2), 8, ...big(3_024, 2), ...big(4_032, 2), 3];
    expect(header([0xff, 0xd8], exif, table, frame, [0, 0, 0])).toEqual({
      kind: 'JPEG',
      width: 4_032,
      height: 3_024,
    });
  });

  it('knows a JPEG whose size lies beyond the bytes given', () => {
    expect(header([0xff, 0xd8, 0xff, 0xe1, ...big(60_000, 2)], new Array(200).fill(0))).toEqual({
      kind: 'JPEG',
    });
  });

  it.each([
    ['GIF', (image) => image.gif()],
    ['WebP', (image) => image.webp()],
    ['WebP', (image) => image.webp({ lossless: true })],
    ['WebP', (image) => image.ensureAlpha(0.5).webp()],
    ['AVIF', (image) => image.avif({ effort: 0 })],
  ] as const satisfies readonly (readonly [string, (image: Sharp) => Sharp])[])(
    'reads %s as an encoder writes it',
    async (kind, encode) => {
      const picture = sharp({
        create: { width: 320, height: 200, channels: 3, background: 'teal' },
      });
      const bytes = await encode(picture).toBuffer();
      expect(imageHeader(bytes)).toEqual({ kind, width: 320, height: 200 });
    },
  );

  it('knows kinds that only the browser can measure', async () => {
    const bitmap = [...ascii('BM'), ...new Array(12).fill(0)];
    expect(header(bitmap, little(40, 4), little(100, 4), little(-50, 4))).toEqual({ kind: 'BMP' });
    expect(header(bitmap, little(12, 4), little(100, 2), little(50, 2))).toEqual({ kind: 'BMP' });
    const boxed = (brand: string) => [...big(24, 4), ...ascii(`ftyp${brand}`), ...big(0, 4)];
    expect(header(boxed('avis'), ascii('msf1miaf'))).toEqual({ kind: 'AVIF' });
    expect(header(boxed('mif1'), ascii('mif1avif'))).toEqual({ kind: 'AVIF' });
    expect(header(boxed('heic'), ascii('mif1miaf'))).toEqual({ kind: 'HEIC' });
    expect(header(boxed('isom'), ascii('iso2mp41'))).toBeNull();
    const tiff = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
      .tiff()
      .toBuffer();
    expect(imageHeader(tiff)).toEqual({ kind: 'TIFF' });
    expect(header([0xff, 0x0a, 0x7f])).toEqual({ kind: 'JPEG XL' });
  });

  it('knows SVG behind prologue and comments, but no other markup', () => {
    expect(header(ascii('<?xml version="1.0"?>\n<!-- a -->\n<svg width="9">'))?.kind).toBe('SVG');
    expect(header(ascii('<html><svg></svg></html>'))).toBeNull();
  });

  it('refuses what is no image, and short beginnings break nothing', () => {
    expect(header(ascii('%PDF-1.7 and so on'))).toBeNull();
    expect(header(ascii('BM is how this letter begins, and it goes on'))).toBeNull();
    const whole = [...PNG, ...big(13, 4), ...ascii('IHDR'), ...big(9, 4), ...big(9, 4)];
    for (const start of [
      PNG,
      whole,
      [0xff, 0xd8, 0xff],
      ascii('GIF89a'),
      ascii('RIFF....WEBPVP8X'),
    ]) {
      for (let length = 0; length <= start.length; length++) {
        expect(() => header(start.slice(0, length))).not.toThrow();
      }
    }
  });
});
