import { memo, type ReactNode } from 'react';
import { useSay } from '../kit/Say.tsx';
import { POWERS, type Point } from './curve.ts';

interface LossCurveProps {
  readonly points: readonly Point[];
  readonly one: number;
  readonly step: number;
  readonly title: string;
  readonly note: ReactNode;
}

const FULL = 100;
const rounded = (share: number) => Number((share * FULL).toFixed(1));
const at = ([across, down]: Point) => `${rounded(across)} ${rounded(down)}`;
const line = (points: readonly Point[]) =>
  points.length > 0 ? `M${points.map(at).join('L')}` : '';

/** The loss on a scale of powers of ten: the whole run faint, what has been walked strong. */
export function LossCurve({ points, one, step, title, note }: LossCurveProps) {
  const { number } = useSay();
  const now = points[step];
  return (
    <div className="learn-curve">
      <p className="panel-title">
        <span>{title}</span>
        <span className="panel-note">{note}</span>
      </p>
      <div>
        <span>
          10<sup>{number(POWERS.high)}</sup>
        </span>
        <span>1</span>
        <span>
          10<sup>{number(POWERS.low)}</sup>
        </span>
      </div>
      <svg
        viewBox={`0 0 ${FULL} ${FULL}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        data-panel="loss"
      >
        <path className="learn-one" d={`M0 ${rounded(one)}H${FULL}`} />
        <Ahead points={points} />
        <path className="learn-walked" d={line(points.slice(0, step + 1))} />
        {now && <path className="learn-now" d={`M${at(now)}h0`} />}
      </svg>
    </div>
  );
}

const Ahead = memo(function Ahead({ points }: { points: readonly Point[] }) {
  return <path className="learn-ahead" d={line(points)} />;
});
