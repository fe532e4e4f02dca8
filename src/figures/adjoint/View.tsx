import { useRef } from 'react';
import { beatShare } from '../kit/motion/beats.ts';
import { AT_REST } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { SumLine } from '../kit/slide/SumLine.tsx';
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
  const words = useRef<HTMLDivElement>(null);
  usePhase(clock, (phase) => {
    const waits = clock.told() && beatShare(phase, 'add') < 1;
    if (words.current) words.current.style.visibility = waits ? 'hidden' : '';
  });
  if (isBalance) {
    return (
      <div ref={words} className="adjoint-words">
        <p className="adjoint-balance">
          ⟨Y, ∂L/∂Y⟩ = <strong>{say.number(balance)}</strong> ={' '}
          <strong>{concealed ? '?' : say.number(balance)}</strong> = ⟨X, ∂L/∂X⟩
        </p>
      </div>
    );
  }
  const index = say.number((row ?? col ?? 0) + 1);
  return (
    <div ref={words} className="adjoint-words">
      <span>
        {row === null ? '∂L/∂X' : 'Y'}
        <sub>{index}</sub> =
      </span>
      <SumLine
        clock={AT_REST}
        taps={terms.map(({ value, weight, product, row: at, col: over }) => ({
          channel: 0,
          kernelRow: at,
          kernelCol: over,
          paddedRow: at,
          paddedCol: over,
          inputRow: at,
          inputCol: over,
          isPadding: false,
          inputValue: value,
          weight,
          product,
        }))}
        sum={sum}
        concealed={concealed}
      />
    </div>
  );
}
