import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnyFigure } from '../src/figures/kit/contract.ts';
import { decode, encode, type Field } from '../src/figures/kit/link/codec.ts';
import { FIGURE_IDS, loadFigure } from '../src/figures/registry.ts';
import { LANGUAGES } from '../src/words/language.ts';
import { clean, expectWhole, sample } from './figureChecks.ts';
import { type AnyState, factsOf, markupOf, namedStates, SAY } from './figureFacts.tsx';

/** A control with more values than this is walked in even strides, both ends included. */
const WALKED_VALUES = 24;
const WALKED_STEPS = 9;
const HOSTILE_RUNS = 24;

describe.each(FIGURE_IDS)('%s', (id) => {
  let figure: AnyFigure;
  beforeAll(async () => {
    figure = await loadFigure(id);
  });

  it('is called by the name of its folder, and has words in both languages', () => {
    expect(figure.id).toBe(id);
    const { vi, en } = figure.text;
    expect(Object.keys(vi.presets)).toEqual(Object.keys(en.presets));
    for (const name of Object.keys(vi.presets)) expect(figure.model.presets).toHaveProperty([name]);
    expect(Object.keys(vi.presets).length).toBeLessThanOrEqual(6);
    for (const text of [vi, en]) {
      for (const part of ['title', 'lead', 'surface'] as const) expect(text[part]).not.toBe('');
    }
  });

  it('draws and says its default and every preset, in both languages', async () => {
    for (const [name, state] of namedStates(figure)) {
      const derived = await factsOf(figure, state);
      const early = figure.model.job && (await factsOf(figure, state, false));
      for (const language of LANGUAGES) {
        try {
          expectWhole(figure, state, derived, language);
          if (early) clean(markupOf(figure, state, early, language), 'the drawing before its job');
        } catch (error) {
          throw new Error(`preset ${name}, ${language}`, { cause: error });
        }
      }
    }
  });

  it('brings every preset back from its link', () => {
    const { model } = figure;
    for (const [name, state] of namedStates(figure)) {
      const { state: back, rejected } = decode<AnyState>(encode(state, model), model);
      expect(rejected, name).toEqual([]);
      const settled = model.settle ? model.settle(state) : state;
      for (const key of Object.keys(model.fields)) {
        expect(back[key], `${name}: ${key}`).toEqual(settled[key]);
      }
    }
  });

  it('can draw every value of every control, and a link keeps it', async () => {
    const { model } = figure;
    for (const [key, field] of Object.entries(model.fields) as [string, Field<unknown>][]) {
      const { values, range } = field;
      const wanted = values ?? (range ? sample(range[0], range[1], WALKED_VALUES) : []);
      for (const value of key === 'step' ? [] : wanted) {
        const state = model.reduce(model.initialState, { type: 'set', patch: { [key]: value } });
        const what = `${key} = ${value}`;
        const derived = await factsOf(figure, state, false);
        clean(figure.text.vi.describe(state, derived, SAY.vi), what);
        expect(decode<AnyState>(encode(state, model), model).rejected, what).toEqual([]);
      }
    }
  });

  it('can draw every step', async () => {
    const { model } = figure;
    for (const [name, start] of namedStates(figure)) {
      const count = model.stepCount(await factsOf(figure, start));
      expect(Number.isInteger(count) && count >= 0, name).toBe(true);
      for (const step of sample(0, Math.max(0, count - 1), count > 0 ? WALKED_STEPS : 0)) {
        const state = model.reduce(start, { type: 'step', step });
        if (count > 0) expect(state.step, name).toBe(step);
        clean(figure.text.en.describe(state, await factsOf(figure, state), SAY.en), name);
      }
    }
  });

  it('turns any query into a state that can be drawn', async () => {
    const { model } = figure;
    const garbage = fc.oneof(
      fc.constantFrom('NaN', '', '1e9', '-1', '999999999', '2,3', '1;1', '1,,2', '\u0000'),
      fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 90 }).map(String),
      fc.string({ maxLength: 40 }),
      fc.constant('9'.repeat(20_000)),
    );
    // Mostly values that the field takes, so that they meet in states that no control leads to.
    const entries = (Object.entries(model.fields) as [string, Field<unknown>][]).map(
      ([name, { values, range, format }]) => {
        const good = values
          ? fc.constantFrom(...values).map((value) => format(value))
          : fc.integer({ min: range?.[0] ?? -4, max: range?.[1] ?? 40 }).map(String);
        const small = fc.integer({ min: -1, max: 6 }).map(String);
        return fc.tuple(fc.constant(name), fc.oneof(good, small, garbage));
      },
    );
    const unknown = fc.tuple(fc.constantFrom('__proto__', 'toString', 'x'), garbage);
    const query = fc.array(fc.oneof(...entries, unknown), { maxLength: 12 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const { state } = decode<AnyState>(asked, model);
        const derived = await factsOf(figure, state, false);
        expectWhole(figure, state, derived, LANGUAGES[run++ % LANGUAGES.length]);
        const again = decode<AnyState>(encode(state, model), model);
        expect(again.rejected).toEqual([]);
      }),
      { numRuns: HOSTILE_RUNS },
    );
  });
});
