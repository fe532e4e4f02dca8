import type { ControlsProps } from '../kit/contract.ts';
import { Select } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { PHOTO_IDS, PHOTO_TITLES } from '../kit/image/photos.ts';
import { FIRST_NAMES, NEXT_NAMES } from './maps.ts';
import { type Action, BIAS_STEP, type Derived, LEAK_STEP, LIMITS, type State } from './model.ts';
import type { Labels } from './text.ts';

/** The gate itself is chosen in the drawing, beside what it does. */
export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say } = props;
  const { words, language } = say;
  const set = useSet<State>(dispatch);
  return (
    <>
      <Slider
        label={labels.leak}
        value={state.leak}
        low={LIMITS.leak[0]}
        high={LIMITS.leak[1]}
        step={LEAK_STEP}
        digits={2}
        onChange={set('leak')}
      />
      <Slider
        label={words.bias}
        value={state.bias}
        low={LIMITS.bias[0]}
        high={LIMITS.bias[1]}
        step={BIAS_STEP}
        onChange={set('bias')}
      />
      <Select
        label={words.kernel}
        value={state.kernel}
        options={FIRST_NAMES.map((value) => ({ value, label: labels.kernels[value] }))}
        onChange={set('kernel')}
      />
      <Select
        label={labels.next}
        value={state.next}
        options={NEXT_NAMES.map((value) => ({ value, label: labels.nexts[value] }))}
        onChange={set('next')}
      />
      <More label={words.more}>
        <Select
          label={words.photo}
          value={state.img}
          options={PHOTO_IDS.map((value) => ({ value, label: PHOTO_TITLES[language][value] }))}
          onChange={set('img')}
        />
        {(['row', 'col'] as const).map((key) => (
          <Slider
            key={key}
            label={key === 'row' ? words.row : words.column}
            value={state[key]}
            low={LIMITS[key][0]}
            high={LIMITS[key][1]}
            onChange={set(key)}
          />
        ))}
      </More>
    </>
  );
}
