import type { ViewProps } from '../kit/contract.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Volume } from '../kit/volume/Volume.tsx';
import type { Derived } from './model.ts';
import type { Labels } from './says.ts';
import type { Action, State } from './state.ts';

type Props = ViewProps<State, Action, Derived, Labels>;

export function View(props: Props) {
  const { state, derived, dispatch, clock, labels, concealed } = props;
  const { facts, pointed, written } = derived;
  return (
    <Surface
      label={props.surface}
      className="conv-layout conv-stage volume"
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
      onTurn={(by) => dispatch({ type: 'turn', by })}
    >
      <Volume
        {...{ facts, pointed, written, clock, labels, concealed }}
        scale="value"
        front={state.front}
        onFront={(front) => dispatch({ type: 'set', patch: { front } })}
        onHover={(cell) => dispatch({ type: 'hover', cell })}
        onPoint={(row, col) => dispatch({ type: 'point', row, col })}
        onCell={(filter, row, col) => dispatch({ type: 'cell', filter, row, col })}
      >
        <LayerWords {...props} />
      </Volume>
    </Surface>
  );
}

/** The size of the maps and the number of parameters, with this layer's numbers filled in. */
function LayerWords({ state, derived, labels, concealed }: Props) {
  const { number, words } = useSay();
  const { h, w, c, k, filters, s, p } = state;
  const { outHeight, outWidth } = derived.layer.geometry;
  const size = (label: string, n: number, out: number) => (
    <p>
      <span className="words-label">{label}</span> ⌊({number(n)} − {number(k)} + 2·{number(p)})/
      {number(s)}⌋ + 1 = <strong>{concealed ? '?' : number(out)}</strong>
    </p>
  );
  return (
    <>
      {size(h === w ? labels.bothSides : labels.height, h, outHeight)}
      {h !== w && size(labels.width, w, outWidth)}
      <p>
        <span className="words-label">{labels.parameters}</span> {number(filters)}·({number(k)}·
        {number(k)}·{number(c)}) + {number(filters)}{' '}
        <span className="visually-hidden">{words.bias}</span>={' '}
        <strong>{number(derived.parameters)}</strong>
      </p>
    </>
  );
}
