import { memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { cellTextClass, cellTextSize } from '../kit/grid/Cells.tsx';
import { shadeAt } from './pictures.ts';
import type { Sheets } from './sheets.ts';

interface SheetProps {
  readonly sheets: Sheets;
  readonly channel: number;
  readonly picture: string;
  readonly rows: number;
  readonly cols: number;
  readonly cell: number;
}

/** Larger sheets, and thicker blocks, show colours only. */
const NUMBERS_SIDE = 8;
const NUMBERS_SHEETS = 4;
const TEXT_SHARE = 0.46;
const LARGEST_TEXT = 17;
/** Lines between cells that are smaller than this would be all one sees. */
const LINES_UNITS = 9;

export function hasNumbers(rows: number, cols: number, channels: number): boolean {
  return Math.max(rows, cols) <= NUMBERS_SIDE && channels <= NUMBERS_SHEETS;
}

/** Height of a number of three digits in its cell. */
export function numberSize(cell: number): number {
  return Math.min(LARGEST_TEXT, cellTextSize(cell, 3, TEXT_SHARE));
}

/** One channel of the block, in its own plane: colours, lines, numbers. Turning it does not draw it again. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { sheets, channel, picture, rows, cols, cell } = props;
  const { number } = useSay();
  const values = sheets.values[channel];
  const text = hasNumbers(rows, cols, sheets.values.length);
  const size = numberSize(cell);
  return (
    <>
      <image
        href={picture}
        width={cols * cell}
        height={rows * cell}
        preserveAspectRatio="none"
        imageRendering="pixelated"
      />
      {cell >= LINES_UNITS && <path className="sheet-lines" d={lines(rows, cols, cell)} />}
      <rect
        className={`sheet-edge sheet-${sheets.tints[channel]}`}
        width={cols * cell}
        height={rows * cell}
      />
      {text && (
        <g className={cellTextClass(size)} fontSize={size}>
          {Array.from(values, (value, index) => (
            <text
              key={`${Math.floor(index / cols)},${index % cols}`}
              x={((index % cols) + 0.5) * cell}
              y={(Math.floor(index / cols) + 0.5) * cell}
              fill={shadeAt(sheets, channel, index).text}
            >
              {number(value, sheets.digits)}
            </text>
          ))}
        </g>
      )}
    </>
  );
});

function lines(rows: number, cols: number, cell: number): string {
  let path = '';
  for (let row = 1; row < rows; row++) path += `M0 ${row * cell}h${cols * cell}`;
  for (let col = 1; col < cols; col++) path += `M${col * cell} 0v${rows * cell}`;
  return path;
}
