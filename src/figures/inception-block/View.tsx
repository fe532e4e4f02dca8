import { TwoPictures } from '../kit/frame/TwoPictures.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Lane } from './Lane.tsx';
import { REDUCE } from './model.ts';
import type { Props } from './places.ts';
import { sumOf } from './says.ts';
import { Total } from './Total.tsx';

/** One Inception block from its input down to the join: boxes as wide as they read channels, as large as they cost. */
export function View(props: Props) {
  const { state, derived, dispatch, labels, say, concealed } = props;
  const both = derived.lit ?? derived.variants;
  return (
    <Surface
      label={props.surface}
      className="inception"
      onMove={(rows, cols) => dispatch({ type: 'move', blocks: rows, branches: cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <TwoPictures wide={[960, 318]} narrow={[360, 358]}>
        {(size) => (
          <>
            {derived.now.branches.map((branch, lane) => (
              <Lane key={branch.id} {...props} size={size} branch={branch} lane={lane} />
            ))}
            <Total {...props} size={size} />
          </>
        )}
      </TwoPictures>
      <div className="inception-sums">
        {REDUCE.map((key) => (
          <p key={key} data-now={key === state.reduce || undefined}>
            <b>{labels.reduce[key]}:</b>{' '}
            {concealed
              ? '?'
              : `${sumOf(derived, key, say, labels.nothing)} = ${say.number(both[key].multiplyAdds)}`}
          </p>
        ))}
      </div>
    </Surface>
  );
}
