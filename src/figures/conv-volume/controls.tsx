import { Select } from '../kit/controls/Choice.tsx';
import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { SheetEditors } from '../kit/volume/SheetEditors.tsx';
import type { Derived } from './model.ts';
import { LIMITS } from './numbers.ts';
import type { Labels } from './says.ts';
import type { State } from './state.ts';

const { slider, toggle, more, own } = controlsFor<State, Derived, Labels>();
type Props = PartProps<State, Derived, Labels>;

export const controls = [
  slider('filters', 'filters'),
  slider('s', 'stride'),
  slider('p', 'padding'),
  more('inputShape', [
    slider('k', 'kernelSize'),
    slider('c', 'channels'),
    slider('h', 'inputHeight'),
    slider('w', 'inputWidth'),
    toggle('all', 'showAll'),
    own(Walk),
    own(NewNumbers),
  ]),
  more('edit', [own(Editors)]),
];

/** Which filter the steps walk over: one of those that there are, or all in turn. */
function Walk({ state, dispatch, labels, say }: Props) {
  const one = (filter: number) => ({ value: String(filter), label: say.number(filter) });
  return (
    <Select
      label={labels.walk}
      value={String(state.filter ?? '')}
      options={[
        { value: '', label: labels.allFilters },
        ...Array.from({ length: state.filters }, (_, filter) => one(filter + 1)),
      ]}
      onChange={(value) =>
        dispatch({ type: 'set', patch: { filter: value === '' ? null : Number(value) } })
      }
    />
  );
}

function NewNumbers({ state, dispatch, labels }: Props) {
  const seed = (state.seed + 1) % (LIMITS.seed[1] + 1);
  return (
    <button
      type="button"
      className="button"
      onClick={() => dispatch({ type: 'set', patch: { seed } })}
    >
      {labels.newNumbers}
    </button>
  );
}

/** The numbers of the filter that is shown, of its bias, and of the input. */
function Editors({ state, derived, dispatch, labels, say }: Props) {
  const { filter } = derived.facts;
  const { c, k, h, w } = state;
  const { words } = say;
  const limits = LIMITS.value;
  const set = (patch: Partial<State>) => dispatch({ type: 'set', patch });
  const names = (of: string) =>
    Array.from({ length: c }, (_, channel) => `${of}, ${labels.channelName(channel)}`);
  const { bias, kernelCells, cells } = derived;
  return (
    <>
      <SheetEditors
        sheets={bias.map((value) => [value])}
        names={[`${words.bias}, ${labels.filterName(filter)}`]}
        from={filter}
        {...{ rows: 1, cols: 1, limits }}
        onChange={(sheets) => set({ bias: sheets.flat() })}
      />
      <SheetEditors
        sheets={kernelCells}
        names={names(labels.filterName(filter))}
        from={filter * c}
        {...{ rows: k, cols: k, limits }}
        onChange={(sheets) => set({ kernelCells: sheets })}
      />
      <SheetEditors
        sheets={cells}
        names={names(words.input)}
        {...{ rows: h, cols: w, limits }}
        onChange={(sheets) => set({ cells: sheets })}
      />
    </>
  );
}
