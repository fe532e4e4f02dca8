import { PANEL_UNITS } from '../frame/Panel.tsx';
import { inside } from './mapDetail.ts';
import type { Region } from './takenApart.ts';

interface RegionFrameProps {
  readonly region: Region;
  /** Pixels along the side of the map that fills the panel. */
  readonly side: number;
}

/** The lit frame around a region of a map, or what of it lies inside. */
export function RegionFrame({ region, side }: RegionFrameProps) {
  const cell = PANEL_UNITS / side;
  const { row, col, width, height } = inside(region, side);
  const box = { x: col * cell, y: row * cell, width: width * cell, height: height * cell };
  return (
    <>
      <rect className="window-glow" {...box} rx="3" />
      <rect className="window-line" {...box} rx="2" />
    </>
  );
}
