import { useSay } from '../kit/frame/Say.tsx';
import { cellColour } from '../kit/grid/scales.ts';
import { beatShare } from '../kit/motion/beats.ts';
import { eased, shareOf } from '../kit/motion/clock.ts';
import { Changing, Placed } from '../kit/motion/Placed.tsx';
import { between, type Point } from '../kit/motion/places.ts';
import type { PartProps } from './scene.ts';

const RADIUS = 15;
/** Each bead starts a little after the one before: all of them together take this share of a beat longer. */
const STAGGER = 0.5;

/** The share of a beat that one of several beads has for itself. */
function turn(share: number, index: number, count: number): number {
  const start = count > 1 ? (index / (count - 1)) * STAGGER : 0;
  return shareOf(share, start, start + 1 - STAGGER);
}

type BeadsProps = Pick<PartProps, 'state' | 'derived' | 'clock' | 'concealed' | 'layout'>;

/**
 * What the skewer carries: a bead slides out of every sheet, is weighed, and its product runs to the sum; the sum goes
 * through σ into its cell of the map.
 */
export function Beads({ state, derived, clock, concealed, layout }: BeadsProps) {
  const { c, x, y, o, act } = state;
  const { number } = useSay();
  const { taps, sum, out, extents } = derived;
  const bias = derived.bias[o - 1];
  const bracket = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
  const shown = (value: number) => number(concealed ? 0 : value);
  const changed = [derived, layout];
  const addends = [...taps.map(({ product }) => product), bias];
  /** Once all its products have come the sum takes its bias, and then passes σ. */
  const sumAt = (phase: number) => {
    const share = beatShare(phase, 'add');
    return addends.reduce(
      (total, value, each) => total + (turn(share, each, addends.length) === 1 ? value : 0),
      0,
    );
  };
  const biasAt = { x: layout.sum.x, y: layout.sum.y - 46 };
  return (
    <>
      {taps.map((tap, channel) => {
        const foot = layout.foot(channel);
        const [start, bead, product] = [
          layout.pierce(channel, y, x),
          { x: foot, y: layout.bead },
          { x: foot, y: layout.product },
        ];
        return (
          <g key={channel}>
            <path className="pointwise-wire" d={wire(product, layout.sum)} />
            <Placed
              clock={clock}
              of={changed}
              at={(phase) => {
                const share = turn(beatShare(phase, 'lift'), channel, c);
                return { ...between(start, bead, eased(share)), seen: Number(share > 0) };
              }}
            >
              <Bead value={tap.inputValue} text={number(tap.inputValue)} extent={extents.input} />
            </Placed>
            <text className="skewer-weight" x={foot} y={layout.weight}>
              ·{bracket(tap.weight)}
            </text>
            <Placed
              clock={clock}
              of={changed}
              at={(phase) => {
                const share = turn(beatShare(phase, 'multiply'), channel, c);
                return { ...between(bead, product, eased(share)), seen: Number(share > 0) };
              }}
            >
              <Bead
                value={concealed ? 0 : tap.product}
                text={concealed ? '?' : number(tap.product)}
                extent={extents.output}
                sign="="
              />
            </Placed>
            <Runner
              {...{ clock, changed }}
              from={product}
              to={layout.sum}
              share={(phase) => turn(beatShare(phase, 'add'), channel, addends.length)}
            >
              <Bead value={tap.product} text={number(tap.product)} extent={extents.output} />
            </Runner>
          </g>
        );
      })}
      <path className="pointwise-wire" d={`M${layout.sum.x} ${layout.sum.y}H${layout.map.x}`} />
      <text className="skewer-weight" {...biasAt}>
        + {bracket(bias)}
      </text>
      <Runner
        {...{ clock, changed }}
        from={biasAt}
        to={layout.sum}
        share={(phase) => turn(beatShare(phase, 'add'), c, addends.length)}
      >
        <Bead value={bias} text={number(bias)} extent={extents.output} />
      </Runner>
      <g transform={`translate(${layout.sum.x} ${layout.sum.y})`}>
        <circle className="pointwise-neuron" r={RADIUS * 2} />
        {concealed ? (
          <text className="skewer-sum">?</text>
        ) : (
          <Changing
            clock={clock}
            of={changed}
            className="skewer-sum"
            text={(phase) =>
              beatShare(phase, 'add') === 0
                ? 'Σ'
                : number(beatShare(phase, 'add') < 1 ? sumAt(phase) : sum)
            }
          />
        )}
        <text className="skewer-name" y={RADIUS * 2 + 16}>
          {act === 'relu' ? 'Σ → ReLU' : 'Σ'}
        </text>
      </g>
      <Runner
        {...{ clock, changed }}
        from={layout.sum}
        to={layout.mapAt(y, x)}
        share={(phase) => beatShare(phase, 'write')}
      >
        <Bead value={out} text={shown(out)} extent={extents.output} />
      </Runner>
    </>
  );
}

/** From a bead to the neuron: along the beads and up to it, or straight down where it stands below them. */
function wire(from: Point, to: Point): string {
  const middle = (from.y + to.y) / 2;
  if (to.y > from.y)
    return `M${from.x} ${from.y}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`;
  return `M${from.x} ${from.y}H${to.x - 110}Q${to.x - 40} ${from.y} ${to.x} ${to.y}`;
}

interface RunnerProps extends Pick<PartProps, 'clock'> {
  readonly changed: readonly unknown[];
  readonly from: Point;
  readonly to: Point;
  readonly share: (phase: number) => number;
  readonly children: React.ReactNode;
}

/** Seen only while it is under way. */
function Runner({ clock, changed, from, to, share, children }: RunnerProps) {
  return (
    <Placed
      clock={clock}
      of={changed}
      at={(phase) => {
        const part = share(phase);
        return { ...between(from, to, eased(part)), seen: Number(part > 0 && part < 1) };
      }}
    >
      {children}
    </Placed>
  );
}

interface BeadProps {
  readonly value: number;
  readonly text: string;
  readonly extent: number;
  readonly sign?: string;
}

function Bead({ value, text, extent, sign }: BeadProps) {
  const colour = cellColour(value, extent, 'value');
  const half = Math.max(RADIUS, text.length * 5.6 + 6);
  return (
    <>
      {sign && (
        <text className="skewer-name" x={-half - 9}>
          {sign}
        </text>
      )}
      <rect
        className="pointwise-bead"
        x={-half}
        y={-RADIUS}
        width={2 * half}
        height={2 * RADIUS}
        rx={RADIUS}
        fill={`var(${colour})`}
      />
      <text className="skewer-value" fill={`var(${colour}t)`}>
        {text}
      </text>
    </>
  );
}
