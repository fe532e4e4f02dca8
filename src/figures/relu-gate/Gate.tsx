import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { scaleOf } from '../kit/chart/axis.ts';
import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Axis, Mark, Point } from '../kit/chart/types.ts';
import { useSay } from '../kit/frame/Say.tsx';
import type { Derived } from './model.ts';

interface GateProps {
  readonly title: string;
  readonly point: string;
  readonly slopeTitle: string;
  readonly derived: Derived;
  readonly concealed: boolean;
  /** The reader asks for another value at which the gate is read. */
  readonly onValue: (value: number) => void;
}

/** The slope's scale leaves room above 1 and below 0. */
const SLOPES: Axis = { domain: [-0.4, 1.4], ticks: 0 };
const BOX = { height: 0, clip: true };
/** Share of the range by which an arrow key moves the point. */
const KEY_SHARE = 1 / 40;
const TANGENT_SHARE = 0.3;

/** The gate as a function and as its slope, with the ballot as a point that can be dragged along. */
export function Gate(props: GateProps) {
  const { derived, concealed, onValue } = props;
  const { range, curve, slopes, x, y, slope } = derived;
  const { number, signed } = useSay();
  const box = useRef<HTMLDivElement>(null);
  const values: Axis = { domain: [-range, range], ticks: 0 };
  const left = `${scaleOf(values, 'x')(x)}%`;
  const down = (value: number, axis: Axis) => `${scaleOf(axis, 'y')(value)}%`;
  const reach = range * TANGENT_SHARE;
  const tangent: Point[] = [-reach, reach].map((by) => [x + by, y + by * slope]);
  const below: Mark = { kind: 'region', x: [-range, 0], colour: 'var(--n2)', strength: 0.5 };
  const ground: Mark = { kind: 'rule', y: 0 };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const bounds = box.current?.getBoundingClientRect();
    if (!bounds || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onValue(((event.clientX - bounds.left) / bounds.width) * 2 * range - range);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!by) return;
    // Not for the surface around, whose arrows move the frame.
    event.stopPropagation();
    event.preventDefault();
    onValue(x + by * range * KEY_SHARE);
  };
  return (
    <div className="panel panel-gate">
      <p className="panel-title">
        <span>{props.title}</span>
        <span className="gate-slope-key">{props.slopeTitle}</span>
      </p>
      <div className="gate-graphs">
        <div className="gate-graph" ref={box}>
          <LineChart
            name="gate"
            x={values}
            y={values}
            box={BOX}
            marks={[
              below,
              ground,
              { kind: 'rule', x: 0 },
              {
                kind: 'rule',
                x,
                to: concealed ? undefined : y,
                colour: 'var(--amber)',
                dash: 'dotted',
              },
            ]}
            series={[
              { name: 'gate', points: curve, colour: 'var(--ink)' },
              {
                name: 'slope',
                points: concealed ? [] : tangent,
                colour: 'var(--q12)',
                dash: 'dashed',
              },
            ]}
          />
          <span className="gate-end gate-end-low">{number(-range)}</span>
          <span className="gate-end gate-end-high">{signed(range)}</span>
          <div
            className="gate-handle"
            role="slider"
            tabIndex={0}
            aria-label={props.point}
            aria-valuemin={-range}
            aria-valuemax={range}
            aria-valuenow={x}
            aria-valuetext={number(x)}
            style={{ left, top: concealed ? '50%' : down(y, values) }}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
          />
        </div>
        <div className="gate-graph gate-slope">
          <LineChart
            name="slope"
            x={values}
            y={SLOPES}
            box={BOX}
            marks={[below, ground]}
            series={[
              { name: 'slope', points: slopes, colour: 'var(--q12)' },
              {
                name: 'here',
                points: concealed ? [] : [[x, slope]],
                colour: 'var(--amber)',
                width: 0,
                dots: 11,
              },
            ]}
          />
          <span className="gate-end gate-slope-one" style={{ top: down(1, SLOPES) }}>
            {number(1)}
          </span>
          <span className="gate-end gate-slope-one" style={{ top: down(0, SLOPES) }}>
            {number(0)}
          </span>
        </div>
      </div>
    </div>
  );
}
