import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Toggle } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { type Action, type Derived, LIMITS, type State } from './model.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { words } = say;
  const set = useSet<State>(dispatch);
  const slider = (label: string, key: 'n' | 'k' | 's' | 'p' | 'd') => (
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
  return (
    <>
      {slider(words.stride, 's')}
      {slider(words.padding, 'p')}
      {slider(words.kernelSize, 'k')}
      <More label={labels.more}>
        {slider(words.inputSize, 'n')}
        {slider(words.dilation, 'd')}
        <Toggle label={labels.all} value={state.all} onChange={set('all')} />
      </More>
      <More label={labels.square}>
        {side(words.inputHeight, 'h', 'n', derived.inHeight)}
        {side(words.inputWidth, 'w', 'n', derived.inWidth)}
        {side(words.kernelHeight, 'kh', 'k', derived.kernelHeight)}
        {side(words.kernelWidth, 'kw', 'k', derived.kernelWidth)}
      </More>
      <More label={labels.edit}>
        <CellEditor
          label={words.input}
          rows={derived.inHeight}
          cols={derived.inWidth}
          values={state.cells ?? derived.input.data}
          low={LIMITS.value[0]}
          high={LIMITS.value[1]}
          onChange={set('cells')}
        />
        <CellEditor
          label={words.kernel}
          rows={derived.kernelHeight}
          cols={derived.kernelWidth}
          values={derived.kernel.data}
          low={LIMITS.value[0]}
          high={LIMITS.value[1]}
          onChange={set('kernelCells')}
        />
      </More>
    </>
  );
}
