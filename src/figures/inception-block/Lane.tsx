import { useRef } from 'react';
import { beatShare } from '../kit/motion/beats.ts';
import { eased } from '../kit/motion/clock.ts';
import { Changing } from '../kit/motion/Placed.tsx';
import { usePhase } from '../kit/motion/useTween.ts';
import type { Branch, Variant } from './branches.ts';
import { tallness } from './model.ts';
import { type PartProps, place, placesOf } from './places.ts';
import { MILLION } from './says.ts';

/** Of its lane, so much the input fills. */
const FILLS = 0.9;
/** A pooling has no weights, so no area: it is drawn as a thin sieve. */
const SIEVE = 5;
const GAP = 4;

/** The names of the layers stand so high above the join, where no output passes over them. */
const LOW = 14;

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
export function Lane({
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
  const low = join - LOW;
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
