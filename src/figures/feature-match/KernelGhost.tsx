import type { Clock } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import { KERNEL_SIDE } from './shapes.ts';

interface KernelGhostProps {
  readonly clock: Clock;
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  readonly weights: readonly number[];
}

const RING_SHARE = 0.4;

/** The kernel lying on the image: a ring in each cell where it wants ink. It glides with the window. */
export function KernelGhost({ clock, cell, weights, x, y }: KernelGhostProps) {
  return (
    <Glider clock={clock} x={x} y={y} className="kernel-ghost">
      {weights.map(
        (weight, index) =>
          weight > 0 && (
            <circle
              key={index}
              cx={((index % KERNEL_SIDE) + 0.5) * cell}
              cy={(Math.floor(index / KERNEL_SIDE) + 0.5) * cell}
              r={cell * RING_SHARE}
            />
          ),
      )}
    </Glider>
  );
}
