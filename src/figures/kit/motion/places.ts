import { PANEL_UNITS } from '../frame/Panel.tsx';
import type { CellSpot } from '../grid/layout.ts';
import type { Point } from './flow.ts';

/** Places on the screen, counted from the corner of a surface: cells of its panels, and the middles of its parts. */
export function placesIn(surface: HTMLElement) {
  const corner = surface.getBoundingClientRect();
  // A figure in full screen is zoomed: what is measured on the screen is larger than what is written in styles.
  const zoom = corner.width / surface.offsetWidth || 1;
  const panels = new Map<string, DOMRect>();
  return {
    cell({ panel, x, y }: CellSpot): Point {
      let box = panels.get(panel);
      if (!box) {
        const svg = surface.querySelector<SVGSVGElement>(`svg[data-panel="${panel}"]`);
        box = (svg ?? surface).getBoundingClientRect();
        panels.set(panel, box);
      }
      const unit = box.width / PANEL_UNITS;
      return {
        x: (box.left - corner.left + x * unit) / zoom,
        y: (box.top - corner.top + y * unit) / zoom,
      };
    },
    middle(element: Element | null | undefined): Point {
      const box = (element ?? surface).getBoundingClientRect();
      return {
        x: (box.left - corner.left + box.width / 2) / zoom,
        y: (box.top - corner.top + box.height / 2) / zoom,
      };
    },
  };
}

export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Puts the middle of something that flies to a place. */
export function put(chip: HTMLElement, { x, y }: Point, scale = 1): void {
  const grown = scale === 1 ? '' : ` scale(${scale})`;
  chip.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)${grown}`;
}
