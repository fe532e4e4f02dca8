import { memo, type ReactNode } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { scientific } from '../kit/frame/scientific.ts';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { KERNEL_SIDE, OUT_SIDE, SIDE } from './example.ts';
import type { Board } from './learned.ts';
import type { Action, Derived, State } from './model.ts';
import { OPS } from './ops.ts';
import { Strip } from './Strip.tsx';
import type { Labels } from './text.ts';

const CELL = cellSize(SIDE);

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say, clock, concealed } = props;
  const { given, boards, losses } = derived;
  const comparing = state.view === 'compare';
  const columns = labels.columns[state.view];
  const at = comparing ? derived.step : undefined;
  return (
    <Surface
      label={props.surface}
      className="flip-layout"
      onMove={(rows, cols) =>
        dispatch({ type: 'step', step: state.step + cols + rows * (comparing ? OUT_SIDE : 1) })
      }
      onJump={(end) =>
        dispatch({ type: 'step', step: end === 'first' ? 0 : derived.stepCount - 1 })
      }
    >
      <div className="flip-given">
        <Square name="input" title={labels.given[state.view][0]} board={given[0]} quiet>
          {at !== undefined && (
            <WindowFrame
              clock={clock}
              x={(at % OUT_SIDE) * CELL}
              y={Math.floor(at / OUT_SIDE) * CELL}
              width={KERNEL_SIDE * CELL}
              height={KERNEL_SIDE * CELL}
              cell={CELL}
            />
          )}
        </Square>
        <Square name="second" title={labels.given[state.view][1]} board={given[1]} />
        <p className="flip-verdict">
          <span>{labels.difference[state.view]}</span>
          <strong>{concealed ? '?' : scientific(derived.difference, say.number)}</strong>
          {!comparing && (
            <span>
              {labels.before} {scientific(derived.startDifference, say.number)}
            </span>
          )}
        </p>
      </div>
      {OPS.map((op) => (
        <div key={op} className="flip-row" data-chosen={state.op === op || undefined}>
          <p className="flip-op">
            <strong>{labels.ops[op]}</strong>
            {losses && (
              <span>
                {labels.loss} {scientific(losses[op], say.number)}
              </span>
            )}
          </p>
          {boards[op].map((board, index) => (
            <Square
              key={columns[index]}
              name={board.scale === 'gradient' ? 'gradient' : index === 0 ? 'kernel' : 'own'}
              title={columns[index]}
              board={board}
              lit={comparing && index === 1 ? at : undefined}
              hidden={concealed && index > 0}
            />
          ))}
        </div>
      ))}
      <Strip
        derived={derived}
        step={derived.step}
        labels={labels}
        clock={clock}
        concealed={concealed}
        onStep={(step) => dispatch({ type: 'step', step })}
      />
    </Surface>
  );
}

interface SquareProps {
  readonly name: string;
  readonly title: string;
  readonly board: Board;
  readonly lit?: number;
  readonly hidden?: boolean;
  readonly quiet?: boolean;
  readonly children?: ReactNode;
}

const Square = memo(function Square(props: SquareProps) {
  const { name, title, board, lit, hidden, quiet, children } = props;
  const { rows, cols, values, scale } = board;
  return (
    <Panel name={name} title={title}>
      <Grid
        rows={rows}
        cols={cols}
        values={hidden ? Array.from(values, () => Number.NaN) : values}
        cell={cellSize(Math.max(rows, cols))}
        extent={quiet ? calm(values) : largest(values)}
        scale={scale}
        digits={1}
        lit={lit}
      />
      {children}
    </Panel>
  );
});
