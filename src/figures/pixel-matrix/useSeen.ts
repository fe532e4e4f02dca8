import { easeCubicInOut } from 'd3';
import { type DependencyList, useLayoutEffect, useRef } from 'react';
import type { Clock } from '../kit/useStepPlayer.ts';
import { between, type Seen } from './zoom.ts';

export interface Motion {
  readonly clock: Clock;
  /** The reader's own hand is followed at once; zooming by the clock or a key glides. */
  readonly byHand: boolean;
}

/** Draws what is seen as the clock's phase grows, from where it was; `others` says what else is drawn anew. */
export function useSeen(
  seen: Seen,
  { clock, byHand }: Motion,
  draw: (seen: Seen) => void,
  others: DependencyList,
): void {
  const shown = useRef(seen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is seen is made anew, its numbers count.
  useLayoutEffect(() => {
    const from = shown.current;
    let drawn = -1;
    return clock.subscribe((phase) => {
      const still = byHand || from.cols === seen.cols;
      const share = still ? 1 : clock.playing ? phase : easeCubicInOut(phase);
      if (share === drawn) return;
      drawn = share;
      shown.current = between(from, seen, share);
      draw(shown.current);
    });
  }, [seen.left, seen.top, seen.cols, byHand, clock.subscribe, ...others]);
}
