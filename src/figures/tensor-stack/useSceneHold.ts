import { type PointerEvent, useMemo, useRef } from 'react';

interface Held {
  readonly x: number;
  readonly turn: number;
  /** Screen pixels of one unit of the scene. */
  moved: boolean;
}

/** A press that moves less than this picks; one that moves more turns. */
const TAP_PX = 6;
const DEGREES_PER_PX = 0.4;

interface SceneHoldOptions {
  readonly turn: number;
  readonly onTurn: (turn: number) => void;
  /** A tap on a sheet: the row and column under it. */
  readonly onPick: (channel: number, row: number, col: number) => void;
}

/**
 * Dragging sideways turns the block, a tap on a sheet picks the element under it. A finger that moves up or
 * down scrolls the page: the style sheet leaves that to the browser, which then ends the press.
 */
export function useSceneHold(options: SceneHoldOptions) {
  const held = useRef<Held | null>(null);
  const latest = useRef(options);
  latest.current = options;
  return useMemo(
    () => ({
      onPointerDown(event: PointerEvent<SVGGElement>) {
        if (event.button !== 0) return;
        held.current = { x: event.clientX, turn: latest.current.turn, moved: false };
      },
      onPointerMove(event: PointerEvent<SVGGElement>) {
        const now = held.current;
        if (!now) return;
        const distance = event.clientX - now.x;
        if (!now.moved && Math.abs(distance) < TAP_PX) return;
        if (!now.moved) event.currentTarget.setPointerCapture(event.pointerId);
        now.moved = true;
        latest.current.onTurn(now.turn + distance * DEGREES_PER_PX);
      },
      onPointerUp(event: PointerEvent<SVGGElement>) {
        const now = held.current;
        held.current = null;
        if (!now || now.moved) return;
        const sheet = (event.target as Element).closest<SVGGraphicsElement>('[data-sheet]');
        const place = sheet && placeOn(sheet, event);
        if (place) latest.current.onPick(Number(sheet.dataset.sheet), place.row, place.col);
      },
      onPointerCancel() {
        held.current = null;
      },
    }),
    [],
  );
}

/** Where a pointer is on a sheet, whose own coordinates count cells. */
function placeOn(sheet: SVGGraphicsElement, event: PointerEvent<SVGGElement>) {
  const matrix = sheet.getScreenCTM();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  const cell = Number(sheet.dataset.cell);
  return { row: Math.floor(y / cell), col: Math.floor(x / cell) };
}
