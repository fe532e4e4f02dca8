import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Axis, Mark, Series } from '../kit/chart/types.ts';
import { SIDES } from './costs.ts';
import type { Props } from './props.ts';
import { sayBytes, sayCount } from './says.ts';

const ACROSS: Axis = {
  scale: 'log',
  base: 2,
  domain: [SIDES.low, SIDES.high],
  ticks: [16, 64, 256, 1024],
};
const UP: Axis = { scale: 'log', domain: [10, 1e12], ticks: [1e3, 1e6, 1e9, 1e12], clamp: true };
const BOX = { height: 250, room: 250 };
const LOOKS = {
  dense: { colour: 'var(--ink)', width: 3 },
  conv: { colour: 'var(--amber)', word: 'var(--amber-word)', width: 3, marker: 'square' },
} as const;
const BAD = 'var(--bad)';
/** How red it is above the phone's memory, when the layer fits and when it does not. */
const [FITS, TOO_LARGE] = [0.06, 0.14];

/** Two layers over the side of the picture, on logarithmic axes; the reader's picture as a point on each line. */
export function Chart({ state, derived, dispatch, labels, say, concealed }: Props) {
  const { number } = say;
  const { show } = state;
  const { side, height, width } = derived;
  const steps = show === 'bytes' ? ['kB', 'MB', 'GB', 'TB'] : labels.countSteps;
  const short = (count: number) =>
    show === 'bytes' ? sayBytes(count, say) : sayCount(count, labels.countSteps, say);
  const size = (at: number) =>
    at === side && height !== width ? `${number(height)}×${number(width)}` : `n = ${number(at)}`;
  const line = (layer: 'dense' | 'conv'): Series => ({
    ...LOOKS[layer],
    name: labels.names[layer],
    points: derived.lines[layer],
    read: concealed ? undefined : (count) => `${labels.names[layer]} ${short(count)}`,
  });
  return (
    <div>
      <p className="panel-title">
        <span>{labels.measures[show]}</span>
        <span className="panel-note">{size(side)}</span>
      </p>
      <LineChart
        name="explosion"
        x={{ ...ACROSS, format: (side) => number(side), read: size }}
        y={{ ...UP, format: (count) => steps[UP_TICKS.indexOf(count)] }}
        box={BOX}
        marks={budgetOf(derived, labels.budget(number(state.memory)), number)}
        series={[line('dense'), line('conv')]}
        cursor={{
          at: side,
          onMove: (side) => dispatch({ type: 'point', side }),
        }}
      />
    </div>
  );
}

const UP_TICKS = UP.ticks as readonly number[];

/** The phone's memory as a line, and the side of the picture at which the fully connected layer outgrows it. */
function budgetOf(
  { budget, fits }: Props['derived'],
  name: string,
  number: (value: number) => string,
): Mark[] {
  if (!budget) return [];
  const { most, crossing } = budget;
  return [
    {
      kind: 'region',
      y: [most, UP.domain[1]],
      colour: BAD,
      strength: fits ? FITS : TOO_LARGE,
      name,
    },
    { kind: 'rule', y: most, colour: BAD, dash: 'dashed' },
    ...(crossing === null
      ? []
      : ([
          { kind: 'rule', x: crossing, to: most, colour: BAD, dash: 'dotted' },
          { kind: 'point', at: [crossing, most], name: `n = ${number(crossing)}`, colour: BAD },
        ] as const)),
  ];
}
