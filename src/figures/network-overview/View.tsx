import { type KeyboardEvent, useRef } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import type { Action, Derived, State } from './model.ts';
import { Opened } from './Opened.tsx';
import { Strip } from './Strip.tsx';
import { useFlight } from './useFlight.ts';
import { Whole } from './Whole.tsx';
import type { Labels } from './wording.ts';

/** Enter and Space on a button press the button, and neither open a map nor start a clock. */
function keepButtonKeys(event: KeyboardEvent<HTMLElement>) {
  const pressed = event.key === 'Enter' || event.key === ' ';
  if (pressed && event.target instanceof HTMLButtonElement) event.stopPropagation();
}

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say } = props;
  const { pass, label, cursor, edges, detail, depth, shelf } = derived;
  const stage = useRef<HTMLDivElement>(null);
  useFlight(stage, depth, detail, clock);
  const onKey = ({ key }: { readonly key: string }) => {
    if (key === 'Enter') dispatch({ type: 'deeper', channel: detail?.lens ?? 0 });
    else if (key === 'Escape' && depth > 0) dispatch({ type: 'back' });
    else return false;
    return true;
  };
  return (
    <div className="net-layout" data-open={depth > 0}>
      <Strip
        shelf={shelf}
        item={label === null ? null : state.item}
        dispatch={dispatch}
        labels={labels}
        say={say}
      />
      <Surface
        label={props.surface}
        className="net-surface"
        onMove={(rows, cols, far) => dispatch({ type: 'move', rows, cols, far })}
        onJump={(end) => dispatch({ type: 'jump', end })}
        onKey={onKey}
      >
        <div className="net-stage" ref={stage} onKeyDown={keepButtonKeys}>
          <Whole
            pass={pass}
            label={label}
            cursor={cursor}
            edges={edges}
            dispatch={dispatch}
            labels={labels}
            say={say}
          />
          {detail && (
            <Opened
              detail={detail}
              pass={pass}
              label={label}
              tool={state.tool}
              levels={derived.levels}
              dispatch={dispatch}
              labels={labels}
              say={say}
            />
          )}
          <canvas className="net-flight" hidden aria-hidden="true" />
        </div>
      </Surface>
    </div>
  );
}
