import { type RefObject, useCallback, useEffect, useState } from 'react';

/**
 * Full screen for a figure. Where an element cannot go full screen (iPhone), or the browser
 * refuses, a fixed layer over the whole window does the same.
 */
export function useFullScreen(
  root: RefObject<HTMLElement | null>,
  /** A clicker's key, which would scroll the page or move a slider: one step on or back. */
  onPage: (by: 1 | -1) => void,
) {
  const [on, setOn] = useState(false);

  useEffect(() => {
    const onChange = () => {
      if (document.fullscreenElement === null) setOn(false);
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    element.classList.toggle('figure-full', on);
    document.documentElement.classList.toggle('has-full-figure', on);
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape') setOn(false);
      const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null;
      if (by === null) return;
      event.preventDefault();
      onPage(by);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [on, root, onPage]);

  const toggle = useCallback(() => {
    const element = root.current;
    if (!element) return;
    if (document.fullscreenElement) void document.exitFullscreen();
    else if (!element.classList.contains('figure-full') && element.requestFullscreen) {
      element.requestFullscreen().catch(() => undefined);
    }
    setOn((before) => !before);
  }, [root]);

  return { on, toggle };
}
