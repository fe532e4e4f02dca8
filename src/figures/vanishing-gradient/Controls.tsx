import type { ControlsProps } from '../kit/contract.ts';
import { Choice, Toggle } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { type Action, type Derived, GAIN_STEP, INITS, KINDS, LIMITS, type State } from './model.ts';
import { ACTS } from './net.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say } = props;
  const set = useSet<State>(dispatch);
  return (
    <>
      <Choice
        label={labels.act}
        value={state.act}
        options={ACTS.map((value) => ({ value, label: labels.acts[value] }))}
        onChange={set('act')}
      />
      <Choice
        label={labels.init}
        value={state.init}
        options={INITS.map((value) => ({ value, label: labels.inits[value] }))}
        onChange={set('init')}
      />
      <Slider
        label={labels.depth}
        value={state.depth}
        low={LIMITS.depth[0]}
        high={LIMITS.depth[1]}
        onChange={set('depth')}
      />
      <Toggle label={labels.skip} value={state.skip} onChange={set('skip')} />
      <More label={say.words.more}>
        <Slider
          label={labels.gain}
          value={state.gain}
          low={LIMITS.gain[0]}
          high={LIMITS.gain[1]}
          step={GAIN_STEP}
          digits={2}
          onChange={set('gain')}
        />
        <Slider
          label={labels.width}
          value={state.width}
          low={LIMITS.width[0]}
          high={LIMITS.width[1]}
          onChange={set('width')}
        />
        <Choice
          label={labels.of}
          value={state.of}
          options={KINDS.map((value) => ({ value, label: labels.kinds[value] }))}
          onChange={set('of')}
        />
        <button type="button" className="button" onClick={() => dispatch({ type: 'draw' })}>
          {labels.draw}
        </button>
      </More>
    </>
  );
}
