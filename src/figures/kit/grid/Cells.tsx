import { memo } from 'react';
import { useSay } from '../frame/Say.tsx';
import { notQuiteZero } from '../frame/scientific.ts';
import { cellColour, numberColour, type ScaleName } from './scales.ts';

/** The hatching of padding; the pattern itself stands once in every page (`HatchPattern`). */
export const HATCH = 'url(#book-hatch)';

/** `blank` is a cell that is computed later: empty on a live screen, finished in print and without script. */
export type CellMark = 'plain' | 'padding' | 'dropped' | 'later' | 'blank' | 'winner';

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
  /** A number that those decimals would leave as 0 shows its first digit, or that it is almost 0. */
  readonly significant?: boolean;
  /** False draws colours and signs only. */
  readonly numbers?: boolean;
  readonly className?: string;
}

/** Text narrower than this in the smallest drawing, in CSS pixels, is not drawn at all. */
const SMALLEST_TEXT_PX = 13;
const TEXT_SHARE = 0.5;
/** A winner's ring, in cells, and the room that it leaves for the number. */
export const RING_RADIUS = 0.45;
const RING_ROOM = 0.84;
const PANEL_UNITS = 320;
export const PANEL_WIDTHS = [
  50, 60, 70, 80, 90, 100, 105, 110, 130, 150, 170, 190, 210, 230, 250, 270, 290, 320, 360, 400,
] as const;
/** Above this many cells, numbers are left to the table. */
const NUMBERS_LIMIT = 144;
/** Side of a cell in the grid's own coordinates; a transform brings it to size. */
const SIDE = 32;
const NUMBER_CLASS: Readonly<Partial<Record<CellMark, string>>> = {
  later: 'cell-number-later',
  blank: 'cells-blank',
};
/** The class of text that no panel is wide enough for. */
const NEVER = 'cell-text needs-never';
/** Cells smaller than this, in panel units, carry no mark of their sign. */
const SIGN_UNITS = 7;

/**
 * A grid of numbers in SVG, coloured on a scale centred on zero. One path for each colour, one for
 * each kind of mark, and a text for each number, all in the grid's own coordinates: a change of size is
 * a change of one transform, so that sliders stay smooth on a cheap phone. Numbers are shown where
 * they reach 13 px, which the style sheet decides by the panel's width; elsewhere negative cells
 * carry a dash.
 */
export const Cells = memo(function Cells(props: CellsProps) {
  const { rows, cols, values, cell, x = 0, y = 0, marks } = props;
  const { number } = useSay();
  const count = rows * cols;
  const shown = props.numbers !== false && count <= NUMBERS_LIMIT;
  const numbers = shown ? numbersOf(props, number) : null;
  const shapes = shapesOf(props);
  const text = numbers ? cellTextClass(numbers.size * cell) : NEVER;
  return (
    <g
      className={`cells ${props.className ?? ''}`}
      transform={`translate(${x} ${y}) scale(${cell / SIDE})`}
    >
      {shapes.fills.map(([name, path]) => (
        <path key={name} d={path} fill={`var(${name})`} />
      ))}
      {shapes.blanks.length > 0 && (
        <g className="cells-blank">
          {shapes.blanks.map(([name, path]) => (
            <path key={name} d={path} fill={`var(${name})`} />
          ))}
        </g>
      )}
      {shapes.awaited && <path className="cells-awaited" d={shapes.awaited} />}
      {shapes.later && <path className="cells-later" d={shapes.later} />}
      {shapes.unknown && <path className="cells-unknown" d={shapes.unknown} />}
      <path className="cells-lines" d={lines(rows, cols)} />
      {shapes.padding && <path className="cells-hatch" fill={HATCH} d={shapes.padding} />}
      {shapes.dropped && <path className="cells-dropped" d={shapes.dropped} />}
      {shapes.rings && <path className="cell-ring" d={shapes.rings} />}
      {cell >= SIGN_UNITS &&
        shapes.signs.map(([name, path]) => (
          <path
            key={`sign ${name}`}
            className={`cell-sign ${text}`}
            d={path}
            stroke={`var(${name}t)`}
          />
        ))}
      {numbers && text !== NEVER && (
        <g className={text} fill="var(--ink)" fontSize={numbers.size * SIDE}>
          {numbers.texts.map((content, index) =>
            content === '' ? null : (
              <text
                key={`${Math.floor(index / cols)},${index % cols}`}
                x={((index % cols) + 0.5) * SIDE}
                y={(Math.floor(index / cols) + 0.5) * SIDE}
                className={NUMBER_CLASS[marks?.[index] ?? 'plain']}
                fill={
                  // A picture's padding is as dark as its grey: the quiet ink would not be seen there.
                  marks?.[index] === 'later' ||
                  (marks?.[index] === 'padding' && props.scale !== 'grey')
                    ? 'var(--ink-2)'
                    : numberColour(values[index], props.extent, props.scale)
                }
              >
                {content}
              </text>
            ),
          )}
        </g>
      )}
    </g>
  );
}, sameGrid);

