import { Panel } from '../kit/Panel.tsx';
import { Axes } from './Axes.tsx';
import { Budget } from './Budget.tsx';
import { CHART, labelPlace, TEXT, UNITS, xAt, yAt } from './chart.ts';
import type { ChartPoint } from './model.ts';
import { useChartHold } from './useChartHold.ts';
import type { Props } from './View.tsx';

const RADIUS = 6.5;

function path(points: readonly ChartPoint[]): string {
  return `M${points.map(({ x, y }) => `${xAt(x)} ${yAt(y)}`).join('L')}`;
}

/** Two layers over the side of the picture, on logarithmic axes; the reader's picture as a point on each line. */
export function Chart(props: Props) {
  const { state, derived, dispatch, labels, say, concealed, bare } = props;
  const { lines, points, budget } = derived;
  const { show } = state;
  const hold = useChartHold((share) => dispatch({ type: 'point', share }));
  const x = xAt(points.dense.x);
  const upper = derived.dense[show] >= derived.conv[show] ? 'dense' : 'conv';
  const point = (layer: 'dense' | 'conv') => {
    const text = `${labels.names[layer]} ${labels.short(show, derived[layer][show], say)}`;
    return (
      <g className={`now-${layer}`}>
        <circle cx={x} cy={yAt(points[layer].y)} r={RADIUS} />
        <text {...labelPlace(lines[layer], points[layer], layer === upper, text)}>{text}</text>
      </g>
    );
  };
  return (
    <Panel
      name="explosion"
      title={labels.counted[show]}
      note={`n = ${say.number(state.n)}`}
      units={UNITS}
    >
      <Axes show={show} labels={labels} />
      {budget && (
        <Budget budget={budget} state={state} derived={derived} labels={labels} say={say} />
      )}
      <path className="line-dense" d={path(lines.dense)} />
      <path className="line-conv" d={path(lines.conv)} />
      <path className="now-line" d={`M${x} ${CHART.bottom}V${CHART.top}`} />
      {!concealed && (
        <g className="explosion-now" fontSize={TEXT}>
          {point('dense')}
          {point('conv')}
        </g>
      )}
      <path
        className="now-knob"
        d={`M${x} ${CHART.bottom - RADIUS}l${RADIUS} ${2 * RADIUS}h${-2 * RADIUS}z`}
      />
      {!bare && (
        <rect
          className="explosion-hold"
          x={CHART.left}
          width={CHART.right - CHART.left}
          height={UNITS}
          {...hold}
        />
      )}
    </Panel>
  );
}
