import type { Shape } from './memory.ts';

/** The scene's own units: a panel's width, and its height. */
export const SCENE = { width: 320, height: 226 } as const;

/** The longer side of a sheet, the farthest that the last sheet stands behind the first, and the widest gap. */
const SIDE = 128;
const DEEPEST = 200;
const WIDEST_GAP = 100;
/** A single sheet has the scene for itself. */
const ALONE = { height: 152, width: 250 } as const;
/** How far the eye looks down on the block. */
const PITCH = (16 * Math.PI) / 180;
/** The block stands this much above the scene's middle: labels stand below it. */
const RAISED = 3;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A flat drawing of the block: linear in column, row and channel, so one rule places all. */
export interface Pose {
  readonly cell: number;
  /** Where a place of the block is drawn; rows and columns count cells from the sheet's corner. */
  readonly at: (row: number, col: number, channel: number) => Point;
  /** The SVG matrix that lays a drawing of `cell` units a cell onto a channel's sheet. */
  readonly matrix: (channel: number) => string;
  /** Movement of the last sheet, in units, when the fan opens by one percent. */
  readonly perPercent: Point;
  /** 1 where sheets behind stand to the right, −1 to the left. */
  readonly side: 1 | -1;
}

const short = (value: number) => Math.round(value * 1000) / 1000 + 0;

/** Parallel projection of the sheets, turned about the upright axis by `turn` degrees. */
export function poseOf(shape: Shape, turn: number, fan: number): Pose {
  const { height, width, channels } = shape;
  const cell =
    channels === 1
      ? Math.min(ALONE.height / height, ALONE.width / width)
      : SIDE / Math.max(height, width);
  const angle = (turn * Math.PI) / 180;
  const along = { x: Math.cos(angle), y: Math.sin(angle) * Math.sin(PITCH) };
  const down = Math.cos(PITCH);
  const behind = { x: Math.sin(angle), y: -Math.cos(angle) * Math.sin(PITCH) };
  const open = channels > 1 ? Math.min(WIDEST_GAP, DEEPEST / (channels - 1)) : 0;
  const gap = (open * fan) / 100;
  const at = (row: number, col: number, channel: number): Point => {
    const x = (col - width / 2) * cell;
    const z = (channel - (channels - 1) / 2) * gap;
    return {
      x: short(SCENE.width / 2 + x * along.x + z * behind.x),
      y: short(
        SCENE.height / 2 - RAISED + (row - height / 2) * cell * down + x * along.y + z * behind.y,
      ),
    };
  };
  return {
    cell: short(cell),
    at,
    matrix: (channel) => {
      const { x, y } = at(0, 0, channel);
      return `matrix(${short(along.x)} ${short(along.y)} 0 ${short(down)} ${x} ${y})`;
    },
    perPercent: {
      x: ((open * (channels - 1)) / 100) * behind.x,
      y: ((open * (channels - 1)) / 100) * behind.y,
    },
    side: turn < 0 ? -1 : 1,
  };
}
