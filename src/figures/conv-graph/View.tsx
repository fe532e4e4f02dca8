import type { ViewProps } from '../kit/contract.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Graph } from './Graph.tsx';
import type { Action, Derived, State } from './model.ts';
import { Products } from './Products.tsx';
import type { Labels } from './text.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say, concealed } = props;
  const shared = { state, derived, concealed, clock, dispatch };
  return (
    <Surface
      label={props.surface}
      className="sixteen-layout"
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Graph
        {...shared}
        say={say}
        title={labels.graph}
        note={labels.notes[state.loss](say.number(derived.layer.output.data.length))}
      />
      <Products
        {...shared}
        title={labels.products(say.number(derived.products.length))}
        note={labels.sorted[state.sort]}
      />
    </Surface>
  );
}
