import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice } from '../kit/controls/Choice.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { KERNEL_SIDE } from './example.ts';
import { type Action, type Derived, LIMITS, type State, VIEWS } from './model.ts';
import { OPS } from './ops.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say } = props;
  const set = useSet<State>(dispatch);
  return (
    <>
      <Choice
        label={labels.view}
        value={state.view}
        options={VIEWS.map((value) => ({ value, label: labels.views[value] }))}
        onChange={set('view')}
      />
      {state.view === 'compare' ? (
        <>
          <CellEditor
            label={say.words.kernel}
            rows={KERNEL_SIDE}
            cols={KERNEL_SIDE}
            values={state.kernel}
            low={LIMITS.value[0]}
            high={LIMITS.value[1]}
            onChange={set('kernel')}
          />
          <Choice
            label={labels.op}
            value={state.op}
            options={OPS.map((value) => ({ value, label: labels.ops[value] }))}
            onChange={set('op')}
          />
        </>
      ) : (
        <button type="button" className="button" onClick={() => dispatch({ type: 'draw' })}>
          {labels.draw}
        </button>
      )}
    </>
  );
}
