import type { ControlsProps } from '../kit/contract.ts';
import { Choice } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { ORDERS } from './memory.ts';
import type { Derived } from './model.ts';
import { type Action, LIMITS, type State } from './state.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { words } = say;
  const { shape } = derived;
  const set = useSet<State>(dispatch);
  return (
    <>
      <Slider
        label={labels.turn}
        value={state.turn}
        low={LIMITS.turn[0]}
        high={LIMITS.turn[1]}
        unit="°"
        onChange={set('turn')}
      />
      <Slider
        label={labels.fan}
        value={state.fan}
        low={LIMITS.fan[0]}
        high={LIMITS.fan[1]}
        unit="%"
        onChange={set('fan')}
      />
      <Slider
        label={labels.channels}
        value={shape.channels}
        low={LIMITS.channels[0]}
        high={LIMITS.channels[1]}
        onChange={set('c')}
      />
      <Choice
        label={labels.order}
        value={state.order}
        options={ORDERS.map((order) => ({ value: order, label: labels.orderNames[order] }))}
        onChange={set('order')}
      />
      <More label={labels.size}>
        <Slider
          label={labels.height}
          value={shape.height}
          low={LIMITS.side[0]}
          high={LIMITS.side[1]}
          onChange={set('h')}
        />
        <Slider
          label={labels.width}
          value={shape.width}
          low={LIMITS.side[0]}
          high={LIMITS.side[1]}
          onChange={set('w')}
        />
      </More>
      <More label={labels.element}>
        <Slider
          label={words.row}
          value={derived.i}
          low={0}
          high={shape.height - 1}
          onChange={set('i')}
        />
        <Slider
          label={words.column}
          value={derived.j}
          low={0}
          high={shape.width - 1}
          onChange={set('j')}
        />
        <Slider
          label={labels.channelIndex}
          value={derived.ch}
          low={0}
          high={shape.channels - 1}
          onChange={set('ch')}
        />
      </More>
    </>
  );
}
