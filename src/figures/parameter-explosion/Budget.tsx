import type { Say } from '../kit/types.ts';
import { CHART, TEXT, xAt, yAt } from './chart.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './text.ts';

interface BudgetProps {
  readonly budget: NonNullable<Derived['budget']>;
  readonly state: State;
  readonly derived: Derived;
  readonly labels: Labels;
  readonly say: Say;
}

const GAP = 5;
const RADIUS = 5;
/** Between the two lines, where no other label comes. */
const BELOW = 50;
const MIDDLE = 0.5;

/** The phone's memory as a line, and the side of the picture at which the fully connected layer outgrows it. */
export function Budget({ budget, state, derived, labels, say }: BudgetProps) {
  const y = yAt(budget.y);
  return (
    <g className="budget" fontSize={TEXT} data-over={!derived.fits || undefined}>
      <rect
        className="budget-over"
        x={CHART.left}
        y={CHART.top}
        width={CHART.right - CHART.left}
        height={y - CHART.top}
      />
      <path className="budget-line" d={`M${CHART.left} ${y}H${CHART.right}`} />
      <text className="budget-name" x={CHART.left + GAP} y={CHART.top + TEXT + 1}>
        {labels.budget(say.number(state.memory))}
      </text>
      {budget.x !== null && (
        <>
          <path className="budget-drop" d={`M${xAt(budget.x)} ${y}V${CHART.bottom}`} />
          <circle className="budget-crossing" cx={xAt(budget.x)} cy={y} r={RADIUS} />
          <text
            className="budget-side"
            x={xAt(budget.x) + (budget.x < MIDDLE ? GAP : -GAP)}
            y={Math.min(CHART.bottom - GAP, y + BELOW)}
            textAnchor={budget.x < MIDDLE ? 'start' : 'end'}
          >
            n = {say.number(derived.tooLargeFrom)}
          </text>
        </>
      )}
    </g>
  );
}
