import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import type { Sheets } from '../kit/volume/channelList.ts';
import { LIMITS } from './limits.ts';
import type { Derived } from './model.ts';
import type { Action, State } from './state.ts';
import type { Labels } from './text.ts';

type Props = ControlsProps<State, Action, Derived, Labels>;

const ALL = 'all';

export function Controls(props: Props) {
  const { state, dispatch, labels, say } = props;
  const { words, number } = say;
  const slider = (label: string, key: 'h' | 'w' | 'c' | 'k' | 'filters' | 's' | 'p') => {
    const [low, high] =
      LIMITS[key === 'h' || key === 'w' ? 'side' : key === 'c' ? 'channels' : key];
    return (
      <Slider
        label={label}
        value={state[key]}
        low={low}
        high={high}
        onChange={(value) => dispatch({ type: 'set', patch: { [key]: value } })}
      />
    );
  };
  return (
    <>
      {slider(labels.filters, 'filters')}
      <Choice
        label={labels.walk}
        value={state.filter === null ? ALL : String(state.filter)}
        options={[
          { value: ALL, label: labels.allFilters },
          ...Array.from({ length: state.filters }, (_, filter) => ({
            value: String(filter + 1),
            label: number(filter + 1),
          })),
        ]}
        onChange={(value) =>
          dispatch({ type: 'set', patch: { filter: value === ALL ? null : Number(value) } })
        }
      />
      {slider(words.stride, 's')}
      {slider(words.padding, 'p')}
      {slider(words.kernelSize, 'k')}
      <More label={labels.inputShape}>
        {slider(labels.channels, 'c')}
        {slider(words.inputHeight, 'h')}
        {slider(words.inputWidth, 'w')}
      </More>
      <More label={labels.edit}>
        <Editors {...props} />
      </More>
      <button
        type="button"
        className="button"
        onClick={() =>
          dispatch({ type: 'set', patch: { seed: (state.seed + 1) % (LIMITS.seed[1] + 1) } })
        }
      >
        {labels.newNumbers}
      </button>
    </>
  );
}

/** The numbers of the filter that is shown, of its bias, and of the input. */
function Editors({ state, derived, dispatch, labels, say }: Props) {
  const { filter } = derived.facts;
  const { c, k, h, w } = state;
  const [low, high] = LIMITS.value;
  const change = (key: 'cells' | 'kernelCells', sheets: Sheets, index: number) => ({
    values: sheets[index],
    low,
    high,
    onChange: (values: number[]) =>
      dispatch({
        type: 'set',
        patch: { [key]: sheets.map((sheet, each) => (each === index ? values : sheet)) },
      }),
  });
  const channels = Array.from({ length: c }, (_, channel) => channel);
  return (
    <>
      <CellEditor
        label={`${say.words.bias}, ${labels.filterName(filter)}`}
        rows={1}
        cols={1}
        values={[derived.bias[filter]]}
        low={low}
        high={high}
        onChange={([value]) =>
          dispatch({
            type: 'set',
            patch: { bias: derived.bias.map((old, each) => (each === filter ? value : old)) },
          })
        }
      />
      {channels.map((channel) => (
        <CellEditor
          key={labels.channelName(channel)}
          label={`${labels.filterName(filter)}, ${labels.channelName(channel)}`}
          rows={k}
          cols={k}
          {...change('kernelCells', derived.kernelCells, filter * c + channel)}
        />
      ))}
      {channels.map((channel) => (
        <CellEditor
          key={labels.channelName(channel)}
          label={`${say.words.input}, ${labels.channelName(channel)}`}
          rows={h}
          cols={w}
          {...change('cells', derived.cells, channel)}
        />
      ))}
    </>
  );
}
