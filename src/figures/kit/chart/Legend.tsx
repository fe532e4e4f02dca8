import { FULL } from './axis.ts';
import { Dots, Stretched } from './Lines.tsx';
import type { Series } from './types.ts';

const MARK_PX = 8;
const DASHES = { dashed: '7 4', dotted: '1 5' } as const;

/** A piece of a line as it is drawn, for a legend or a table. */
export function Swatch({ series }: { readonly series: Series }) {
  const { colour, dash, width, marker, dots } = series;
  return (
    <svg className="chart-swatch" aria-hidden="true">
      {width !== 0 && (
        <line
          x1="2"
          x2="26"
          y1="50%"
          y2="50%"
          strokeDasharray={dash && DASHES[dash]}
          strokeLinecap={dash === 'dotted' ? 'round' : undefined}
          style={{ stroke: colour, strokeWidth: Math.max(2, width ?? 3) }}
        />
      )}
      {dots && (
        <Stretched>
          <Dots points={[[FULL / 2, FULL / 2]]} size={MARK_PX} colour={colour} marker={marker} />
        </Stretched>
      )}
    </svg>
  );
}

/** The names of the lines, with how they are drawn. */
export function Legend({ series }: { readonly series: readonly Series[] }) {
  return (
    <span className="chart-legend">
      {series.map((one) => (
        <span key={one.name}>
          <Swatch series={one} />
          {one.name}
        </span>
      ))}
    </span>
  );
}
