import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import type { Derived } from './model.ts';
import { LIMITS } from './numbers.ts';
import type { Action, State } from './state.ts';
import type { Labels } from './text.ts';

type Props = ControlsProps<State, Action, Derived, Labels>;

const WEIGHT_STEP = 0.25;
const DIGITS = 2;

export function Controls(props: Props) {
  const { state, derived, dispatch, labels, say } = props;
  const { c, m, o, source } = state;
  const set = useSet<State>(dispatch);
  const own = (o - 1) * c;
  const replace = (values: readonly number[], at: number, value: number) =>
    values.map((old, index) => (index === at ? value : old));
  const size = (label: string, key: 'h' | 'w' | 'c' | 'm') => (
    <Slider
      label={label}
      value={state[key]}
      low={LIMITS[key === 'h' || key === 'w' ? 'side' : key][0]}
      high={LIMITS[key === 'h' || key === 'w' ? 'side' : key][1]}
      onChange={set(key)}
    />
  );
  return (
    <>
      {m > 1 && (
        <Choice
          label={labels.output}
          value={String(o)}
          options={derived.bias.map((_, each) => ({
            value: String(each + 1),
            label: say.number(each + 1),
          }))}
          onChange={(value) => dispatch({ type: 'set', patch: { o: Number(value) } })}
        />
      )}
      {derived.cells.map((_, channel) => (
        <Slider
          key={labels.weight(source, channel)}
          label={labels.weight(source, channel)}
          value={derived.weights[own + channel]}
          low={LIMITS.weight[0]}
          high={LIMITS.weight[1]}
          step={WEIGHT_STEP}
          digits={DIGITS}
          onChange={(value) =>
            dispatch({
              type: 'set',
              patch: { weights: replace(derived.weights, own + channel, value) },
            })
          }
        />
      ))}
      <Slider
        label={say.words.bias}
        value={derived.bias[o - 1]}
        low={LIMITS.bias[0]}
        high={LIMITS.bias[1]}
        step={WEIGHT_STEP}
        digits={DIGITS}
        onChange={(value) =>
          dispatch({ type: 'set', patch: { bias: replace(derived.bias, o - 1, value) } })
        }
      />
      <Choice
        label={labels.activation}
        value={state.act}
        options={[
          { value: 'relu', label: 'ReLU' },
          { value: 'none', label: labels.noActivation },
        ]}
        onChange={set('act')}
      />
      <More label={labels.shape}>
        {size(labels.channels, 'c')}
        {size(labels.outputs, 'm')}
        {size(say.words.inputHeight, 'h')}
        {size(say.words.inputWidth, 'w')}
      </More>
      <More label={labels.edit}>
        {derived.cells.map((sheet, channel) => (
          <CellEditor
            key={labels.channel(source, channel)}
            label={labels.channel(source, channel)}
            rows={state.h}
            cols={state.w}
            values={sheet}
            low={LIMITS.value[0]}
            high={LIMITS.value[1]}
            onChange={(values) =>
              dispatch({
                type: 'set',
                patch: {
                  cells: derived.cells.map((old, each) => (each === channel ? values : old)),
                },
              })
            }
          />
        ))}
      </More>
    </>
  );
}
