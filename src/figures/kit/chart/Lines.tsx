import { memo, type ReactNode } from 'react';
import { FULL, type Scale } from './axis.ts';
import { areaBetween, dotsOf, onFloor, pathOf, placed, rounded, thinned, until } from './shape.ts';
import type { Mark, Marker, Point, Series } from './types.ts';

interface LinesProps {
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
  readonly x: Scale;
  readonly y: Scale;
  readonly clip: boolean;
  /** The series that is walked along: the others step back. */
  readonly chosen: Series | null;
}

/** More points of a line than this cannot be told apart. */
const MOST_POINTS = 800;
const WIDTH = 2.5;

/**
 * The lines, stretched to their room in both directions; widths of strokes and sizes of dots stay as they are.
 */
export const Lines = memo(function Lines({ series, marks, x, y, clip, chosen }: LinesProps) {
  return (
    <Stretched clip={clip}>
      {marks.map((mark, index) =>
        mark.kind === 'between' ? (
          <path
            key={index}
            d={areaBetween(placed(mark.upper, x, y), placed(mark.lower, x, y))}
            style={{ fill: mark.colour, fillOpacity: mark.strength }}
          />
        ) : null,
      )}
      {series.map((one) => (
        <Line
          key={one.name}
          series={one}
          points={placed(thinned(one.points, MOST_POINTS), x, y)}
          end={one.upTo === undefined ? null : x(one.upTo)}
          faint={chosen !== null && chosen !== one}
        />
      ))}
    </Stretched>
  );
});

interface StretchedProps {
  readonly clip?: boolean;
  readonly children: ReactNode;
}

/** Hundredths of the chart as the units of what is drawn in it. */
export function Stretched({ clip, children }: StretchedProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${FULL} ${FULL}`}
      width="100%"
      height="100%"
      preserveAspectRatio="none"
      overflow={clip ? 'hidden' : 'visible'}
    >
      {children}
    </svg>
  );
}

interface LineProps {
  readonly series: Series;
  readonly points: readonly Point[];
  readonly end: number | null;
  readonly faint: boolean;
}

function Line({ series, points, end, faint }: LineProps) {
  const { colour, dash, dots, marker, width = WIDTH } = series;
  const strong = end === null ? points : until(points, end);
  const shown = end === null ? points : points.slice(0, strong.length);
  return (
    <g
      className={series.later ? 'chart-line cells-blank' : 'chart-line'}
      data-faint={faint || undefined}
    >
      {end !== null && <path className="chart-ahead" {...STROKE} d={pathOf(points)} />}
      {width > 0 && (
        <path
          {...STROKE}
          d={pathOf(strong)}
          strokeDasharray={dash && DASHES[dash]}
          strokeLinecap={dash === 'dotted' ? 'round' : undefined}
          style={{ stroke: colour, strokeWidth: width }}
        />
      )}
      {dots && (
        <>
          <Dots points={shown} size={dots} colour={colour} marker={marker} />
          <Dots points={onFloor(shown)} size={dots} colour={colour} marker="ring" />
        </>
      )}
    </g>
  );
}

const STROKE = { vectorEffect: 'non-scaling-stroke', fill: 'none' } as const;
const DASHES = { dashed: '7 5', dotted: '1 5' } as const;
/** How much of a hollow mark is paper. */
const HOLLOW = 0.55;

interface DotsProps {
  readonly points: readonly Point[];
  readonly size: number;
  readonly colour: string;
  readonly marker?: Marker;
}

/** Marks of one size at every point: round or square, full or hollow. */
export function Dots({ points, size, colour, marker = 'dot' }: DotsProps) {
  const d = dotsOf(points);
  if (d === '') return null;
  const strokeLinecap = marker === 'dot' || marker === 'ring' ? 'round' : 'square';
  const stroke = (of: string, strokeWidth: number) => (
    <path {...STROKE} strokeLinecap={strokeLinecap} d={d} style={{ stroke: of, strokeWidth }} />
  );
  return (
    <>
      {stroke(colour, size)}
      {(marker === 'ring' || marker === 'box') &&
        stroke('var(--paper-raised)', rounded(size * HOLLOW))}
    </>
  );
}
