import { type RefObject, useEffect } from 'react';

/**
 * A finger that starts on the element holds it and does not scroll the page. `touch-action: none`
 * would say so, but browsers do not heed it on the parts of an SVG.
 */
export function useTouchHold(element: RefObject<Element | null>, holds = true): void {
  useEffect(() => {
    const target = element.current;
    if (!target || !holds) return;
    const hold = (event: Event) => {
      if (event.cancelable) event.preventDefault();
    };
    target.addEventListener('touchstart', hold, { passive: false });
    return () => target.removeEventListener('touchstart', hold);
  }, [element, holds]);
}
