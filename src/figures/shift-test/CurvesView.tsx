import { Chart } from './Chart.tsx';
import { type CurveFacts, SHIFT_TICKS } from './curves.ts';
import type { Props } from './PictureView.tsx';
import { REACH, SHIFTS } from './state.ts';

const FULL = 100;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** How many of the test pictures each network recognises at each shift along one axis. */
export function CurvesView({ facts, ...props }: Props & { readonly facts: CurveFacts }) {
  const { state, dispatch, labels, say, bare, concealed } = props;
  const { curves, done, total, shift, column } = facts;
  const shifted = (along: number) =>
    state.axis === 'x'
      ? labels.shifted(along, state.dy, say)
      : labels.shifted(state.dx, along, say);
  const { number } = say;
  const known = done > 0 && !concealed;
  const many = state.count !== '100';
  return (
    <div className="shift-curves">
      <div className="shift-curves-head">
        <p>
          <strong>{labels.curvesTitle}</strong>{' '}
          <span>{labels.counted(number(done), number(total))}</span>
          <progress
            value={done}
            max={total}
            aria-hidden="true"
            data-done={done === total || undefined}
          />
        </p>
        {!bare && (
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'set', patch: { count: many ? '100' : '1000' } })}
          >
            {!many ? labels.countMore : done < total ? say.words.cancel : labels.countFewer}
          </button>
        )}
      </div>
      <table className="shift-legend">
        <thead>
          <tr>
            <td />
            <th scope="col">{shifted(0)}</th>
            <th scope="col">{shifted(shift)}</th>
          </tr>
        </thead>
        <tbody>
          {curves.map(({ name, inPlace, here }) => (
            <tr key={name}>
              <th scope="row">
                <svg viewBox="0 0 28 8" aria-hidden="true">
                  <path className={`shift-line line-${name}`} d="M1 4H27" />
                </svg>
                {labels.networks[name].name} <small>{labels.networks[name].end}</small>
              </th>
              <td>{known ? number(inPlace) : '…'}</td>
              <td>
                <b>{known ? number(here) : concealed ? '?' : '…'}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Chart
        name="hits"
        lines={known ? curves.map(({ line }) => line) : []}
        columns={SHIFTS.length}
        column={column}
        yTicks={TICKS.map((share) => ({ share, text: `${number(share * FULL)}%` }))}
        xTicks={SHIFT_TICKS.map((at) => ({ column: at + REACH, text: number(at) }))}
        onColumn={bare ? null : (to) => dispatch({ type: 'column', column: to })}
      />
      <p className="shift-axis-caption">{labels.axisCaptions[state.axis]}</p>
    </div>
  );
}
