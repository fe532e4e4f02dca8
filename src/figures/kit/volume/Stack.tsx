import { type CellMark, Cells } from '../grid/Cells.tsx';
import type { ScaleName } from '../grid/scales.ts';
import './volume.css';

/** What a stack is drawn in, and how far each card stands behind the one before it. */
export const STACK = { width: 110, height: 88, across: 9, up: 7, rim: 2 } as const;

interface Stacked {
  readonly cell: number;
  /** Corner of a card; card 0 is the front one. */
  readonly corner: (card: number) => { readonly x: number; readonly y: number };
}

/** Places of the cards of a volume, so that the whole stack fills the drawing. */
export function stacked(rows: number, cols: number, cards: number): Stacked {
  const behind = cards - 1;
  const wide = (STACK.width - 2 * STACK.rim - behind * STACK.across) / cols;
  const high = (STACK.height - 2 * STACK.rim - behind * STACK.up) / rows;
  const cell = Math.min(wide, high);
  const left = (STACK.width - cols * cell - behind * STACK.across) / 2;
  const bottom = (STACK.height + rows * cell + behind * STACK.up) / 2;
  return {
    cell,
    corner: (card) => ({
      x: left + card * STACK.across,
      y: bottom - rows * cell - card * STACK.up,
    }),
  };
}

interface StackProps {
  readonly rows: number;
  readonly cols: number;
  readonly sheets: readonly ArrayLike<number>[];
  readonly extent: number;
  readonly scale?: ScaleName;
  readonly marks?: (card: number) => ArrayLike<CellMark> | undefined;
}

/** A volume in depth: its sheets as cards, each a little behind and above the one before it. */
export function Stack({ rows, cols, sheets, extent, scale, marks }: StackProps) {
  const { cell, corner } = stacked(rows, cols, sheets.length);
  return sheets
    .map((values, card) => {
      const { x, y } = corner(card);
      return (
        <g key={card} className="stack-card">
          <rect className="stack-back" x={x} y={y} width={cols * cell} height={rows * cell} />
          <Cells
            numbers={false}
            rows={rows}
            cols={cols}
            values={values}
            marks={marks?.(card)}
            cell={cell}
            x={x}
            y={y}
            extent={extent}
            scale={scale}
          />
          <rect className="stack-edge" x={x} y={y} width={cols * cell} height={rows * cell} />
        </g>
      );
    })
    .reverse();
}

/** Outline of a block that reaches through `cards` cards, its front corner at 0, 0. */
export function blockPath(width: number, height: number, cards: number): string {
  const dx = (cards - 1) * STACK.across;
  const dy = (cards - 1) * STACK.up;
  return `M0 0h${width}v${height}h${-width}zM0 0l${dx} ${-dy}h${width}v${height}l${-dx} ${dy}M${width} 0l${dx} ${-dy}`;
}
