import { Legend } from '../kit/chart/Legend.tsx';
import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Series } from '../kit/chart/types.ts';
import type { Bend as BendFacts } from './curve.ts';
import type { Labels } from './says.ts';

interface BendProps {
  readonly bend: BendFacts;
  readonly title: string;
  readonly labels: Labels;
  readonly central: boolean;
}

const BOX = { height: 120, clip: true };
const DOT = 13;

/** L along the nudged number: the curve, the slope of the formula, and the line through the two points. */
export function Bend({ bend, title, labels, central }: BendProps) {
  const { reach, points } = bend;
  const chord: Series = {
    name: labels.measured,
    points: bend.chord,
    colour: 'var(--q12)',
    width: 3,
  };
  const tangent: Series = {
    name: labels.formula,
    points: bend.tangent,
    colour: 'var(--amber)',
    dash: 'dashed',
    width: 3,
  };
  const [[left], [right]] = points;
  return (
    <div className="check-bend">
      <p className="panel-title">
        <span>{title}</span>
        <Legend series={[chord, tangent]} />
      </p>
      <LineChart
        name="bend"
        x={{ domain: [-reach, reach], ticks: 0 }}
        y={{ domain: bend.heights, ticks: 0 }}
        box={BOX}
        marks={[
          { kind: 'rule', x: left, name: central ? 'w − ε' : 'w', dash: 'dotted' },
          { kind: 'rule', x: right, name: 'w + ε', dash: 'dotted' },
        ]}
        series={[
          {
            name: labels.precisions.float32,
            points: bend.coarse,
            colour: 'var(--ink-2)',
            dash: 'dotted',
            width: 2,
          },
          { name: 'L', points: bend.curve, colour: 'var(--ink)', width: 3 },
          tangent,
          chord,
          { name: 'points', points, colour: 'var(--q12)', width: 0, dots: DOT },
        ]}
      />
    </div>
  );
}
