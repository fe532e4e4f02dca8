import { type PointerEvent, useRef } from 'react';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { useTouchHold } from '../kit/pointer/useTouchHold.ts';

/** Reference and pointer handlers of the part that drags the light, wherever in it the drag begins. */
export function useDragged(
  unit: number,
  row: number,
  col: number,
  onPoint: (at: { row: number; col: number }) => void,
) {
  const handle = useRef<SVGCircleElement>(null);
  useTouchHold(handle);
  const grip = useRef<{ row: number; col: number } | null>(null);
  const at = (event: PointerEvent<SVGElement>) => {
    const box = (event.currentTarget.ownerSVGElement as SVGSVGElement).getBoundingClientRect();
    const pixel = (box.width / PANEL_UNITS) * unit;
    return {
      row: Math.floor((event.clientY - box.top) / pixel),
      col: Math.floor((event.clientX - box.left) / pixel),
    };
  };
  const release = () => {
    grip.current = null;
  };
  return {
    ref: handle,
    onPointerDown(event: PointerEvent<SVGElement>) {
      if (event.button !== 0) return;
      const point = at(event);
      grip.current = { row: row + 1 - point.row, col: col + 1 - point.col };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      if (!grip.current) return;
      const point = at(event);
      onPoint({ row: point.row + grip.current.row, col: point.col + grip.current.col });
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
