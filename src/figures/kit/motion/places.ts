import { PANEL_UNITS } from '../frame/Panel.tsx';
import type { CellSpot } from '../grid/layout.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Puts an element of the surface with its middle on a place; the style sheet may put its side there. */
export function put(element: HTMLElement, { x, y }: Point): void {
  element.style.translate = `${x}px ${y}px`;
}

/** Places on the screen, counted from the corner of the surface. */
export function placesIn(surface: HTMLElement) {
  const corner = surface.getBoundingClientRect();
  // A figure in full screen is zoomed: what is measured on the screen is larger than what is written in styles.
  const zoom = corner.width / surface.offsetWidth || 1;
  const panels = new Map<string, DOMRect>();
  const boxOf = (panel: string) => {
    const known = panels.get(panel);
    if (known) return known;
    const svg = surface.querySelector<SVGSVGElement>(`svg[data-panel="${panel}"]`);
    const box = (svg ?? surface).getBoundingClientRect();
    panels.set(panel, box);
    return box;
  };
  const at = (x: number, y: number): Point => ({
    x: (x - corner.left) / zoom,
    y: (y - corner.top) / zoom,
  });
  return {
    /** Side of a cell in CSS pixels. */
    side({ panel, cell }: CellSpot): number {
      return (cell * boxOf(panel).width) / PANEL_UNITS / zoom;
    },
    cell({ panel, x, y }: CellSpot): Point {
      const box = boxOf(panel);
      const unit = box.width / PANEL_UNITS;
      return at(box.left + x * unit, box.top + y * unit);
    },
    middle(element: Element | null | undefined): Point {
      const box = (element ?? surface).getBoundingClientRect();
      return at(box.left + box.width / 2, box.top + box.height / 2);
    },
    /** The middle of its left side. */
    start(element: Element): Point {
      const box = element.getBoundingClientRect();
      return at(box.left, box.top + box.height / 2);
    },
  };
}
