import { useSay } from '../kit/Say.tsx';
import { scientific } from '../kit/scientific.ts';
import type { Derived } from './model.ts';
import type { Labels } from './text.ts';

const DIGITS = 2;
const RATE_DIGITS = 3;
const LARGE = 1000;

/** What the next step does to the chosen weight, in numbers. */
export function UpdateLine({ derived, labels }: { derived: Derived; labels: Labels }) {
  const { number } = useSay();
  const { chosen, rate, waiting } = derived;
  const shown = (value: number) =>
    Math.abs(value) < LARGE ? number(value, DIGITS) : scientific(value, number);
  const bracket = (value: number) => (value < 0 ? `(${shown(value)})` : shown(value));
  return (
    <p className="learn-update">
      {waiting ? (
        labels.waiting
      ) : (
        <>
          <span>
            {labels.next} {chosen.name} = {shown(chosen.weight)} − {number(rate, RATE_DIGITS)} ·{' '}
            {bracket(chosen.gradient)} ={' '}
            <strong className="learn-next">{shown(chosen.next)}</strong>
          </span>{' '}
          <span>
            ({labels.goal} {number(chosen.wanted)})
          </span>
        </>
      )}
    </p>
  );
}
