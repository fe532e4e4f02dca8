import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type ElementType, type Tensor, tensor } from '../../src/core';

export type Recipe = { shape: number[]; seed: number; levels: number; unit: number };
export type Case = {
  op: string;
  inputs: Record<string, Recipe>;
  // biome-ignore lint/suspicious/noExplicitAny: options differ from operation to operation.
  options: any;
  expected: Record<string, Tensor>;
};
type StoredCase = Omit<Case, 'expected'> & { expected: [name: string, shape: number[]][] };

/** The same xorshift32 stream as in generate.py. */
export function draw({ shape, seed, levels, unit }: Recipe, type: ElementType): Tensor {
  const count = shape.reduce((a, b) => a * b, 1);
  const data = new Float64Array(count);
  let state = Math.imul(seed, 2654435761) || 1;
  for (let i = -8; i < count; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    if (i >= 0) data[i] = (((state >>> 8) % levels) - Math.floor(levels / 2)) * unit;
  }
  return tensor(data, shape, type);
}

function read(file: string): Buffer {
  return gunzipSync(readFileSync(new URL(file, import.meta.url)));
}

/** Undoes the byte planes of generate.py. */
function readValues(file: string): Float64Array {
  const planes = read(file);
  const count = planes.length / 8;
  const bytes = new Uint8Array(planes.length);
  for (let i = 0; i < count; i++) {
    for (let plane = 0; plane < 8; plane++) bytes[i * 8 + plane] = planes[plane * count + i];
  }
  return new Float64Array(bytes.buffer);
}

/** Reads `<name>.json.gz` and the values that belong to it. */
export function readCases(cases = 'cases', values = 'values'): Case[] {
  const stored: StoredCase[] = JSON.parse(read(`${cases}.json.gz`).toString()).cases;
  const numbers = readValues(`${values}.bin.gz`);
  let at = 0;
  const all = stored.map((item) => {
    const expected: Record<string, Tensor> = {};
    for (const [name, shape] of item.expected) {
      const count = shape.reduce((a, b) => a * b, 1);
      expected[name] = tensor(numbers.subarray(at, at + count), shape);
      at += count;
    }
    return { ...item, expected };
  });
  if (at !== numbers.length) throw new Error(`${values}: ${numbers.length} values, ${at} read`);
  return all;
}

/** The largest error over the largest magnitude of the expected values, at least 1. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let error = 0;
  let scale = 1;
  for (let i = 0; i < expected.length; i++) {
    scale = Math.max(scale, Math.abs(expected[i]));
    const difference = Math.abs(actual[i] - expected[i]);
    // Written so that NaN counts as an error.
    if (!(difference <= error)) error = Number.isNaN(difference) ? Infinity : difference;
  }
  return error / scale;
}
