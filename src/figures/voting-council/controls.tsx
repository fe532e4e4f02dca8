import { tensor } from '../../core/index.ts';
import { Choice, Select } from '../kit/controls/Choice.tsx';
import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Derived } from './facts.ts';
import { type Labels, voterName } from './says.ts';
import { LEVELS, type State } from './state.ts';
import { LETTER_NAMES, STROKES } from './strokes.ts';

type Props = PartProps<State, Derived, Labels>;
const { slider, choice, cells, more, own } = controlsFor<State, Derived, Labels>();

const network = (state: State) => state.mode === 'network';
const strokes = (state: State) => state.mode === 'strokes';

/** The class whose votes are counted: the one that wins, or another. */
function ClassSelect({ state, derived, labels, say, dispatch }: Props) {
  const names = CLASS_NAMES[say.language];
  return (
    <Select
      label={labels.class}
      value={state.class === null ? 'answer' : String(state.class)}
      options={[
        { value: 'answer', label: labels.ownAnswer(names[derived.council.answer]) },
        ...names.map((label, index) => ({ value: String(index), label })),
      ]}
      onChange={(value) =>
        dispatch({ type: 'set', patch: { class: value === 'answer' ? null : Number(value) } })
      }
    />
  );
}

/** How loud the voter is that was chosen in the drawing. */
function Loudness({ derived, labels, say, dispatch }: Props) {
  const { voter, level } = derived;
  if (!voter) return <p className="council-hint">{labels.touchVoter}</p>;
  return (
    <Choice
      label={voterName(voter, labels, say)}
      value={level}
      options={LEVELS.map((value) => ({ value, label: labels.levels[value] }))}
      onChange={(next) => dispatch({ type: 'level', level: next })}
    />
  );
}

/** None is marked once the reader has painted. */
function LetterChoice({ state, labels, dispatch }: Props) {
  return (
    <Choice
      label={labels.letter}
      value={state.cells ? ('' as never) : state.letter}
      options={LETTER_NAMES.map((value) => ({ value, label: labels.letters[value] }))}
      onChange={(letter) => dispatch({ type: 'set', patch: { letter } })}
    />
  );
}

function Restore({ derived, labels, dispatch }: Props) {
  return (
    <button
      type="button"
      className="button"
      disabled={!derived.changed}
      onClick={() => dispatch({ type: 'set', patch: { silenced: [], amplified: [] } })}
    >
      {labels.restore}
    </button>
  );
}

export const controls = [
  own(Loudness, { when: network }),
  slider('item', 'item', { when: network }),
  own(ClassSelect, { when: network }),
  own(LetterChoice, { when: strokes }),
  more('mode', [choice('mode', 'mode', 'modes'), own(Restore, { when: network })]),
  more(
    'weights',
    [
      cells('weights', 'weightsLegend', (_, { letterWeights }) =>
        tensor(letterWeights, [2, STROKES.length]),
      ),
    ],
    { when: strokes },
  ),
];
