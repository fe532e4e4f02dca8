import { memo, type ReactNode, useRef } from 'react';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { type CellMark, Cells } from '../kit/grid/Cells.tsx';
import { cellColour, type ScaleName } from '../kit/grid/scales.ts';
import { type Clock, eased } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { DOT_RADIUS, GRID, percent, SKEWER_UNITS, skewerThrough } from './drawing.ts';
import type { MapFacts } from './facts.ts';

interface MapProps {
  readonly map: MapFacts;
  /** True where the kernel's window is drawn around the place. */
  readonly window?: boolean;
  readonly children?: ReactNode;
}

/** A map with a square around the place that the road passes. */
export function MapPicture({ map, window = false, children }: MapProps) {
  const { width, height, row, col } = map;
  const cell = { x: col, y: row, width: 1, height: 1 };
  const around = { x: col - 1, y: row - 1, width: GRID.side, height: GRID.side };
  return (
    <span className="road-square">
      <Canvas {...map} />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {window && <rect className="road-window" {...around} />}
        <rect className="road-halo" {...cell} />
        <rect className="road-mark" {...cell} />
        {children}
      </svg>
    </span>
  );
}

/** Drawn again only when its numbers change, not when the mark moves. */
const Canvas = memo(
  function Canvas({ width, height, values, scale, extent }: MapFacts) {
    return (
      <CellCanvas width={width} height={height} values={values} scale={scale} extent={extent} />
    );
  },
  (a, b) =>
    a.values.length === b.values.length &&
    (a.values as Float32Array).buffer === (b.values as Float32Array).buffer &&
    (a.values as Float32Array).byteOffset === (b.values as Float32Array).byteOffset &&
    a.extent === b.extent,
);

interface NineProps {
  readonly values: ArrayLike<number>;
  readonly extent: number;
  readonly scale: ScaleName;
  readonly marks?: readonly CellMark[];
  readonly kernel?: boolean;
}

/** Nine numbers, of the picture or of the kernel. */
export function Nine({ values, extent, scale, marks, kernel = false }: NineProps) {
  return (
    <span className="road-square road-nine">
      <svg viewBox={`0 0 ${PANEL_UNITS} ${PANEL_UNITS}`} aria-hidden="true">
        <Cells
          rows={GRID.side}
          cols={GRID.side}
          cell={GRID.cell}
          values={values}
          extent={extent}
          scale={scale}
          marks={marks}
          digits={1}
          className={kernel ? 'kernel-cells' : undefined}
        />
      </svg>
    </span>
  );
}

interface TurningProps {
  readonly clock: Clock;
  /** True while the road passes here. */
  readonly on: boolean;
  readonly children: ReactNode;
}

const HALF_TURN = 180;

/** Comes to rest by half a turn, from upright, each time the road gets here. */
export function Turning({ clock, on, children }: TurningProps) {
  const turned = useRef<HTMLSpanElement>(null);
  usePhase(
    clock,
    (phase) => {
      const left = on ? HALF_TURN * (1 - eased(phase)) : 0;
      turned.current?.style.setProperty('rotate', `${-left}deg`);
    },
    [on],
  );
  return (
    <span ref={turned} className="road-turning">
      {children}
    </span>
  );
}

interface BarsProps {
  readonly values: ArrayLike<number>;
  readonly winner: number;
  readonly right: number;
  /** Bars to both sides of a middle line, in the colours of gradients. */
  readonly signed?: boolean;
}

/** Ten bars, one a class; a dot marks the winner, a tick the right answer. */
export const Bars = memo(function Bars({ values, winner, right, signed = false }: BarsProps) {
  return (
    <span className="road-bars" data-signed={signed || undefined}>
      {Array.from(values, (value, index) => (
        <span key={index} data-winner={index === winner || undefined}>
          <i data-sign={Math.sign(value)} style={{ width: percent(signed ? value / 2 : value) }} />
          {(index === winner || index === right) && (
            <b>
              {index === winner && '●'}
              {index === right && '✓'}
            </b>
          )}
        </span>
      ))}
    </span>
  );
});

interface SkewerProps {
  readonly values: readonly number[];
  readonly extent: number;
  readonly place: MapFacts;
}

/** One skewer through the eight channels: a dot where it meets each. */
export const Skewer = memo(function Skewer({ values, extent, place }: SkewerProps) {
  const { sheets, line, tip, y, dots } = skewerThrough(values.length, place);
  return (
    <span className="road-square road-skewer">
      <svg viewBox={`0 0 ${SKEWER_UNITS} ${SKEWER_UNITS}`} aria-hidden="true">
        {sheets.map((sheet) => (
          <path key={sheet} className="road-sheet" d={sheet} />
        ))}
        <path className="road-spit" d={line} />
        <path className="road-tip" d={tip} />
        {dots.map((x, channel) => (
          <circle
            key={x}
            className="road-dot"
            cx={x}
            cy={y}
            r={DOT_RADIUS}
            fill={`var(${cellColour(values[channel], extent, 'value')})`}
          />
        ))}
      </svg>
    </span>
  );
});

interface PartProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly children: ReactNode;
}

/** One of several pictures of a station, with its own name. */
export function Part({ name, label, value, children }: PartProps) {
  return (
    <span className={`road-part road-part-${name}`}>
      {children}
      <span>{label}</span>
      {value && <b>{value}</b>}
    </span>
  );
}
