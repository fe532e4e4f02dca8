import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Axis } from '../kit/chart/types.ts';
import { type Bend as BendFacts, REACH } from './curve.ts';

const BOX = { height: 90, clip: true };
const ACROSS: Axis = { domain: [-REACH, REACH], ticks: 0 };

/** L along the nudged number: the curve, the slope of the formula, and the line through the two points. */
export function Bend({ bend, title }: { readonly bend: BendFacts; readonly title: string }) {
  return (
    <div className="check-bend">
      <p className="panel-title">
        <span>{title}</span>
      </p>
      <LineChart
        name="bend"
        x={ACROSS}
        y={{ domain: bend.heights, ticks: 0 }}
        box={BOX}
        series={[
          { name: 'curve', points: bend.curve, colour: 'var(--ink)' },
          {
            name: 'tangent',
            points: bend.tangent,
            colour: 'var(--ink-2)',
            dash: 'dashed',
            width: 1.5,
          },
          { name: 'chord', points: bend.chord, colour: 'var(--q12)', width: 2 },
          { name: 'points', points: bend.points, colour: 'var(--q12)', width: 0, dots: 10 },
        ]}
      />
    </div>
  );
}
