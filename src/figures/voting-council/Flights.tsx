import { useDeferredValue, useRef } from 'react';
import { beatAt, beatShare } from '../kit/motion/beats.ts';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { between, placesIn, put } from '../kit/motion/places.ts';
import { usePhase } from '../kit/motion/useTween.ts';

/** One of the features that a ballot is made of, in the picture's panel. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Sides of the square: of the feature as it was seen, and of the vote that its weight makes of it. */
  readonly seen: number;
  readonly voted: number;
  readonly pan: 0 | 1;
}

/** Those at the top leave first: all of them together take this share of the beat longer. */
const STAGGER = 0.4;
/** How large a square is when it falls onto its pan. */
const LANDED = 0.4;

/**
 * The votes of one ballot on their way: the features are seen where they are, become votes, and fly to their pan.
 * Tells the surface around it which beat is being told, so that its style sheet can keep back what is not yet known.
 */
export function Flights({
  clock,
  spots,
}: {
  readonly clock: Clock;
  readonly spots: readonly Spot[];
}) {
  const layer = useRef<HTMLDivElement>(null);
  const count = useDeferredValue(spots.length, 0);
  usePhase(
    clock,
    (phase) => {
      const surface = layer.current?.parentElement;
      if (!layer.current || !surface) return;
      const told = clock.told() && phase < 1;
      const beat = told ? beatAt(phase) : '';
      if (surface.dataset.beat !== beat) surface.dataset.beat = beat;
      const [lift, weighed, added] = (['lift', 'multiply', 'add'] as const).map((beat) =>
        beatShare(phase, beat),
      );
      const underWay = told && lift > 0 && added < 1;
      layer.current.style.visibility = underWay ? '' : 'hidden';
      if (!underWay) return;
      const places = placesIn(surface);
      const plates = [...surface.querySelectorAll('.scales-plate')].map(places.middle);
      spots.forEach(({ x, y, seen, voted, pan }, index) => {
        const chip = layer.current?.children[index] as HTMLElement | undefined;
        if (!chip) return;
        const start = (STAGGER * index) / spots.length;
        const gone = eased(shareOf(added, start, start + 1 - STAGGER));
        const from = places.cell({ panel: 'picture', x, y, cell: 0 });
        const cell = seen + (voted - seen) * weighed;
        const side = places.side({ panel: 'picture', x, y, cell });
        put(chip, between(from, plates[pan], gone));
        chip.style.width = `${side * eased(lift) * (1 - (1 - LANDED) * gone)}px`;
        chip.style.opacity = gone === 1 ? '0' : '1';
        chip.dataset.shows = weighed < 1 / 2 ? 'feature' : 'vote';
      });
    },
    [spots, count],
  );
  return (
    <div ref={layer} className="flights" style={{ visibility: 'hidden' }} aria-hidden="true">
      {spots.slice(0, count).map(({ pan }, index) => (
        <span key={index} className={pan === 0 ? 'vote-chip vote-against' : 'vote-chip vote-for'} />
      ))}
    </div>
  );
}
