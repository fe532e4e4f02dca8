import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice, Toggle } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { LIMITS } from './model.ts';
import type { Action, Derived, State } from './state.ts';
import type { Labels } from './text.ts';

const READINGS = ['slide', 'weight'] as const;

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { words } = say;
  const set = useSet<State>(dispatch);
  const slider = (label: string, key: 'n' | 'k' | 's' | 'p') => (
    <Slider
      label={label}
      value={state[key]}
      low={LIMITS[key][0]}
      high={LIMITS[key][1]}
      onChange={set(key)}
    />
  );
  return (
    <>
      <Choice
        label={labels.view}
        value={state.view}
        options={READINGS.map((value) => ({ value, label: labels.views[value] }))}
        onChange={set('view')}
      />
      {slider(words.stride, 's')}
      {slider(words.padding, 'p')}
      <More label={labels.more}>
        {slider(words.kernelSize, 'k')}
        {slider(words.inputSize, 'n')}
        <Toggle label={labels.all} value={state.all} onChange={set('all')} />
      </More>
      <More label={labels.edit}>
        <CellEditor
          label={words.input}
          rows={state.n}
          cols={state.n}
          values={derived.input.data}
          low={LIMITS.value[0]}
          high={LIMITS.value[1]}
          onChange={set('cells')}
          onMatrix={(n, _, cells) => dispatch({ type: 'set', patch: { n, cells } })}
          sides={LIMITS.n}
          square
        />
        <CellEditor
          label={labels.errors}
          rows={derived.outSide}
          cols={derived.outSide}
          values={derived.errors.data}
          low={LIMITS.value[0]}
          high={LIMITS.value[1]}
          onChange={set('errorCells')}
        />
      </More>
    </>
  );
}
