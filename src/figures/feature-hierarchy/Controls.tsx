import type { ControlsProps } from '../kit/contract.ts';
import { Select } from '../kit/controls/Choice.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { LAYERS } from './layers.ts';
import { type Action, type Derived, LIMITS, type State } from './model.ts';
import type { Labels } from './text.ts';

/** The level is chosen above the patches; here the very layer, the channel and the patch. */
export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say } = props;
  const set = useSet<State>(dispatch);
  return (
    <>
      <Select
        label={labels.layer}
        value={String(state.layer)}
        options={LAYERS.map((_, layer) => ({
          value: String(layer),
          label: labels.layerName(layer),
        }))}
        onChange={(value) => dispatch({ type: 'set', patch: { layer: Number(value) } })}
      />
      <Slider
        label={say.words.channel}
        value={state.channel + 1}
        low={1}
        high={LAYERS[state.layer].channels}
        onChange={(value) => dispatch({ type: 'set', patch: { channel: value - 1 } })}
      />
      <Slider
        label={labels.rank}
        value={state.rank}
        low={LIMITS.rank[0]}
        high={LIMITS.rank[1]}
        onChange={set('rank')}
      />
    </>
  );
}
