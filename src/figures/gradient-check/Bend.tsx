import { memo } from 'react';
import type { Bend as BendFacts } from './curve.ts';

const FULL = 100;
const rounded = (share: number) => Number((share * FULL).toFixed(1));
const at = ([x, y]: readonly [number, number]) => `${rounded(x)} ${rounded(1 - y)}`;

/** L along the nudged number: the curve, the slope of the formula, and the line through the two points. */
export const Bend = memo(function Bend({ bend, title }: { bend: BendFacts; title: string }) {
  const across = (ends: readonly [number, number]) => `M${at([0, ends[0]])}L${at([1, ends[1]])}`;
  return (
    <div className="check-bend">
      <p className="panel-title">
        <span>{title}</span>
      </p>
      <svg
        viewBox={`0 0 ${FULL} ${FULL}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        data-panel="bend"
      >
        <path className="check-curve" d={`M${bend.curve.map(at).join('L')}`} />
        <path className="check-tangent" d={across(bend.tangent)} />
        {bend.chord && <path className="check-chord" d={across(bend.chord)} />}
        <path className="check-points" d={bend.points.map((point) => `M${at(point)}h0`).join('')} />
      </svg>
    </div>
  );
});
