import { useLayoutEffect, useRef } from 'react';

/**
 * Tells the style sheet how high a drawing is: on a phone it stays at the top of the screen while the controls
 * pass below it, and of one that would fill the screen the lower part does.
 */
export function useDrawingHeight() {
  const drawing = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = drawing.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => {
      element.style.setProperty('--drawing-height', `${element.offsetHeight}px`);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return drawing;
}
