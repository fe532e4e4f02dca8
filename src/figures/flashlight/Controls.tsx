import type { ControlsProps } from '../kit/contract.ts';
import { Choice, Select } from '../kit/controls/Choice.tsx';
import { NumberBox } from '../kit/controls/NumberBox.tsx';
import { PHOTO_IDS, PHOTO_TITLES } from '../kit/image/photos.ts';
import { KERNEL_NAMES } from './answers.ts';
import { type Action, type Derived, LIMITS, type State } from './model.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say } = props;
  const { words, language } = say;
  const place = (label: string, key: 'row' | 'col') => (
    <span className="flashlight-place-box">
      <span>{label}</span>
      <NumberBox
        label={words.numberBox(label)}
        value={state[key]}
        low={LIMITS[key][0]}
        high={LIMITS[key][1]}
        digits={0}
        whole
        onChange={(value) => dispatch({ type: 'set', patch: { [key]: value } })}
      />
    </span>
  );
  return (
    <>
      <Choice
        label={words.kernel}
        value={state.kernel}
        options={KERNEL_NAMES.map((value) => ({ value, label: labels.kernels[value] }))}
        onChange={(kernel) => dispatch({ type: 'set', patch: { kernel } })}
      />
      <Select
        label={words.photo}
        value={state.img}
        options={PHOTO_IDS.map((value) => ({ value, label: PHOTO_TITLES[language][value] }))}
        onChange={(img) => dispatch({ type: 'set', patch: { img } })}
      />
      <div className="flashlight-place">
        {place(words.row, 'row')}
        {place(words.column, 'col')}
      </div>
    </>
  );
}
