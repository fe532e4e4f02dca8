import { memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { cellTextClass, cellTextSize } from '../kit/grid/Cells.tsx';
import { cellColour } from '../kit/grid/scales.ts';
import { fractionOf } from './fraction.ts';

interface NumberCellsProps {
  /** Row-major; NaN is a cell whose value is not out yet. */
  readonly values: ArrayLike<number>;
  readonly cols: number;
  readonly cell: number;
  /** Ink and paper for pictures and kernels; the book's value scale, up to `extent`, for products and scores. */
  readonly tone: 'ink' | 'value';
  readonly extent?: number;
  readonly textShare?: number;
  readonly rings?: ReadonlySet<number>;
}

const TEXT_SHARE = 0.625;
/** A number inside a ring is smaller. */
const RINGED_SHARE = 0.55;
const RING_SHARE = 0.43;
const HALF_SHARE = 0.41;
/** Middles of numerator and denominator, above and below the middle of the cell. */
const HALF_OFFSET = 0.22;
const BAR_SHARE = 0.24;

/**
 * A small grid of numbers, with thirds and ninths written as fractions, or as a short decimal where only that
 * has room. Each number is shown where it reaches 13 px; negative ones that do not keep a dash.
 */
export const NumberCells = memo(function NumberCells(props: NumberCellsProps) {
  const { values, cols, cell, tone, extent = 1, textShare = TEXT_SHARE, rings } = props;
  return (
    <g className="number-cells">
      {Array.from(values, (value, index) => {
        const x = (index % cols) * cell;
        const y = Math.floor(index / cols) * cell;
        const empty = Number.isNaN(value);
        const colour = empty || tone === 'ink' ? '' : cellColour(value, extent, 'value');
        const ink = value > 0 ? 'ink' : value < 0 ? 'paper' : 'neither';
        const ringed = rings?.has(index);
        return (
          <g
            key={index}
            className={`number-cell number-cell-${empty ? 'empty' : tone === 'ink' ? ink : 'value'}`}
            style={colour ? { fill: `var(${colour}t)`, stroke: `var(${colour}t)` } : undefined}
          >
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
                share={ringed ? RINGED_SHARE : textShare}
                signed={tone === 'value'}
              />
            )}
            {ringed && (
              <circle
                className="number-ring"
                cx={x + cell / 2}
                cy={y + cell / 2}
                r={cell * RING_SHARE}
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
  readonly share: number;
  /** A dash stands for a negative number that does not fit; ink and paper need none. */
  readonly signed: boolean;
}

function CellNumber({ value, x, y, cell, share, signed }: CellNumberProps) {
  const { number } = useSay();
  const fraction = fractionOf(value);
  const text = number(value);
  const size = fraction ? cell * HALF_SHARE : cellTextSize(cell, text.length, share);
  const shown = cellTextClass(size);
  const short = fraction ? number(value, 1) : '';
  const shortSize = cellTextSize(cell, short.length, share);
  const decimal = fraction && shortSize > size;
  const seen = decimal ? cellTextClass(shortSize) : shown;
  const half = cell * HALF_OFFSET;
  const bar = cell * BAR_SHARE;
  return (
    <>
      {fraction ? (
        <g className={`number-fraction ${shown}`} fontSize={size}>
          <text x={x} y={y - half}>
            {number(fraction.numerator)}
          </text>
          <path d={`M${x - bar} ${y}h${bar * 2}`} />
          <text x={x} y={y + half}>
            {number(fraction.denominator)}
          </text>
        </g>
      ) : (
        <text className={shown} x={x} y={y} fontSize={size}>
          {text}
        </text>
      )}
      {decimal && (
        <g className={`cell-sign number-short ${shown}`}>
          <text className={seen} x={x} y={y} fontSize={shortSize}>
            {short}
          </text>
        </g>
      )}
      {signed && value < 0 && (
        <path className={`cell-sign number-sign ${seen}`} d={`M${x - bar} ${y}h${bar * 2}`} />
      )}
    </>
  );
}
