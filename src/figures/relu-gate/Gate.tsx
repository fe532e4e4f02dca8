import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useSay } from '../kit/Say.tsx';
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

/** The graph is drawn in shares of its box, so that it fills the place of a picture. */
const FULL = 100;
/** The slope's scale leaves room above 1 and below 0. */
const SLOPE = { top: 78, bottom: 22 };
/** Share of the range by which an arrow key moves the point. */
const KEY_SHARE = 1 / 40;
const TANGENT_SHARE = 0.3;

/** The gate as a function and as its slope, with the ballot as a point that can be dragged along. */
export function Gate(props: GateProps) {
  const { derived, concealed, onValue } = props;
  const { range, curve, slopes, x, y, slope } = derived;
  const { number, signed } = useSay();
  const box = useRef<HTMLDivElement>(null);
  const across = (value: number) => ((value + range) / (2 * range)) * FULL;
  const down = (value: number) => FULL - across(value);
  const slopeDown = (value: number) => SLOPE.top - value * (SLOPE.top - SLOPE.bottom);
  const path = (points: Derived['curve'], toY: (value: number) => number) =>
    points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${across(px)} ${toY(py)}`).join('');
  const reach = range * TANGENT_SHARE;
  const tangent = path(
    [
      [x - reach, y - reach * slope],
      [x + reach, y + reach * slope],
    ],
    down,
  );
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
          <svg
            viewBox={`0 0 ${FULL} ${FULL}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            data-panel="gate"
          >
            <g className="gate-lines">
              <rect className="gate-below" width={FULL / 2} height={FULL} />
              <path className="gate-axis" d={`M0 ${FULL / 2}H${FULL}M${FULL / 2} 0V${FULL}`} />
              <path className="gate-curve" d={path(curve, down)} />
              {!concealed && <path className="gate-tangent" d={tangent} />}
              <path className="gate-drop" d={`M${across(x)} ${FULL}V${concealed ? 0 : down(y)}`} />
            </g>
          </svg>
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
            style={{ left: `${across(x)}%`, top: `${concealed ? FULL / 2 : down(y)}%` }}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
          />
        </div>
        <div className="gate-graph gate-slope">
          <svg
            viewBox={`0 0 ${FULL} ${FULL}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            data-panel="slope"
          >
            <g className="gate-lines">
              <rect className="gate-below" width={FULL / 2} height={FULL} />
              <path className="gate-axis" d={`M0 ${slopeDown(0)}H${FULL}`} />
              <path className="gate-curve gate-slope-curve" d={path(slopes, slopeDown)} />
              {!concealed && (
                <path className="gate-slope-dot" d={`M${across(x)} ${slopeDown(slope)}h0`} />
              )}
            </g>
          </svg>
          <span className="gate-end gate-slope-one" style={{ top: `${slopeDown(1)}%` }}>
            {number(1)}
          </span>
          <span className="gate-end gate-slope-one" style={{ top: `${slopeDown(0)}%` }}>
            {number(0)}
          </span>
        </div>
      </div>
    </div>
  );
}
