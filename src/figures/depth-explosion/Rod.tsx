import { useRef, useState } from 'react';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { useNumbers } from '../kit/motion/useTween.ts';
import { clamp } from '../kit/numbers/clamp.ts';

/** How far the far edge of a block stands to the right of and above the near one, for one unit of its width. */
const AWAY = { x: 0.35, y: 0.25 } as const;
const NEEDLE = { least: 1.6, most: 4, share: 1 / 3 } as const;
const GAP = 8;
const fine = (units: number) => Math.round(units * 100) / 100;

/** A block seen from its long side: the depth runs to the right, the height down, the width away from the eye. */
export function blockShape(sides: readonly number[], scale: number) {
  const [height, width, depth] = sides.map((side) => side * scale);
  return {
    length: fine(depth),
    height: fine(height),
    away: { x: fine(width * AWAY.x), y: fine(width * AWAY.y) },
  };
}

/** The visible faces as paths; the near one stands on y = 0 and begins at x = 0. */
export function blockFaces({ length, height, away }: ReturnType<typeof blockShape>) {
  return {
    near: `M0 ${-height}h${length}v${height}h${-length}z`,
    far: `M0 ${-height}l${away.x} ${-away.y}h${length}l${-away.x} ${away.y}zM${length} ${-height}l${away.x} ${-away.y}v${height}l${-away.x} ${away.y}z`,
  };
}

/**
 * What a layer does to a block, at a share of its time: height and width are pressed first, and then the depth is
 * pulled out.
 */
export function pressed(from: readonly number[], to: readonly number[], share: number): number[] {
  const parts = [shareOf(share, 0, 0.5), shareOf(share, 0, 0.5), shareOf(share, 0.4, 0.9)];
  return to.map((side, axis) => from[axis] + (side - from[axis]) * eased(parts[axis]));
}

/** Far faces, near face, the kernel through a share of the depth, the brace, and the middle of the height. */
function pathsOf(sides: readonly number[], scale: number, through: number): readonly string[] {
  const shape = blockShape(sides, scale);
  const { near, far } = blockFaces(shape);
  const middle = fine(-shape.height / 2);
  const needle = through > 0 ? `M0 ${middle}h${fine(shape.length * through)}` : '';
  return [far, near, needle, `M0 5v9m0 -5h${shape.length}m0 -4v9`, String(middle)];
}

interface RodProps {
  readonly clock: Clock;
  /** Height, width, depth, in pixels and channels, and units for one of them. */
  readonly sides: readonly number[];
  readonly scale: number;
  /** A kernel goes through all of the depth. */
  readonly needle: boolean;
  /** Written before the near face and under the rod. */
  readonly height: string;
  readonly depth: string;
}

/** The block drawn to scale, which changes from layer to layer before the eyes. */
export function Rod({ clock, sides, scale, needle, height, depth }: RodProps) {
  const group = useRef<SVGGElement>(null);
  const drawAt = (now: readonly number[], share: number) => {
    const parts = group.current?.children;
    const paths = pathsOf(now, scale, needle ? shareOf(share, 0.8, 1) : 0);
    if (!parts) return;
    for (const [index, path] of paths.slice(0, -1).entries()) parts[index].setAttribute('d', path);
    parts[4].setAttribute('y', paths[4]);
  };
  useNumbers(
    sides,
    {
      clock,
      share: (phase) => phase,
      draw: (_, phase, from) => drawAt(pressed(from, sides, phase), phase),
    },
    [needle, scale],
  );
  const shape = blockShape(sides, scale);
  const [first] = useState(() => pathsOf(sides, scale, Number(needle)));
  const thick = clamp(fine(shape.height * NEEDLE.share), NEEDLE.least, NEEDLE.most);
  return (
    <g ref={group} className="depth-rod">
      <path className="depth-far" d={first[0]} />
      <path className="depth-near" d={first[1]} />
      <path className="depth-needle" strokeWidth={thick} d={first[2]} />
      <path className="depth-brace" d={first[3]} />
      <text x={-GAP} y={first[4]} textAnchor="end" dominantBaseline="central">
        {height}
      </text>
      <text y={32}>{depth}</text>
    </g>
  );
}
