import { type DependencyList, type ReactNode, useRef, useState } from 'react';
import type { Clock } from './clock.ts';
import { usePhase } from './useTween.ts';

/** Where a thing is, how strong, and how large. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly seen?: number;
  readonly scale?: number | readonly [across: number, down: number];
}

interface PlacedProps {
  readonly clock: Clock;
  /** The place at a phase of a step that is told; at 1, and when the reader moves by himself, it is at rest. */
  readonly at: (phase: number) => Place;
  /** Where it stands in the page's HTML, if not where the state's own step leaves it. */
  readonly still?: Place;
  /** What `at` is made of. */
  readonly of: DependencyList;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a drawing, drawn around 0, 0, that has a place of its own at every phase of a step. */
export function Placed({ clock, at, still, of, className, children }: PlacedProps) {
  const group = useRef<SVGGElement>(null);
  const [first] = useState(() => still ?? at(1));
  usePhase(
    clock,
    (phase) => {
      const place = at(toldPhase(clock, phase));
      group.current?.setAttribute('transform', transformOf(place));
      group.current?.style.setProperty('opacity', String(place.seen ?? 1));
    },
    of,
  );
  return (
    <g
      ref={group}
      className={className}
      transform={transformOf(first)}
      style={{ opacity: first.seen ?? 1 }}
    >
      {children}
    </g>
  );
}

interface ChangingProps {
  readonly clock: Clock;
  /** What is written at a phase. */
  readonly text: (phase: number) => string;
  /** What stands in the page's HTML, if not what the state's own step leaves. */
  readonly still?: string;
  readonly of: DependencyList;
  readonly className?: string;
}

/** A text of a drawing, around 0, 0, that counts along with the phase. */
export function Changing({ clock, text, still, of, className }: ChangingProps) {
  const element = useRef<SVGTextElement>(null);
  const [first] = useState(() => still ?? text(1));
  usePhase(
    clock,
    (phase) => {
      const next = text(toldPhase(clock, phase));
      if (element.current && element.current.textContent !== next) {
        element.current.textContent = next;
      }
    },
    of,
  );
  return (
    <text ref={element} className={className}>
      {first}
    </text>
  );
}

/** Only a step that is told is a story; everything else is shown as it will be. */
export const toldPhase = (clock: Clock, phase: number) => (clock.told() ? phase : 1);

function transformOf({ x, y, scale = 1 }: Place): string {
  const sides = typeof scale === 'number' ? [scale] : scale;
  return `translate(${fine(x)} ${fine(y)}) scale(${sides.map(fine).join(' ')})`;
}

const fine = (value: number) => Math.round(value * 1000) / 1000;
