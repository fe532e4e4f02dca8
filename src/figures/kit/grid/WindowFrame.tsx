import { type PointerEvent, useRef } from 'react';
import { PANEL_UNITS } from '../frame/Panel.tsx';
import type { Clock } from '../motion/clock.ts';
import { Glider } from '../motion/Glider.tsx';
import { useTouchHold } from '../pointer/useTouchHold.ts';
import { ANCHOR_RADIUS } from './AnchorTrail.tsx';

interface WindowFrameProps {
  readonly clock: Clock;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Side of a cell of the grid below, in the same units. */
  readonly cell: number;
  /** The kernel's taps inside the frame, drawn one by one where dilation spreads them. */
  readonly taps?: {
    readonly rows: number;
    readonly cols: number;
    readonly rowStep: number;
    readonly colStep: number;
  };
  /** Marks this cell of the frame, counted from its corner: the window's anchor. */
  readonly anchor?: { readonly row: number; readonly col: number };
  /** Where the grid begins, when it is not in the panel's corner. */
  readonly origin?: { readonly x: number; readonly y: number };
  /** The reader drags the frame: its corner would be at this row and column, in fractions. */
  readonly onDrag?: (row: number, col: number) => void;
  /** A click or a tap on a cell under the frame, without a drag. */
  readonly onTap?: (cell: { row: number; col: number }) => void;
  /** The reader points at a cell under the frame. */
  readonly onHover?: (cell: { row: number; col: number } | null) => void;
}

/** Width of the ring that marks the anchor, in cells. */
const ANCHOR_STROKE = 0.08;

/** A press that moves less than this is a tap, not a drag. */
const TAP_PX = 6;

/** The flashlight: the kernel's window as an amber frame with a soft glow that glides from place to place. */
export function WindowFrame(props: WindowFrameProps) {
  const { clock, cell, taps, anchor, onDrag, x, y, width, height, origin = NO_OFFSET } = props;
  const handle = useRef<SVGRectElement>(null);
  useTouchHold(handle, onDrag !== undefined);
  const grip = useRef<{ x: number; y: number; startX: number; startY: number } | null>(null);
  const spread = taps && (taps.rowStep > 1 || taps.colStep > 1);

  const at = (event: PointerEvent<SVGRectElement>) => {
    const svg = event.currentTarget.ownerSVGElement as SVGSVGElement;
    const box = svg.getBoundingClientRect();
    const unit = box.width / PANEL_UNITS;
    return {
      x: (event.clientX - box.left) / unit - origin.x,
      y: (event.clientY - box.top) / unit - origin.y,
    };
  };
  return (
    <Glider clock={clock} x={x} y={y} scene={`${width} ${height}`} className="window-frame">
      <rect className="window-glow" width={width} height={height} rx="4" />
      {spread &&
        Array.from({ length: taps.rows * taps.cols }, (_, index) => (
          <rect
            key={index}
            className="window-tap"
            x={(index % taps.cols) * taps.colStep * cell}
            y={Math.floor(index / taps.cols) * taps.rowStep * cell}
            width={cell}
            height={cell}
          />
        ))}
      <rect
        className={spread ? 'window-line window-line-spread' : 'window-line'}
        width={width}
        height={height}
        rx="3"
      />
      {anchor && (
        <circle
          className="window-anchor"
          cx={(anchor.col + 0.5) * cell}
          cy={(anchor.row + 0.5) * cell}
          r={cell * ANCHOR_RADIUS}
          strokeWidth={Math.max(2, cell * ANCHOR_STROKE)}
        />
      )}
      {onDrag && (
        <rect
          ref={handle}
          className="window-handle"
          width={width}
          height={height}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            const point = at(event);
            grip.current = {
              x: point.x - (x - origin.x),
              y: point.y - (y - origin.y),
              startX: event.clientX,
              startY: event.clientY,
            };
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => {
            const point = at(event);
            if (grip.current) {
              onDrag((point.y - grip.current.y) / cell, (point.x - grip.current.x) / cell);
            } else if (event.pointerType === 'mouse') {
              props.onHover?.({ row: Math.floor(point.y / cell), col: Math.floor(point.x / cell) });
            }
          }}
          onPointerUp={(event) => {
            const held = grip.current;
            grip.current = null;
            if (!held) return;
            const moved = Math.hypot(event.clientX - held.startX, event.clientY - held.startY);
            if (moved > TAP_PX) return;
            const point = at(event);
            props.onTap?.({ row: Math.floor(point.y / cell), col: Math.floor(point.x / cell) });
          }}
          onPointerCancel={() => {
            grip.current = null;
          }}
          onPointerLeave={() => props.onHover?.(null)}
        />
      )}
    </Glider>
  );
}

const NO_OFFSET = { x: 0, y: 0 };
