import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice, Select, Toggle } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { type Action, type Derived, LIMITS, type State } from './model.ts';
import { IMAGE_SIDE, KERNEL_SIDE } from './shapes.ts';
import { KERNELS, PACES, SHAPES, VIEWS, weightsOf } from './state.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const set = (patch: Partial<State>) => dispatch({ type: 'set', patch });
  const compares = state.view === 'compare';
  return (
    <>
      <Choice
        label={labels.view}
        value={state.view}
        options={VIEWS.map((value) => ({ value, label: labels.views[value] }))}
        onChange={(view) => set({ view })}
      />
      <Choice
        label={say.words.kernel}
        value={state.kernel}
        options={KERNELS.map((value) => ({ value, label: labels.kernels[value] }))}
        onChange={(kernel) => set({ kernel })}
      />
      <Select
        label={labels.shape}
        value={state.shape}
        options={SHAPES.map((value) => ({ value, label: labels.shapes[value] }))}
        onChange={(shape) => set({ shape })}
      />
      <fieldset className="match-slide-controls" disabled={compares}>
        <Choice
          label={labels.pace}
          value={state.pace}
          options={PACES.map((value) => ({ value, label: labels.paces[value] }))}
          onChange={(pace) => set({ pace })}
        />
        <Toggle
          label={labels.wholeMap}
          value={state.map === 'whole'}
          onChange={(whole) => set({ map: whole ? 'whole' : 'build' })}
        />
      </fieldset>
      <More label={say.words.more}>
        <fieldset className="match-slide-controls" disabled={compares}>
          <Toggle label={labels.fair} value={state.fair} onChange={(fair) => set({ fair })} />
          <Toggle
            label={labels.divideBy}
            value={state.divide}
            onChange={(divide) => set({ divide })}
          />
          <CellEditor
            label={say.words.kernel}
            rows={KERNEL_SIDE}
            cols={KERNEL_SIDE}
            values={weightsOf(state)}
            low={LIMITS.weight[0]}
            high={LIMITS.weight[1]}
            onChange={(kernelCells) => set({ kernelCells })}
          />
          <CellEditor
            label={labels.image}
            rows={IMAGE_SIDE}
            cols={IMAGE_SIDE}
            values={derived.picture}
            low={LIMITS.pixel[0]}
            high={LIMITS.pixel[1]}
            onChange={(cells) => set({ cells })}
          />
        </fieldset>
      </More>
    </>
  );
}
