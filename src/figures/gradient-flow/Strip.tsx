import { useRef } from 'react';
import type { SetAction } from '../kit/contract.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { type Clock, eased } from '../kit/motion/clock.ts';
import { useAfterwards } from '../kit/motion/useAfterwards.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import type { Column, MapFacts } from './flow.ts';
import { Hops } from './Hops.tsx';
import type { Derived, State } from './model.ts';
import { type Labels, lossOf } from './says.ts';
import { kindOf, LOSS, litAt, ordinalOf, STRIP, type StageId } from './stages.ts';

interface StripProps {
  readonly derived: Derived;
  readonly id: StageId;
  readonly labels: Labels;
  readonly clock: Clock;
  readonly dispatch: (action: SetAction<State>) => void;
}

/** The network from the picture to the loss: a column for what each layer made, its error below. */
export function Strip({ derived, id: shown, labels, clock, dispatch }: StripProps) {
  const { columns, flow, after, rule, stage } = derived;
  const { told } = rule;
  const say = useSay();
  const strip = useRef<HTMLDivElement>(null);
  usePhase(
    clock,
    (phase) => {
      [...(strip.current?.children ?? [])].forEach((tile, column) => {
        for (const [name, share] of Object.entries(litAt(column, shown, phase))) {
          (tile as HTMLElement).style.setProperty(`--${name}`, String(eased(share)));
        }
      });
    },
    [shown],
  );
  const moving = useAfterwards(rule);
  const most = Math.max(...columns.map(({ norm }) => norm)) || 1;
  const here = STRIP.indexOf(shown);
  const goes = (to: StageId) => ({
    type: 'button' as const,
    tabIndex: -1,
    'aria-pressed': to === shown,
    title: `${labels.stages[kindOf(to)]} ${ordinalOf(to)}`.trim(),
    onClick: () => dispatch({ type: 'set', patch: { stage: to } }),
  });
  const stream = ({ norm, positive }: Column) => (
    <Stream share={Math.sqrt(norm / most)} positive={positive} />
  );
  const hops = (column: number) =>
    column === here && moving && <Hops clock={clock} links={moving.flow} stage={stage} />;
  const moved = shown === 'step';
  const probabilities = (moved ? after : flow).probabilities.data;
  return (
    <div className="flow-strip" ref={strip}>
      {columns.map((column, index) => {
        const id = STRIP[index];
        const scores = index === LOSS - 1;
        return (
          <div key={id} className="flow-tile" data-looked-at={index === here || undefined}>
            <b>{labels.short[kindOf(id)]}</b>
            <button {...goes(id)}>
              <span className="flow-map flow-value">
                {scores ? (
                  <Bars values={probabilities} scale="value" />
                ) : (
                  <CellCanvas {...(moved ? column.after : column.value)} />
                )}
                {index === here - 1 && (rule.kind === 'relu' || rule.kind === 'pool') && (
                  <Told cells={told.map(({ end }) => end)} map={column.value} />
                )}
              </span>
              <span className="flow-map flow-error">
                {index > 0 && stream(column)}
                <span>
                  {scores ? (
                    <Bars values={flow.gradLogits.data} scale="gradient" />
                  ) : (
                    <CellCanvas {...column.error} />
                  )}
                </span>
                {stage && !scores && (index === here || index === here - 1) && (
                  <Told
                    cells={told.map(({ start, end }) => (index === here ? start : end))}
                    map={column.error}
                    kernel={rule.kind === 'conv'}
                  />
                )}
                {hops(index)}
              </span>
            </button>
            <i>{column.shape.map((size) => say.number(size)).join('×')}</i>
          </div>
        );
      })}
      <div className="flow-tile flow-loss" data-looked-at={here >= LOSS || undefined}>
        <b>{labels.short.softmax}</b>
        <button {...goes('softmax')}>
          L{moved && <s>{lossOf(flow.loss, say)}</s>}
          <strong>{lossOf((moved ? after : flow).loss, say)}</strong>
        </button>
        <button {...goes('step')}>
          {stream(columns[LOSS - 1])}
          {labels.short.step}
          {hops(LOSS)}
        </button>
      </div>
    </div>
  );
}

/** The cells of a map whose numbers are told. */
function Told(props: {
  readonly cells: readonly number[];
  readonly map: MapFacts;
  readonly kernel?: boolean;
}) {
  const { width, height } = props.map;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      data-kernel={props.kernel || undefined}
    >
      {[...new Set(props.cells)].map((cell) => (
        <rect key={cell} x={cell % width} y={Math.floor(cell / width)} width="1" height="1" />
      ))}
    </svg>
  );
}

const HALF = 50;
const FULL = 2 * HALF;

/** Ten numbers as bars: probabilities from the ground up, errors to either side of zero. */
function Bars(props: { readonly values: ArrayLike<number>; readonly scale: MapFacts['scale'] }) {
  const { values, scale } = props;
  const signed = scale === 'gradient';
  return (
    <svg
      viewBox={`0 0 ${values.length} ${FULL}`}
      preserveAspectRatio="none"
      className="flow-bars"
      aria-hidden="true"
    >
      {Array.from(values, (value, at) => {
        const height = Math.max(1, Math.abs(value) * (signed ? HALF : FULL));
        const ground = signed ? HALF : FULL;
        return (
          <rect
            key={at}
            x={at + 0.12}
            width={0.76}
            y={value > 0 ? ground - height : signed ? ground : ground - height}
            height={height}
            fill={`var(--${signed ? (value > 0 ? 'q' : 'm') : 'p'}9)`}
          />
        );
      })}
    </svg>
  );
}

/** What goes from one map to the one on its left: as wide as it is much, and its signs by colour and mark. */
function Stream({ share, positive }: { readonly share: number; readonly positive: number }) {
  return (
    <span className="flow-stream" style={{ height: `${FULL * share}%` }} aria-hidden="true">
      <i style={{ flexGrow: positive }} />
      <i style={{ flexGrow: 1 - positive }} />
    </span>
  );
}
