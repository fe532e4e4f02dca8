import { useRef } from 'react';
import { beatShare } from './beats.ts';
import type { Clock } from './clock.ts';
import { usePhase } from './useTween.ts';

interface UnwrittenProps {
  readonly clock: Clock;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Covers a cell for as long as the sum that belongs there is on its way. */
export function Unwritten({ clock, x, y, size }: UnwrittenProps) {
  const cover = useRef<SVGRectElement>(null);
  usePhase(
    clock,
    (phase) => {
      const empty = clock.told() && beatShare(phase, 'write') < 1;
      cover.current?.setAttribute('opacity', empty ? '1' : '0');
    },
    [x, y],
  );
  return (
    <rect
      ref={cover}
      className="cell-unwritten"
      opacity="0"
      x={x}
      y={y}
      width={size}
      height={size}
    />
  );
}
