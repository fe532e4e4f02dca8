import { useLayoutEffect, useState } from 'react';

/**
 * False in the page's HTML and until the figure is alive. Boxes to type in wait for that: a browser looks at
 * every text field of a page that has come, to fill in names and cards, and lays out for it what it could have
 * left alone; and a reader without script sees a number, not a box that does nothing.
 */
export function useAlive(): boolean {
  const [alive, setAlive] = useState(false);
  useLayoutEffect(() => setAlive(true), []);
  return alive;
}
