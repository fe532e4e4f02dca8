import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import type { Sheets } from '../kit/volume/channelList.ts';
import { type Action, type Derived, LIMITS, type State } from './model.ts';
import { KERNEL_SIDE, SIDE } from './numbers.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const editors = (key: 'cells' | 'kernelCells', sheets: Sheets) => {
    const isPicture = key === 'cells';
    const side = isPicture ? SIDE : KERNEL_SIDE;
    const [low, high] = isPicture ? LIMITS.value : LIMITS.weight;
    return sheets.map((values, channel) => (
      <CellEditor
        key={labels.channelName(channel)}
        label={isPicture ? labels.sliceOf(channel) : labels.kernelSliceOf(channel)}
        rows={side}
        cols={side}
        values={values}
        low={low}
        high={high}
        onChange={(cells) =>
          dispatch({
            type: 'set',
            patch: { [key]: sheets.map((sheet, index) => (index === channel ? cells : sheet)) },
          })
        }
      />
    ));
  };
  return (
    <>
      <Slider
        label={say.words.bias}
        value={state.bias}
        low={LIMITS.bias[0]}
        high={LIMITS.bias[1]}
        onChange={(bias) => dispatch({ type: 'set', patch: { bias } })}
      />
      <More label={labels.editKernel}>{editors('kernelCells', derived.slices)}</More>
      <More label={labels.editPicture}>{editors('cells', derived.picture)}</More>
    </>
  );
}
