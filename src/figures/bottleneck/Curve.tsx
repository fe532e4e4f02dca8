import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Mark, Series } from '../kit/chart/types.ts';
import { useSay } from '../kit/frame/Say.tsx';
import type { Curves } from './curves.ts';
import type { Labels } from './text.ts';

interface CurveProps {
  readonly curves: Curves;
  readonly names: Readonly<Record<'block' | 'beside', string>>;
  readonly mid: number;
  readonly widest: number | null;
  readonly labels: Labels;
  readonly concealed: boolean;
  readonly onPoint?: (mid: number) => void;
}

const BOX = { height: 100, room: 136 };
const LOOKS = {
  beside: { colour: 'var(--line-strong)', word: 'var(--ink-2)', width: 3, dash: 'dashed' },
  block: { colour: 'var(--amber)', word: 'var(--amber-word)', width: 3 },
} as const;

/** Weights against the width of the narrow part: a bend that meets what stands beside it. */
export function Curve(props: CurveProps) {
  const { curves, names, mid, widest, labels, concealed, onPoint } = props;
  const { number } = useSay();
  const line = (chain: 'block' | 'beside'): Series => ({
    ...LOOKS[chain],
    name: names[chain],
    points: curves[chain],
    read: (weights) => number(weights),
  });
  const marks: Mark[] =
    curves.edge === null
      ? []
      : [{ kind: 'rule', x: curves.edge, colour: 'var(--bad)', dash: 'dashed' }];
  return (
    <div className="bottle-curve">
      <p className="panel-title">
        <span>{labels.curve}</span>
      </p>
      <LineChart
        name="curve"
        x={{ domain: [0, curves.most], read: (at) => number(at) }}
        y={{ domain: [0, curves.top], ticks: 0 }}
        box={BOX}
        marks={concealed ? undefined : marks}
        series={concealed ? [] : [line('beside'), line('block')]}
        cursor={{ at: mid, onMove: onPoint }}
      />
      <p className="bottle-widest">
        {concealed ? '?' : labels.widest(widest === null ? null : number(widest))}
      </p>
    </div>
  );
}
