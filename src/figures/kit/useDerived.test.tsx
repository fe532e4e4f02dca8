import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import stride from '../stride/index.ts';
import { derivedOf, useDerived } from './useDerived.ts';

const { model } = stride;
const ASSETS = {};

it('derives again for a choice, and only points for a step or a hover', () => {
  const derive = vi.fn(model.derive);
  const counted = { ...model, derive };
  const start = { ...model.initialState };
  const { result, rerender } = renderHook(
    (state: typeof start) => useDerived(counted as never, { ...state }, ASSETS, undefined),
    { initialProps: start },
  );
  const show = (state: typeof start) => {
    rerender(state);
    expect(result.current).toEqual(derivedOf(model as never, { ...state }, ASSETS));
  };
  show({ ...start, step: 4 });
  show({ ...start, step: 4, activeCell: { grid: 'input', row: 1, col: 1 } });
  expect(derive).toHaveBeenCalledTimes(1);
  show({ ...start, s: 3 });
  expect(derive).toHaveBeenCalledTimes(2);
});
