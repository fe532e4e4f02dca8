import { memo, useCallback, useMemo } from 'react';
import type { ControlsProps } from '../kit/contract.ts';
import { NumberBox } from '../kit/controls/NumberBox.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { ImageSource } from '../kit/image/ImageSource.tsx';
import type { ImageState } from '../kit/image/imageChoice.ts';
import { type Action, type Derived, LIMITS, type State } from './model.ts';
import type { Labels } from './text.ts';

const Pictures = memo(ImageSource);

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels, say } = props;
  const { words } = say;
  const set = useSet<State>(dispatch);
  const onImage = useCallback(
    (image: Partial<ImageState>) => dispatch({ type: 'set', patch: image }),
    [dispatch],
  );
  const { img, own } = state;
  const image = useMemo(() => ({ img, own }), [img, own]);
  const place = (label: string, key: 'row' | 'col', count: number) => (
    <span className="pixel-place-box">
      <span>{label}</span>
      <NumberBox
        label={words.numberBox(label)}
        value={derived.chosen[key]}
        low={0}
        high={count - 1}
        digits={0}
        whole
        onChange={set(key)}
      />
    </span>
  );
  return (
    <>
      <Slider
        label={labels.zoom}
        value={state.zoom}
        low={LIMITS.zoom[0]}
        high={LIMITS.zoom[1]}
        unit="%"
        onChange={set('zoom')}
      />
      <div className="pixel-place">
        {place(words.row, 'row', derived.height)}
        {place(words.column, 'col', derived.width)}
      </div>
      <Pictures image={image} onChange={onImage} />
    </>
  );
}
