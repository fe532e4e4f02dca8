import type { ViewProps } from '../kit/contract.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Glyph } from '../kit/volume/Scene.tsx';
import { STACK } from '../kit/volume/Stack.tsx';
import { Volume } from '../kit/volume/Volume.tsx';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './text.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, concealed } = props;
  const { facts, pointed } = derived;
  return (
    <Surface
      label={props.surface}
      className="volume-match"
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Volume
        rgb
        written={state.step + 1}
        picture={<Picture colours={derived.colours} caption={labels.picture} />}
        parts={{
          facts,
          clock,
          labels,
          pointed,
          scale: 'grey',
          concealed,
          actions: {
            onHover: (cell) => dispatch({ type: 'hover', cell }),
            onPoint: (row, col) => dispatch({ type: 'point', row, col }),
            onCell: (_, row, col) =>
              dispatch({ type: 'step', step: row * facts.layer.geometry.outWidth + col }),
          },
        }}
      />
    </Surface>
  );
}

/** The picture as the eye sees it, before it is taken apart into channels. */
function Picture({ colours, caption }: { colours: readonly string[]; caption: string }) {
  const side = Math.sqrt(colours.length);
  const cell = (STACK.height - 2 * STACK.rim) / side;
  const left = (STACK.width - side * cell) / 2;
  return (
    <>
      <Glyph kind="picture" caption={caption}>
        {colours.map((colour, index) => (
          <rect
            key={index}
            x={left + (index % side) * cell}
            y={STACK.rim + Math.floor(index / side) * cell}
            width={cell}
            height={cell}
            fill={colour}
          />
        ))}
        <rect
          className="stack-edge"
          x={left}
          y={STACK.rim}
          width={side * cell}
          height={side * cell}
        />
      </Glyph>
      <span className="scene-sign">=</span>
    </>
  );
}
