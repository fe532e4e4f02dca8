import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * False in the page's HTML and until React has taken it over. Boxes to type in wait for that: a browser
 * looks at every text field of a page that has come, to fill in names and cards, and lays out for it what
 * it could have left alone; and a reader without script sees a number, not a box that does nothing.
 */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
