import { Surface } from '../kit/pointer/Surface.tsx';
import { Memory } from './Memory.tsx';
import { ORDERS } from './memory.ts';
import type { Props } from './props.ts';
import { Scene } from './Scene.tsx';

/** The block in depth, and the flat memory that holds it in two orders. */
export function View(props: Props) {
  const { state, derived, dispatch } = props;
  return (
    <Surface
      label={props.surface}
      className="stack-layout"
      onMove={(rows, cols, far) =>
        dispatch(
          far ? { type: 'pose', turn: cols, fan: -rows } : { type: 'move', rows, cols, sheets: 0 },
        )
      }
      onJump={(end) => dispatch({ type: 'jump', end })}
      onTurn={(sheets) => dispatch({ type: 'move', rows: 0, cols: 0, sheets })}
    >
      <Scene {...props} />
      <div className="stack-memory">
        {ORDERS.map((order) => (
          <Memory
            key={order}
            facts={derived.memories[order]}
            derived={derived}
            on={state.order === order}
            concealed={props.concealed}
            clock={props.clock}
            labels={props.labels}
            say={props.say}
            dispatch={dispatch}
          />
        ))}
      </div>
    </Surface>
  );
}
