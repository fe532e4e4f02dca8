import { Swatch } from '../kit/chart/Legend.tsx';
import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Axis, Point, Series } from '../kit/chart/types.ts';
import type { NetworkName } from './answers.ts';
import type { CurveFacts } from './curves.ts';
import type { Props } from './PictureView.tsx';
import { REACH, SHIFTS } from './state.ts';

const FULL = 100;
const ACROSS: Axis = { domain: [-REACH, REACH], ticks: SHIFTS.filter((shift) => shift % 2 === 0) };
const UP: Axis = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] };
const BOX = { height: 150 };
const LOOKS: Readonly<Record<NetworkName, Omit<Series, 'name' | 'points'>>> = {
  mlp: { colour: 'var(--ink)', dash: 'dotted', width: 3 },
  cnn: {
    colour: 'var(--amber)',
    word: 'var(--amber-word)',
    dash: 'dashed',
    width: 3,
    marker: 'box',
  },
  pooled: { colour: 'var(--amber)', word: 'var(--amber-word)', width: 3 },
};

interface CurvesViewProps extends Props {
  readonly facts: CurveFacts;
  readonly chosen: number | null;
}

/** How many of the test pictures each network recognises at each shift along one axis. */
export function CurvesView({ facts, chosen, ...props }: CurvesViewProps) {
  const { state, dispatch, labels, say, concealed } = props;
  const { curves, total, shift } = facts;
  const shifted = (along: number) =>
    state.axis === 'x' ? labels.shifted(along, state.dy) : labels.shifted(state.dx, along);
  const { number } = say;
  const percent = (share: number, digits?: number) => `${number(share * FULL, digits)}%`;
  const lines = curves.map(
    ({ name, shares }): Series => ({
      ...LOOKS[name],
      name: `${labels.networks[name].name}, ${labels.networks[name].end}`,
      points: SHIFTS.map((along, at): Point => [along, shares[at]]),
      read: (share) => percent(share, 0),
    }),
  );
  const moved = shift !== 0;
  return (
    <div className="shift-curves">
      <p className="shift-title">{labels.curvesTitle(number(total))}</p>
      <table className="shift-legend">
        <thead>
          <tr>
            <td />
            <th scope="col">{shifted(0)}</th>
            {moved && <th scope="col">{shifted(shift)}</th>}
          </tr>
        </thead>
        <tbody>
          {curves.map(({ name, inPlace, here }, index) => (
            <tr key={name}>
              <th scope="row">
                <Swatch series={lines[index]} />
                {labels.networks[name].name} <small>{labels.networks[name].end}</small>
              </th>
              <td>{concealed ? '?' : number(inPlace)}</td>
              {moved && (
                <td>
                  <b>{concealed ? '?' : number(here)}</b>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <LineChart
        name="hits"
        x={{
          ...ACROSS,
          label: labels.axisCaptions[state.axis],
          read: (along) => shifted(along),
        }}
        y={{ ...UP, format: (share) => percent(share, 0) }}
        box={BOX}
        series={concealed ? [] : lines}
        cursor={{
          at: shift,
          chosen: concealed ? null : chosen,
          onMove: (at) => dispatch({ type: 'read', at }),
        }}
      />
    </div>
  );
}
