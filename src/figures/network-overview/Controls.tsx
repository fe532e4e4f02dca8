import { useCallback } from 'react';
import type { ControlsProps } from '../kit/contract.ts';
import { Select } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { NumberBox } from '../kit/controls/NumberBox.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { LAYER_IDS, LAYERS, type LayerId } from './layers.ts';
import { type Action, type Derived, LIMITS, type State } from './model.ts';
import type { Labels } from './wording.ts';

const WHOLE = 'whole';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say } = props;
  const { words } = say;
  const { layer } = state;
  const onItem = useCallback((item: number) => dispatch({ type: 'picture', item }), [dispatch]);
  const place = (label: string, value: number, end: number, patch: (value: number) => object) => (
    <span className="net-place-box">
      <span>{label}</span>
      <NumberBox
        label={words.numberBox(label)}
        value={value}
        low={0}
        high={end}
        digits={0}
        whole
        onChange={(next) => dispatch({ type: 'set', patch: patch(next) })}
      />
    </span>
  );
  const side = layer ? LAYERS[layer].side : 1;
  return (
    <>
      <Slider
        label={labels.testPicture}
        value={state.item}
        low={LIMITS.item[0]}
        high={LIMITS.item[1]}
        onChange={onItem}
      />
      <Select<LayerId | typeof WHOLE>
        label={labels.layer}
        value={layer ?? WHOLE}
        options={[
          { value: WHOLE, label: labels.back },
          ...LAYER_IDS.map((value) => ({ value, label: labels.layers[value] })),
        ]}
        onChange={(value) =>
          dispatch(
            value === WHOLE
              ? { type: 'set', patch: { layer: null } }
              : { type: 'open', place: { layer: value, channel: state.channel } },
          )
        }
      />
      <More label={words.more}>
        {layer === null ? (
          <p className="net-words">{labels.openFirst}</p>
        ) : (
          <div className="net-place">
            {place(words.channel, state.channel, LAYERS[layer].channels - 1, (channel) => ({
              channel,
              from: null,
            }))}
            {side > 1 && (
              <>
                {place(words.row, state.row ?? 0, side - 1, (row) => ({
                  row,
                  col: state.col ?? 0,
                }))}
                {place(words.column, state.col ?? 0, side - 1, (col) => ({
                  col,
                  row: state.row ?? 0,
                }))}
              </>
            )}
          </div>
        )}
      </More>
    </>
  );
}
