import { easeCubicInOut } from 'd3';
import { useLayoutEffect, useRef } from 'react';
import { GLIDE_SHARE } from '../kit/useGlide.ts';
import type { Clock } from '../kit/useStepPlayer.ts';

/**
 * Draws numbers as they change from what was drawn last to what they are now, as the clock's phase grows.
 * Another `scene` (another stack or input) is no movement and is shown at once.
 */
export function useBlend(
  numbers: readonly number[],
  scene: unknown,
  clock: Clock,
  draw: (numbers: readonly number[]) => void,
): void {
  const drawn = useRef({ scene, numbers });
  const target = numbers.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `target` stands for the numbers.
  useLayoutEffect(() => {
    const from = drawn.current.scene === scene ? drawn.current.numbers : numbers;
    return clock.subscribe((phase) => {
      const share = easeCubicInOut(Math.min(1, phase / GLIDE_SHARE));
      const now = numbers.map((to, index) => from[index] + (to - from[index]) * share);
      drawn.current = { scene, numbers: now };
      draw(now);
    });
  }, [target, scene, clock.subscribe]);
}
