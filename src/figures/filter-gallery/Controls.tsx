import { useCallback } from 'react';
import type { ControlsProps } from '../kit/contract.ts';
import { CellEditor } from '../kit/controls/CellEditor.tsx';
import { Choice } from '../kit/controls/Choice.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { ImageSource } from '../kit/image/ImageSource.tsx';
import type { ImageState } from '../kit/image/imageChoice.ts';
import { type Action, type Derived, LIMITS, MODES, SIDES, type State } from './model.ts';
import type { Labels } from './text.ts';
import { Wall } from './Wall.tsx';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { words, number } = say;
  const { filter } = derived;
  const set = useSet<State>(dispatch);
  const onImage = useCallback(
    (image: Partial<ImageState>) => dispatch({ type: 'set', patch: image }),
    [dispatch],
  );
  return (
    <>
      <Wall
        label={words.kernel}
        labels={labels}
        chosen={filter.name}
        thumbs={derived.thumbs}
        ownThumb={derived.ownThumb}
        dispatch={dispatch}
      />
      {derived.isOwn && (
        <div className="gallery-own">
          <Choice
            label={words.kernelSize}
            value={String(filter.side)}
            options={SIDES.map((side) => ({
              value: String(side),
              label: `${number(side)}×${number(side)}`,
            }))}
            onChange={(side) => dispatch({ type: 'side', side: Number(side) })}
          />
          <CellEditor
            label={labels.weights}
            rows={filter.side}
            cols={filter.side}
            values={filter.weights.data}
            low={LIMITS.value[0]}
            high={LIMITS.value[1]}
            digits={4}
            onChange={set('cells')}
          />
        </div>
      )}
      <ImageSource image={state} onChange={onImage} />
      <Choice
        label={labels.mode}
        value={state.mode}
        options={MODES.map((value) => ({ value, label: labels.modes[value] }))}
        onChange={set('mode')}
      />
    </>
  );
}
