import { Choice } from '../kit/controls/Choice.tsx';
import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { ImageSource } from '../kit/image/ImageSource.tsx';
import { type Derived, SIDES, type State } from './model.ts';
import type { Labels } from './says.ts';
import { Wall } from './Wall.tsx';

const { choice, cells, own } = controlsFor<State, Derived, Labels>();
type Props = PartProps<State, Derived, Labels>;

function Kernels({ derived, labels, say, dispatch }: Props) {
  const { photo, filter, ownThumb } = derived;
  return (
    <Wall
      label={say.words.kernel}
      chosen={filter.name}
      {...{ labels, photo, ownThumb, dispatch }}
    />
  );
}

/** The size of the reader's own weights: those in the middle stay. */
function OwnSide({ derived, say, dispatch }: Props) {
  const { number, words } = say;
  return (
    <Choice
      label={words.kernelSize}
      value={String(derived.filter.side)}
      options={SIDES.map((side) => ({
        value: String(side),
        label: `${number(side)}×${number(side)}`,
      }))}
      onChange={(side) => dispatch({ type: 'side', side: Number(side) })}
    />
  );
}

function Photos({ state, dispatch }: Props) {
  return (
    <ImageSource image={state} onChange={(image) => dispatch({ type: 'set', patch: image })} />
  );
}

const isOwn = (_: State, derived: Derived) => derived.isOwn;

export const controls = [
  own(Kernels),
  own(OwnSide, { when: isOwn }),
  cells('cells', 'weights', (_, { filter }) => filter.weights, { when: isOwn, digits: 4 }),
  own(Photos),
  choice('mode', 'mode', 'modes'),
];
