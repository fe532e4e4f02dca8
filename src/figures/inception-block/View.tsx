import { useCallback } from 'react';
import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Branches } from './Branches.tsx';
import { Join } from './Join.tsx';
import { type Lit, REDUCE } from './model.ts';
import type { Props } from './props.ts';
import { Totals } from './Totals.tsx';

/** One inception block from its input down to the join, and what its 1×1 layers save. */
export function View(props: Props) {
  const { state, derived, dispatch, labels, say } = props;
  const { number } = say;
  const onBranch = useCallback(
    (branch: Lit) => dispatch({ type: 'set', patch: { branch } }),
    [dispatch],
  );
  return (
    <>
      <div className="inception-switch">
        <Choice
          quiet
          label={labels.reductions}
          value={state.reduce}
          options={REDUCE.map((value) => ({ value, label: labels.reduce[value] }))}
          onChange={(reduce) => dispatch({ type: 'set', patch: { reduce } })}
        />
      </div>
      <Surface
        label={props.surface}
        className="inception-layout"
        onMove={(rows, cols) => dispatch({ type: 'move', blocks: rows, branches: cols })}
        onJump={(end) => dispatch({ type: 'jump', end })}
      >
        <div className="inception-flow">
          <p className="inception-input">
            <span>{labels.input(state.block)}</span>
            <b>{`${number(derived.height)}×${number(derived.width)}×${number(derived.inDepth)}`}</b>
          </p>
          <Branches
            derived={derived}
            reduce={state.reduce}
            lit={state.branch}
            labels={labels}
            onBranch={onBranch}
          />
          <Join {...props} />
          <p className="inception-key">{labels.key}</p>
        </div>
        <Totals {...props} />
      </Surface>
    </>
  );
}
