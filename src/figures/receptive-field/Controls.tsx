import { ChevronDown, ChevronUp, Minus, Plus } from 'lucide-react';
import type { ControlsProps } from '../kit/contract.ts';
import { Choice, Select, Toggle } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { PHOTO_IDS, PHOTO_TITLES } from '../kit/image/photos.ts';
import { smallestInput } from './geometry.ts';
import { conv, KINDS, LIMITS, pool, rangeOf, SETTINGS } from './layers.ts';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './text.ts';
import { useEdit } from './useEdit.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { words, number, language } = say;
  const { rows, tip } = derived;
  const { layer, count } = rows[tip];
  const set = useSet<State>(dispatch);
  const edit = useEdit(dispatch);
  const names = { k: words.kernelSize, s: words.stride, p: words.padding, d: words.dilation };
  const full = state.layers.length >= LIMITS.layers[1];
  return (
    <>
      <Toggle label={labels.measure} value={state.effective} onChange={set('effective')} />
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
          <button
            type="button"
            disabled={full}
            onClick={() => dispatch({ type: 'add', layer: conv(3) })}
          >
            <Plus aria-hidden="true" />
            {labels.addConv}
          </button>
          <button
            type="button"
            disabled={full}
            onClick={() => dispatch({ type: 'add', layer: pool(2) })}
          >
            <Plus aria-hidden="true" />
            {labels.addPool}
          </button>
          <button
            type="button"
            disabled={tip === 0 || state.layers.length === 1}
            onClick={() => dispatch({ type: 'remove' })}
          >
            <Minus aria-hidden="true" />
            {labels.remove}
          </button>
          <button
            type="button"
            aria-label={labels.lower}
            title={labels.lower}
            disabled={tip < 2}
            onClick={() => dispatch({ type: 'reorder', by: -1 })}
          >
            <ChevronDown aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={labels.higher}
            title={labels.higher}
            disabled={tip === 0 || tip === state.layers.length}
            onClick={() => dispatch({ type: 'reorder', by: 1 })}
          >
            <ChevronUp aria-hidden="true" />
          </button>
        </div>
        {layer ? (
          <>
            <Choice
              label={labels.kind}
              value={layer.kind}
              options={KINDS.map((kind) => ({ value: kind, label: labels.kinds[kind] }))}
              onChange={edit('kind')}
            />
            {SETTINGS.map((setting) => (
              <Slider
                key={setting}
                label={names[setting]}
                value={layer[setting]}
                low={rangeOf(layer, setting)[0]}
                high={rangeOf(layer, setting)[1]}
                onChange={edit(setting)}
              />
            ))}
          </>
        ) : (
          <Slider
            label={words.inputSize}
            value={derived.side}
            low={smallestInput(state.layers)}
            high={LIMITS.n[1]}
            onChange={set('n')}
          />
        )}
      </div>
      <More label={labels.place}>
        <Slider
          label={words.row}
          value={derived.row}
          low={0}
          high={count - 1}
          onChange={set('row')}
        />
        <Slider
          label={words.column}
          value={derived.col}
          low={0}
          high={count - 1}
          onChange={set('col')}
        />
        <Select
          label={words.photo}
          value={state.img}
          options={PHOTO_IDS.map((id) => ({ value: id, label: PHOTO_TITLES[language][id] }))}
          onChange={set('img')}
        />
      </More>
    </>
  );
}
