import type { ControlsProps } from '../kit/contract.ts';
import { Choice, Select } from '../kit/controls/Choice.tsx';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { DIFFERENCES, DIVISORS, LOSSES } from './check.ts';
import { type Action, CELLS, type Derived, EPS_STEP, GAPS, LOWEST, type State } from './model.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say } = props;
  const set = useSet<State>(dispatch);
  return (
    <>
      <Select
        label={labels.loss}
        value={state.loss}
        options={LOSSES.map((value) => ({ value, label: labels.losses[value] }))}
        onChange={set('loss')}
      />
      <Choice
        label={labels.difference}
        value={state.difference}
        options={DIFFERENCES.map((value) => ({ value, label: labels.differences[value] }))}
        onChange={set('difference')}
      />
      <Slider
        label={labels.exponent}
        value={state.eps}
        low={LOWEST}
        high={0}
        step={EPS_STEP}
        digits={2}
        onChange={set('eps')}
      />
      <More label={say.words.more}>
        <Select
          label={labels.nudged}
          value={state.cell}
          options={CELLS.map((value) => ({ value, label: labels.cell(value) }))}
          onChange={set('cell')}
        />
        <Choice
          label={labels.gap}
          value={state.gap}
          options={GAPS.map((value) => ({ value, label: say.number(Number(value)) }))}
          onChange={set('gap')}
        />
        <Choice
          label={labels.divisor}
          value={state.divisor}
          options={DIVISORS.map((value) => ({ value, label: labels.divisors[value] }))}
          onChange={set('divisor')}
        />
      </More>
    </>
  );
}
