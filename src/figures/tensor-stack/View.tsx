import { Surface } from '../kit/pointer/Surface.tsx';
import { Block } from './Block.tsx';
import { Flight } from './Flight.tsx';
import { Memory } from './Memory.tsx';
import { ORDERS } from './memory.ts';
import type { Props } from './props.ts';

/** The block in depth, and the flat memory that holds it in two orders. */
export function View(props: Props) {
  const { state, derived, dispatch } = props;
  const { i, j, ch } = state;
  return (
    <Surface
      label={props.surface}
      className="stack-layout"
      onMove={(rows, cols, far) =>
        dispatch(
          far
            ? { type: 'pose', turn: cols, fan: -rows }
            : { type: 'element', i: i + rows, j: j + cols, ch },
        )
      }
      onJump={(end) => dispatch({ type: 'step', step: end === 'first' ? 0 : derived.count - 1 })}
      onTurn={(sheets) => dispatch({ type: 'element', i, j, ch: ch + sheets })}
    >
      <Block {...props} />
      <div className="stack-memory">
        {ORDERS.map((order) => (
          <Memory key={order} order={order} {...props} />
        ))}
      </div>
      {!props.concealed && <Flight {...props} />}
    </Surface>
  );
}
