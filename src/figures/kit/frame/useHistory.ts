import { useCallback, useReducer } from 'react';

interface Past<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** What made the newest change, so that one drag of a slider is one undo. */
  readonly mark: string;
  readonly at: number;
}

type Change<State> =
  | { readonly type: 'change'; readonly next: (state: State) => State; readonly mark: string }
  | { readonly type: 'pass'; readonly next: (state: State) => State }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const LIMIT = 200;
const COALESCE_MS = 700;

function step<State>(history: Past<State>, change: Change<State>): Past<State> {
  const { past, present, future } = history;
  switch (change.type) {
    case 'pass': {
      const next = change.next(present);
      return next === present ? history : { ...history, present: next };
    }
    case 'change': {
      const next = change.next(present);
      if (next === present) return history;
      const now = Date.now();
      const joined =
        change.mark === history.mark && now - history.at < COALESCE_MS && past.length > 0;
      return {
        past: joined ? past : [...past, present].slice(-LIMIT),
        present: next,
        future: [],
        mark: change.mark,
        at: now,
      };
    }
    case 'undo':
      if (past.length === 0) return history;
      return {
        past: past.slice(0, -1),
        present: past[past.length - 1],
        future: [present, ...future],
        mark: '',
        at: 0,
      };
    case 'redo':
      if (future.length === 0) return history;
      return {
        past: [...past, present],
        present: future[0],
        future: future.slice(1),
        mark: '',
        at: 0,
      };
  }
}

/** A state with undo and redo. `pass` changes what is not worth undoing: the step, the hover. */
export function useHistory<State>(initial: State) {
  const [history, send] = useReducer(step<State>, {
    past: [],
    present: initial,
    future: [],
    mark: '',
    at: 0,
  });
  return {
    state: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: useCallback(
      (next: (state: State) => State, mark: string) => send({ type: 'change', next, mark }),
      [],
    ),
    pass: useCallback((next: (state: State) => State) => send({ type: 'pass', next }), []),
    undo: useCallback(() => send({ type: 'undo' }), []),
    redo: useCallback(() => send({ type: 'redo' }), []),
  };
}
