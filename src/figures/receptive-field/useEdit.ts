import { useMemo } from 'react';
import type { Layer } from './layers.ts';
import type { Action } from './state.ts';

/** Handlers that change one setting of the chosen layer, the same functions for as long as `dispatch` is. */
export function useEdit(dispatch: (action: Action) => void) {
  return useMemo(() => {
    const handlers = new Map<keyof Layer, (value: never) => void>();
    return <Key extends keyof Layer>(key: Key): ((value: Layer[Key]) => void) => {
      const handler =
        handlers.get(key) ?? ((value) => dispatch({ type: 'edit', patch: { [key]: value } }));
      handlers.set(key, handler);
      return handler as (value: Layer[Key]) => void;
    };
  }, [dispatch]);
}
