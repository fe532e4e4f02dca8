import { useRef } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { gridCell } from '../kit/grid/GridPanel.tsx';
import { middleOf } from '../kit/grid/layout.ts';
import { cellColour, numberColour } from '../kit/grid/scales.ts';
import { beatShare } from '../kit/motion/beats.ts';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { between, placesIn, put } from '../kit/motion/places.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { KERNEL_SIDE } from './gate.ts';
import { ALL, type Derived, type State } from './model.ts';

/** How much of the map behind the gate is there: nothing until all ballots go, then from the left. */
export const sweptAt = (step: number, phase: number) =>
  step < ALL ? 0 : eased(shareOf(phase, 0, 1));

export function useSweep(clock: Clock, step: number) {
  const root = useRef<HTMLDivElement>(null);
  usePhase(
    clock,
    (phase) => root.current?.style.setProperty('--swept', String(sweptAt(step, phase))),
    [step],
  );
  return root;
}

/** A ballot's way: to the gate, and on or back, each from 0 to 1; how much of it can be seen. */
export function flightAt(phase: number, passes: boolean) {
  const [came, on] = [beatShare(phase, 'lift'), beatShare(phase, 'add')];
  const there = came > 0 && (passes ? beatShare(phase, 'write') < 1 : on < 1);
  return {
    came: eased(came),
    on: passes ? eased(on) : 0,
    // Thrown back, it falls a little way towards where it came from.
    back: passes ? 0 : eased(on),
    seen: there ? 1 - (passes ? 0 : on ** 2) : 0,
    changed: beatShare(phase, 'multiply') === 1,
  };
}

const FALLEN_PX = 46;

interface FlightProps {
  readonly clock: Clock;
  readonly state: State;
  readonly derived: Derived;
}

/** The ballot that meets the gate in this step, on its way from cell to gate and on to its cell, or back. */
export function BallotFlight({ clock, state, derived }: FlightProps) {
  const { x, y, extent } = derived;
  const { step } = state;
  const { number } = useSay();
  const chip = useRef<HTMLSpanElement>(null);
  usePhase(
    clock,
    (phase) => {
      const element = chip.current;
      const surface = element?.parentElement;
      if (!element || !surface) return;
      const passes = y !== 0;
      const { came, on, back, seen, changed } = flightAt(phase, passes);
      element.style.opacity = String(clock.told() && step < ALL ? seen : 0);
      if (seen === 0) return;
      const places = placesIn(surface);
      const spot = (panel: string) =>
        places.cell(
          middleOf(
            panel,
            Math.floor(step / KERNEL_SIDE),
            step % KERNEL_SIDE,
            gridCell(KERNEL_SIDE, KERNEL_SIDE),
          ),
        );
      const door = places.middle(surface.querySelector('.gate-graphs'));
      const to = on > 0 ? between(door, spot('passed'), on) : between(spot('ballots'), door, came);
      const fallen = between(to, spot('ballots'), back * 0.4);
      put(element, { x: fallen.x, y: fallen.y + back * FALLEN_PX });
      const value = changed && passes ? y : x;
      element.textContent = number(value, 1);
      element.style.background = `var(${cellColour(value, extent, 'value')})`;
      element.style.color = numberColour(value, extent) ?? '';
    },
    [step, x, y, extent],
  );
  return <span ref={chip} className="flight" aria-hidden="true" />;
}
