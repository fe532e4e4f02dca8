import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useTheme } from '../kit/frame/useTheme.ts';
import { type Clock, eased } from '../kit/motion/clock.ts';
import { useNumbers } from '../kit/motion/useTween.ts';
import { drawDeveloped, mapPicture } from './develop.ts';
import type { Derived } from './model.ts';
import { KERNEL_SIDE } from './scan.ts';

interface Layers {
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
  const map = useRef<HTMLCanvasElement | null>(null);
  useLayoutEffect(() => {
    map.current = mapPicture(answers, signed, theme);
  }, [answers, signed, theme]);
  const alongLine = ([left, top]: readonly number[]) => top === y && left <= x;
  useNumbers(
    [x, y],
    {
      clock,
      share: (phase, from) => (byHand ? 1 : alongLine(from) ? phase : eased(phase)),
      draw: ([left, top], phase, from) => {
        const light = { x: left, y: top };
        move(left, top);
        const context = canvas.current?.getContext('2d');
        if (!context || !map.current) return;
        const { scanned, complete } = derived;
        const right = alongLine(from) ? Math.max(0, scanned.right - (x - left)) : scanned.right;
        const afterglow = fadingStep === null ? 0 : 1 - (fadingStep + phase) / AFTERGLOW_STEPS;
        drawDeveloped(
          context,
          map.current,
          { ...scanned, right },
          complete ? null : light,
          afterglow,
        );
      },
    },
    [answers, theme, byHand],
  );
}
