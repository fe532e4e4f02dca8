import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { derivedOf, useDerived } from './useDerived.ts';

const ASSETS = {};
const initialState = { step: 0, side: 3, activeCell: null as string | null };
type State = typeof initialState;

const derive = vi.fn(({ side }: State) => ({ area: side ** 2 }));
const model = {
  initialState,
  derive,
  pointers: ['step', 'activeCell'],
  point: (facts: object, { step, activeCell }: State) => ({ ...facts, step, activeCell }),
} as never;

it('derives again for a choice, and only points for a step or a hover', () => {
  const { result, rerender } = renderHook(
    (state: State) => useDerived(model, { ...state }, ASSETS, undefined),
    { initialProps: initialState },
  );
  rerender({ ...initialState, step: 4 });
  rerender({ ...initialState, step: 4, activeCell: 'input' });
  expect(result.current).toEqual({ area: 9, step: 4, activeCell: 'input' });
  expect(derive).toHaveBeenCalledTimes(1);
  rerender({ ...initialState, side: 5, step: 4 });
  expect(derive).toHaveBeenCalledTimes(2);
  expect(result.current).toEqual({ area: 25, step: 4, activeCell: null });
  expect(derivedOf(model, { ...initialState, side: 5, step: 4 }, ASSETS)).toEqual(result.current);
});
