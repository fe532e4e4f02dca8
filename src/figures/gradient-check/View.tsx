import type { ViewProps } from '../kit/contract.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Bend } from './Bend.tsx';
import { ErrorChart } from './ErrorChart.tsx';
import { Example } from './Example.tsx';
import { type Action, CELLS, type Derived, type State } from './model.ts';
import { Readout } from './Readout.tsx';
import type { Labels } from './text.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, concealed } = props;
  return (
    <Surface
      label={props.surface}
      className="check-layout"
      onMove={(rows, cols) => {
        if (cols !== 0) dispatch({ type: 'step', step: state.step - cols });
        else dispatch({ type: 'point', cell: derived.cell + rows });
      }}
      onJump={(end) => dispatch({ type: 'point', cell: end === 'first' ? 0 : CELLS.length })}
    >
      <div className="check-top">
        <Example
          values={derived.shown}
          shrink={derived.shrink}
          cell={derived.cell}
          labels={labels}
          onPoint={(cell) => dispatch({ type: 'point', cell })}
        />
        <Bend bend={derived.bend} title={labels.curve} />
      </div>
      <div className="check-main">
        <ErrorChart
          derived={derived}
          labels={labels}
          concealed={concealed}
          onPlace={(eps) => dispatch({ type: 'place', eps })}
        />
        <Readout
          now={derived.now}
          gradient={derived.gradient[derived.cell]}
          central={state.difference === 'central'}
          labels={labels}
          concealed={concealed}
        />
      </div>
    </Surface>
  );
}
