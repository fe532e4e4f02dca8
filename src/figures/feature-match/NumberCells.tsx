import { memo } from 'react';
import { cellTextClass, cellTextSize } from '../kit/Cells.tsx';
import { useSay } from '../kit/Say.tsx';
import { cellColour } from '../kit/scales.ts';
import { fractionOf } from './fraction.ts';

interface NumberCellsProps {
  /** Row-major. */
  readonly values: ArrayLike<number>;
  readonly cols: number;
  readonly cell: number;
  /** Ink and paper for pictures and kernels; the book's value scale, up to `extent`, for products. */
  readonly tone: 'ink' | 'value';
  readonly extent?: number;
  readonly textShare?: number;
  /** Cells whose values are not out yet are drawn empty. */
  readonly empty?: boolean;
}

const TEXT_SHARE = 0.625;
const HALF_SHARE = 0.36;
/** Middles of numerator and denominator, above and below the middle of the cell. */
const HALF_OFFSET = 0.21;
const BAR_SHARE = 0.24;

/** A small grid of numbers, with thirds and ninths written as fractions. */
export const NumberCells = memo(function NumberCells(props: NumberCellsProps) {
  const { values, cols, cell, tone, extent = 1, textShare = TEXT_SHARE, empty = false } = props;
  return (
    <g className={`number-cells number-cells-${tone}`}>
      {Array.from(values, (value, index) => {
        const x = (index % cols) * cell;
        const y = Math.floor(index / cols) * cell;
        const colour = empty || tone === 'ink' ? null : cellColour(value, extent, 'value');
        const ink = value > 0 ? 'ink' : value < 0 ? 'paper' : 'neither';
        const kind = empty ? 'unknown' : tone === 'ink' ? ink : 'plain';
        return (
          <g key={index} className={`cell cell-${kind}`}>
            <rect
              x={x}
              y={y}
              width={cell}
              height={cell}
              style={colour ? { fill: `var(${colour})` } : undefined}
            />
            {!empty && (
              <CellNumber
                value={value}
                x={x + cell / 2}
                y={y + cell / 2}
                cell={cell}
                on={colour}
                share={textShare}
              />
            )}
          </g>
        );
      })}
    </g>
  );
});

interface CellNumberProps {
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  readonly on: string | null;
  readonly share: number;
}

function CellNumber({ value, x, y, cell, on, share }: CellNumberProps) {
  const { number } = useSay();
  const fraction = fractionOf(value);
  const style = on ? { fill: `var(${on}t)`, stroke: `var(${on}t)` } : undefined;
  if (!fraction) {
    const text = number(value);
    const size = cellTextSize(cell, text.length, share);
    return (
      <text className={cellTextClass(size)} x={x} y={y} fontSize={size} style={style}>
        {text}
      </text>
    );
  }
  const size = cell * HALF_SHARE;
  const half = cell * HALF_OFFSET;
  const bar = cell * BAR_SHARE;
  return (
    <g className="cell-fraction" style={style}>
      <text className={cellTextClass(size)} x={x} y={y - half} fontSize={size}>
        {number(fraction.numerator)}
      </text>
      <path className={cellTextClass(size)} d={`M${x - bar} ${y}h${bar * 2}`} />
      <text className={cellTextClass(size)} x={x} y={y + half} fontSize={size}>
        {number(fraction.denominator)}
      </text>
    </g>
  );
}
