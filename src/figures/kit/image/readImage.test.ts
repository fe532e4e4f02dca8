import { describe, expect, it, vi } from 'vitest';
import { words as en } from '../../../words/en.ts';
import { words } from '../../../words/vi.ts';
import { type ImageDecoder, readImage, refusalWords, usedSize } from './readImage.ts';

const big = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
const png = (width: number, height: number) =>
  new Blob([
    Uint8Array.from([
      ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      ...[...big(13), 0x49, 0x48, 0x44, 0x52, ...big(width), ...big(height), 8, 6, 0, 0, 0],
    ]),
  ]);
const file = (...text: string[]) => new Blob(text);

function decoder(width = 100, height = 80) {
  return {
    sizeOf: vi.fn(async () => ({ width, height })),
    decode: vi.fn(async (_, size) => ({ ...size, planes: [], url: '' })),
  } satisfies ImageDecoder;
}

const failing: ImageDecoder = {
  sizeOf: async () => {
    throw new Error('broken');
  },
  decode: async () => {
    throw new Error('broken');
  },
};

describe('readImage', () => {
  it('tells from the header, without decoding, what cannot be used', async () => {
    const cases = [
      [file(), 'empty'],
      [file('Dear reader,'), 'not-an-image'],
      [file('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
      [png(12_000, 9_000), 'too-large'],
      [png(1, 1), 'too-small'],
      [png(20_000, 10), 'too-thin'],
      [png(0, 10), 'broken'],
    ] as const;
    for (const [blob, why] of cases) {
      const spy = decoder();
      expect(await readImage(blob, spy)).toMatchObject({ refusal: { why } });
      expect(spy.sizeOf).not.toHaveBeenCalled();
      expect(spy.decode).not.toHaveBeenCalled();
    }
  });

  it('says of a folder, or of a file that is gone, that it cannot be read', async () => {
    const gone = {
      size: 4096,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    };
    expect(await readImage(gone as unknown as Blob, decoder())).toEqual({
      refusal: { why: 'unreadable' },
    });
  });

  it('calls a picture that does not decode broken, or names a kind that this browser lacks', async () => {
    expect(await readImage(png(50, 50), failing)).toEqual({ refusal: { why: 'broken' } });
    const heic = new Blob([Uint8Array.from([0, 0, 0, 24]), 'ftypheic', new Uint8Array(12)]);
    expect(await readImage(heic, failing)).toEqual({
      refusal: { why: 'unsupported', kind: 'HEIC' },
    });
  });

  it('asks again once the browser has seen the true size', async () => {
    expect(await readImage(png(50, 50), decoder(9_000, 9_000))).toMatchObject({
      refusal: { why: 'too-large' },
    });
  });

  it('decodes at most 512 pixels a side, by the size as seen', async () => {
    const turned = decoder(3_024, 4_032);
    expect(await readImage(png(4_032, 3_024), turned)).toMatchObject({
      picture: { width: 384, height: 512 },
    });
  });

  it('has a sentence for every refusal in both languages', () => {
    for (const each of [words, en]) {
      const say = (refusal: Parameters<typeof refusalWords>[0]) =>
        refusalWords(refusal, each, (value) => value.toLocaleString('vi'));
      expect(say({ why: 'too-large', width: 12_000, height: 9_000 })).toContain('12.000 × 9.000');
      expect(say({ why: 'unsupported', kind: 'HEIC' })).toContain('HEIC');
      const plain = ['empty', 'not-an-image', 'svg', 'broken', 'too-small', 'too-thin'] as const;
      const said = new Set(plain.map((why) => say({ why })));
      expect(said.size).toBe(plain.length);
    }
  });
});

describe('usedSize', () => {
  it('never enlarges and keeps the proportions', () => {
    expect(usedSize({ width: 300, height: 200 })).toEqual({ width: 300, height: 200 });
    expect(usedSize({ width: 4_000, height: 3_000 })).toEqual({ width: 512, height: 384 });
  });
});
