import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/Surface.tsx';
import type { ViewProps } from '../kit/types.ts';
import { Chart } from './Chart.tsx';
import { MEASURES } from './costs.ts';
import { Ledger } from './Ledger.tsx';
import type { Action, Derived, State } from './model.ts';
import { Squares } from './Squares.tsx';
import type { Labels } from './text.ts';

export type Props = ViewProps<State, Action, Derived, Labels>;

/** What a fully connected layer and a convolution cost for a picture of any size. */
export function View(props: Props) {
  const { state, derived, dispatch, labels, say, concealed } = props;
  return (
    <>
      <div className="explosion-measures">
        <Choice
          quiet
          label={labels.show}
          value={state.show}
          options={MEASURES.map((value) => ({ value, label: labels.measures[value] }))}
          onChange={(show) => dispatch({ type: 'set', patch: { show } })}
        />
      </div>
      <Surface
        label={props.surface}
        className="explosion-layout"
        onMove={(rows, cols, doubling) => dispatch({ type: 'move', by: cols - rows, doubling })}
        onJump={(end) => dispatch({ type: 'jump', end })}
      >
        <Chart {...props} />
        <div className="explosion-side">
          <Ledger {...props} />
          <Squares {...props} />
          <p className="explosion-sums">
            <span>{concealed ? '?' : labels.denseSum(state, derived, say)}</span>
            <span>{concealed ? '?' : labels.convSum(state, derived, say)}</span>
          </p>
        </div>
      </Surface>
    </>
  );
}
