import { useLayoutEffect, useRef } from 'react';

/**
 * Tells the style sheet how high a figure's drawing and its stage are: they stay in sight while the controls pass
 * below them, and of what would fill the screen the lower part does.
 */
export function useDrawingHeight() {
  const drawing = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = drawing.current;
    const stage = element?.closest<HTMLElement>('.figure-stage');
    const figure = element?.closest<HTMLElement>('.figure');
    if (!element || !stage || !figure) return;
    const watcher = new ResizeObserver(() => {
      figure.style.setProperty('--drawing-height', `${element.offsetHeight}px`);
      figure.style.setProperty('--stage-height', `${stage.offsetHeight}px`);
    });
    watcher.observe(element);
    watcher.observe(stage);
    return () => watcher.disconnect();
  }, []);
  return drawing;
}
