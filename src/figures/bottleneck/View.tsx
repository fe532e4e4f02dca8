import type { ViewProps } from '../kit/contract.ts';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Areas } from './Areas.tsx';
import { Curve } from './Curve.tsx';
import { Flow } from './Flow.tsx';
import { type Action, type Derived, FAR, LIMITS, type State } from './model.ts';
import { Stopwatch } from './Stopwatch.tsx';
import type { Labels } from './text.ts';

/** Squeeze, work, restore, beside layers that do not squeeze; areas are numbers of weights. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say, concealed } = props;
  const set = useSet<State>(dispatch);
  const size = `${say.number(state.h)}×${say.number(state.w)}`;
  const names = {
    block: labels.blocks[state.form],
    beside: labels.besides[state.beside](say.number(state.k)),
  };
  const [low, high] = LIMITS.mid;
  return (
    <>
      <Slider label={labels.mid} value={state.mid} low={low} high={high} onChange={set('mid')} />
      <Surface
        label={props.surface}
        className="bottle"
        onMove={(rows, cols, far) =>
          dispatch({ type: 'move', by: (cols - rows) * (far || rows !== 0 ? FAR : 1) })
        }
        onJump={(end) => dispatch({ type: 'jump', end })}
      >
        <Flow
          name="block"
          title={names.block}
          chain={derived.block}
          size={size}
          labels={labels}
          concealed={concealed}
        />
        <Flow
          name="beside"
          title={names.beside}
          chain={derived.beside}
          size={size}
          labels={labels}
          concealed={concealed}
        />
        <Areas derived={derived} labels={labels} concealed={concealed} />
        <Curve
          curves={derived.curves}
          names={names}
          mid={state.mid}
          widest={derived.widest}
          labels={labels}
          concealed={concealed}
          onPoint={(mid) => dispatch({ type: 'point', mid })}
        />
      </Surface>
      <Stopwatch
        watch={derived.watch}
        counted={derived.workRatio}
        labels={labels}
        concealed={concealed}
        onStart={() => dispatch({ type: 'time' })}
        onCancel={() => dispatch({ type: 'cancel' })}
      />
    </>
  );
}
