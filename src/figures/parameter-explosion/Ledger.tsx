import { MEASURES, type Measure } from './costs.ts';
import type { Props } from './props.ts';

/** The two layers side by side, number for number; the row that the chart shows is marked. */
export function Ledger({ state, derived, labels, say, concealed }: Props) {
  const { dense, conv } = derived;
  const hidden = (text: string) => (concealed ? '?' : text);
  const row = (key: string, name: string, a: string, b: string, on = false) => (
    <tr key={key} data-on={on || undefined}>
      <th scope="row">{name}</th>
      <td>{hidden(a)}</td>
      <td className="ledger-conv">{hidden(b)}</td>
    </tr>
  );
  const total = (measure: Measure) =>
    row(
      measure,
      labels.measures[measure],
      labels.exact(measure, dense[measure], say),
      labels.exact(measure, conv[measure], say),
      measure === state.show,
    );
  return (
    <div className="ledger-scroll">
      <table className="ledger">
        <thead>
          <tr>
            <td />
            <th scope="col">
              {labels.names.dense}
              <small>{labels.denseSize(say.number(state.units))}</small>
            </th>
            <th scope="col" className="ledger-conv">
              {labels.names.conv}
              <small>{labels.convSize(say.number(state.k), say.number(state.filters))}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {row(
            'weights',
            labels.weights,
            labels.exact('parameters', dense.weights, say),
            labels.exact('parameters', conv.weights, say),
          )}
          {row(
            'biases',
            labels.biases,
            labels.exact('parameters', dense.biases, say),
            labels.exact('parameters', conv.biases, say),
          )}
          {MEASURES.map(total)}
        </tbody>
      </table>
    </div>
  );
}
