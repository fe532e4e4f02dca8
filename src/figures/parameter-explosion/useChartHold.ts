import { type PointerEvent, useMemo, useRef } from 'react';

/** A touch that moves less than this is a tap. */
const TAP_PX = 6;

/**
 * A tap on the chart, or a drag sideways, as a share of its width. A finger that moves up or down scrolls
 * the page: the style sheet leaves that to the browser, which then ends the press.
 */
export function useChartHold(onPoint: (share: number) => void) {
  const held = useRef<{ readonly x: number; dragging: boolean } | null>(null);
  const latest = useRef(onPoint);
  latest.current = onPoint;
  return useMemo(() => {
    const point = (event: PointerEvent<SVGRectElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      latest.current(Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)));
    };
    return {
      onPointerDown(event: PointerEvent<SVGRectElement>) {
        if (event.button !== 0) return;
        const dragging = event.pointerType === 'mouse';
        held.current = { x: event.clientX, dragging };
        if (!dragging) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      },
      onPointerMove(event: PointerEvent<SVGRectElement>) {
        const now = held.current;
        if (!now) return;
        if (!now.dragging && Math.abs(event.clientX - now.x) < TAP_PX) return;
        if (!now.dragging) event.currentTarget.setPointerCapture(event.pointerId);
        now.dragging = true;
        point(event);
      },
      onPointerUp(event: PointerEvent<SVGRectElement>) {
        if (held.current && !held.current.dragging) point(event);
        held.current = null;
      },
      onPointerCancel() {
        held.current = null;
      },
    };
  }, []);
}
