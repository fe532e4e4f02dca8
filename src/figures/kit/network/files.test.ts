import { describe, expect, it } from 'vitest';
import { createNetwork, forward, random } from '../../../core/index.ts';
import { type NetworkCard, type NetworkFile, packWeights, unpackNetwork } from './networkFile.ts';
import { patchBox, strongestPatches } from './patches.ts';
import {
  brightness,
  joinPictures,
  levelOf,
  packPictures,
  pictureAt,
  pictureFiles,
} from './pictureFile.ts';

const AREA = 28 * 28;

/** Far faster than toEqual for long arrays. */
function sameBytes(a: ArrayBufferView, b: ArrayBufferView): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
    Buffer.from(buffer, byteOffset, byteLength);
  return bytes(a).equals(bytes(b));
}

function madeUp(count: number) {
  const source = random(count);
  const levels = Uint8Array.from({ length: count * AREA }, () => source.integer(16));
  const labels = Uint8Array.from({ length: count }, () => source.integer(10));
  return { levels, labels, packed: packPictures(levels, labels) };
}

describe('pictures', () => {
  it('come back as they were packed', () => {
    const first = madeUp(100);
    const rest = madeUp(900);
    const pictures = joinPictures('test', 1000, [first.packed, rest.packed]);
    expect(pictures.images.shape).toEqual([1000, 1, 28, 28]);
    expect([...pictures.labels]).toEqual([...first.labels, ...rest.labels]);
    const expected = Float32Array.from([...first.levels, ...rest.levels], brightness);
    expect(sameBytes(pictures.images.data, expected)).toBe(true);
    const one = pictureAt(pictures, 500);
    expect(sameBytes(one.data, expected.subarray(500 * AREA, 501 * AREA))).toBe(true);
    expect(() => pictureAt(pictures, 1000)).toThrow(RangeError);
  });

  it('are as many as were asked for', () => {
    const pictures = joinPictures('test', 7, [madeUp(100).packed]);
    expect([pictures.images.shape[0], pictures.labels.length, pictures.count]).toEqual([7, 7, 7]);
    expect(pictures.images.data).toHaveLength(7 * AREA);
  });

  it('take two pixels a byte, and one byte for the label', () => {
    expect(madeUp(3).packed).toHaveLength(3 * (AREA / 2 + 1));
  });

  it('come in steps', () => {
    expect(pictureFiles('test', 1)).toEqual(['data/test-100.bin']);
    expect(pictureFiles('test', 101)).toEqual(['data/test-100.bin', 'data/test-1000.bin']);
    expect(pictureFiles('train', 6000)).toHaveLength(6);
    for (const count of [0, 1001, Number.NaN]) {
      expect(() => pictureFiles('test', count)).toThrow(RangeError);
    }
  });

  it('are refused when bytes are missing or too many', () => {
    const { packed } = madeUp(100);
    expect(() => joinPictures('test', 100, [packed.subarray(1)])).toThrow(RangeError);
    expect(() => joinPictures('test', 100, [madeUp(99).packed])).toThrow(/99 pictures, not 100/);
    expect(() => joinPictures('test', 100, [madeUp(101).packed])).toThrow(RangeError);
  });

  it('have 16 levels of grey, each the nearest', () => {
    for (let byte = 0; byte < 256; byte++) {
      expect(Math.abs(brightness(levelOf(byte)) * 255 - byte)).toBeLessThanOrEqual(8.5);
    }
    expect([levelOf(0), levelOf(255), brightness(15)]).toEqual([0, 15, 1]);
  });
});

const FILE: NetworkFile = {
  format: 1,
  id: 'small',
  layers: [
    { kind: 'conv', outChannels: 3, kernelSize: 3 },
    { kind: 'relu' },
    { kind: 'maxPool', size: 2 },
    { kind: 'flatten' },
    { kind: 'dense', units: 4 },
  ],
  inputShape: [1, 6, 6],
  card: {} as NetworkCard,
};

describe('weights', () => {
  const network = createNetwork(FILE.layers, FILE.inputShape, { seed: 5 });
  it('come back to within half of the last of eleven bits', () => {
    const bytes = packWeights(network);
    const back = unpackNetwork(FILE, bytes).network;
    back.parameters.forEach(({ data }, p) => {
      data.forEach((value, i) => {
        const exact = network.parameters[p].data[i];
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(Math.abs(exact) * 2 ** -11 + 2 ** -25);
      });
    });
    expect(packWeights(back)).toEqual(bytes);
  });

  it('may lie at an odd place in a larger memory', () => {
    const bytes = packWeights(network);
    const large = new Uint8Array(bytes.length + 9);
    large.set(bytes, 3);
    const inside = unpackNetwork(FILE, large.subarray(3, 3 + bytes.length));
    expect(packWeights(inside.network)).toEqual(bytes);
  });

  it('are refused when they do not fit, or are of a later format', () => {
    expect(() => unpackNetwork(FILE, new Uint8Array(3))).toThrow(/needs 164 bytes.*got 3/);
    const later = { ...FILE, format: 2 } as unknown as NetworkFile;
    expect(() => unpackNetwork(later, packWeights(network))).toThrow(/format must be 1/);
  });
});

describe('strongestPatches', () => {
  const network = createNetwork(FILE.layers, FILE.inputShape, { seed: 5 });
  const source = random(1);
  const data = Float32Array.from({ length: 70 * 36 }, () => source.uniform());
  const images = { shape: [70, 1, 6, 6], data };
  const found = strongestPatches(network, images, 5);

  it('finds what sorting all maxima finds', () => {
    const trace = forward(network, images);
    expect(found.map(({ layer }) => layer)).toEqual([0, 1, 2]);
    for (const { layer, channels } of found) {
      const { shape, data: maps } = trace.steps[layer].output;
      const area = shape[2] * shape[3];
      channels.forEach((patches, channel) => {
        const maxima = Array.from({ length: 70 }, (_, n) => {
          const from = (n * shape[1] + channel) * area;
          return Math.max(...maps.subarray(from, from + area));
        });
        const best = maxima.filter((value) => value > 0).sort((a, b) => b - a);
        expect(patches.map(({ activation }) => activation)).toEqual(best.slice(0, 5));
        for (const { picture, row, col, activation } of patches) {
          expect(maps[((picture * shape[1] + channel) * shape[2] + row) * shape[3] + col]).toBe(
            activation,
          );
        }
      });
    }
  });

  it('crops to the receptive field', () => {
    const [conv, , pool] = found;
    const place = { row: 1, col: 0 };
    expect(patchBox(conv.receptiveField, place)).toEqual({ top: 1, left: 0, height: 3, width: 3 });
    expect(patchBox(pool.receptiveField, place)).toEqual({ top: 2, left: 0, height: 4, width: 4 });
  });
});
