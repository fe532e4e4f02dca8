import { useRef } from 'react';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { Mark } from '../kit/motion/Flow.tsx';
import { usePhase } from '../kit/motion/useTween.ts';
import type { Hop, Spot } from './hops.ts';

interface HopsProps {
  readonly clock: Clock;
  readonly hops: readonly Hop[];
  /** Over the lower of the two maps of a tile. */
  readonly lower?: boolean;
  /** Seen only where the strip is broken into two lines. */
  readonly broken?: boolean;
}

/**
 * Numbers that go from map to map, drawn over the last box of a row of equally wide ones. Boxes and their
 * gaps are as wide as the page makes them, so places are shares of a box and counts of gaps.
 */
export function Hops({ clock, hops, lower = false, broken = false }: HopsProps) {
  const layer = useRef<HTMLSpanElement>(null);
  usePhase(
    clock,
    (phase) => {
      hops.forEach((hop, index) => {
        const element = layer.current?.children[index] as HTMLElement | undefined;
        const spot = spotAt(hop, phase);
        element?.style.setProperty('visibility', spot ? 'visible' : '');
        if (spot) element?.style.setProperty('transform', transformTo(spot));
      });
    },
    [hops],
  );
  if (hops.length === 0) return null;
  return (
    <span
      ref={layer}
      className="flow-hops"
      data-lower={lower || undefined}
      data-broken={broken || undefined}
      aria-hidden="true"
    >
      {hops.map((hop, index) => (
        <i key={index} className="flow-hop">
          <svg aria-hidden="true">
            <Mark value={hop.value} extent={hop.extent} scale={hop.scale} />
          </svg>
        </i>
      ))}
    </span>
  );
}

/** Where a number is at a phase; null before it leaves and once it has arrived. */
export function spotAt({ stops, from, to }: Hop, phase: number): Spot | null {
  if (phase < from || phase >= to || phase <= 0 || phase >= 1) return null;
  const way = eased(shareOf(phase, from, to)) * (stops.length - 1);
  const leg = Math.min(stops.length - 2, Math.floor(way));
  const [start, end] = [stops[leg], stops[leg + 1]];
  const mix = (axis: keyof Spot) => start[axis] + (end[axis] - start[axis]) * (way - leg);
  return { box: mix('box'), x: mix('x'), y: mix('y') };
}

const FULL = 100;

function transformTo({ box, x, y }: Spot): string {
  return `translate(calc(${(box + x) * FULL}% + ${box} * var(--hop-gap)), ${y * FULL}%)`;
}
