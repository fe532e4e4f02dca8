import { PANEL_UNITS } from './Panel.tsx';

/** Room for the frame's line and glow at the far sides. */
const RIM = 4;

/** Side of a cell when `count` of them fill a panel. */
export function cellSize(count: number, units = PANEL_UNITS): number {
  return (units - RIM) / count;
}
