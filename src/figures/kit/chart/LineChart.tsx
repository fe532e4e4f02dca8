import { type CSSProperties, useState } from 'react';
import { useSay } from '../frame/Say.tsx';
import { Axes } from './Axes.tsx';
import { FULL, type Scale, scaleOf, type Tick, ticksOf, tickWidth } from './axis.ts';
import { Beside, Cursor, Marked } from './Cursor.tsx';
import { Legend } from './Legend.tsx';
import { Lines } from './Lines.tsx';
import { placeLabels } from './labels.ts';
import { Marks } from './Marks.tsx';
import { nearestIndex, placed } from './shape.ts';
import type { Axis, Mark, Series } from './types.ts';
import { useChartPointer } from './useChartPointer.ts';
import { type Place, readable, tellPlace } from './walk.ts';

/** All sizes in pixels. */
interface ChartBox {
  /** Least height of the drawing; a style sheet may stretch it by `--chart-height`. */
  readonly height?: number;
  /** Width of the drawing at its narrowest: what ticks and words must fit into. */
  readonly room?: number;
  /** Room for the numbers at the left, where other things stand below in line; as wide as they need by default. */
  readonly left?: number;
  /** Lines end at the edges of the drawing. */
  readonly clip?: boolean;
}

interface ChartCursor {
  /** The x that is read; it may lie between two points. Null while nothing is read. */
  readonly at: number | null;
  /** A press, a tap or a drag asks for another x. */
  readonly onMove?: (x: number) => void;
  /** Which series is walked along, counted among those that can be read; null while all are read at once. */
  readonly chosen?: number | null;
  /** How far a frame around this x reaches to either side, where one is drawn. */
  readonly frame?: number;
  /** The series that is walked along is not said: the figure plays, or says it itself. */
  readonly silent?: boolean;
}

export interface LineChartProps {
  readonly name: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Drawn under the lines; points above them. */
  readonly marks?: readonly Mark[];
  readonly cursor?: ChartCursor;
  readonly legend?: boolean;
  readonly box?: ChartBox;
}

const HEIGHT = 180;
const ROOM = 260;
const NO_MARKS: readonly Mark[] = [];
const MARGIN_PX = 8;
const UNDER_PX = 31;

/**
 * Lines over two axes. d3 computes scales, ticks and paths, React draws them. Nothing is measured: places are
 * shares of the chart, which stretches to its room, while texts, strokes and marks keep their size in pixels, so
 * that they are as readable on a phone as on a projector.
 */
export function LineChart(props: LineChartProps) {
  const { name, x, y, series, marks = NO_MARKS, cursor, box = {} } = props;
  const { height = HEIGHT, room = ROOM, clip = false } = box;
  const { number } = useSay();
  const across = scaleOf(x, 'x');
  const up = scaleOf(y, 'y');
  const ticks = {
    x: standing(ticksOf(x, 'x', room, number), across),
    y: standing(ticksOf(y, 'y', height, number), up),
  };
  const [hovered, setHovered] = useState<Place | null>(null);
  const pointer = useChartPointer({
    onHover: (place) =>
      setHovered(
        place &&
          nearestPlace(
            readable(series),
            across,
            up,
            [place[0] * FULL, place[1] * FULL],
            height / room,
          ),
      ),
    onPoint: cursor?.onMove && ((share) => cursor.onMove?.(across.invert(share * FULL))),
  });
  const at = cursor?.at ?? null;
  const chosen = cursor?.chosen ?? null;
  const above = marks.filter(({ kind }) => kind === 'point');
  const below = marks.filter(({ kind }) => kind !== 'point');
  const all = readable(series);
  const one = chosen === null ? undefined : all[chosen];
  return (
    <div className="chart" style={marginsOf(ticks, box)}>
      {props.legend && <Legend series={series} />}
      <div className="chart-frame">
        <svg className="chart-svg" width="100%" height="100%" aria-hidden="true" data-panel={name}>
          <Axes x={ticks.x} y={ticks.y} ground={x.ticks !== 0} />
          <Marks marks={below} x={across} y={up} />
          <Lines series={series} marks={marks} x={across} y={up} clip={clip} chosen={one ?? null} />
          <Marks marks={above} x={across} y={up} />
          {at !== null && (
            <Cursor
              at={at}
              series={hovered ? NO_SERIES : one ? [one] : all}
              x={across}
              y={up}
              width={room}
              height={height}
              grip={cursor?.onMove !== undefined}
              clear={Math.abs(across(at + (cursor?.frame ?? 0)) - across(at))}
            />
          )}
          {hovered && (
            <Hovered
              place={hovered}
              series={all}
              x={x}
              scales={[across, up]}
              size={[room, height]}
            />
          )}
          <rect
            className={cursor?.onMove ? 'chart-area chart-area-moves' : 'chart-area'}
            width="100%"
            height="100%"
            {...pointer}
          />
        </svg>
      </div>
      {x.label && <p className="chart-label">{x.label}</p>}
      {at !== null && one && !cursor?.silent && (
        <p className="visually-hidden" role="status">
          {tellPlace(one, x, nearestIndex(one.points, at))}
        </p>
      )}
    </div>
  );
}

const NO_SERIES: readonly Series[] = [];

function standing(ticks: readonly Tick[], scale: Scale) {
  return ticks.map((tick) => ({ ...tick, at: scale(tick.value) }));
}

function marginsOf(
  { x, y }: Record<'x' | 'y', readonly (Tick & { readonly at: number })[]>,
  { left, height = HEIGHT }: ChartBox,
): CSSProperties {
  const beyond = (tick: (typeof x)[number] | undefined, end: number) =>
    tick && tick.at === end ? tickWidth(tick) / 2 : 0;
  const numbers = Math.max(0, ...y.map((tick) => tickWidth(tick) + MARGIN_PX));
  return {
    '--chart-left': `${Math.ceil(left ?? Math.max(numbers, beyond(x[0], 0)))}px`,
    '--chart-right': `${Math.ceil(Math.max(MARGIN_PX, beyond(x[x.length - 1], FULL)))}px`,
    '--chart-bottom': `${x.length > 0 ? UNDER_PX : MARGIN_PX}px`,
    '--chart-least': `${height}px`,
  } as CSSProperties;
}

/** The point that is nearest on screen, of the series that can be read. */
function nearestPlace(
  series: readonly Series[],
  x: Scale,
  y: Scale,
  [px, py]: readonly [number, number],
  stretch: number,
): Place | null {
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  series.forEach((one, index) => {
    placed(one.points, x, y).forEach(([left, top], at) => {
      const distance = Math.hypot(left - px, (top - py) * stretch);
      // A gap has no distance.
      if (!(distance < least)) return;
      least = distance;
      best = { series: index, index: at };
    });
  });
  return best;
}

interface HoveredProps {
  readonly place: Place;
  readonly series: readonly Series[];
  readonly x: Axis;
  readonly scales: readonly [Scale, Scale];
  readonly size: readonly [number, number];
}

/** The point under the mouse with its numbers; nothing else of the figure changes. */
function Hovered({ place, series, x, scales, size }: HoveredProps) {
  const one = series[place.series];
  if (!one?.points[place.index]) return null;
  const [point] = placed([one.points[place.index]], ...scales);
  const text = tellPlace(one, x, place.index);
  const [width, height] = size;
  const anchor = { x: (point[0] * width) / FULL, y: (point[1] * height) / FULL, rise: 0, text };
  const [label] = placeLabels([anchor], width, height);
  return (
    <g className="chart-hovered">
      <Marked points={[{ point, one }]} />
      <Beside label={label} point={point} one={one} text={text} />
    </g>
  );
}
