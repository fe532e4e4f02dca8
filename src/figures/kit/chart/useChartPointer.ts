import { type PointerEvent, useMemo, useRef } from 'react';
import { clamp } from '../numbers/clamp.ts';

/** A touch that moves less than this is a tap. */
const TAP_PX = 6;

interface Handlers {
  /** The mouse is over the chart, at shares 0–1 from the left and from the top; null when it leaves. */
  readonly onHover?: (place: readonly [x: number, y: number] | null) => void;
  /** Pressed, dragged sideways or tapped, at a share 0–1 from the left. */
  readonly onPoint?: (share: number) => void;
}

/**
 * Pointer handlers of a chart. A finger that moves up or down scrolls the page: the style sheet leaves that to
 * the browser, which then ends the press.
 */
export function useChartPointer(handlers: Handlers) {
  const held = useRef<{ readonly x: number; dragging: boolean } | null>(null);
  const latest = useRef(handlers);
  latest.current = handlers;
  return useMemo(() => {
    const place = (event: PointerEvent<SVGElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      return [
        share((event.clientX - box.left) / box.width),
        share((event.clientY - box.top) / box.height),
      ] as const;
    };
    const point = (event: PointerEvent<SVGElement>) => latest.current.onPoint?.(place(event)[0]);
    const release = () => {
      held.current = null;
    };
    return {
      onPointerDown(event: PointerEvent<SVGElement>) {
        if (event.button !== 0 || !latest.current.onPoint) return;
        const dragging = event.pointerType === 'mouse';
        held.current = { x: event.clientX, dragging };
        if (!dragging) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        latest.current.onHover?.(null);
        point(event);
      },
      onPointerMove(event: PointerEvent<SVGElement>) {
        const now = held.current;
        if (!now) {
          if (event.pointerType === 'mouse') latest.current.onHover?.(place(event));
          return;
        }
        if (!now.dragging && Math.abs(event.clientX - now.x) < TAP_PX) return;
        if (!now.dragging) event.currentTarget.setPointerCapture(event.pointerId);
        now.dragging = true;
        point(event);
      },
      onPointerUp(event: PointerEvent<SVGElement>) {
        if (held.current && !held.current.dragging) point(event);
        release();
      },
      onPointerCancel: release,
      onPointerLeave() {
        latest.current.onHover?.(null);
      },
    };
  }, []);
}

function share(value: number): number {
  return clamp(value, 0, 1);
}
