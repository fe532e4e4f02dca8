import { useRef } from 'react';
import { joinNumbers } from '../../words/numbers.ts';
import type { ViewProps } from '../kit/contract.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { TwoPictures } from '../kit/frame/TwoPictures.tsx';
import { beatShare } from '../kit/motion/beats.ts';
import { AT_REST } from '../kit/motion/clock.ts';
import { toldPhase } from '../kit/motion/Placed.tsx';
import { usePhase } from '../kit/motion/useTween.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { SumLine } from '../kit/slide/SumLine.tsx';
import { Blocks } from './Blocks.tsx';
import type { Derived, Report } from './model.ts';
import type { Labels } from './says.ts';
import { type Action, initialState, type State } from './state.ts';

type Props = ViewProps<State, Action, Derived, Labels>;

export function View(props: Props) {
  const { state, derived, dispatch, labels, clock, concealed } = props;
  const { stages } = derived;
  const presses = state.step === 0 || state.step === initialState.step;
  return (
    <Surface
      label={props.surface}
      className="squeeze"
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <div className="squeeze-picture">
        <TwoPictures wide={[620, 262]} narrow={[360, 176]}>
          {(size) => <Blocks {...{ stages, clock, labels, concealed, size, presses }} />}
        </TwoPictures>
        <Arithmetic {...props} />
      </div>
      <Comparison {...props} />
    </Surface>
  );
}

/** How the chosen output came about; read when it has been written. */
function Arithmetic({ state, derived, clock, concealed }: Props) {
  const { number, language } = useSay();
  const sums = useRef<HTMLDivElement>(null);
  usePhase(clock, (phase) => {
    const come = beatShare(toldPhase(clock, phase), 'write') === 1;
    if (sums.current) sums.current.style.opacity = come ? '' : '0';
  });
  const { values, max } = derived.window;
  const cells = values.map((value) => number(value));
  return (
    <div ref={sums} className="squeeze-sums">
      {state.mode !== 'pointwise' && (
        <p className="sum-line">
          max({joinNumbers(cells, language)}) = <strong>{concealed ? '?' : number(max)}</strong>
        </p>
      )}
      {state.mode !== 'pool' && (
        <SumLine taps={derived.taps} clock={AT_REST} sum={derived.sum} concealed={concealed} />
      )}
    </div>
  );
}

/** What each operation does to this tensor: what it squeezes, keeps, learns and costs. */
function Comparison({ state, derived, labels, concealed }: Props) {
  const { number } = useSay();
  const { pool, pointwise } = derived;
  const { mode } = state;
  const reports = [pool, pointwise];
  const changes = (report: Report, want: boolean) => {
    const { inSide, outSide, inChannels, outChannels } = report;
    const square = (side: number) => `${number(side)}×${number(side)}`;
    const parts = [
      { name: 'H×W', sizes: [square(inSide), square(outSide)] },
      { name: labels.depth, sizes: [number(inChannels), number(outChannels)] },
    ];
    const said = parts
      .filter(({ sizes: [before, after] }) => (before !== after) === want)
      .map(({ name, sizes }) => `${name} ${want ? sizes.join(' → ') : sizes[0]}`);
    return concealed ? '?' : said.join(', ') || labels.nothing;
  };
  const rows = [
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
    <table className="squeeze-table">
      <thead>
        <tr>
          <td />
          <th scope="col" data-on={mode !== 'pointwise' || undefined}>
            Max pooling
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
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
