import { useRef } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import { type PictureSize, TwoPictures } from '../kit/frame/TwoPictures.tsx';
import { beatShare } from '../kit/motion/beats.ts';
import { eased } from '../kit/motion/clock.ts';
import { Changing } from '../kit/motion/Placed.tsx';
import { usePhase } from '../kit/motion/useTween.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import type { Branch, Variant } from './branches.ts';
import { type Action, type Derived, REDUCE, type State, tallness } from './model.ts';
import { type Labels, MILLION, sumOf } from './says.ts';

type Props = ViewProps<State, Action, Derived, Labels>;
type PartProps = Props & { readonly size: PictureSize };

/** Where the boxes hang, how tall the tallest branch is, and where the outputs are joined. */
const WIDE = { lane: 184, top: 76, tall: 184, join: 294, bar: 22, total: [756, 196] } as const;
const NARROW = { lane: 90, top: 74, tall: 168, join: 274, bar: 22, total: [0, 360] } as const;
/** Of its lane, so much the input fills. */
const FILLS = 0.9;
/** A pooling has no weights, so no area: it is drawn as a thin sieve. */
const SIEVE = 5;
const GAP = 4;

const placesOf = (size: PictureSize) => (size.wide ? WIDE : NARROW);

/** One Inception block from its input down to the join: boxes as wide as they read channels, as large as they cost. */
export function View(props: Props) {
  const { state, derived, dispatch, labels, say, concealed } = props;
  const both = derived.lit ?? derived.variants;
  return (
    <Surface
      label={props.surface}
      className="inception"
      onMove={(rows, cols) => dispatch({ type: 'move', blocks: rows, branches: cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <TwoPictures wide={[960, 318]} narrow={[360, 358]}>
        {(size) => (
          <>
            {derived.now.branches.map((branch, lane) => (
              <Lane key={branch.id} {...props} size={size} branch={branch} lane={lane} />
            ))}
            <Total {...props} size={size} />
          </>
        )}
      </TwoPictures>
      <div className="inception-sums">
        {REDUCE.map((key) => (
          <p key={key} data-now={key === state.reduce || undefined}>
            <b>{labels.reduce[key]}:</b>{' '}
            {concealed
              ? '?'
              : `${sumOf(derived, key, say, labels.nothing)} = ${say.number(both[key].multiplyAdds)}`}
          </p>
        ))}
      </div>
    </Surface>
  );
}

type LaneProps = PartProps & { readonly branch: Branch; readonly lane: number };

/**
 * The sides of a branch's two boxes, in channels and in what each of them meets, and its depth: a branch of one layer
 * has only the second box, and its pooling is no box.
 */
export function sidesOfBranch({ id, steps, depth }: Branch, inDepth: number) {
  const boxes = steps.filter(({ kind }) => kind === 'conv');
  const [upper, lower] = boxes.length > 1 || id === 'pool' ? boxes : [undefined, boxes[0]];
  return [
    upper ? tallness(upper) : 0,
    lower?.inDepth ?? inDepth,
    lower ? tallness(lower) : 0,
    depth,
  ];
}

/** In which beat each of these sides, and the place in the join, changes. */
const CHANGES = ['lift', 'multiply', 'multiply', 'multiply', 'write'] as const;

/**
 * One branch: what it reads, the boxes of its layers, and what it hands on, which goes to its place in the join. When
 * the 1×1 comes in, the box below becomes narrow first, and then the outputs go to the join.
 */
function Lane({
  state,
  derived,
  dispatch,
  labels,
  say,
  clock,
  concealed,
  size,
  branch,
  lane,
}: LaneProps) {
  const { inDepth, most, now } = derived;
  const { lane: slot, top, tall, join, bar } = placesOf(size);
  const across = (slot * FILLS) / inDepth;
  const down = tall / most.tall;
  const middle = (lane + 0.5) * slot;
  const parts = useRef<SVGGElement>(null);
  const sieve = branch.id === 'pool' ? SIEVE + GAP : 0;
  const sidesOf = (variant: Variant) => {
    const before = variant.branches.slice(0, lane).reduce((sum, { depth }) => sum + depth, 0);
    return [...sidesOfBranch(variant.branches[lane], inDepth), before];
  };
  const to = sidesOf(now);
  const from = sidesOf(derived.variants[state.reduce === 'on' ? 'off' : 'on']);
  // First comes the 1×1, then what reads its output gets narrow, and at last the outputs go to the join.
  const rectsAt = (phase: number) => {
    const [first, width, second, out, left] = to.map(
      (side, index) => from[index] + (side - from[index]) * eased(beatShare(phase, CHANGES[index])),
    );
    const joined = eased(beatShare(phase, 'write'));
    const upperHeight = first * down;
    const below = top + sieve + (upperHeight > 0 ? upperHeight + GAP : 0);
    const bottom = below + second * down + GAP;
    const begin = middle - (out * across) / 2;
    return [
      [middle - (inDepth * across) / 2, top + sieve, inDepth * across, upperHeight],
      [middle - (width * across) / 2, below, width * across, second * down],
      [
        begin + (left * across - begin) * joined,
        bottom + (join - bottom) * joined,
        out * across,
        bar,
      ],
    ];
  };
  usePhase(
    clock,
    (phase) => {
      for (const [index, rect] of rectsAt(phase).entries())
        place(parts.current?.children[index], rect);
    },
    [derived, size],
  );
  const first = useRef(rectsAt(1)).current;
  const { number } = say;
  const dim = state.branch !== 'all' && state.branch !== branch.id;
  const low = top + tall + 20;
  const layers = branch.steps.filter(({ kind }) => kind === 'conv');
  const lit = state.branch === branch.id;
  const before = to[to.length - 1];
  const other = derived.variants[state.reduce === 'on' ? 'off' : 'on'].branches[lane];
  const costAt = (phase: number) => {
    const { multiplyAdds } = beatShare(phase, 'multiply') < 1 ? other : branch;
    const millions = number(multiplyAdds / MILLION, 1);
    return concealed ? '?' : size.wide ? labels.cost(millions) : millions;
  };
  return (
    <g
      className={dim ? 'inception-lane inception-dim' : 'inception-lane'}
      onClick={() =>
        dispatch({ type: 'set', patch: { branch: state.branch === branch.id ? 'all' : branch.id } })
      }
    >
      <rect className="inception-hit" x={lane * slot} width={slot} height={low} />
      <text className="inception-name" x={middle} y={16}>
        {size.wide ? labels.branches[branch.id] : branch.id.replace('x', '×')}
      </text>
      <g transform={`translate(${middle} 38)`}>
        <Changing clock={clock} of={[derived, concealed, labels, size]} text={costAt} />
      </g>
      <rect
        className="inception-in"
        x={middle - (inDepth * across) / 2}
        y={top - 12}
        width={inDepth * across}
        height={8}
      />
      {sieve > 0 && (
        <rect
          className="inception-sieve"
          x={middle - (inDepth * across) / 2}
          y={top}
          width={inDepth * across}
          height={SIEVE}
        />
      )}
      <g ref={parts}>
        {first.map(([x, y, width, height], index) => (
          <rect
            key={index}
            className={['inception-one', 'inception-wide', 'inception-out'][index]}
            {...{ x, y, width, height }}
          />
        ))}
      </g>
      {(size.wide || lit) && (
        <text className="inception-layers" x={size.wide ? middle : size.width / 2} y={low}>
          {layers.map((step) => `${step.size}×${step.size} · ${number(step.depth)}`).join(' → ')}
        </text>
      )}
      <text className="inception-depth" x={(before + branch.depth / 2) * across} y={join + bar / 2}>
        {concealed && branch.id === 'pool'
          ? '?'
          : branch.depth * across > 22 && number(branch.depth)}
      </text>
    </g>
  );
}

function place(element: Element | undefined, [x, y, width, height]: readonly number[]) {
  element?.setAttribute('x', String(x));
  element?.setAttribute('y', String(y));
  element?.setAttribute('width', String(Math.max(0, width)));
  element?.setAttribute('height', String(Math.max(0, height)));
}

/** All areas in one bar, within the outline of what the block costs without its 1×1 layers. */
function Total({ derived, state, labels, say, clock, concealed, size }: PartProps) {
  const { now, most, variants } = derived;
  const { join, top, total } = placesOf(size);
  const { number } = say;
  const [left, wide] = total;
  const column = useRef<SVGRectElement>(null);
  const at = (cost: number) => {
    const share = cost / most.multiplyAdds;
    if (!size.wide) return [left, join + 60, wide * share, 20];
    const high = (join - top) * share;
    return [left, join - high, wide / 2, high];
  };
  const other = variants[state.reduce === 'on' ? 'off' : 'on'];
  const costAt = (phase: number) =>
    concealed
      ? 0
      : other.multiplyAdds +
        (now.multiplyAdds - other.multiplyAdds) * eased(beatShare(phase, 'add'));
  usePhase(clock, (phase) => place(column.current ?? undefined, at(costAt(phase))), [
    derived,
    size,
    concealed,
  ]);
  const [x, y, width, height] = useRef(at(costAt(1))).current;
  const [gx, gy, gw, gh] = at(most.multiplyAdds);
  return (
    <g className="inception-total">
      <rect className="inception-most" x={gx} y={gy} width={gw} height={gh} />
      <rect ref={column} className="inception-wide" {...{ x, y, width, height }} />
      <g className="inception-cost" transform={`translate(${left} ${size.wide ? 24 : join + 52})`}>
        <Changing
          clock={clock}
          of={[derived, concealed, labels]}
          text={(phase) => (concealed ? '?' : labels.cost(number(costAt(phase) / MILLION, 1)))}
        />
      </g>
      {size.wide && (
        <text x={left} y={50}>
          {labels.reduce[state.reduce]}
        </text>
      )}
      <g className="inception-end" transform={`translate(${size.wide ? 736 : 360} ${join + 17})`}>
        <Changing
          clock={clock}
          of={[derived, concealed, labels]}
          text={(phase) => {
            const { depth } = beatShare(phase, 'write') < 1 ? other : now;
            return labels.output(concealed ? '?' : number(depth));
          }}
        />
      </g>
      {size.wide && (
        <text className="inception-key" x={left} y={join + 17}>
          {labels.key}
        </text>
      )}
    </g>
  );
}
