import type { ViewProps } from '../kit/contract.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Board } from './Board.tsx';
import { LAYOUTS } from './layout.ts';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './says.ts';

/** The same drawing for a screen and for a phone; the style sheet shows the one that has room. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock } = props;
  const hidden = derived.hidden || props.concealed;
  return (
    <Surface
      label={props.surface}
      className={`graph-surface graph-by-${state.sort}`}
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      {LAYOUTS.map((layout) => (
        <Board key={layout.name} {...{ layout, state, derived, hidden, clock, dispatch }} />
      ))}
    </Surface>
  );
}
