import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice, Select } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { PHOTO_IDS } from '../kit/image/photos.ts';
import type { Derived } from './derive.ts';
import { type Action, KINDS, LIMITS, MAP_KERNELS, STROKES, type State } from './state.ts';
import type { Labels } from './text.ts';

type Props = ControlsProps<State, Action, Derived, Labels>;

export function Controls(props: Props) {
  const { state, dispatch, labels, say } = props;
  const { words } = say;
  const set = (patch: Partial<State>) => dispatch({ type: 'set', patch });
  const slider = (label: string, key: 'n' | 'k' | 's' | 'p' | 'shift') => (
    <Slider
      label={label}
      value={state[key]}
      low={LIMITS[key][0]}
      high={LIMITS[key][1]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const onMap = state.view === 'map';
  return (
    <>
      <Choice
        label={labels.kind}
        value={state.kind}
        options={KINDS.map((value) => ({ value, label: labels.kinds[value] }))}
        onChange={(kind) => set({ kind })}
      />
      {state.view === 'shift' && (
        <>
          {slider(labels.shift, 'shift')}
          <Choice
            label={labels.stroke}
            value={state.stroke}
            options={STROKES.map((value) => ({ value, label: labels.cells(value) }))}
            onChange={(stroke) => set({ stroke })}
          />
        </>
      )}
      {onMap && <MapSource {...props} />}
      {slider(labels.size, 'k')}
      {slider(words.stride, 's')}
      {state.view === 'numbers' && slider(words.padding, 'p')}
      {!onMap && <Cells {...props} />}
    </>
  );
}

function MapSource({ state, dispatch, labels, say }: Props) {
  return (
    <>
      <Select
        label={say.words.photo}
        value={state.img}
        options={PHOTO_IDS.map((value) => ({ value, label: labels.photos[value] }))}
        onChange={(img) => dispatch({ type: 'set', patch: { img } })}
      />
      <Select
        label={say.words.kernel}
        value={state.kernel}
        options={MAP_KERNELS.map((value) => ({ value, label: labels.kernels[value] }))}
        onChange={(kernel) => dispatch({ type: 'set', patch: { kernel } })}
      />
    </>
  );
}

function Cells({ state, derived, dispatch, labels, say }: Props) {
  return (
    <More label={labels.edit}>
      <Slider
        label={say.words.inputSize}
        value={state.n}
        low={LIMITS.n[0]}
        high={LIMITS.n[1]}
        onChange={(n) => dispatch({ type: 'set', patch: { n } })}
      />
      <CellEditor
        label={say.words.input}
        rows={state.n}
        cols={state.n}
        values={derived.input.data}
        low={LIMITS.value[0]}
        high={LIMITS.value[1]}
        onChange={(cells) => dispatch({ type: 'set', patch: { cells } })}
        onMatrix={(n, _, cells) => dispatch({ type: 'set', patch: { n, cells } })}
        sides={LIMITS.n}
        square
      />
    </More>
  );
}
