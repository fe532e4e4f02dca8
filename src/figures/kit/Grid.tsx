import { memo } from 'react';
import { Cells, type CellsProps, HATCH } from './Cells.tsx';
import { cellColour } from './scales.ts';

/** Above this, a grid is drawn as one path for each colour instead of elements for each cell. */
export const CELLS_LIMIT = 196;

type GridProps = Omit<CellsProps, 'lit'> & {
  /** Row-major index of the cell that the reader points at. */
  readonly lit?: number;
};

/**
 * A grid of numbers inside a panel's SVG. Small grids show their numbers; large ones are drawn with a
 * few dozen elements whatever their size, so that dragging a slider through 32 × 32 stays smooth.
 */
export function Grid({ lit, ...props }: GridProps) {
  const { rows, cols, cell, x = 0, y = 0 } = props;
  return (
    <>
      {rows * cols <= CELLS_LIMIT ? <Cells {...props} /> : <CellPaths {...props} />}
      {lit !== undefined && (
        <rect
          className="cell-pointed"
          x={x + (lit % cols) * cell}
          y={y + Math.floor(lit / cols) * cell}
          width={cell}
          height={cell}
        />
      )}
    </>
  );
}

/** Cells narrower than this carry no marks of their own. */
const MARK_UNITS = 7;

const CellPaths = memo(function CellPaths(props: CellsProps) {
  const { rows, cols, values, cell, x = 0, y = 0, extent, scale = 'value', marks } = props;
  const fills = new Map<string, string>();
  let hatch = '';
  let dropped = '';
  let later = '';
  let signs = '';
  for (let index = 0; index < rows * cols; index++) {
    const left = round(x + (index % cols) * cell);
    const top = round(y + Math.floor(index / cols) * cell);
    const square = `M${left} ${top}h${round(cell)}v${round(cell)}h${round(-cell)}z`;
    const value = values[index];
    const mark = marks?.[index];
    if (!Number.isNaN(value)) {
      const name = cellColour(value, extent, scale);
      fills.set(name, (fills.get(name) ?? '') + square);
      if (value < 0 && cell >= MARK_UNITS) {
        signs += `M${round(left + cell * 0.3)} ${round(top + cell / 2)}h${round(cell * 0.4)}`;
      }
    }
    if (mark === 'padding') hatch += square;
    else if (mark === 'later') later += square;
    else if (mark === 'dropped') {
      dropped += `M${left} ${round(top + cell)}L${round(left + cell)} ${top}`;
    }
  }
  return (
    <g className={`cell-paths ${props.className ?? ''}`}>
      {[...fills].map(([name, path]) => (
        <path key={name} d={path} style={{ fill: `var(${name})` }} />
      ))}
      {later && <path className="cells-later" d={later} />}
      {hatch && <path className="cell-hatch" fill={HATCH} d={hatch} />}
      {signs && <path className="cells-sign" d={signs} />}
      {dropped && <path className="cell-dropped-mark" d={dropped} />}
    </g>
  );
});

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
