import { joinNumbers } from '../../words/numbers.ts';
import type { ViewProps } from '../kit/contract.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { SumLine } from '../kit/slide/SumLine.tsx';
import { Blocks } from './Blocks.tsx';
import { type Derived, type Report, WIDE } from './model.ts';
import type { Action, State } from './state.ts';
import type { Labels } from './text.ts';

type Props = ViewProps<State, Action, Derived, Labels>;

export function View(props: Props) {
  const { derived, dispatch, labels, clock, concealed } = props;
  return (
    <Surface
      label={props.surface}
      className="squeeze"
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Blocks stages={derived.stages} clock={clock} labels={labels} concealed={concealed} />
      <Arithmetic {...props} />
      <Comparison {...props} />
    </Surface>
  );
}

/** How the chosen output came about. */
function Arithmetic({ state, derived, clock, concealed }: Props) {
  const { number, language } = useSay();
  const { values, max } = derived.window;
  const cells = values.map((value) => number(value));
  return (
    <div className="squeeze-sums">
      {state.mode !== 'pointwise' && (
        <p className="sum-line">
          max({joinNumbers(cells, language)}) = <strong>{concealed ? '?' : number(max)}</strong>
        </p>
      )}
      {state.mode !== 'pool' && (
        <SumLine taps={derived.taps} clock={clock} sum={derived.sum} concealed={concealed} />
      )}
    </div>
  );
}

/** What each operation does to this tensor: what it squeezes, keeps, learns and costs. */
function Comparison({ state, derived, labels, concealed }: Props) {
  const { number } = useSay();
  const { pool, pointwise, wide } = derived;
  const { mode } = state;
  const square = (side: number) => `${number(side)}×${number(side)}`;
  const shape = ([channels, height, width]: readonly number[]) =>
    `${number(height)}×${number(width)}×${number(channels)}`;
  const count = ([channels, height, width]: readonly number[]) => number(channels * height * width);
  const reports = [pool, pointwise];
  const changes = (report: Report, want: boolean) => {
    const parts = [
      (report.inSide !== report.outSide) === want &&
        (want
          ? `H×W ${square(report.inSide)} → ${square(report.outSide)}`
          : `H×W ${square(report.inSide)}`),
      (report.inChannels !== report.outChannels) === want &&
        (want
          ? `${labels.depth} ${number(report.inChannels)} → ${number(report.outChannels)}`
          : `${labels.depth} ${number(report.inChannels)}`),
    ].filter(Boolean);
    return concealed ? '?' : parts.join(', ') || labels.nothing;
  };
  const rows: readonly (readonly [string, ...string[]])[] = [
    [labels.changed, ...reports.map((report) => changes(report, true))],
    [labels.kept, ...reports.map((report) => changes(report, false))],
    [
      labels.learned,
      labels.fixed(number(pool.parameters)),
      labels.learns(number(pointwise.parameters)),
    ],
    [labels.cost, labels.comparisons(number(pool.cost)), labels.products(number(pointwise.cost))],
  ];
  return (
    <div className="squeeze-table">
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col" data-on={mode !== 'pointwise' || undefined}>
              {labels.operation('pool')}
            </th>
            <th scope="col" data-on={mode !== 'pool' || undefined}>
              {labels.pointwiseName}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={labels.columns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="squeeze-wide">
        {labels.wide(
          shape([WIDE.channels, WIDE.side, WIDE.side]),
          `${shape(wide.pool)} = ${count(wide.pool)}`,
          `${shape(wide.pointwise)} = ${count(wide.pointwise)}`,
          number(WIDE.filters),
        )}
      </p>
    </div>
  );
}
