import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { choice, toggle, slider, cells, more, own } = controlsFor<State, Derived, Labels>();

/** As many decimals as a link keeps. */
const digits = 4;

/** A small step changes little of the loss. */
const DIGITS = 3;

/** Corrects K and b once, and says beforehand what it does to the loss. */
function LearnStep(props: PartProps<State, Derived, Labels>) {
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

export const controls = [
  choice('sort', 'sort', 'sorts'),
  toggle('gap', 'gap'),
  toggle('all', 'all'),
  more('edit', [
    cells('cells', 'x', (_, { layer }) => layer.input, { size: { side: 'n' }, digits }),
    cells('kernelCells', 'k', (_, { layer }) => layer.kernel, { size: { side: 'k' }, digits }),
    cells('targetCells', 'target', (_, { layer }) => layer.target, { digits }),
    slider('b', 'bias', { digits }),
    slider('n', 'inputSize'),
    slider('k', 'kernelSize'),
  ]),
  more('learn', [
    choice('loss', 'loss', 'losses'),
    slider('rate', 'rate', { step: 0.005, digits }),
    own(LearnStep),
  ]),
];
