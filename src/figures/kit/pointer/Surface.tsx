import { type KeyboardEvent, type PointerEvent, type ReactNode, useContext, useRef } from 'react';
import type { ActiveCell } from '../contract.ts';
import { useSay } from '../frame/Say.tsx';
import { BeatWalk } from '../player/stepKeys.ts';
import { cellUnder } from './pointer.ts';
import { useTouchHold } from './useTouchHold.ts';

interface SurfaceProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
  /** The part of a formula that is pointed at: the style sheet lights what it stands for. */
  readonly lit?: string | null;
  /**
   * Arrow keys: a move by rows and columns; `far` while Shift is held. Home and End: to the first and
   * the last place. While steps go by beats the arrows walk beat by beat instead, unless Shift is held.
   */
  readonly onMove: (rows: number, cols: number, far: boolean) => void;
  readonly onJump?: (end: 'first' | 'last') => void;
  /** Comma and full stop: to the sheet before and the next one, in figures that have depth. */
  readonly onTurn?: (by: 1 | -1) => void;
  /** Keys beyond the arrows, for figures that paint or type; returns true when it was used. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The drawing as one focusable element. `role="application"` hands the arrow keys to the figure
 * even where a screen reader would keep them for itself; the result line speaks the outcome.
 */
export function Surface(props: SurfaceProps) {
  const { label, className, children, lit, onMove, onJump, onTurn, onKey } = props;
  const { words } = useSay();
  const beats = useContext(BeatWalk);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow && beats && !event.shiftKey) {
      if (arrow[0] + arrow[1] > 0) beats.next();
      else beats.back();
    } else if (arrow) onMove(arrow[0], arrow[1], event.shiftKey && !beats);
    else if (event.key === 'Home') onJump?.('first');
    else if (event.key === 'End') onJump?.('last');
    else if (onTurn && (event.key === ',' || event.key === '.')) onTurn(event.key === '.' ? 1 : -1);
    else if (!onKey?.(event)) return;
    event.preventDefault();
  };
  return (
    <div
      role="application"
      aria-label={beats ? `${label} ${words.arrowsByBeats}` : label}
      className={`surface ${className ?? ''}`}
      tabIndex={0}
      data-surface
      data-lit={lit ?? undefined}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

interface PointAreaProps {
  readonly grid: string;
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly cols: number;
  readonly onHover?: (cell: ActiveCell | null) => void;
  /** A click or a tap, or a drag that began on the part that can be dragged. */
  readonly onPoint?: (cell: ActiveCell) => void;
  /**
   * True where a touch drags instead of scrolling the page: the window's own cells, or a whole
   * grid that can be painted.
   */
  readonly drags?: boolean;
}

/** An invisible area over a grid that turns pointer positions into cells. */
export function PointArea(props: PointAreaProps) {
  const { grid, rows, cols, onHover, onPoint, drags = false } = props;
  const dragging = useRef(false);
  const area = useRef<SVGRectElement>(null);
  useTouchHold(area, drags);
  const cellOf = (event: PointerEvent<SVGRectElement>): ActiveCell => ({
    grid,
    ...cellUnder(event, rows, cols),
  });
  return (
    <rect
      ref={area}
      className={drags ? 'point-area point-area-drags' : 'point-area'}
      x={props.x ?? 0}
      y={props.y ?? 0}
      width={props.width}
      height={props.height}
      onPointerDown={(event) => {
        if (event.button !== 0 || !onPoint) return;
        if (!drags && event.pointerType !== 'mouse') return;
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        onPoint(cellOf(event));
      }}
      onPointerMove={(event) => {
        const cell = cellOf(event);
        if (dragging.current) onPoint?.(cell);
        else if (event.pointerType === 'mouse') onHover?.(cell);
      }}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
      onClick={(event) => {
        // A tap: touch pointers outside what drags are left to scrolling until they end as a click.
        if (!drags) onPoint?.(cellOf(event as unknown as PointerEvent<SVGRectElement>));
      }}
      onPointerLeave={() => onHover?.(null)}
    />
  );
}
