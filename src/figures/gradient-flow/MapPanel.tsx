import { memo, type ReactNode } from 'react';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import type { MapFacts } from './flow.ts';

interface MapPanelProps {
  readonly name: string;
  readonly title: string;
  readonly map: MapFacts;
  /** Cells with a ring: they won their window. */
  readonly winners?: readonly number[];
  /** Cells struck out: they let nothing through. */
  readonly blocked?: readonly number[];
  /** Runs over this map and those before it. */
  readonly children?: ReactNode;
}

const RING = 0.4;
const INSET = 0.2;

export const MapPanel = memo(function MapPanel(props: MapPanelProps) {
  const { name, title, map, winners, blocked, children } = props;
  const cell = PANEL_UNITS / map.width;
  const path = (cells: readonly number[], draw: (x: number, y: number) => string) =>
    cells.map((at) => draw(at % map.width, Math.floor(at / map.width))).join('');
  const at = (value: number) => Math.round(value * cell * 2) / 2;
  const units = Math.round(cell * map.height);
  return (
    <Panel
      name={name}
      title={title}
      units={units}
      under={
        <>
          <CellCanvas {...map} />
          {children}
        </>
      }
    >
      {winners && (
        <path
          className="flow-winners"
          d={path(winners, (x, y) => {
            const r = at(RING);
            return `M${at(x + 1 / 2) - r} ${at(y + 1 / 2)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
          })}
        />
      )}
      {blocked && (
        <path
          className="flow-blocked"
          d={path(
            blocked,
            (x, y) =>
              `M${at(x + INSET)} ${at(y + 1 - INSET)}L${at(x + 1 - INSET)} ${at(y + INSET)}`,
          )}
        />
      )}
    </Panel>
  );
});
