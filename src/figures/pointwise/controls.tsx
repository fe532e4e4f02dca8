import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { Slider } from '../kit/controls/Slider.tsx';
import type { Derived } from './model.ts';
import { LIMITS } from './numbers.ts';
import type { Labels } from './says.ts';
import type { State } from './state.ts';

type Props = PartProps<State, Derived, Labels>;

const STEP = 0.25;
const DIGITS = 2;
/** So many weights are in sight; those of further channels are in a drawer. */
const IN_SIGHT = 3;

const replaced = <Value,>(values: readonly Value[], at: number, value: Value) =>
  values.map((old, index) => (index === at ? value : old));

/** The weights of the chosen output, from one channel to another. */
function Weights({
  state,
  derived,
  labels,
  dispatch,
  from,
  to,
}: Props & { from: number; to: number }) {
  const own = (state.o - 1) * state.c;
  return derived.cells.slice(from, to).map((_, index) => {
    const at = own + from + index;
    return (
      <Slider
        key={at}
        label={labels.weight(state.source, from + index)}
        value={derived.weights[at]}
        low={LIMITS.weight[0]}
        high={LIMITS.weight[1]}
        step={STEP}
        digits={DIGITS}
        onChange={(value) =>
          dispatch({ type: 'set', patch: { weights: replaced(derived.weights, at, value) } })
        }
      />
    );
  });
}

function Bias({ state, derived, say, dispatch }: Props) {
  return (
    <Slider
      label={say.words.bias}
      value={derived.bias[state.o - 1]}
      low={LIMITS.bias[0]}
      high={LIMITS.bias[1]}
      step={STEP}
      digits={DIGITS}
      onChange={(value) =>
        dispatch({ type: 'set', patch: { bias: replaced(derived.bias, state.o - 1, value) } })
      }
    />
  );
}

function Sheets({ state, derived, labels, dispatch }: Props) {
  return derived.cells.map((sheet, channel) => (
    <CellEditor
      key={labels.channel(state.source, channel)}
      label={labels.channel(state.source, channel)}
      rows={state.h}
      cols={state.w}
      values={sheet}
      low={LIMITS.value[0]}
      high={LIMITS.value[1]}
      onChange={(values) =>
        dispatch({ type: 'set', patch: { cells: replaced(derived.cells, channel, values) } })
      }
    />
  ));
}

const { slider, choice, toggle, more, own } = controlsFor<State, Derived, Labels>();

export const controls = [
  own((props) => <Weights {...props} from={0} to={IN_SIGHT} />),
  more('neuron', [
    slider('o', 'output', { range: ({ m }) => [1, m], when: ({ m }) => m > 1 }),
    own((props) => <Weights {...props} from={IN_SIGHT} to={LIMITS.c[1]} />),
    own(Bias),
    choice('act', 'activation', (value, labels) =>
      value === 'relu' ? 'ReLU' : labels.noActivation,
    ),
    toggle('all', 'showAll'),
  ]),
  more('shape', [
    slider('c', 'channels'),
    slider('m', 'outputs'),
    slider('h', 'inputHeight'),
    slider('w', 'inputWidth'),
  ]),
  more('edit', [own(Sheets)]),
];
