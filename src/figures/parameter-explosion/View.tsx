import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Chart } from './Chart.tsx';
import { MEASURES } from './costs.ts';
import { Ledger } from './Ledger.tsx';
import type { Props } from './props.ts';
import { Squares } from './Squares.tsx';

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
