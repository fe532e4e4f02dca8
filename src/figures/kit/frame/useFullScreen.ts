import { type RefObject, useCallback, useEffect, useState } from 'react';
import { type Asked, askedBy } from '../player/stepKeys.ts';

const CLICKER: Readonly<Record<string, Asked>> = { PageDown: 'next', PageUp: 'back' };

/**
 * Full screen for a figure. Where an element cannot go full screen (iPhone), or the browser
 * refuses, a fixed layer over the whole window does the same.
 */
export function useFullScreen(
  root: RefObject<HTMLElement | null>,
  /** A key of the player, pressed where nothing else hears it; or a clicker's, which would scroll or move a slider. */
  onAsk: (asked: Asked) => void,
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
      const inside = event.target instanceof Node && element.contains(event.target);
      const asked = CLICKER[event.key] ?? (inside ? null : askedBy(event));
      if (!asked) return;
      event.preventDefault();
      onAsk(asked);
    };
    document.addEventListener('keydown', onKey, true);
    // Where its keys are at hand: Space plays and the arrows step.
    element.querySelector<HTMLElement>('[data-surface]')?.focus({ preventScroll: true });
    const letGo = fitToWindow(element);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      letGo();
    };
  }, [on, root, onAsk]);

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

/** As much air as below the last line of what has to be in sight. */
const AIR_PX = 16;
const LARGEST = 2.5;

/**
 * Scales a figure so that its title, its drawing, its sentence and its player fill the window and none of them is cut
 * off. The style sheet gives it the width of a laptop's page for that; narrow windows keep their own layout.
 */
function fitToWindow(figure: HTMLElement): () => void {
  const head = figure.querySelector<HTMLElement>('.figure-head');
  const body = figure.querySelector<HTMLElement>('.figure-body');
  const stage = figure.querySelector<HTMLElement>('.figure-stage');
  if (!head || !body || !stage) return () => {};
  let scale = 1;
  const scaleTo = (next: number) => {
    scale = next;
    figure.style.setProperty('--fit', String(next));
  };
  const wanted = () => {
    const { paddingTop, paddingInline } = getComputedStyle(figure);
    const room = innerHeight - Number.parseFloat(paddingTop) - AIR_PX;
    const height = stage.getBoundingClientRect().bottom - head.getBoundingClientRect().top;
    const width = body.getBoundingClientRect().width;
    const wide = figure.clientWidth - 2 * Number.parseFloat(paddingInline);
    return Math.min(LARGEST, (scale * room) / height, (scale * wide) / width);
  };
  const fill = () => scaleTo(wanted());
  // A longer sentence makes all a little smaller; a shorter one does not make it jump again.
  const watcher = new ResizeObserver(() => {
    const next = wanted();
    if (next < scale - 0.005) scaleTo(next);
  });
  fill();
  watcher.observe(stage);
  addEventListener('resize', fill);
  return () => {
    watcher.disconnect();
    removeEventListener('resize', fill);
    figure.style.removeProperty('--fit');
  };
}
