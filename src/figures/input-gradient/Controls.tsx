import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import type { Derived } from './facts.ts';
import { Ledger } from './Ledger.tsx';
import { type Action, LIMITS, type State } from './state.ts';
import type { Labels } from './text.ts';

/** A square has one side; else height and width are given. */
function sizePatch(
  side: 'n' | 'k',
  height: 'h' | 'kh',
  width: 'w' | 'kw',
  rows: number,
  cols: number,
): Partial<State> {
  return rows === cols ? { [side]: rows } : { [height]: rows, [width]: cols };
}

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { words } = say;
  const set = useSet<State>(dispatch);
  const slider = (label: string, key: 'n' | 'k' | 's' | 'p') => (
    <Slider
      label={label}
      value={state[key]}
      low={LIMITS[key][0]}
      high={LIMITS[key][1]}
      onChange={set(key)}
    />
  );
  const side = (label: string, key: 'h' | 'w' | 'kh' | 'kw', square: 'n' | 'k', now: number) => (
    <Slider
      label={label}
      value={now}
      low={LIMITS[square][0]}
      high={LIMITS[square][1]}
      onChange={set(key)}
    />
  );
  const { geometry: g } = derived;
  return (
    <>
      <Choice
        label={labels.flips}
        value={String(state.flips)}
        options={labels.flipNames.map((label, flips) => ({ value: String(flips), label }))}
        onChange={(flips) => set('flips')(Number(flips))}
      />
      {slider(words.stride, 's')}
      {slider(words.padding, 'p')}
      {slider(words.kernelSize, 'k')}
      {slider(words.inputSize, 'n')}
      {(state.view === 'scatter' || state.view === 'gather') && (
        <Ledger state={state} derived={derived} dispatch={dispatch} labels={labels} say={say} />
      )}
      <More label={labels.square}>
        {side(words.inputHeight, 'h', 'n', derived.height)}
        {side(words.inputWidth, 'w', 'n', derived.width)}
        {side(words.kernelHeight, 'kh', 'k', derived.kernelHeight)}
        {side(words.kernelWidth, 'kw', 'k', derived.kernelWidth)}
      </More>
      <More label={labels.edit}>
        <CellEditor
          label={labels.errors}
          rows={g.outHeight}
          cols={g.outWidth}
          values={derived.errors.data}
          low={LIMITS.value[0]}
          high={LIMITS.value[1]}
          onChange={set('errorCells')}
        />
        <CellEditor
          label={words.kernel}
          rows={derived.kernelHeight}
          cols={derived.kernelWidth}
          values={derived.kernel.data}
          low={LIMITS.value[0]}
          high={LIMITS.value[1]}
          onChange={set('kernelCells')}
          onMatrix={(rows, cols, kernelCells) =>
            dispatch({
              type: 'set',
              patch: { ...sizePatch('k', 'kh', 'kw', rows, cols), kernelCells },
            })
          }
          sides={LIMITS.k}
        />
        <CellEditor
          label={words.input}
          rows={derived.height}
          cols={derived.width}
          values={derived.input.data}
          low={LIMITS.value[0]}
          high={LIMITS.value[1]}
          onChange={set('cells')}
          onMatrix={(rows, cols, cells) =>
            dispatch({ type: 'set', patch: { ...sizePatch('n', 'h', 'w', rows, cols), cells } })
          }
          sides={LIMITS.n}
        />
      </More>
    </>
  );
}
