import { type ReactNode, useRef, useState } from 'react';
import { type Clock, glided } from './clock.ts';
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
    draw: (now, phase, from) => {
      const element = group.current;
      if (!element) return;
      // From the end of a row to the begin of the next there is no way: one place fades, the other comes.
      const jumps = clock.told() && from[0] !== x && from[1] !== y;
      const share = glided(phase);
      const seen = jumps ? Math.abs(2 * share - 1) : 1;
      element.setAttribute('transform', translation(jumps ? (share < 0.5 ? from : [x, y]) : now));
      element.style.opacity = seen === 1 ? '' : String(seen);
    },
  });
  return (
    <g ref={group} className={className} transform={first}>
      {children}
    </g>
  );
}

const translation = ([x, y]: readonly number[]) => `translate(${x} ${y})`;
