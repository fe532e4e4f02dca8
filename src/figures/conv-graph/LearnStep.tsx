import type { PartProps } from '../kit/controls/declared.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const DIGITS = 3;

/** Corrects K and b once, and says beforehand what it does to the loss. */
export function LearnStep(props: PartProps<State, Derived, Labels>) {
  const { derived, dispatch, labels, say } = props;
  const loss = [derived.layer.loss, derived.lossAfter].map((value) => say.number(value, DIGITS));
  return (
    <p className="graph-learn">
      <button type="button" className="button" onClick={() => dispatch({ type: 'learn' })}>
        {labels.step}
      </button>
      L: {loss.join(' → ')}
    </p>
  );
}
