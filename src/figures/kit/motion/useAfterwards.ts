import { useDeferredValue } from 'react';

/**
 * The value, but only in a later task than the one that answers the reader; until then, and in the page's
 * HTML, null. For what is only seen while it moves: it is not made in the frame that has to come fast.
 */
export function useAfterwards<T>(value: T): T | null {
  const later = useDeferredValue<T | null>(value, null);
  return later === value ? later : null;
}
