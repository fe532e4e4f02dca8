import { type ReactNode, useRef, useState } from 'react';
import { useGlide } from './useGlide.ts';
import type { Clock } from './useStepPlayer.ts';

interface GliderProps {
  readonly clock: Clock;
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
}

/** Moves its children, drawn around 0, 0, to a place of the drawing as the clock's phase grows. */
export function Glider({ clock, x, y, children }: GliderProps) {
  const group = useRef<SVGGElement>(null);
  const [first] = useState({ x, y });
  useGlide(group, { x, y, width: 1, height: 1 }, clock, moveTo);
  return (
    <g ref={group} transform={`translate(${first.x} ${first.y})`}>
      {children}
    </g>
  );
}

function moveTo(group: SVGGElement, { x, y }: { readonly x: number; readonly y: number }): void {
  group.setAttribute('transform', `translate(${x} ${y})`);
}
