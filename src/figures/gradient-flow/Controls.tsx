import type { ControlsProps } from '../kit/contract.ts';
import { Choice } from '../kit/controls/Choice.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import type { Derived } from './model.ts';
import { type Action, LIMITS, RATES, type State } from './state.ts';
import type { Labels } from './text.ts';

/** The stage is chosen in the drawing. */
export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const set = useSet<State>(dispatch);
  const { stage } = derived;
  return (
    <>
      <Slider
        label={labels.item}
        value={state.item}
        low={LIMITS.item[0]}
        high={LIMITS.item[1]}
        onChange={set('item')}
      />
      {stage && stage.channels > 1 && (
        <Slider
          label={labels.channel}
          value={stage.channel + 1}
          low={1}
          high={stage.channels}
          onChange={(channel) => set('channel')(channel - 1)}
        />
      )}
      {state.stage === 'step' && (
        <Choice
          label={labels.rate}
          value={state.rate}
          options={RATES.map((value) => ({ value, label: say.number(Number(value), 3) }))}
          onChange={set('rate')}
        />
      )}
    </>
  );
}
