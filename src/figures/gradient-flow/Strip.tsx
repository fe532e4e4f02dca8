import { memo, useRef } from 'react';
import type { SetAction } from '../kit/contract.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { Mark } from '../kit/motion/Flow.tsx';
import { useAfterwards } from '../kit/motion/useAfterwards.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import type { MapFacts } from './flow.ts';
import type { Derived, State } from './model.ts';
import type { Hop, Rule, Window } from './rule.ts';
import { type Labels, lossOf } from './says.ts';
import { LOSS, litAt, STRIP, type StageId } from './stages.ts';

interface StripProps {
  readonly derived: Derived;
  readonly stage: StageId;
  readonly labels: Labels;
  readonly clock: Clock;
  readonly dispatch: (action: SetAction<State>) => void;
}

/** The network from the picture to the loss: a column for what each layer made, its error below. */
export function Strip({ derived, stage, labels, clock, dispatch }: StripProps) {
  const { columns, flow, after, rule } = derived;
  const say = useSay();
  const strip = useRef<HTMLDivElement>(null);
  usePhase(
    clock,
    (phase) => {
      [...(strip.current?.children ?? [])].forEach((tile, column) => {
        for (const [name, share] of Object.entries(litAt(column, stage, phase))) {
          (tile as HTMLElement).style.setProperty(`--${name}`, String(eased(share)));
        }
      });
    },
    [stage],
  );
  const moving = useAfterwards(rule);
  const most = Math.max(...columns.map(({ norm }) => norm)) || 1;
  const here = STRIP.indexOf(stage);
  const goTo = (to: StageId) => () => dispatch({ type: 'set', patch: { stage: to } });
  const stream = (norm: number, positive: number) => (
    <Stream share={Math.sqrt(norm / most)} positive={positive} />
  );
  const hops = (column: number) =>
    column === here && moving && <Hops clock={clock} hops={moving.hops} />;
  const moved = stage === 'step';
  const probabilities = (moved ? after : flow).probabilities.data;
  return (
    <div className="flow-strip" ref={strip}>
      {columns.map((column, index) => {
        const id = STRIP[index];
        const scores = index === LOSS - 1;
        return (
          <div key={id} className="flow-tile" data-here={index === here || undefined}>
            <b>{labels.short[id]}</b>
            <button
              type="button"
              tabIndex={-1}
              aria-pressed={index === here}
              title={labels.stages[id]}
              onClick={goTo(id)}
            >
              <span className="flow-map flow-value">
                {scores ? (
                  <Bars values={probabilities} scale="value" />
                ) : (
                  <CellCanvas {...(moved ? column.after : column.value)} />
                )}
                {index === here - 1 && (rule.kind === 'relu' || rule.kind === 'pool') && (
                  <Windows windows={rule.target} map={column.value} />
                )}
              </span>
              <span className="flow-map flow-error">
                {index > 0 && stream(column.norm, column.positive)}
                <span>
                  {scores ? (
                    <Bars values={flow.gradLogits.data} scale="gradient" />
                  ) : (
                    <CellCanvas {...column.error} />
                  )}
                </span>
                <Marked rule={rule} at={index - here} map={column.error} />
                {hops(index)}
              </span>
            </button>
            <i>{column.shape.map((size) => say.number(size)).join('×')}</i>
          </div>
        );
      })}
      <div className="flow-tile flow-loss" data-here={here >= LOSS || undefined}>
        <b>{labels.short.softmax}</b>
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={stage === 'softmax'}
          title={labels.stages.softmax}
          onClick={goTo('softmax')}
        >
          L{moved && <s>{lossOf(flow.loss, say)}</s>}
          <strong>{lossOf((moved ? after : flow).loss, say)}</strong>
        </button>
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={moved}
          title={labels.stages.step}
          onClick={goTo('step')}
        >
          {stream(columns[LOSS - 1].norm, columns[LOSS - 1].positive)}
          {labels.short.step}
          {hops(LOSS)}
        </button>
      </div>
    </div>
  );
}

const Marked = memo(function Marked(props: {
  readonly rule: Rule;
  readonly at: number;
  readonly map: MapFacts;
}) {
  const { rule, at, map } = props;
  if (at !== 0 && at !== -1) return null;
  return (
    <Windows
      windows={at === 0 ? rule.source : rule.target}
      map={map}
      kernel={rule.kind === 'conv'}
    />
  );
});

/** The cells of a map whose numbers are told. */
function Windows(props: {
  readonly windows: readonly Window[];
  readonly map: MapFacts;
  readonly kernel?: boolean;
}) {
  const { windows, map, kernel } = props;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${map.width} ${map.height}`}
      data-kernel={kernel || undefined}
    >
      {windows.map(({ cell, side }) => (
        <rect
          key={cell}
          x={cell % map.width}
          y={Math.floor(cell / map.width)}
          width={side}
          height={side}
        />
      ))}
    </svg>
  );
}

const HALF = 50;

/** Ten numbers as bars: probabilities from the ground up, errors to either side of zero. */
function Bars(props: { readonly values: ArrayLike<number>; readonly scale: MapFacts['scale'] }) {
  const { values, scale } = props;
  const signed = scale === 'gradient';
  return (
    <svg
      viewBox={`0 0 ${values.length} ${2 * HALF}`}
      preserveAspectRatio="none"
      className="flow-bars"
      aria-hidden="true"
    >
      {Array.from(values, (value, at) => {
        const height = Math.max(1, Math.abs(value) * (signed ? HALF : 2 * HALF));
        const ground = signed ? HALF : 2 * HALF;
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
    <span className="flow-stream" style={{ height: `${100 * share}%` }} aria-hidden="true">
      <i style={{ flexGrow: positive }}>+</i>
      <i style={{ flexGrow: 1 - positive }}>−</i>
    </span>
  );
}

/** Errors on their way from a map to the one on its left. */
export function Hops({ clock, hops }: { readonly clock: Clock; readonly hops: readonly Hop[] }) {
  const layer = useRef<HTMLSpanElement>(null);
  usePhase(
    clock,
    (phase) => {
      hops.forEach((hop, index) => {
        const element = layer.current?.children[index] as HTMLElement | undefined;
        const spot = spotAt(hop, phase);
        element?.style.setProperty('visibility', spot ? 'visible' : '');
        if (!spot) return;
        const { box, x, y } = spot;
        const across = `calc(${(box + x) * 100}% + ${box} * var(--hop-gap))`;
        element?.style.setProperty('transform', `translate(${across}, ${y * 100}%)`);
      });
    },
    [hops],
  );
  return (
    <span ref={layer} className="flow-hops" aria-hidden="true">
      {hops.map((hop, index) => (
        <i key={index}>
          <svg aria-hidden="true">
            <Mark value={hop.value} extent={hop.extent} scale={hop.scale} />
          </svg>
        </i>
      ))}
    </span>
  );
}

/** A gate stands in the gap at the left of a map; what it throws back falls as far behind it again. */
const GATE = { box: -0.5, x: 0.5 };

/** Where an error is at a phase; null before it leaves and once it has arrived. */
export function spotAt({ start, end, from, to, stopped }: Hop, phase: number) {
  if (phase < from || phase >= to || phase <= 0 || phase >= 1) return null;
  const share = eased(shareOf(phase, from, to));
  const way = stopped ? 1 - Math.abs(2 * share - 1) : share;
  const goal = stopped ? { ...GATE, y: start.y } : end;
  const mix = (axis: 'box' | 'x' | 'y') => start[axis] + (goal[axis] - start[axis]) * way;
  return { box: mix('box'), x: mix('x'), y: mix('y') };
}
