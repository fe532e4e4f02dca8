import type { ViewProps } from '../kit/contract.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { GridPanel } from '../kit/grid/GridPanel.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { CopyFlights, SoFar } from './Copies.tsx';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './says.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, concealed, labels } = props;
  const { n, k, s, p } = state;
  const { input, kernel, row, col, whole, size } = derived;
  const { words, number } = useSay();
  return (
    <Surface
      label={props.surface}
      className="transposed-stage"
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <GridPanel
        clock={clock}
        name="input"
        title={words.input}
        rows={n}
        cols={n}
        values={input.data}
        beside={whole}
        onPoint={(at) => dispatch({ type: 'step', step: at.row * n + at.col })}
        frame={{ row, col, rows: 1, cols: 1 }}
      />
      <GridPanel
        clock={clock}
        name="kernel"
        title={words.kernel}
        rows={k}
        cols={k}
        values={kernel.data}
        beside={whole}
        className="kernel-cells"
      />
      <GridPanel
        clock={clock}
        name="output"
        title={words.output}
        note={concealed ? '?' : `${number(size)}×${number(size)}`}
        rows={whole}
        cols={whole}
        values={derived.all.data}
        beside={whole}
        marks={derived.rim}
        concealed={concealed}
        onPoint={(at) => dispatch({ type: 'point', row: at.row, col: at.col })}
        frame={{
          row: row * s,
          col: col * s,
          rows: k,
          cols: k,
          onDrag: (r, c) => dispatch({ type: 'point', row: r + (k - 1) / 2, col: c + (k - 1) / 2 }),
        }}
      >
        {(cell) => <SoFar {...{ clock, derived, cell }} />}
      </GridPanel>
      <div className="transposed-words">
        <p className="size-formula">
          ({number(n)} − 1)·{number(s)}
          {p > 0 && <> − 2·{number(p)}</>} + {number(k)} ={' '}
          <strong>{concealed ? '?' : number(size)}</strong>
        </p>
        <p>{labels.same}</p>
      </div>
      {!concealed && <CopyFlights {...{ clock, derived }} />}
    </Surface>
  );
}
