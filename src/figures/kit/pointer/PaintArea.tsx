import { type PointerEvent, useEffect, useRef } from 'react';
import type { ActiveCell } from '../contract.ts';
import { cellsBetween, cellUnder, type GridPlace } from './pointer.ts';
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
  /** A finger that sets out up or down scrolls the page: it paints by a tap, or by a stroke begun sideways. */
  readonly scrolls?: boolean;
}

/** A finger moves this far, in CSS pixels, before it is told where it is going. */
const SLOP = 6;

interface Stroke {
  readonly ink: boolean;
  readonly at: GridPlace;
}

interface Waiting extends Stroke {
  readonly x: number;
  readonly y: number;
}

/** An invisible area over a grid that is painted by tapping or by drawing over its cells. */
export function PaintArea(props: PaintAreaProps) {
  const { grid, rows, cols, inkAt, onPaint, onHover, scrolls = false } = props;
  const area = useRef<SVGRectElement>(null);
  useTouchHold(area, !scrolls);
  const stroke = useRef<Stroke | null>(null);
  /** A finger that has not yet moved: a tap, a stroke or a scroll. */
  const waiting = useRef<Waiting | null>(null);
  useEffect(() => {
    const target = area.current;
    if (!target || !scrolls) return;
    const hold = (event: Event) => {
      if (stroke.current && event.cancelable) event.preventDefault();
    };
    target.addEventListener('touchmove', hold, { passive: false });
    return () => target.removeEventListener('touchmove', hold);
  }, [scrolls]);
  const begin = (next: Stroke) => {
    stroke.current = next;
    onPaint([next.at], next.ink);
  };
  const end = () => {
    stroke.current = null;
    waiting.current = null;
  };
  const setOut = ({ clientX, clientY }: PointerEvent) => {
    const held = waiting.current;
    if (!held) return;
    const [across, along] = [Math.abs(clientX - held.x), Math.abs(clientY - held.y)];
    if (Math.max(across, along) < SLOP) return;
    waiting.current = null;
    if (across > along) begin(held);
  };
  return (
    <rect
      ref={area}
      className={scrolls ? 'point-area' : 'point-area point-area-drags'}
      width={props.width}
      height={props.height}
      onPointerDown={(event: PointerEvent<SVGRectElement>) => {
        if (event.button !== 0) return;
        const at = cellUnder(event, rows, cols);
        const ink = !inkAt(at.row, at.col);
        event.currentTarget.setPointerCapture(event.pointerId);
        if (scrolls && event.pointerType === 'touch') {
          waiting.current = { ink, at, x: event.clientX, y: event.clientY };
        } else begin({ ink, at });
      }}
      onPointerMove={(event: PointerEvent<SVGRectElement>) => {
        setOut(event);
        const at = cellUnder(event, rows, cols);
        if (stroke.current) {
          const cells = cellsBetween(stroke.current.at, at);
          if (cells.length === 0) return;
          stroke.current = { ...stroke.current, at };
          onPaint(cells, stroke.current.ink);
        } else if (event.pointerType === 'mouse') onHover?.({ grid, ...at });
      }}
      onPointerUp={() => {
        if (waiting.current) begin(waiting.current);
        end();
      }}
      onPointerCancel={end}
      onPointerLeave={() => onHover?.(null)}
    />
  );
}
