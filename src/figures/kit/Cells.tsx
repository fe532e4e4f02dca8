import { memo } from 'react';
import { useSay } from './Say.tsx';
import { cellColour, type ScaleName } from './scales.ts';

/** The hatching of padding; the pattern itself stands once in every page (`HatchPattern`). */
export const HATCH = 'url(#book-hatch)';

export type CellMark = 'plain' | 'padding' | 'dropped' | 'later' | 'winner';

export interface CellsProps {
  readonly rows: number;
  readonly cols: number;
  /** Row-major; NaN is a cell whose value is not shown yet. */
  readonly values: ArrayLike<number>;
  /** Side of a cell in units of the panel's viewBox. */
  readonly cell: number;
  readonly x?: number;
  readonly y?: number;
  /** The magnitude that gets the strongest colour. */
  readonly extent: number;
  readonly scale?: ScaleName;
  readonly marks?: ArrayLike<CellMark>;
  /** Height of the numbers as a share of the cell, where half of it is not enough. */
  readonly textShare?: number;
  /** Decimals shown in a cell. */
  readonly digits?: number;
  /** Row-major index of cells that are lit because the reader points at what belongs to them. */
  readonly lit?: ReadonlySet<number>;
  readonly className?: string;
}

/** Text narrower than this in the smallest drawing, in CSS pixels, is not drawn at all. */
const SMALLEST_TEXT_PX = 13;
const TEXT_SHARE = 0.5;
/** A winner's ring, in cells, and the room that it leaves for the number. */
export const RING_RADIUS = 0.45;
const RING_ROOM = 0.84;
const PANEL_UNITS = 320;
const PANEL_WIDTHS = [110, 130, 150, 170, 190, 210, 230, 250, 270, 290, 320, 360, 400] as const;

/**
 * A grid of numbers in SVG, coloured on a scale centred on zero. For up to about 250 cells; larger
 * grids go to `CellCanvas`. Numbers are shown where they fit at 13 px or more, which the style sheet
 * decides by the panel's width. Memoised: moving the window over it costs nothing.
 */
export const Cells = memo(function Cells(props: CellsProps) {
  const { rows, cols, values, cell, x = 0, y = 0, extent, scale = 'value', marks, lit } = props;
  const { number } = useSay();
  const { textShare } = props;
  const items = [];
  for (let index = 0; index < rows * cols; index++) {
    const row = Math.floor(index / cols);
    const col = index % cols;
    const value = values[index];
    const mark = marks?.[index] ?? 'plain';
    const known = !Number.isNaN(value);
    const colour = known ? cellColour(value, extent, scale) : '';
    const text = known ? number(value, props.digits) : '';
    const room = mark === 'winner' ? RING_ROOM : 1;
    const size = cellTextSize(cell * room, text.length, (textShare ?? TEXT_SHARE) / room);
    const left = x + col * cell;
    const top = y + row * cell;
    items.push(
      <g
        key={index}
        className={`cell cell-${known ? mark : 'unknown'}${lit?.has(index) ? ' cell-lit' : ''}`}
      >
        <rect
          x={left}
          y={top}
          width={cell}
          height={cell}
          style={known ? { fill: `var(${colour})` } : undefined}
        />
        {mark === 'padding' && (
          <rect className="cell-hatch" fill={HATCH} x={left} y={top} width={cell} height={cell} />
        )}
        {mark === 'dropped' && (
          <path className="cell-dropped-mark" d={`M${left} ${top + cell}L${left + cell} ${top}`} />
        )}
        {mark === 'winner' && (
          <circle
            className="cell-ring"
            cx={left + cell / 2}
            cy={top + cell / 2}
            r={cell * RING_RADIUS}
          />
        )}
        {known && (
          <text
            className={cellTextClass(size)}
            x={left + cell / 2}
            y={top + cell / 2}
            fontSize={size}
            style={mark === 'padding' ? undefined : { fill: `var(${colour}t)` }}
          >
            {text}
          </text>
        )}
        {known && value < 0 && (
          <path
            className={`cell-sign ${cellTextClass(size)}`}
            d={`M${left + cell * 0.3} ${top + cell / 2}h${cell * 0.4}`}
            style={{ stroke: `var(${colour}t)` }}
          />
        )}
      </g>,
    );
  }
  return <g className={props.className}>{items}</g>;
});

/** Text that is long for its room gets smaller, so that three digits still fit. */
export function cellTextSize(cell: number, length: number, share = TEXT_SHARE): number {
  return Math.min(cell * share, (cell * 0.94) / (Math.max(1, length) * 0.6));
}

/** The narrowest panel in which this text still reaches 13 px; the style sheet hides it below. */
export function cellTextClass(size: number): string {
  const needed = (SMALLEST_TEXT_PX / size) * PANEL_UNITS;
  const width = PANEL_WIDTHS.find((each) => each >= needed);
  return width === undefined ? 'cell-text needs-never' : `cell-text needs-${width}`;
}
