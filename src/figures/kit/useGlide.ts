import { easeCubicInOut } from 'd3';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Clock } from './useStepPlayer.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The first part of a step's time is the glide; the rest is for reading what came of it. */
export const GLIDE_SHARE = 0.45;

/**
 * Moves an SVG rectangle-shaped group to `place` as the clock's phase grows. React draws it once,
 * where it starts; afterwards only this hook touches it. A resize is not a movement and is
 * shown at once.
 */
export function useGlide(
  group: RefObject<SVGGElement | null>,
  place: Place,
  clock: Clock,
  draw: (group: SVGGElement, place: Place) => void,
): void {
  const drawn = useRef(place);
  const { x, y, width, height } = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `draw` is made of constants.
  useLayoutEffect(() => {
    const from = drawn.current;
    const sameSize = from.width === width && from.height === height;
    return clock.subscribe((phase) => {
      if (!group.current) return;
      const share = sameSize ? easeCubicInOut(Math.min(1, phase / GLIDE_SHARE)) : 1;
      drawn.current = {
        x: from.x + (x - from.x) * share,
        y: from.y + (y - from.y) * share,
        width,
        height,
      };
      draw(group.current, drawn.current);
    });
  }, [group, x, y, width, height, clock.subscribe]);
}
