/** As much of vitest as the core's tests use, in one process and without a start-up, for mutation testing. */
import { register } from 'node:module';
import { inspect, isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';

// A first counterexample is enough, and the same cases meet every mutant.
fc.configureGlobal({ seed: 7, endOnFailure: true });

// After vi.resetModules() an import bears a new mark (see compile in run.mjs), and all that it imports
// bears the same, so that each module is loaded anew.
const passMarkOn = `export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const [mark] = /\\?fresh=\\d+$/.exec(context.parentURL ?? '') ?? [];
  return mark && specifier.startsWith('.') ? { ...found, url: found.url + mark } : found;
}`;
register(`data:text/javascript,${encodeURIComponent(passMarkOn)}`);
let marks = 0;

/** What expect.arrayContaining hands to toEqual. */
class Containing {
  constructor(items) {
    this.items = items;
  }
}

const matches = (a, b) =>
  typeof b !== 'object' || b === null || Array.isArray(b)
    ? isDeepStrictEqual(a, b)
    : Object.keys(b).every((key) => matches(a[key], b[key]));

const matchers = {
  toMatchObject: matches,
  toBe: (a, b) => Object.is(a, b),
  toHaveLength: (a, length) => a.length === length,
  toEqual: (a, b) =>
    b instanceof Containing ? b.items.every((item) => a.includes(item)) : isDeepStrictEqual(a, b),
  toContain: (a, b) => a.includes(b),
  toBeNaN: (a) => Number.isNaN(a),
  toBeInstanceOf: (a, b) => a instanceof b,
  toBeLessThan: (a, b) => a < b,
  toBeLessThanOrEqual: (a, b) => a <= b,
  toBeGreaterThan: (a, b) => a > b,
  toBeGreaterThanOrEqual: (a, b) => a >= b,
  toBeCloseTo: (a, b, digits = 2) => Math.abs(a - b) < 10 ** -digits / 2,
  toThrow(call, expected) {
    try {
      call();
    } catch (error) {
      if (typeof expected === 'string') return error.message.includes(expected);
      return expected === undefined || error instanceof expected;
    }
    return false;
  },
};

export function expect(actual, where = '') {
  const check = (wanted) =>
    Object.fromEntries(
      Object.entries(matchers).map(([name, holds]) => [
        name,
        (...values) => {
          if (holds(actual, ...values) === wanted) return;
          const [a, b] = [actual, values[0]].map((value) => inspect(value).slice(0, 200));
          throw new Error(`${where} expected ${a} ${wanted ? '' : 'not '}${name} ${b}`);
        },
      ]),
    );
  return { ...check(true), not: check(false) };
}

expect.arrayContaining = (items) => new Containing(items);

export const tests = [];
export const test = (name, run) => tests.push([name, run]);
test.each = (cases) => (name, run) => {
  for (const one of cases) test(name, () => run(...(Array.isArray(one) ? one : [one])));
};
export const describe = (_, group) => group();
describe.each = (cases) => (_, group) => {
  for (const one of cases) group(...(Array.isArray(one) ? one : [one]));
};
export const it = test;
export const afterEach = () => {};
const stubbed = {};
export const vi = {
  restoreAllMocks() {},
  resetModules() {
    globalThis.moduleMark = `?fresh=${++marks}`;
  },
  stubGlobal(name, value) {
    stubbed[name] = globalThis[name];
    globalThis[name] = value;
  },
  unstubAllGlobals: () => Object.assign(globalThis, stubbed),
};
