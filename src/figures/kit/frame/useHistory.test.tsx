import { act, renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import '../testing/testing.tsx';
import { useHistory } from './useHistory.ts';

/** A number with a past, in which every function may run twice, as React's development allows. */
function numberWithPast() {
  const { result } = renderHook(() => useHistory(0), { wrapper: StrictMode });
  const set = (value: number, mark = `set ${value}`) =>
    act(() => result.current.change(() => value, mark));
  return {
    set,
    pass: (value: number) => act(() => result.current.pass(() => value)),
    undo: () => act(() => result.current.undo()),
    redo: () => act(() => result.current.redo()),
    seen: () => {
      const { state, canUndo, canRedo } = result.current;
      return [state, canUndo, canRedo];
    },
  };
}
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));

it('undoes and redoes change by change, and no further', () => {
  const { set, undo, redo, seen } = numberWithPast();
  expect(seen()).toEqual([0, false, false]);
  set(1);
  set(2);
  expect(seen()).toEqual([2, true, false]);
  undo();
  expect(seen()).toEqual([1, true, true]);
  undo();
  undo();
  expect(seen()).toEqual([0, false, true]);
  redo();
  redo();
  redo();
  expect(seen()).toEqual([2, true, false]);
});

it('a new change forgets what was undone', () => {
  const { set, undo, redo, seen } = numberWithPast();
  set(1);
  undo();
  set(5);
  redo();
  expect(seen()).toEqual([5, true, false]);
});

it('one drag of a slider is one undo, and a second drag is another', () => {
  const { set, undo, seen } = numberWithPast();
  for (const value of [1, 2, 3]) {
    set(value, 'stride');
    later(100);
  }
  later(1000);
  set(4, 'stride');
  later(100);
  set(5, 'padding');
  undo();
  expect(seen()).toEqual([4, true, true]);
  undo();
  expect(seen()).toEqual([3, true, true]);
  undo();
  expect(seen()).toEqual([0, false, true]);
});

it('a change right after an undo is an undo of its own', () => {
  const { set, undo, seen } = numberWithPast();
  set(1, 'stride');
  later(1000);
  set(2, 'stride');
  undo();
  set(3, 'stride');
  undo();
  expect(seen()).toEqual([1, true, true]);
});

it('what passes is not undone, and takes no place', () => {
  const { set, pass, undo, seen } = numberWithPast();
  pass(7);
  expect(seen()).toEqual([7, false, false]);
  set(8);
  pass(9);
  undo();
  expect(seen()).toEqual([7, false, true]);
});

it('a change to the same state is none', () => {
  const { set, seen } = numberWithPast();
  set(0);
  expect(seen()).toEqual([0, false, false]);
});

it('keeps the last two hundred', () => {
  const { set, undo, seen } = numberWithPast();
  for (let value = 1; value <= 250; value++) set(value);
  for (let tries = 0; tries < 300; tries++) undo();
  expect(seen()).toEqual([50, false, true]);
});
