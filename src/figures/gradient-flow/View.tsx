import type { ViewProps } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import type { Action, Derived, State } from './model.ts';
import { Rule } from './Rule.tsx';
import { Strip } from './Strip.tsx';
import type { Labels } from './says.ts';
import { STRIP } from './stages.ts';

/** The whole network, errors under values; below it what the stage does that is looked at. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, concealed } = props;
  const { stage, rule } = derived;
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
      label={props.surface}
      className="flow-surface"
      onMove={move}
      onJump={(end) => goTo(end === 'first' ? 0 : STRIP.length - 1)}
    >
      <Strip id={state.stage} {...{ derived, labels, clock, dispatch }} />
      <Rule key={state.stage} {...{ rule, stage, labels, clock, concealed }} />
    </Surface>
  );
}
