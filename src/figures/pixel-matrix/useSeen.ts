import type { DependencyList } from 'react';
import { type Clock, eased } from '../kit/motion/clock.ts';
import { useTween } from '../kit/motion/useTween.ts';
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
  useTween(
    seen,
    (from, to) => (share) => between(from, to, share),
    {
      clock,
      share: (phase, from) => {
        if (byHand || from.cols === seen.cols) return 1;
        return clock.playing ? phase : eased(phase);
      },
      draw,
    },
    [seen.left, seen.top, seen.cols, byHand, ...others],
  );
}
