import { type RefObject, useLayoutEffect } from 'react';
import { GLIDE_SHARE } from './useGlide.ts';
import type { Clock } from './useStepPlayer.ts';

/** The last part is shown when this share of the step's time has passed. */
const END_SHARE = 0.9;

/**
 * Shows the parts of a written-out sum, which match `selector` inside `line`, one by one as the clock's
 * phase grows, after the window has arrived. `count` says when there are other parts.
 */
export function useReveal(
  line: RefObject<HTMLElement | null>,
  selector: string,
  count: number,
  clock: Clock,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new count means new parts to reveal.
  useLayoutEffect(
    () =>
      clock.subscribe((phase) => {
        const parts = line.current?.querySelectorAll(selector) ?? [];
        const share = Math.max(0, (phase - GLIDE_SHARE) / (END_SHARE - GLIDE_SHARE));
        parts.forEach((part, index) => {
          part.classList.toggle('sum-coming', index > share * parts.length && phase < 1);
        });
      }),
    [clock.subscribe, count],
  );
}
