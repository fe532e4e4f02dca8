import { useRef, useState } from 'react';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { type Motion, useSeen } from './useSeen.ts';
import type { Seen } from './zoom.ts';

interface MarkerProps {
  readonly row: number;
  readonly col: number;
  readonly seen: Seen;
  readonly motion: Motion;
  /** The chosen pixel has arms while it is too small to be found; one that is pointed at does not. */
  readonly arms: boolean;
  /** Another pixel is read out meanwhile. */
  readonly quiet: boolean;
}

/** Panel units: a ring is never smaller; arms go once the pixel is as large as `ARMED`. */
const SMALLEST = 9;
const ARMED = 24;
const ARM = { gap: 3, length: 11 };

/** A ring around a pixel, in black and white so that it stands out on any colour. */
export function Marker({ row, col, seen, motion, arms, quiet }: MarkerProps) {
  const group = useRef<SVGGElement>(null);
  const [first] = useState(() => place(seen, row, col));
  useSeen(
    seen,
    motion,
    (now) => {
      const { transform, path, armsPath } = place(now, row, col);
      group.current?.setAttribute('transform', transform);
      for (const line of group.current?.querySelectorAll('path') ?? []) {
        line.setAttribute('d', arms ? path + armsPath : path);
      }
    },
    [row, col, arms],
  );
  const d = arms ? first.path + first.armsPath : first.path;
  return (
    <g
      ref={group}
      className={quiet ? 'pixel-marker pixel-marker-quiet' : 'pixel-marker'}
      transform={first.transform}
    >
      <path className="pixel-marker-edge" d={d} />
      <path className="pixel-marker-line" d={d} />
    </g>
  );
}

function place({ left, top, cols }: Seen, row: number, col: number) {
  const cell = PANEL_UNITS / cols;
  const half = Math.max(cell, SMALLEST) / 2;
  const near = half + ARM.gap;
  const at = (value: number) => Math.round(value * 100) / 100;
  const arms = `M0 ${at(-near)}v${-ARM.length}M0 ${at(near)}v${ARM.length}M${at(-near)} 0h${-ARM.length}M${at(near)} 0h${ARM.length}`;
  return {
    transform: `translate(${at((col + 0.5 - left) * cell)} ${at((row + 0.5 - top) * cell)})`,
    path: `M${at(-half)} ${at(-half)}h${at(2 * half)}v${at(2 * half)}h${at(-2 * half)}z`,
    armsPath: cell < ARMED ? arms : '',
  };
}
