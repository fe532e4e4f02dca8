import { useRef, useState } from 'react';
import { type Place, useGlide } from '../kit/useGlide.ts';
import type { Clock } from '../kit/useStepPlayer.ts';
import { KERNEL_SIDE } from './shapes.ts';

interface KernelGhostProps extends Place {
  readonly clock: Clock;
  readonly cell: number;
  readonly weights: readonly number[];
}

const RING_SHARE = 0.4;

/** The kernel lying on the image: a ring in each cell where it wants ink. It glides with the window. */
export function KernelGhost({ clock, cell, weights, x, y, width, height }: KernelGhostProps) {
  const group = useRef<SVGGElement>(null);
  const [first] = useState({ x, y });
  useGlide(group, { x, y, width, height }, clock, moveTo);
  return (
    <g ref={group} className="kernel-ghost" transform={`translate(${first.x} ${first.y})`}>
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
    </g>
  );
}

function moveTo(group: SVGGElement, place: Place): void {
  group.setAttribute('transform', `translate(${place.x} ${place.y})`);
}
