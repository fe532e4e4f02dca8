import { clamp } from '../numbers/clamp.ts';
import { FULL, type Scale } from './axis.ts';
import { rounded } from './shape.ts';
import type { Mark } from './types.ts';

interface MarksProps {
  readonly marks: readonly Mark[];
  readonly x: Scale;
  readonly y: Scale;
}

const GAP_PX = 6;
const NOTE_PX = 14;
const RING_PX = 5.5;
/** From a point down to its name. */
const BELOW_PX = 44;
const DASHES = { dashed: '7 4', dotted: '2 4' } as const;
const HALF = FULL / 2;

const percent = (at: number) => `${rounded(clamp(at, 0, FULL))}%`;

/** Rules, regions, points and notes, each with its name. */
export function Marks({ marks, x, y }: MarksProps) {
  return marks.map((mark, index) => <One key={index} mark={mark} x={x} y={y} />);
}

function One({ mark, x, y }: { mark: Mark; x: Scale; y: Scale }) {
  switch (mark.kind) {
    case 'between':
      return null;
    case 'region': {
      const [left, right] = mark.x ? mark.x.map(x) : [0, FULL];
      const [bottom, top] = mark.y ? mark.y.map(y) : [FULL, 0];
      return (
        <>
          <rect
            x={percent(left)}
            y={percent(top)}
            width={percent(right - left)}
            height={percent(bottom - top)}
            style={{ fill: mark.colour, fillOpacity: mark.strength }}
          />
          {mark.name && (
            <Words x={left} y={top} dx={GAP_PX} dy={NOTE_PX} colour={mark.colour}>
              {mark.name}
            </Words>
          )}
        </>
      );
    }
    case 'rule': {
      const upright = mark.x !== undefined;
      const at = percent(upright ? x(mark.x as number) : y(mark.y as number));
      const top = mark.to === undefined ? '0' : percent(y(mark.to));
      const ends = upright
        ? { x1: at, x2: at, y1: top, y2: '100%' }
        : { x1: '0', x2: '100%', y1: at, y2: at };
      return (
        <line
          className="chart-rule"
          {...ends}
          strokeDasharray={mark.dash && DASHES[mark.dash]}
          style={mark.colour ? { stroke: mark.colour } : undefined}
        />
      );
    }
    case 'point': {
      const [px, py] = [x(mark.at[0]), y(mark.at[1])];
      const toLeft = px > HALF;
      return (
        <>
          <circle
            className="chart-ring"
            cx={percent(px)}
            cy={percent(py)}
            r={RING_PX}
            style={{ stroke: mark.colour }}
          />
          {mark.name && (
            <Words
              x={px}
              y={py}
              dx={toLeft ? -GAP_PX : GAP_PX}
              dy={BELOW_PX}
              anchor={toLeft ? 'end' : 'start'}
              colour={mark.colour}
            >
              {mark.name}
            </Words>
          )}
        </>
      );
    }
    case 'note': {
      const right = mark.corner === 'right';
      return (
        <Words
          x={right ? FULL : 0}
          y={0}
          dx={right ? -GAP_PX : GAP_PX}
          dy={NOTE_PX}
          anchor={right ? 'end' : 'start'}
        >
          {mark.text}
        </Words>
      );
    }
  }
}

interface WordsProps {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  /** Down to the middle of the words, in pixels. */
  readonly dy: number;
  readonly anchor?: 'start' | 'end';
  readonly colour?: string;
  readonly children: string;
}

/** Words beside a place, on a rim of paper that keeps lines off. */
export function Words({ x, y, dx, dy, anchor, colour, children }: WordsProps) {
  return (
    <text
      className="chart-words"
      x={percent(x)}
      y={percent(y)}
      dx={dx}
      dy={dy}
      textAnchor={anchor}
      dominantBaseline="central"
      style={colour ? { fill: colour } : undefined}
    >
      {children}
    </text>
  );
}
