import { clamp } from '../kit/numbers/clamp.ts';

/** A block seen from its long side: the depth runs to the right, the height down, the width away from the eye. */
interface BlockShape {
  readonly length: number;
  readonly height: number;
  /** How far the far edge stands to the right of and above the near one. */
  readonly away: { readonly x: number; readonly y: number };
}

const AWAY = { x: 0.35, y: 0.25 } as const;
const short = (units: number) => Math.round(units * 100) / 100;

export function blockShape(
  {
    height,
    width,
    depth,
  }: { readonly height: number; readonly width: number; readonly depth: number },
  scale: number,
): BlockShape {
  return {
    length: short(depth * scale),
    height: short(height * scale),
    away: { x: short(width * scale * AWAY.x), y: short(width * scale * AWAY.y) },
  };
}

const NEEDLE = { least: 1.2, most: 3, share: 1 / 3 } as const;

/** How thick a kernel through the block is drawn: seen at any size, yet never hiding a thin block. */
export function needleWidth({ height }: BlockShape): number {
  return clamp(short(height * NEEDLE.share), NEEDLE.least, NEEDLE.most);
}

/** The three visible faces as paths, the near one's upper left corner at (x, y). */
export function blockFaces({ length, height, away }: BlockShape, x: number, y: number) {
  const [left, top] = [short(x), short(y)];
  return {
    near: `M${left} ${top}h${length}v${height}h${-length}z`,
    top: `M${left} ${top}l${away.x} ${-away.y}h${length}l${-away.x} ${away.y}z`,
    end: `M${short(left + length)} ${top}l${away.x} ${-away.y}v${height}l${-away.x} ${away.y}z`,
  };
}
