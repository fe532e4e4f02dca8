import { type PointerEvent, useMemo } from 'react';

/**
 * Handlers for a figure's root, by which one pointer at a time draws and drags: while a finger is down, what
 * another finger does elsewhere in the figure reaches no part of it. A new first finger always counts, so that a
 * finger whose lifting was never told cannot keep the others out.
 */
export function useOneFinger() {
  return useMemo(() => {
    let held: number | null = null;
    const isOther = ({ pointerId }: PointerEvent) => held !== null && held !== pointerId;
    const onMove = (event: PointerEvent) => {
      if (isOther(event)) event.stopPropagation();
    };
    const onEnd = (event: PointerEvent) => {
      if (isOther(event)) event.stopPropagation();
      else held = null;
    };
    return {
      onPointerDownCapture: (event: PointerEvent) => {
        if (isOther(event) && !event.isPrimary) event.stopPropagation();
        else held = event.pointerId;
      },
      onPointerMoveCapture: onMove,
      onPointerUpCapture: onEnd,
      onPointerCancelCapture: onEnd,
    };
  }, []);
}
