import type { ControlsProps } from '../kit/contract.ts';
import { Choice } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { BESIDES, FORMS } from './costs.ts';
import { type Action, type Derived, KERNELS, LIMITS, type State } from './model.ts';
import type { Labels } from './text.ts';

type Key = 'cin' | 'cout' | 'h' | 'w';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say } = props;
  const set = useSet<State>(dispatch);
  const slider = (label: string, key: Key) => (
    <Slider
      label={label}
      value={state[key]}
      low={LIMITS[key][0]}
      high={LIMITS[key][1]}
      onChange={set(key)}
    />
  );
  const kernels = KERNELS.map((k) => ({
    value: String(k),
    label: `${say.number(k)}×${say.number(k)}`,
  }));
  return (
    <>
      <Choice
        label={labels.form}
        value={state.form}
        options={FORMS.map((value) => ({ value, label: labels.forms[value] }))}
        onChange={set('form')}
      />
      <Choice
        label={labels.beside}
        value={state.beside}
        options={BESIDES.filter((value) => state.form === 'block' || value === 'plain').map(
          (value) => ({ value, label: labels.besides[value](say.number(state.k)) }),
        )}
        onChange={set('beside')}
      />
      {slider(labels.cin, 'cin')}
      {slider(labels.cout, 'cout')}
      <Choice
        label={say.words.kernelSize}
        value={String(state.k)}
        options={kernels}
        onChange={(text) => dispatch({ type: 'set', patch: { k: Number(text) } })}
      />
      <More label={labels.size}>
        {slider(labels.height, 'h')}
        {slider(labels.width, 'w')}
      </More>
    </>
  );
}
