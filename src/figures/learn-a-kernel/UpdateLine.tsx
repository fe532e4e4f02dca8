import { useSay } from '../kit/frame/Say.tsx';
import type { Derived } from './model.ts';
import type { Labels } from './text.ts';
import { updateOf } from './update.ts';

/** What the next step does to the chosen weight, in numbers. */
export function UpdateLine({ derived, labels }: { derived: Derived; labels: Labels }) {
  const { number } = useSay();
  const { chosen, waiting } = derived;
  const { weight, rate, gradient, sign, next } = updateOf(derived, number);
  return (
    <p className="learn-update">
      {waiting ? (
        labels.waiting
      ) : (
        <>
          <span>
            {labels.next} {chosen.name} = {weight} − {rate} · {gradient} {sign}{' '}
            <strong className="learn-next">{next}</strong>
          </span>{' '}
          <span>
            ({labels.goal} {number(chosen.wanted)})
          </span>
        </>
      )}
    </p>
  );
}
