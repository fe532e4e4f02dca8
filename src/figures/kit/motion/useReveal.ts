import { type RefObject, useLayoutEffect } from 'react';
import { type Clock, GLIDE_SHARE, shareOf } from './clock.ts';

/** The last part is shown when this share of the step's time has passed. */
const END_SHARE = 0.9;
/** How strong a part is that has not come yet. */
const FAINT = 0.25;

/** How far the part with this index has come in: the first is there when the window arrives, the last at the end. */
export function comeIn(phase: number, index: number, count: number): number {
  if (phase >= 1) return 1;
  return shareOf(shareOf(phase, GLIDE_SHARE, END_SHARE) * count, index - 1, index);
}

/**
 * Brings in the parts of a written-out sum, which match `selector` inside `line`, one by one as the clock's
 * phase grows, after the window has arrived. `count` says when there are other parts.
 */
export function useReveal(
  line: RefObject<HTMLElement | null>,
  selector: string,
  count: number,
  clock: Clock,
  faint = FAINT,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new count means new parts to bring in.
  useLayoutEffect(() => {
    const partsNow = () => line.current?.querySelectorAll<HTMLElement | SVGElement>(selector) ?? [];
    const stop = clock.subscribe((phase) => {
      const parts = partsNow();
      parts.forEach((part, index) => {
        const share = comeIn(phase, index, parts.length);
        part.style.opacity = share === 1 ? '' : String(faint + (1 - faint) * share);
      });
    });
    return () => {
      stop();
      for (const part of partsNow()) part.style.opacity = '';
    };
  }, [clock.subscribe, selector, count, faint]);
}
