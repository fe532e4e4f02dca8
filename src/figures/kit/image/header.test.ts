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

  it('reads GIF', () => {
    expect(header(ascii('GIF89a'), little(320, 2), little(200, 2))).toEqual({
      kind: 'GIF',
      width: 320,
      height: 200,
    });
  });

  it('reads the three kinds of WebP', () => {
    const riff = [...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WEBP')];
    const rest = new Array(20).fill(0);
    const lossy = [...ascii('VP8 '), 0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a];
    expect(header(riff, lossy, little(640, 2), little(480, 2), rest)).toMatchObject({
      width: 640,
      height: 480,
    });
    const lossless = [...ascii('VP8L'), 0, 0, 0, 0, 0x2f, ...little(287 | (215 << 14), 4)];
    expect(header(riff, lossless, rest)).toMatchObject({ width: 288, height: 216 });
    const extended = [...ascii('VP8X'), 0, 0, 0, 0, 0, 0, 0, 0];
    expect(header(riff, extended, little(99_999, 3), little(7, 3), rest)).toMatchObject({
      width: 100_000,
      height: 8,
    });
  });

  it('reads BMP, also with rows from the top', () => {
    const start = [...ascii('BM'), ...new Array(12).fill(0), ...little(40, 4)];
    expect(header(start, little(100, 4), little(-50, 4))).toEqual({
      kind: 'BMP',
      width: 100,
      height: 50,
    });
  });

  it('takes the largest picture of an AVIF, and knows HEIC', () => {
    const type = (brand: string) => [
      ...big(24, 4),
      ...ascii(`ftyp${brand}`),
      ...big(0, 4),
      ...ascii('mif1miaf'),
    ];
    const size = (w: number, h: number) => [
      ...big(20, 4),
      ...ascii('ispe'),
      0,
      0,
      0,
      0,
      ...big(w, 4),
      ...big(h, 4),
    ];
    expect(header(type('avif'), size(160, 120), size(1_600, 1_200))).toEqual({
      kind: 'AVIF',
      width: 1_600,
      height: 1_200,
    });
    expect(header(type('heic'))?.kind).toBe('HEIC');
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
