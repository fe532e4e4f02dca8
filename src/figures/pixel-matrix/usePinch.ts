import { type RefObject, useEffect, useRef } from 'react';

interface Pinch {
  /** Two fingers, or the wheel while Ctrl is held, take hold here: shares of the way across and down. */
  readonly onHold: (across: number, down: number) => void;
  readonly onScale: (factor: number) => void;
}

/** How fast the wheel (or a trackpad's pinch, which browsers report as one) zooms. */
const WHEEL_RATE = 0.008;
/** Turns of the wheel with shorter breaks are one zoom, about the pixel where it began. */
const BREAK_MS = 400;

/** Two fingers on the element zoom it; one finger and the plain wheel are left to the page. */
export function usePinch(element: RefObject<SVGGElement | null>, pinch: Pinch): void {
  const latest = useRef(pinch);
  latest.current = pinch;
  useEffect(() => {
    const svg = element.current?.ownerSVGElement;
    if (!svg) return;
    const hold = (x: number, y: number) => {
      const box = svg.getBoundingClientRect();
      latest.current.onHold((x - box.left) / box.width, (y - box.top) / box.height);
    };
    let turned = Number.NEGATIVE_INFINITY;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      if (event.timeStamp - turned > BREAK_MS) hold(event.clientX, event.clientY);
      turned = event.timeStamp;
      latest.current.onScale(Math.exp(-event.deltaY * WHEEL_RATE));
    };
    let apart = 0;
    const onTouch = (event: TouchEvent) => {
      if (event.touches.length !== 2) {
        apart = 0;
        return;
      }
      if (event.cancelable) event.preventDefault();
      const [one, two] = event.touches;
      const now = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
      if (apart > 0) latest.current.onScale(now / apart);
      else hold((one.clientX + two.clientX) / 2, (one.clientY + two.clientY) / 2);
      apart = now;
    };
    svg.addEventListener('wheel', onWheel, { passive: false });
    svg.addEventListener('touchstart', onTouch, { passive: false });
    svg.addEventListener('touchmove', onTouch, { passive: false });
    svg.addEventListener('touchend', onTouch);
    return () => {
      svg.removeEventListener('wheel', onWheel);
      svg.removeEventListener('touchstart', onTouch);
      svg.removeEventListener('touchmove', onTouch);
      svg.removeEventListener('touchend', onTouch);
    };
  }, [element]);
}
