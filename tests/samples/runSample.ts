import { transformWithOxc } from 'vite';
import * as core from '../../src/core/index.ts';
import * as browserSource from '../../src/figures/kit/assets/browserSource.ts';
import * as fetchPhoto from '../../src/figures/kit/image/fetchPhoto.ts';
import * as planes from '../../src/figures/kit/image/planes.ts';
import * as shiftedHits from '../../src/figures/shift-test/shiftedHits.ts';
import { SOURCE } from '../figureFacts.tsx';

/** What samples may import. Photos and networks come from the files under `public/`. */
const MODULES: Readonly<Record<string, object>> = {
  './core': core,
  './figures/kit/assets/browserSource': { ...browserSource, browserSource: () => SOURCE },
  './figures/kit/image/fetchPhoto': {
    ...fetchPhoto,
    fetchPhoto: (id: string) => SOURCE.load({ kind: 'photo', id }),
  },
  './figures/kit/image/planes': planes,
  './figures/shift-test/shiftedHits': shiftedHits,
};

/** The numbers that one call printed, in order, and the line it stands on. */
export interface Printed {
  readonly line: number;
  readonly numbers: readonly number[];
}

const IMPORT = /^import \{([^}]*)\} from ['"]([^'"]*)['"];?/gm;
const NUMBER = /(?<![\w.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;
const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

/** Runs a sample and tells what it printed. */
export async function printedBy(sample: string): Promise<Printed[]> {
  const lines = sample
    .split('\n')
    .map((line, at) => line.replaceAll('console.log(', `print(${at}, `));
  const { code } = await transformWithOxc(lines.join('\n'), 'sample.ts');
  const body = code.replace(IMPORT, (_, names: string, from: string) => {
    const module = MODULES[from] ?? {};
    const missing = names.split(',').filter((name) => !(name.trim() in module));
    if (missing.length > 0) throw new Error(`${from} has no ${missing}`);
    return `const {${names}} = modules['${from}'];`;
  });
  const printed: Printed[] = [];
  const print = (line: number, ...values: readonly unknown[]) =>
    printed.push({ line, numbers: values.flatMap(numbersOf) });
  await new AsyncFunction('modules', 'print', `'use strict';${body}`)(MODULES, print);
  return printed;
}

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [Number(value)];
  if (typeof value === 'string') return (value.match(NUMBER) ?? []).map(Number);
  if (typeof value !== 'object' || value === null) return [];
  return Array.from(
    ArrayBuffer.isView(value) ? (value as Float32Array) : Object.values(value),
  ).flatMap(numbersOf);
}

/** A comment's numbers: those beside a line that prints, or (line −1) those at the end of the sample. */
export interface Promised {
  readonly line: number;
  readonly numbers: readonly string[];
}

export function promised(sample: string): Promised[] {
  const lines = sample.trimEnd().split('\n');
  const beside = lines.flatMap((text, line) => {
    const [, comment] = text.match(/console\.log\(.*\).*? \/\/ (.*)$/) ?? [];
    return comment ? [{ line, numbers: comment.match(NUMBER) ?? [] }] : [];
  });
  const end = lines.slice(lines.findLastIndex((text) => !text.startsWith('//')) + 1);
  return [...beside, { line: -1, numbers: end.join(' ').match(NUMBER) ?? [] }];
}

/**
 * Promised numbers that were not printed, or, where fewer are printed than promised, printed ones that were
 * not promised.
 */
export function unkept(promises: readonly Promised[], printed: readonly Printed[]): string[] {
  return promises.flatMap(({ line, numbers }) => {
    const calls = printed.filter((call) => line < 0 || call.line === line);
    const shown = calls.flatMap((call) => call.numbers);
    const wrong =
      shown.length < numbers.length
        ? shown.filter((value) => !numbers.some((number) => isClose(value, number)))
        : numbers.filter((number) => !shown.some((value) => isClose(value, number)));
    if (wrong.length === 0 && (numbers.length === 0 || shown.length > 0)) return [];
    return [`line ${line + 1} promises ${numbers}, prints ${shown.slice(0, 8)}`];
  });
}

/** Equal up to the digits that a comment shows, and to what float32 keeps. */
function isClose(value: number, shown: string): boolean {
  const [mantissa, exponent = '0'] = shown.split('e');
  const places = (mantissa.split('.')[1] ?? '').length - Number(exponent);
  return Math.abs(value - Number(shown)) <= 0.51 * 10 ** -places + 1e-5 * Math.abs(value);
}
