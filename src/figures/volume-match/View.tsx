import type { ViewProps } from '../kit/contract.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Volume } from '../kit/volume/Volume.tsx';
import type { Action, Derived, State } from './model.ts';
import { SIDE } from './numbers.ts';
import type { Labels } from './says.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, concealed } = props;
  const { facts, pointed, written, layer } = derived;
  return (
    <Surface
      label={props.surface}
      className="conv-layout conv-stage volume"
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Volume
        {...{ facts, pointed, written, clock, labels, concealed }}
        scale="grey"
        front={state.front}
        onFront={(front) => dispatch({ type: 'set', patch: { front } })}
        onHover={(cell) => dispatch({ type: 'hover', cell })}
        onPoint={(row, col) => dispatch({ type: 'point', row, col })}
        onCell={(_, row, col) =>
          dispatch({ type: 'step', step: row * layer.geometry.outWidth + col })
        }
      >
        <Picture colours={derived.colours} caption={labels.picture} />
      </Volume>
    </Surface>
  );
}

/** The picture as the eye sees it, before it is taken apart into channels. */
function Picture({ colours, caption }: { colours: readonly string[]; caption: string }) {
  return (
    <div className="match-picture" aria-hidden="true">
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
        {colours.map((colour, index) => (
          <rect
            key={index}
            x={index % SIDE}
            y={Math.floor(index / SIDE)}
            width="1.02"
            height="1.02"
            fill={colour}
          />
        ))}
      </svg>
      <span>{caption}</span>
    </div>
  );
}
