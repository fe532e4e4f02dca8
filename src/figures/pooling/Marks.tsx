import { useRef } from 'react';
import type { ConvGeometry } from '../../core/index.ts';
import { beatShare } from '../kit/motion/beats.ts';
import type { Clock } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';

interface WinnerProps {
  readonly clock: Clock;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The ring around the window's largest number: it closes in when the window has arrived. */
export function Winner({ clock, x, y, radius }: WinnerProps) {
  const ring = useRef<SVGCircleElement>(null);
  usePhase(
    clock,
    (phase) => {
      const share = clock.told() ? beatShare(phase, 'lift') : 1;
      ring.current?.setAttribute('r', String(radius * (2 - share)));
      ring.current?.setAttribute('opacity', String(share));
    },
    [x, y, radius],
  );
  return <circle ref={ring} className="pool-winner" cx={x} cy={y} r={radius} />;
}

interface RegionsProps {
  readonly geometry: ConvGeometry;
  readonly cell: number;
}

/** Outlines of all windows, where they do not overlap: the regions that each get one number. */
export function Regions({ geometry: g, cell }: RegionsProps) {
  const [width, height] = [g.effectiveKernelWidth * cell, g.effectiveKernelHeight * cell];
  const path = Array.from({ length: g.outHeight * g.outWidth }, (_, index) => {
    const x = (index % g.outWidth) * g.strideWidth * cell;
    const y = Math.floor(index / g.outWidth) * g.strideHeight * cell;
    return `M${x} ${y}h${width}v${height}h${-width}z`;
  });
  return <path className="pool-regions" d={path.join('')} />;
}

interface ChangedProps {
  readonly places: readonly number[];
  readonly cols: number;
  readonly cell: number;
}

/** A corner mark on every cell whose number is not what it was. */
export function Changed({ places, cols, cell }: ChangedProps) {
  const leg = cell / 4;
  const path = places.map(
    (at) => `M${((at % cols) + 1) * cell} ${Math.floor(at / cols) * cell}h${-leg}l${leg} ${leg}z`,
  );
  return <path className="pool-changed" d={path.join('')} />;
}
