import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, decode, encode, flag, integer, numberList, oneOf, toQuery } from './codec.ts';

interface State {
  k: number;
  a: number;
  mode: 'zeros' | 'reflect';
  on: boolean;
  cells: readonly number[] | null;
}
const model = {
  initialState: { k: 3, a: 0.5, mode: 'zeros', on: false, cells: null } as State,
  fields: {
    k: integer(1, 11),
    a: decimal(-2, 2),
    mode: oneOf(['zeros', 'reflect']),
    on: flag,
    cells: numberList(-9, 9, (count) => count === 4),
  },
};

describe('codec', () => {
  it('writes only what differs and reads it back', () => {
    const state: State = { k: 5, a: 0.5, mode: 'reflect', on: true, cells: [1, -0.5, 0, 2] };
    const entries = encode(state, model);
    expect(toQuery(entries)).toBe('k=5&mode=reflect&on=1&cells=1,-0.5,0,2');
    expect(decode(entries, model)).toEqual({ state, rejected: [] });
    expect(encode(model.initialState, model)).toEqual([]);
  });

  it('falls back for each bad value alone and says which', () => {
    const bad = { k: '1e9', a: '-1', mode: 'Reflect', on: 'yes', cells: '1,2,3', zzz: '4' };
    const { state, rejected } = decode(Object.entries(bad), model);
    expect(state).toEqual({ ...model.initialState, a: -1 });
    expect(rejected).toEqual(['k', 'mode', 'on', 'cells']);
  });

  it('is never broken by what a link may carry', () => {
    const key = fc.oneof(
      fc.constantFrom('k', 'a', 'mode', 'on', 'cells', '__proto__'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.string({ unit: 'binary' }))), (entries) => {
        const { state } = decode(entries, model);
        expect(decode(encode(state, model), model).state).toEqual(state);
        expect(Number.isFinite(state.k) && Number.isFinite(state.a)).toBe(true);
      }),
    );
    expect(decode([['k', '5'.repeat(100_000)]], model).rejected).toEqual(['k']);
  });

  it('drops values that conflict', () => {
    const strict = {
      ...model,
      conflicts: (state: State) => (state.k > 5 && state.a > 1 ? (['a'] as const) : []),
    };
    expect(
      decode(
        [
          ['k', '7'],
          ['a', '2'],
        ],
        strict,
      ),
    ).toEqual({
      state: { ...model.initialState, k: 7 },
      rejected: ['a'],
    });
  });
});
