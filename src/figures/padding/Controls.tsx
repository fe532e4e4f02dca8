import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { type Action, type Derived, LIMITS, MODES, type State } from './model.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { words } = say;
  const slider = (label: string, key: 'n' | 'k' | 'p') => (
    <Slider
      label={label}
      value={state[key]}
      low={LIMITS[key][0]}
      high={LIMITS[key][1]}
      onChange={(value) => dispatch({ type: 'set', patch: { [key]: value } })}
    />
  );
  // The grey wall and the counts have no cells of their own to edit: editing shows the slide.
  const editor = (label: string, key: 'cells' | 'kernelCells', side: number) => (
    <CellEditor
      label={label}
      rows={side}
      cols={side}
      values={key === 'cells' ? derived.ownInput : derived.ownKernel}
      low={LIMITS.value[0]}
      high={LIMITS.value[1]}
      onChange={(values) => dispatch({ type: 'set', patch: { [key]: values, view: 'slide' } })}
      onMatrix={(side, _, values) =>
        dispatch({
          type: 'set',
          patch: {
            view: 'slide',
            ...(key === 'cells' ? { n: side, cells: values } : { k: side, kernelCells: values }),
          },
        })
      }
      sides={key === 'cells' ? LIMITS.n : LIMITS.k}
      square
    />
  );
  return (
    <>
      {slider(words.padding, 'p')}
      <Choice
        label={labels.mode}
        value={state.mode}
        options={MODES.map((mode) => ({ value: mode, label: labels.modes[mode] }))}
        onChange={(mode) => dispatch({ type: 'set', patch: { mode } })}
      />
      {slider(words.kernelSize, 'k')}
      {slider(words.inputSize, 'n')}
      <More label={labels.edit}>
        {editor(words.input, 'cells', state.n)}
        {editor(words.kernel, 'kernelCells', state.k)}
      </More>
    </>
  );
}
