import type { ViewProps } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { ClassBars } from './ClassBars.tsx';
import { MapPanel } from './MapPanel.tsx';
import type { Derived } from './model.ts';
import { StageMaps } from './StageMaps.tsx';
import { Strip } from './Strip.tsx';
import { type Action, STRIP, type State } from './state.ts';
import type { Labels } from './text.ts';

/** The network as one strip, errors under values; below it the stage that is looked at. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, surface } = props;
  const { flow, stage, after } = derived;
  const place = STRIP.indexOf(state.stage);
  const goTo = (index: number) =>
    dispatch({
      type: 'set',
      patch: { stage: STRIP[clamp(index, 0, STRIP.length - 1)] },
    });
  const move = (rows: number, cols: number) => {
    if (cols !== 0) goTo(place + cols);
    else if (stage && stage.channels > 1) {
      const channel = clamp(stage.channel + rows, 0, stage.channels - 1);
      dispatch({ type: 'set', patch: { channel } });
    }
  };
  return (
    <Surface
      label={surface}
      className="flow-surface"
      onMove={move}
      onJump={(end) => goTo(end === 'first' ? 0 : STRIP.length - 1)}
    >
      <Strip
        tiles={derived.tiles}
        stage={state.stage}
        labels={labels}
        clock={clock}
        dispatch={dispatch}
      />
      <div className="flow-detail">
        {stage && <StageMaps stage={stage} labels={labels} clock={clock} />}
        {state.stage === 'whole' && (
          <div className="flow-maps" data-columns="2" data-large="true">
            <MapPanel name="image" title={labels.picture} map={derived.picture} />
            <MapPanel name="grad-picture" title="∂L/∂X" map={derived.gradPicture} />
          </div>
        )}
        {state.stage === 'softmax' && (
          <ClassBars
            heads={[labels.probability, labels.gradient]}
            first={flow.probabilities.data}
            second={flow.gradLogits.data}
            signed
            label={flow.label}
          />
        )}
        {state.stage === 'step' && (
          <ClassBars
            heads={[labels.before, labels.after]}
            first={flow.probabilities.data}
            second={after.probabilities.data}
            label={flow.label}
          />
        )}
      </div>
    </Surface>
  );
}
