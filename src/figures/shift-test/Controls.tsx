import type { ControlsProps } from '../kit/contract.ts';
import { Choice } from '../kit/controls/Choice.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import type { Derived } from './model.ts';
import { type Action, AXES, LIMITS, MEASURES, type State } from './state.ts';
import type { Labels } from './text.ts';

/** The controls of the view that is open; the view itself is chosen above the drawing. */
export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels } = props;
  const set = useSet<State>(dispatch);
  if (state.view === 'overfitting') {
    return (
      <>
        <Slider
          label={labels.epoch}
          value={state.epoch}
          low={LIMITS.epoch[0]}
          high={LIMITS.epoch[1]}
          onChange={set('epoch')}
        />
        <Choice
          label={labels.measure}
          value={state.measure}
          options={MEASURES.map((value) => ({ value, label: labels.measures[value] }))}
          onChange={set('measure')}
        />
      </>
    );
  }
  return (
    <>
      {(['dx', 'dy'] as const).map((key) => (
        <Slider
          key={key}
          label={labels[key]}
          value={state[key]}
          low={LIMITS.shift[0]}
          high={LIMITS.shift[1]}
          unit={labels.pixels}
          onChange={set(key)}
        />
      ))}
      {state.view === 'picture' ? (
        <Slider
          label={labels.item}
          value={state.item}
          low={LIMITS.item[0]}
          high={LIMITS.item[1]}
          onChange={set('item')}
        />
      ) : (
        <Choice
          label={labels.axis}
          value={state.axis}
          options={AXES.map((value) => ({ value, label: labels.axes[value] }))}
          onChange={set('axis')}
        />
      )}
    </>
  );
}
