import { memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import type { Branch, Step } from './branches.ts';
import type { Derived, Lit, Reduce } from './model.ts';
import type { Labels } from './text.ts';
import { MILLION } from './text.ts';

const WHOLE = 100;
/** Rows of boxes between the input and the join. */
const ROWS = [0, 1] as const;

interface BranchesProps {
  readonly derived: Derived;
  readonly reduce: Reduce;
  readonly lit: Lit;
  readonly labels: Labels;
  readonly onBranch: (branch: Lit) => void;
}

/** The four branches side by side, each from the input down to the join. */
export const Branches = memo(function Branches(props: BranchesProps) {
  const { derived, reduce, lit, labels, onBranch } = props;
  return (
    <div className="inception-branches">
      {derived.now.branches.map((branch) => (
        <button
          key={branch.id}
          type="button"
          tabIndex={-1}
          className="inception-branch"
          aria-pressed={branch.id === lit}
          title={labels.branches[branch.id]}
          onClick={() => onBranch(branch.id === lit ? 'all' : branch.id)}
        >
          {ROWS.map((row) => {
            const step = stepAt(branch, row, reduce);
            return step ? (
              <Box
                key={row}
                step={step}
                side={derived.height}
                most={derived.most.multiplyAdds}
                labels={labels}
              />
            ) : (
              <span key={row} className="inception-through" />
            );
          })}
        </button>
      ))}
    </div>
  );
});

/** A branch of one layer has it in the lower row; without reductions the pooling stays in the upper one. */
function stepAt({ id, steps }: Branch, row: 0 | 1, reduce: Reduce): Step | undefined {
  if (steps.length > 1) return steps[row];
  const own = id === 'pool' && reduce === 'off' ? 0 : 1;
  return row === own ? steps[0] : undefined;
}

interface BoxProps {
  readonly step: Step;
  readonly side: number;
  readonly most: number;
  readonly labels: Labels;
}

const Box = memo(function Box({ step, side, most, labels }: BoxProps) {
  const { number } = useSay();
  const { kind, size, depth, weights, multiplyAdds } = step;
  const square = `${number(size)}×${number(size)}`;
  return (
    <span className="inception-box" data-kind={kind}>
      <b>{kind === 'conv' ? `${square} · ${number(depth)}` : labels.pool(square)}</b>
      <span>
        {`${number(side)}×${number(side)}×`}
        <wbr />
        {number(depth)}
      </span>
      <span>
        {number(weights)} <i>{labels.weights}</i>
      </span>
      <span>
        {kind === 'conv' && (
          <>
            {number(multiplyAdds / MILLION, 1)} <em>{labels.million}</em>
          </>
        )}
      </span>
      <span className="inception-cost">
        {multiplyAdds > 0 && <span style={{ width: `${(multiplyAdds / most) * WHOLE}%` }} />}
      </span>
    </span>
  );
});
