import { useRef } from 'react';
import { type Clock, glided } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import type { Hops } from './model.ts';

interface HopRulerProps {
  readonly clock: Clock;
  /** The columns' ruler lies above the grid, the rows' ruler on its left. */
  readonly axis: 'row' | 'col';
  readonly cell: number;
  /** Cells of the grid along this axis. */
  readonly cells: number;
  readonly hops: Hops;
  readonly label?: string;
}

/** In the panel's units: distance from the grid, height of an arc, the label's line, a stop. */
const GAP = 5;
const HEIGHT = 17;
/** Short hops are lower: at most this share of their length. */
const HEIGHT_SHARE = 0.6;
const LABEL_AT = 27;
const LABEL_SIZE = 18;
const DOT = 3;
/** A Bézier curve whose handles stand this much higher than its top. */
const HANDLE = 4 / 3;

/**
 * The stops along one side of the input, and the hops between them as arcs: the newest one rises while
 * the window glides, and one that was begun but would leave the picture breaks off.
 */
export function HopRuler({ clock, axis, cell, cells, hops, label }: HopRulerProps) {
  const rising = useRef<SVGPathElement>(null);
  const { first, length, count, done } = hops;
  const newest = hops.rising ? done - 1 : -1;
  usePhase(
    clock,
    (phase) => rising.current?.setAttribute('stroke-dashoffset', String(1 - glided(phase))),
    [newest],
  );
  const at = (stop: number) => (first + stop * length + 0.5) * cell;
  const point = (along: number, away: number) =>
    axis === 'col' ? `${along} ${-away}` : `${-away} ${along}`;
  const height = Math.min(HEIGHT, length * cell * HEIGHT_SHARE) * HANDLE + GAP;
  const arc = (hop: number) =>
    `M${point(at(hop), GAP)}C${point(at(hop), height)} ${point(at(hop + 1), height)} ${point(at(hop + 1), GAP)}`;
  const arcs = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => arc(from + index)).join('');
  const dots = Array.from({ length: count + 1 }, (_, stop) => `M${point(at(stop), GAP)}h0`);
  const half = Math.min(at(count + 0.5), cells * cell);
  const solid = hops.rising ? done - 1 : done;
  return (
    <g className="hop-ruler">
      <path className="hop-coming" d={arcs(done, count)} />
      {hops.unfinished && (
        <path
          className="hop-unfinished"
          d={`M${point(at(count), GAP)}C${point(at(count), height)} ${point(half, height)} ${point(half, height)}`}
        />
      )}
      <path className="hop-done" d={arcs(0, solid)} />
      {hops.rising && (
        <path
          key={newest}
          ref={rising}
          className="hop-done"
          d={arc(newest)}
          pathLength="1"
          strokeDasharray="1"
        />
      )}
      <path className="hop-stop" d={dots.join('')} strokeWidth={DOT * 2} />
      {label && count > 0 && (
        <text className="hop-label" x={at(0.5)} y={-LABEL_AT} fontSize={LABEL_SIZE}>
          {label}
        </text>
      )}
    </g>
  );
}
