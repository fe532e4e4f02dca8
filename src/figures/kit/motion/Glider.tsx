import { type ReactNode, useRef, useState } from 'react';
import type { Clock } from './clock.ts';
import { useNumbers } from './useTween.ts';

interface GliderProps {
  readonly clock: Clock;
  readonly x: number;
  readonly y: number;
  /** Another scene, such as another size of cells, is no movement and is shown at once. */
  readonly scene?: unknown;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Moves its children, drawn around 0, 0, to a place of the drawing as the clock's phase grows. */
export function Glider({ clock, x, y, scene, className, children }: GliderProps) {
  const group = useRef<SVGGElement>(null);
  const [first] = useState(() => translation([x, y]));
  useNumbers([x, y], {
    clock,
    scene,
    draw: (now) => group.current?.setAttribute('transform', translation(now)),
  });
  return (
    <g ref={group} className={className} transform={first}>
      {children}
    </g>
  );
}

const translation = ([x, y]: readonly number[]) => `translate(${x} ${y})`;
