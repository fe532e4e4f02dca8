import { easeCubicInOut } from 'd3';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Clock } from '../kit/useStepPlayer.ts';
import { useTheme } from '../kit/useTheme.ts';
import { drawDeveloped, mapPicture } from './develop.ts';
import type { Derived } from './model.ts';
import { KERNEL_SIDE } from './scan.ts';

export interface Layers {
  /** Called with the light's middle, in pixels of the photo. */
  readonly move: (x: number, y: number) => void;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
}

/** On a cover the finished map fades during so many steps of the next round. */
const AFTERGLOW_STEPS = 9;

/**
 * Moves the light to its place as the clock's phase grows, and uncovers the map behind it. React draws
 * both once; afterwards only this hook touches them.
 */
export function useLight(
  derived: Derived,
  byHand: boolean,
  fadingStep: number | null,
  clock: Clock,
  { move, canvas }: Layers,
): void {
  const theme = useTheme();
  const { row, col, answers, signed } = derived;
  const x = col + KERNEL_SIDE / 2;
  const y = row + KERNEL_SIDE / 2;
  const shown = useRef({ x, y });
  const map = useRef<HTMLCanvasElement | null>(null);
  useLayoutEffect(() => {
    map.current = mapPicture(answers, signed, theme);
  }, [answers, signed, theme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new map or theme is drawn anew.
  useLayoutEffect(() => {
    const from = shown.current;
    const alongLine = from.y === y && from.x <= x;
    const { scanned, complete } = derived;
    return clock.subscribe((phase) => {
      const share = byHand ? 1 : alongLine ? phase : easeCubicInOut(phase);
      const light = { x: from.x + (x - from.x) * share, y: from.y + (y - from.y) * share };
      shown.current = light;
      move(light.x, light.y);
      const context = canvas.current?.getContext('2d');
      if (!context || !map.current) return;
      const right = alongLine ? Math.max(0, scanned.right - (x - light.x)) : scanned.right;
      const afterglow = fadingStep === null ? 0 : 1 - (fadingStep + phase) / AFTERGLOW_STEPS;
      drawDeveloped(
        context,
        map.current,
        { ...scanned, right },
        complete ? null : light,
        afterglow,
      );
    });
  }, [x, y, answers, theme, byHand, clock.subscribe]);
}
