import { type PointerEvent, useRef } from 'react';
import { cellsBetween, cellUnder, type GridPlace } from './pointer.ts';
import type { ActiveCell } from './types.ts';
import { useTouchHold } from './useTouchHold.ts';

interface PaintAreaProps {
  readonly grid: string;
  readonly rows: number;
  readonly cols: number;
  readonly width: number;
  readonly height: number;
  /** Whether a cell has ink now: a stroke that begins on ink removes ink, another one adds it. */
  readonly inkAt: (row: number, col: number) => boolean;
  readonly onPaint: (cells: readonly GridPlace[], ink: boolean) => void;
  readonly onHover?: (cell: ActiveCell | null) => void;
}

interface Stroke {
  readonly ink: boolean;
  readonly at: GridPlace;
}

/** An invisible area over a grid that is painted by tapping or by drawing over its cells. */
export function PaintArea(props: PaintAreaProps) {
  const { grid, rows, cols, inkAt, onPaint, onHover } = props;
  const area = useRef<SVGRectElement>(null);
  useTouchHold(area);
  const stroke = useRef<Stroke | null>(null);
  const end = () => {
    stroke.current = null;
  };
  return (
    <rect
      ref={area}
      className="point-area point-area-drags"
      width={props.width}
      height={props.height}
      onPointerDown={(event: PointerEvent<SVGRectElement>) => {
        if (event.button !== 0) return;
        const at = cellUnder(event, rows, cols);
        const ink = !inkAt(at.row, at.col);
        event.currentTarget.setPointerCapture(event.pointerId);
        stroke.current = { ink, at };
        onPaint([at], ink);
      }}
      onPointerMove={(event: PointerEvent<SVGRectElement>) => {
        const at = cellUnder(event, rows, cols);
        if (stroke.current) {
          const cells = cellsBetween(stroke.current.at, at);
          if (cells.length === 0) return;
          stroke.current = { ...stroke.current, at };
          onPaint(cells, stroke.current.ink);
        } else if (event.pointerType === 'mouse') onHover?.({ grid, ...at });
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onPointerLeave={() => onHover?.(null)}
    />
  );
}
