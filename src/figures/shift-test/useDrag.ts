import { type PointerEvent, useRef } from 'react';
import { useTouchHold } from '../kit/pointer/useTouchHold.ts';
import type { Shift } from './shiftedHits.ts';

/** Reference and pointer handlers of the picture, which moves as far as it is dragged. */
export function useDrag(shift: Shift, pixels: number, onShift: (shift: Shift) => void) {
  const handle = useRef<SVGRectElement>(null);
  useTouchHold(handle);
  const grip = useRef<(Shift & { readonly x: number; readonly y: number }) | null>(null);
  const release = () => {
    grip.current = null;
  };
  return {
    ref: handle,
    onPointerDown(event: PointerEvent<SVGRectElement>) {
      if (event.button !== 0) return;
      grip.current = { dx: shift.dx, dy: shift.dy, x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<SVGRectElement>) {
      const held = grip.current;
      if (!held) return;
      const pixel = event.currentTarget.getBoundingClientRect().width / pixels;
      const dx = held.dx + Math.round((event.clientX - held.x) / pixel);
      const dy = held.dy + Math.round((event.clientY - held.y) / pixel);
      if (dx !== shift.dx || dy !== shift.dy) onShift({ dx, dy });
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
