import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice, Toggle } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { NumberBox } from '../kit/controls/NumberBox.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { type Action, type Derived, LIMITS, type State } from './model.ts';
import type { Labels } from './text.ts';

const SORTS = ['list', 'y', 'k', 'x'] as const;
const LOSSES = ['mse', 'sum'] as const;
const RATE_STEP = 0.005;
const RATE_DIGITS = 4;

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { layer } = derived;
  const set = useSet<State>(dispatch);
  // The targets are as many as the outputs; the picture and the kernel may have another size.
  const resizing = (key: 'cells' | 'kernelCells' | 'targetCells') => {
    if (key === 'targetCells') return {};
    const side = key === 'cells' ? 'n' : 'k';
    return {
      onMatrix: (rows: number, _: number, values: number[]) =>
        dispatch({ type: 'set', patch: { [side]: rows, [key]: values } }),
      sides: LIMITS[side],
      square: true,
    };
  };
  const editor = (
    label: string,
    key: 'cells' | 'kernelCells' | 'targetCells',
    values: ArrayLike<number>,
    side: number,
  ) => {
    const [low, high] = key === 'targetCells' ? LIMITS.target : LIMITS.value;
    return (
      <CellEditor
        label={label}
        rows={side}
        cols={side}
        values={values}
        low={low}
        high={high}
        digits={RATE_DIGITS}
        onChange={set(key)}
        {...resizing(key)}
      />
    );
  };
  return (
    <>
      <Choice
        label={labels.sort}
        value={state.sort}
        options={SORTS.map((value) => ({ value, label: labels.sorts[value] }))}
        onChange={set('sort')}
      />
      <Toggle label={labels.gap} value={state.gap} onChange={set('gap')} />
      <Choice
        label={labels.loss}
        value={state.loss}
        options={LOSSES.map((value) => ({ value, label: labels.losses[value] }))}
        onChange={set('loss')}
      />
      <More label={labels.edit}>
        {editor(labels.grids.x, 'cells', layer.input.data, state.n)}
        {editor(labels.grids.k, 'kernelCells', layer.kernel.data, state.k)}
        {editor(labels.grids.t, 'targetCells', layer.target.data, layer.outSide)}
        <span className="cell-editor-field">
          <span>{say.words.bias}</span>
          <NumberBox
            label={say.words.numberBox(say.words.bias)}
            value={state.b}
            low={LIMITS.b[0]}
            high={LIMITS.b[1]}
            digits={RATE_DIGITS}
            onChange={set('b')}
          />
        </span>
      </More>
      <More label={labels.learn}>
        <Slider
          label={labels.rate}
          value={state.rate}
          low={LIMITS.rate[0]}
          high={LIMITS.rate[1]}
          step={RATE_STEP}
          digits={RATE_DIGITS}
          onChange={set('rate')}
        />
        <p className="graph-after">
          {labels.after(say.number(layer.loss, 3), say.number(derived.lossAfter, 3))}
        </p>
        <button type="button" className="button" onClick={() => dispatch({ type: 'learn' })}>
          {labels.step}
        </button>
      </More>
      <More label={labels.sizes}>
        <Slider
          label={say.words.inputSize}
          value={state.n}
          low={LIMITS.n[0]}
          high={LIMITS.n[1]}
          onChange={set('n')}
        />
        <Slider
          label={say.words.kernelSize}
          value={state.k}
          low={LIMITS.k[0]}
          high={LIMITS.k[1]}
          onChange={set('k')}
        />
      </More>
    </>
  );
}
