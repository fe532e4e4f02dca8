import { memo } from 'react';
import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Point, Series } from '../kit/chart/types.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { scientific } from '../kit/frame/scientific.ts';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import type { Board } from './learned.ts';
import { STEPS } from './learnFilter.ts';
import { OPS } from './ops.ts';
import type { Props } from './says.ts';

const LOOKS = {
  xcorr: { colour: 'var(--accent)', width: 3 },
  conv: { colour: 'var(--ink)', dash: 'dotted', marker: 'square' },
} as const;
const BOX = { height: 120, room: 180 };

/** Both operations learn: what they see, three grids of each, and the loss of both. */
export function LearnScene({ state, derived, dispatch, labels, say, concealed }: Props) {
  const { given, boards, losses, curves, step } = derived;
  const view = state.view === 'networks' ? 'networks' : 'filter';
  const told = (loss: number) => scientific(loss, say.number);
  return (
    <>
      <div className="flip-given">
        <Square name="input" title={labels.given[view][0]} board={given[0]} quiet />
        <Square name="second" title={labels.given[view][1]} board={given[1]} />
      </div>
      {OPS.map((op) => (
        <div key={op} className="flip-row">
          <p className="flip-op">
            <strong>{labels.ops[op]}</strong>
            {losses && (
              <span>
                {labels.loss} {told(losses[op])}
              </span>
            )}
          </p>
          {boards[op].slice(1).map((board, index) => (
            <Square
              key={labels.columns[view][index]}
              name={index === 0 ? 'kernel' : 'own'}
              title={labels.columns[view][index]}
              board={board}
              hidden={concealed}
            />
          ))}
        </div>
      ))}
      <div className="flip-losses">
        <p className="panel-title">
          <span>{labels.curves}</span>
        </p>
        {curves && !concealed && (
          <LineChart
            legend
            name="losses"
            x={{ domain: [0, STEPS], read: (at) => say.number(at) }}
            y={{ domain: [0, Math.max(...curves.xcorr, ...curves.conv)] }}
            box={BOX}
            series={OPS.map(
              (op): Series => ({
                ...LOOKS[op],
                name: labels.ops[op],
                points: curves[op].map((loss, at): Point => [at, loss]),
                read: told,
              }),
            )}
            cursor={{
              at: step,
              onMove: (at) => dispatch({ type: 'step', step: Math.round(at) }),
            }}
          />
        )}
      </div>
    </>
  );
}

interface SquareProps {
  readonly name: string;
  readonly title: string;
  readonly board: Board;
  readonly hidden?: boolean;
  readonly quiet?: boolean;
}

const Square = memo(function Square({ name, title, board, hidden, quiet }: SquareProps) {
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
      />
    </Panel>
  );
});
