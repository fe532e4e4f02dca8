import { type ReactNode, useRef } from 'react';
import { beatShare } from './beats.ts';
import type { Clock } from './clock.ts';
import { usePhase } from './useTween.ts';

interface BeforeAfterProps {
  readonly clock: Clock;
  readonly before: ReactNode;
  readonly children: ReactNode;
}

/** A part of a drawing that stays as it was until the products of a step that is told have been added to it. */
export function BeforeAfter({ clock, before, children }: BeforeAfterProps) {
  const old = useRef<SVGGElement>(null);
  const now = useRef<SVGGElement>(null);
  usePhase(clock, (phase) => {
    const waits = clock.told() && beatShare(phase, 'add') < 1;
    if (old.current) old.current.style.visibility = waits ? 'inherit' : '';
    if (now.current) now.current.style.visibility = waits ? 'hidden' : '';
  });
  return (
    <>
      <g ref={old} className="drawn-before">
        {before}
      </g>
      <g ref={now}>{children}</g>
    </>
  );
}