/** The numbers as text, and the size, in cells, at which the longest of them fits. */
function numbersOf(props: CellsProps, number: (value: number, digits?: number) => string) {
  const { rows, cols, values, marks, textShare = TEXT_SHARE } = props;
  const write = (value: number, digits?: number) =>
    props.significant ? notQuiteZero(value, number, digits) : number(value, digits);
  let longest = 1;
  let room = 1;
  const texts = Array.from({ length: rows * cols }, (_, index) => {
    if (marks?.[index] === 'winner') room = RING_ROOM;
    const text = Number.isNaN(values[index]) ? '' : write(values[index], props.digits);
    longest = Math.max(longest, text.length);
    return text;
  });
  return { texts, size: cellTextSize(room, longest, textShare / room) };
}

function shapesOf({ rows, cols, values, marks, extent, scale = 'value' }: CellsProps) {
  const fills = new Map<string, string>();
  const blanks = new Map<string, string>();
  const signs = new Map<string, string>();
  const shapes = { padding: '', dropped: '', later: '', awaited: '', unknown: '', rings: '' };
  for (let index = 0; index < rows * cols; index++) {
    const left = (index % cols) * SIDE;
    const top = Math.floor(index / cols) * SIDE;
    const square = `M${left} ${top}h${SIDE}v${SIDE}h${-SIDE}z`;
    const value = values[index];
    const mark = marks?.[index];
    if (Number.isNaN(value)) shapes.unknown += square;
    else {
      const name = cellColour(value, extent, scale);
      const drawn = mark === 'blank' ? blanks : fills;
      drawn.set(name, (drawn.get(name) ?? '') + square);
      if (value < 0 && mark !== 'blank') {
        const dash = `M${left + SIDE * 0.3} ${top + SIDE / 2}h${SIDE * 0.4}`;
        signs.set(name, (signs.get(name) ?? '') + dash);
      }
    }
    if (mark === 'padding') shapes.padding += square;
    else if (mark === 'later') shapes.later += square;
    else if (mark === 'blank') shapes.awaited += square;
    else if (mark === 'dropped') shapes.dropped += `M${left} ${top + SIDE}L${left + SIDE} ${top}`;
    else if (mark === 'winner') {
      const radius = SIDE * RING_RADIUS;
      const turn = `a${radius} ${radius} 0 1 1`;
      shapes.rings += `M${left + SIDE / 2 - radius} ${top + SIDE / 2}${turn} ${2 * radius} 0${turn} ${-2 * radius} 0`;
    }
  }
  return { ...shapes, fills: [...fills], blanks: [...blanks], signs: [...signs] };
}

function lines(rows: number, cols: number): string {
  let path = '';
  for (let row = 0; row <= rows; row++) path += `M0 ${row * SIDE}h${cols * SIDE}`;
  for (let col = 0; col <= cols; col++) path += `M${col * SIDE} 0v${rows * SIDE}`;
  return path;
}

/** A grid whose numbers and marks are the same is the same grid, in whatever array they come. */
function sameGrid(before: CellsProps, after: CellsProps): boolean {
  for (const key of Object.keys({ ...before, ...after }) as (keyof CellsProps)[]) {
    if (Object.is(before[key], after[key])) continue;
    const [a, b] = [before[key], after[key]];
    if ((key !== 'values' && key !== 'marks') || !sameItems(a as List, b as List)) return false;
  }
  return true;
}

type List = ArrayLike<unknown> | undefined;

function sameItems(a: List, b: List): boolean {
  if (!a || !b || a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!Object.is(a[index], b[index])) return false;
  return true;
}

/** Text that is long for its room gets smaller, so that three digits still fit. */
export function cellTextSize(cell: number, length: number, share = TEXT_SHARE): number {
  return Math.min(cell * share, (cell * 0.94) / (Math.max(1, length) * 0.6));
}

/** The narrowest panel in which this text still reaches 13 px; the style sheet hides it below. */
export function cellTextClass(size: number): string {
  const needed = (SMALLEST_TEXT_PX / size) * PANEL_UNITS;
  const width = PANEL_WIDTHS.find((each) => each >= needed);
  return width === undefined ? NEVER : `cell-text needs-${width}`;
}
