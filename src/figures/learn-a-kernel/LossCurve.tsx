import { memo } from 'react';
import { useSay } from '../kit/Say.tsx';
import { STEPS } from './descent.ts';

interface LossCurveProps {
  readonly losses: readonly number[];
  readonly step: number;
  readonly title: string;
}

const WIDTH = 640;
const HEIGHT = 120;
/** Powers of ten from the floor to the top; what lies outside is drawn at the edge. */
const LOW = -6;
const HIGH = 6;

/** The loss on a scale of powers of ten: the whole run faint, what has been walked strong. */
export const LossCurve = memo(function LossCurve({ losses, step, title }: LossCurveProps) {
  const { number } = useSay();
  const y = (loss: number) => {
    const power = Math.max(LOW, Math.min(HIGH, Math.log10(loss)));
    return Math.round((HEIGHT * (HIGH - power)) / (HIGH - LOW));
  };
  const x = (at: number) => Math.round((WIDTH * at) / STEPS);
  const line = (until: number) =>
    losses
      .slice(0, until + 1)
      .map((loss, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(loss)}`)
      .join('');
  return (
    <div className="learn-curve">
      <p>{title}</p>
      <div>
        <span>
          10<sup>{number(HIGH)}</sup>
        </span>
        <span>1</span>
        <span>
          10<sup>{number(LOW)}</sup>
        </span>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        data-panel="loss"
      >
        <path className="learn-one" d={`M0 ${y(1)}H${WIDTH}`} />
        <path className="learn-ahead" d={line(losses.length - 1)} />
        <path className="learn-walked" d={line(step)} />
        <path className="learn-now" d={`M${x(step)} ${y(losses[step])}h0`} />
      </svg>
    </div>
  );
});
