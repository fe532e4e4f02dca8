import type { ControlsProps } from '../kit/contract.ts';
import { Select } from '../kit/controls/Choice.tsx';
import { BLOCK_IDS } from '../kit/network/googlenet.ts';
import { type Action, type Derived, LIT, type State } from './model.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels } = props;
  return (
    <>
      <Select
        label={labels.block}
        value={state.block}
        options={BLOCK_IDS.map((value) => ({ value, label: value }))}
        onChange={(block) => dispatch({ type: 'set', patch: { block } })}
      />
      <Select
        label={labels.branch}
        value={state.branch}
        options={LIT.map((value) => ({
          value,
          label: value === 'all' ? labels.allBranches : labels.branches[value],
        }))}
        onChange={(branch) => dispatch({ type: 'set', patch: { branch } })}
      />
    </>
  );
}
