import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice, Select } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Derived } from './model.ts';
import { type Action, GROUPS, LIMITS, MODES, type State } from './state.ts';
import { LETTER_NAMES, STROKES, WEIGHT_LIMITS } from './strokes.ts';
import type { Labels } from './text.ts';

/** Voters are chosen, silenced and amplified in the drawing. */
export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const set = useSet<State>(dispatch);
  const names = CLASS_NAMES[say.language];
  const mode = (
    <Choice
      label={labels.mode}
      value={state.mode}
      options={MODES.map((value) => ({ value, label: labels.modes[value] }))}
      onChange={set('mode')}
    />
  );
  if (state.mode === 'strokes') {
    return (
      <>
        <Choice
          label={labels.letter}
          value={state.cells ? ('' as never) : state.letter}
          options={LETTER_NAMES.map((value) => ({ value, label: labels.letters[value] }))}
          onChange={(letter) => dispatch({ type: 'set', patch: { letter } })}
        />
        {mode}
        <More label={labels.weights}>
          <CellEditor
            label={labels.weightsLegend}
            rows={2}
            cols={STROKES.length}
            values={derived.letterWeights}
            low={WEIGHT_LIMITS[0]}
            high={WEIGHT_LIMITS[1]}
            onChange={(weights) => dispatch({ type: 'set', patch: { weights } })}
          />
        </More>
      </>
    );
  }
  return (
    <>
      <Slider
        label={labels.item}
        value={state.item}
        low={LIMITS.item[0]}
        high={LIMITS.item[1]}
        onChange={set('item')}
      />
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
      <Choice
        label={labels.by}
        value={state.by}
        options={GROUPS.map((value) => ({ value, label: labels.groups[value] }))}
        onChange={set('by')}
      />
      <button
        type="button"
        className="button"
        disabled={!derived.changed}
        onClick={() => dispatch({ type: 'set', patch: { silenced: [], amplified: [] } })}
      >
        {labels.restore}
      </button>
      {mode}
    </>
  );
}
