import type { WindowFacts } from '../../core/index.ts';
import type { ViewProps } from '../kit/contract.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { GridPanel } from '../kit/grid/GridPanel.tsx';
import { withLater } from '../kit/grid/marks.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { AT_REST } from '../kit/motion/clock.ts';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import { BallotFlight, useSweep } from './Flight.tsx';
import { Gate } from './Gate.tsx';
import { ACTS, type Counts, KERNEL_SIDE, MAP_HEIGHT, MAP_WIDTH } from './gate.ts';
import { type Action, ALL, type Derived, type State } from './model.ts';
import type { Labels } from './says.ts';

type Props = ViewProps<State, Action, Derived, Labels>;

export function View(props: Props) {
  const { state, derived, dispatch, labels, clock, concealed } = props;
  const { scene, step } = state;
  const swept = useSweep(clock, scene === 'cost' ? ALL : step);
  return (
    <Surface
      label={props.surface}
      className={`gate-stage gate-${scene}`}
      onMove={(rows, cols, far) => dispatch({ type: 'move', rows, cols, far })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <div className="gate-scene" ref={swept}>
        <MapPanel {...props} name="before" title={labels.before} data={derived.map.data} />
        {scene === 'gate' ? <Ballots {...props} /> : <NextLayer {...props} />}
        <MapPanel {...props} name="after" title={labels.after} data={derived.gated.data} />
        {scene === 'gate' && <Bar {...props} />}
        {scene === 'gate' && !concealed && <BallotFlight {...{ clock, state, derived }} />}
      </div>
    </Surface>
  );
}

/** Cells around the window that its frame takes in, so that it can be seen and held. */
const AROUND = 8;

/** A map with the nine ballots framed, and the frame by which they are moved. */
function MapPanel(
  props: Props & {
    readonly name: string;
    readonly title: string;
    readonly data: ArrayLike<number>;
  },
) {
  const { name, title, data, state, derived, dispatch, clock, concealed } = props;
  const unit = PANEL_UNITS / MAP_WIDTH;
  const frame = KERNEL_SIDE + 2 * AROUND;
  const onPoint = (at: { row: number; col: number }) =>
    dispatch({ type: 'place', row: at.row, col: at.col });
  const picture = {
    width: MAP_WIDTH,
    height: MAP_HEIGHT,
    scale: 'value',
    extent: derived.extent,
    values: data,
  } as const;
  return (
    <Panel
      name={name}
      title={title}
      units={MAP_HEIGHT * unit}
      under={<CellCanvas {...picture} upTo={concealed && name === 'after' ? 0 : undefined} />}
    >
      <PointArea
        grid={name}
        rows={MAP_HEIGHT}
        cols={MAP_WIDTH}
        width={PANEL_UNITS}
        height={MAP_HEIGHT * unit}
        onPoint={onPoint}
      />
      <WindowFrame
        clock={clock}
        cell={unit}
        x={(state.col - 1 - AROUND) * unit}
        y={(state.row - 1 - AROUND) * unit}
        width={frame * unit}
        height={frame * unit}
        onDrag={(top, left) =>
          onPoint({ row: Math.round(top + AROUND + 1), col: Math.round(left + AROUND + 1) })
        }
        onTap={onPoint}
      />
    </Panel>
  );
}

/** Nine ballots, the gate that they come to, and what gets through. */
function Ballots({ state, derived, dispatch, labels, clock, concealed }: Props) {
  const { ballots, sifted, extent, map, range } = derived;
  const { step } = state;
  const last = Math.min(step, ALL - 1);
  const nine = { rows: KERNEL_SIDE, cols: KERNEL_SIDE, extent, digits: 1 };
  const frame = { row: Math.floor(last / KERNEL_SIDE), col: last % KERNEL_SIDE, rows: 1, cols: 1 };
  return (
    <>
      <GridPanel
        {...nine}
        clock={clock}
        name="ballots"
        title={labels.ballots}
        note=""
        values={ballots}
        frame={step < ALL ? frame : undefined}
      />
      <Gate
        title={labels.gate}
        point={labels.point}
        slopeTitle={labels.slope}
        derived={derived}
        concealed={concealed}
        onValue={(value) => dispatch({ type: 'find', value, map, range })}
      />
      <GridPanel
        {...nine}
        clock={clock}
        name="passed"
        title={labels.passed}
        note=""
        values={sifted.taps.map(({ inputValue }) => inputValue)}
        marks={withLater(ALL, step, 'blank')}
        concealed={concealed}
        frame={step < ALL ? { ...frame, writes: true } : undefined}
      />
    </>
  );
}

const FULL = 100;
const PARTS = ['negative', 'zero', 'positive'] as const satisfies (keyof Counts)[];

/** All ballots of the map as one bar: what is thrown out is crossed out. */
function Bar({ state, derived, labels, say }: Props) {
  const { counts } = derived;
  // A leaky gate that lets nothing through is a ReLU, and one that lets all through is none.
  const act = state.act === 'leaky' ? (ACTS[[1, 0].indexOf(state.leak)] ?? 'leaky') : state.act;
  return (
    <div className="gate-ballots" data-act={act}>
      <div aria-hidden="true">
        {PARTS.map((part) => (
          <span key={part} className={`gate-bar-${part}`} style={{ flexGrow: counts[part] }} />
        ))}
      </div>
      <p>
        {PARTS.map((part) => (
          <span key={part}>
            <b>{say.number((counts[part] / counts.all) * FULL, 0)}%</b> {labels.parts[part]}
            {part !== 'zero' && `: ${labels.fate[part === 'negative' ? act : 'none']}`}
          </span>
        ))}
      </p>
    </div>
  );
}

/** What the next layer makes of the nine: without a gate, through the gate, and by one merged kernel. */
function NextLayer({ derived, labels, say, concealed }: Props) {
  const { plain, sifted, nextKernel, merged, single, extent, agreement, verdict } = derived;
  const { words, number } = say;
  const grid = (name: string, title: string, values: ArrayLike<number>, largest?: number) => (
    <GridPanel
      clock={AT_REST}
      name={name}
      title={title}
      note=""
      rows={Math.sqrt(values.length)}
      cols={Math.sqrt(values.length)}
      values={values}
      extent={largest}
      digits={0}
      className={largest === undefined ? 'kernel-cells' : undefined}
      concealed={concealed && name === 'with'}
    />
  );
  const sum = (value: number, hidden = false) => (
    <p className="gate-sum">
      = <strong>{hidden ? '?' : number(value, 1)}</strong>
    </p>
  );
  const read = ({ taps }: WindowFacts) => taps.map(({ inputValue }) => inputValue);
  return (
    <div className="gate-next">
      <div>
        {grid('without', labels.without, read(plain), extent)}
        {sum(plain.sum)}
      </div>
      <div>{grid('next', `× ${words.kernel}`, nextKernel.data)}</div>
      <div>
        {grid('with', labels.with, read(sifted), extent)}
        {sum(sifted.sum, concealed)}
      </div>
      <div>
        {grid('merged', labels.merged, merged.data)}
        {sum(single)}
      </div>
      <p className="gate-verdict">
        {!concealed &&
          labels.verdicts[verdict](number(agreement.places), number(agreement.differing))}
      </p>
    </div>
  );
}
