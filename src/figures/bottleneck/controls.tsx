import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Mark, Series } from '../kit/chart/types.ts';
import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { BESIDES, type Beside } from './costs.ts';
import type { Derived, State } from './model.ts';
import { Stopwatch } from './Stopwatch.tsx';
import type { Labels } from './says.ts';

type Props = PartProps<State, Derived, Labels>;

const BOX = { height: 100, room: 136 };
const LOOKS = {
  beside: { colour: 'var(--line-strong)', word: 'var(--ink-2)', width: 3, dash: 'dashed' },
  block: { colour: 'var(--amber)', word: 'var(--amber-word)', width: 3 },
} as const;

/** Weights against the width of the narrow part: a bend that meets what stands beside it. */
function Curve({ state, derived, labels, say, dispatch }: Props) {
  const { curves, widest } = derived;
  const { number } = say;
  const names = {
    block: labels.blocks[state.form],
    beside: labels.besides[state.beside](number(state.k)),
  };
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
      <LineChart
        name="curve"
        x={{ domain: [0, curves.most], read: (at) => number(at) }}
        y={{ domain: [0, curves.top], ticks: 0 }}
        box={BOX}
        marks={marks}
        series={[line('beside'), line('block')]}
        cursor={{ at: state.mid, onMove: (mid) => dispatch({ type: 'point', mid }) }}
      />
      <p>{labels.widest(widest === null ? null : number(widest))}</p>
    </div>
  );
}

function Timing({ derived, labels, dispatch }: Props) {
  return (
    <Stopwatch
      watch={derived.watch}
      counted={derived.workRatio}
      labels={labels}
      onStart={() => dispatch({ type: 'time' })}
      onCancel={() => dispatch({ type: 'cancel' })}
    />
  );
}

const { slider, choice, more, own } = controlsFor<State, Derived, Labels>();
const square = (k: number) => `${k}×${k}`;

export const controls = [
  slider('mid', 'mid'),
  more('settings', [
    choice('form', 'form', 'forms'),
    choice('beside', 'beside', (beside: Beside, labels) => labels.besides[beside]('k'), {
      values: BESIDES,
      when: ({ form }) => form === 'block',
    }),
    choice('k', 'kernelSize', square),
    slider('cin', 'cin'),
    slider('cout', 'cout'),
    slider('h', 'height'),
    slider('w', 'width'),
  ]),
  more('curve', [own(Curve)]),
  more('watch', [own(Timing)]),
];
