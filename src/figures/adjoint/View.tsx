import { Surface } from '../kit/pointer/Surface.tsx';
import { SceneSum } from '../kit/slide/SceneSum.tsx';
import { DropScene } from './DropScene.tsx';
import { MatrixScene, type Props } from './MatrixScene.tsx';

export function View(props: Props) {
  const { state, derived, dispatch } = props;
  const Scene = state.view === 'drop' ? DropScene : MatrixScene;
  const down = state.view === 'drop' ? derived.geometry.outWidth : 1;
  return (
    <Surface
      label={props.surface}
      className="adjoint-stage"
      onMove={(rows, cols) => dispatch({ type: 'move', by: cols + rows * down })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Scene {...props} tall={false} />
      <Scene {...props} tall />
      {state.view === 'matrix' && <Words {...props} />}
    </Surface>
  );
}

/** The sum of the row or the column that is read; and at the end both sums of the same products. */
function Words({ derived, clock, concealed, say }: Props) {
  const { row, col, terms, sum, balance, isBalance } = derived;
  if (isBalance) {
    return (
      <p className="adjoint-balance">
        ⟨Y, ∂L/∂Y⟩ = <strong>{say.number(balance)}</strong> ={' '}
        <strong>{concealed ? '?' : say.number(balance)}</strong> = ⟨X, ∂L/∂X⟩
      </p>
    );
  }
  return (
    <SceneSum
      {...{ clock, sum, concealed }}
      name={
        <span>
          {row === null ? '∂L/∂X' : 'Y'}
          <sub>{say.number((row ?? col ?? 0) + 1)}</sub> =
        </span>
      }
      taps={terms}
    />
  );
}
