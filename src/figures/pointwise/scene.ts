import type { ViewProps } from '../kit/contract.ts';
import type { PictureSize } from '../kit/frame/TwoPictures.tsx';
import type { Derived } from './model.ts';
import type { Labels } from './says.ts';
import type { Action, State } from './state.ts';

/** The parts of the drawing, in its units: where the sheets stand, where beads hang, where the sum and the map are. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Side of the largest sheet, before it is stood up. */
  readonly side: number;
  /** How far one unit to the right on a sheet, which is seen from the side, goes across and down. */
  readonly stand: readonly [across: number, down: number];
  /** Sheets stand at most this far apart. */
  readonly apart: number;
  readonly name: number;
  readonly bead: number;
  readonly weight: number;
  readonly product: number;
  readonly sum: { readonly x: number; readonly y: number };
  readonly map: { readonly x: number; readonly y: number; readonly side: number };
}

const WIDE: Frame = {
  left: 24,
  right: 580,
  top: 4,
  side: 116,
  stand: [0.8, 0.24],
  apart: 190,
  name: 158,
  bead: 184,
  weight: 212,
  product: 242,
  sum: { x: 660, y: 190 },
  map: { x: 752, y: 40, side: 204 },
};
const NARROW: Frame = {
  left: 6,
  right: 346,
  top: 2,
  side: 92,
  stand: [0.6, 0.22],
  apart: 128,
  name: 128,
  bead: 152,
  weight: 178,
  product: 206,
  sum: { x: 66, y: 290 },
  map: { x: 190, y: 236, side: 160 },
};

/** Room that the name of a channel needs. */
const NAME = 72;
/** Maps behind the chosen one look out this far. */
const BEHIND = 7;

type Layout = ReturnType<typeof layoutOf>;
export type Props = ViewProps<State, Action, Derived, Labels>;
export type PartProps = Props & { readonly layout: Layout };

export function layoutOf({ wide }: PictureSize, h: number, w: number, c: number) {
  const frame = wide ? WIDE : NARROW;
  const { left, right, top, side, stand, map } = frame;
  const [across, down] = stand;
  const cell = side / Math.max(h, w, 2);
  const slot = side * across;
  const between = Math.min(frame.apart, (right - left - slot) / Math.max(1, c - 1));
  const first = left + (right - left - slot - between * (c - 1)) / 2;
  const corner = (channel: number) => ({
    x: first + between * channel + ((side - w * cell) / 2) * across,
    y: top + (side - h * cell) / 2,
  });
  const mapCell = map.side / Math.max(h, w, 2);
  return {
    ...frame,
    /** True where the sheets stand far enough apart for their names. */
    roomy: c === 1 || between >= NAME,
    cell,
    mapCell,
    corner,
    /** Stands a flat drawing up as a sheet. */
    standing: `matrix(${across} ${down} 0 1 0 0)`,
    /** Where a pixel's middle lies on a sheet. */
    pierce(channel: number, row: number, col: number) {
      const { x, y } = corner(channel);
      return {
        x: x + (col + 0.5) * cell * across,
        y: y + (row + 0.5) * cell + (col + 0.5) * cell * down,
      };
    },
    /** The middle of the column below a sheet. */
    foot: (channel: number) => first + between * channel + slot / 2,
    mapAt: (row: number, col: number) => ({
      x: map.x + (col + 0.5) * mapCell,
      y: map.y + (row + 0.5) * mapCell,
    }),
    behind: (card: number) => ({ x: map.x + card * BEHIND, y: map.y - card * BEHIND }),
  };
}
