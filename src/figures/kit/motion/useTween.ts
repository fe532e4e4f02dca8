import { interpolateNumberArray } from 'd3';
import { type DependencyList, useLayoutEffect, useRef } from 'react';
import { type Clock, glided } from './clock.ts';

/** Draws the phase as it is now and on every frame of a change; `others` says what else is drawn anew. */
export function usePhase(
  clock: Clock,
  draw: (phase: number) => void,
  others: DependencyList = [],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `draw` is made of `others`.
  useLayoutEffect(() => clock.subscribe(draw), [clock.subscribe, ...others]);
}

interface Tween<T> {
  readonly clock: Clock;
  /** Another scene is another picture and no movement: it is shown at once. */
  readonly scene?: unknown;
  /** How much of the way from `from` is done at a phase. */
  readonly share?: (phase: number, from: T) => number;
  readonly draw: (now: T, phase: number, from: T) => void;
}

/**
 * Draws something as it changes from what was drawn last to what it is now, as the phase grows.
 * `changed` lists what `to` and the drawing are made of. What has arrived is not drawn again.
 */
export function useTween<T>(
  to: T,
  between: (from: T, to: T) => (share: number) => T,
  tween: Tween<T>,
  changed: DependencyList,
): void {
  const { clock, scene, share = glided, draw } = tween;
  const drawn = useRef({ now: to, scene });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changed` stands for the rest.
  useLayoutEffect(() => {
    const from = drawn.current.scene === scene ? drawn.current.now : to;
    const at = between(from, to);
    let done = -1;
    let arrived = false;
    let started = false;
    return clock.subscribe((phase) => {
      // The phase runs again for whatever else changes, but what has arrived stays.
      if (arrived) return;
      const next = share(phase, from);
      // The first call comes before the clock has started over for this change.
      arrived = started && next === 1;
      started = true;
      if (next === done) return;
      done = next;
      const now = at(next);
      drawn.current = { now, scene };
      draw(now, phase, from);
    });
  }, [clock.subscribe, scene, ...changed]);
}

/** `useTween` of a list of numbers. */
export function useNumbers(
  numbers: readonly number[],
  tween: Tween<readonly number[]>,
  others: DependencyList = [],
): void {
  useTween(numbers, betweenNumbers, tween, [numbers.join(), ...others]);
}

const betweenNumbers = (from: readonly number[], to: readonly number[]) =>
  interpolateNumberArray(from as number[], to as number[]);
