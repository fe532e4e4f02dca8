import { ChevronDown, ChevronUp, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Choice, Select } from '../kit/controls/Choice.tsx';
import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { Slider } from '../kit/controls/Slider.tsx';
import { PHOTO_TITLES, type PhotoId } from '../kit/image/photos.ts';
import { smallestInput } from './geometry.ts';
import { conv, KINDS, type Layer, LIMITS, pool, rangeOf, SETTINGS } from './layers.ts';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { slider, select, toggle, more, own } = controlsFor<State, Derived, Labels>();
type Props = PartProps<State, Derived, Labels>;

/** Which layer is chosen; it can be moved and removed, and others put above it. */
function LayerTools({ state, derived, labels, say, dispatch }: Props) {
  const { number } = say;
  const { rows, tip } = derived;
  const last = state.layers.length;
  const full = last >= LIMITS.layers[1];
  const tool = (
    label: string,
    action: Action,
    disabled: boolean,
    icon: ReactNode,
    named = true,
  ) => (
    <button
      type="button"
      aria-label={named ? undefined : label}
      title={named ? undefined : label}
      disabled={disabled}
      onClick={() => dispatch(action)}
    >
      {icon}
      {named && label}
    </button>
  );
  const plus = <Plus aria-hidden="true" />;
  return (
    <div className="field-editor">
      <Select
        label={labels.chosen}
        value={String(tip)}
        options={rows.map((row, index) => ({
          value: String(index),
          label: row.layer
            ? labels.optionOf(number(index), row.layer.kind, number(row.layer.k))
            : labels.inputOption(number(row.count)),
        }))}
        onChange={(value) => dispatch({ type: 'step', step: Number(value) })}
      />
      <div className="field-tools">
        {tool(labels.addConv, { type: 'add', layer: conv(3) }, full, plus)}
        {tool(labels.addPool, { type: 'add', layer: pool(2) }, full, plus)}
        {tool(
          labels.remove,
          { type: 'remove' },
          tip === 0 || last === 1,
          <Minus aria-hidden="true" />,
        )}
        {tool(
          labels.lower,
          { type: 'reorder', by: -1 },
          tip < 2,
          <ChevronDown aria-hidden="true" />,
          false,
        )}
        {tool(
          labels.higher,
          { type: 'reorder', by: 1 },
          tip === 0 || tip === last,
          <ChevronUp aria-hidden="true" />,
          false,
        )}
      </div>
    </div>
  );
}

/** Kind and settings of the chosen layer. */
function LayerSettings({ derived, labels, say, dispatch }: Props) {
  const { layer } = derived.rows[derived.tip];
  if (!layer) return null;
  const { words } = say;
  const names = { k: words.kernelSize, s: words.stride, p: words.padding, d: words.dilation };
  const edit = (patch: Partial<Layer>) => dispatch({ type: 'edit', patch });
  return (
    <>
      <Choice
        label={labels.kind}
        value={layer.kind}
        options={KINDS.map((kind) => ({ value: kind, label: labels.kinds[kind] }))}
        onChange={(kind) => edit({ kind })}
      />
      {SETTINGS.map((setting) => (
        <Slider
          key={setting}
          label={names[setting]}
          value={layer[setting]}
          low={rangeOf(layer, setting)[0]}
          high={rangeOf(layer, setting)[1]}
          onChange={(value) => edit({ [setting]: value })}
        />
      ))}
    </>
  );
}

const lastNeuron = (_: State, { rows, tip }: Derived) => [0, rows[tip].count - 1] as const;

export const controls = [
  own(LayerTools),
  toggle('effective', 'measure'),
  more('settings', [
    own(LayerSettings),
    slider('n', 'inputSize', {
      value: (_, { side }) => side,
      range: ({ layers }) => [smallestInput(layers), LIMITS.n[1]],
    }),
  ]),
  more('place', [
    slider('row', 'row', { value: (_, { row }) => row, range: lastNeuron }),
    slider('col', 'column', { value: (_, { col }) => col, range: lastNeuron }),
    select('img', 'photo', (id: PhotoId, _, { language }) => PHOTO_TITLES[language][id]),
  ]),
];
