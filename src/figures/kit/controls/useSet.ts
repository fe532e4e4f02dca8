import { useMemo } from 'react';
import type { SetAction } from '../contract.ts';

/**
 * Handlers that set one field of the state, the same function for as long as `dispatch` is the same, so
 * that memoised controls whose value did not change are not drawn again.
 */
export function useSet<State>(dispatch: (action: SetAction<State>) => void) {
  return useMemo(() => {
    const handlers = new Map<keyof State, (value: never) => void>();
    return <Key extends keyof State>(key: Key): ((value: State[Key]) => void) => {
      let handler = handlers.get(key) as ((value: State[Key]) => void) | undefined;
      if (!handler) {
        handler = (value) => dispatch({ type: 'set', patch: { [key]: value } as never });
        handlers.set(key, handler as never);
      }
      return handler;
    };
  }, [dispatch]);
}
