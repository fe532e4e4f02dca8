import { useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { beatShare } from '../kit/motion/beats.ts';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { type Point, turn } from '../kit/motion/flow.ts';
import { cellOf, type Layout, middleOf, pilesIn, sumIn } from './layout.ts';
import type { Action, Derived, State } from './model.ts';
import { factorsOf } from './products.ts';

export interface BoardProps {
  readonly layout: Layout;
  readonly state: State;
  readonly derived: Derived;
  readonly hidden: boolean;
  readonly clock: Clock;
  readonly dispatch: (action: Action) => void;
}

const GLYPH = 0.6;
const DECIMALS = 2;
const PADDING = 3;
/** Smaller than this, two factors are not read any more: the tile says their product. */
const SMALLEST = 0.88;
/** A sum that belongs to new piles appears when nearly all products lie there. */
const LANDED = 0.9;
/** Products that are added up turn into their sum in the last part of their way. */
const TURNS = 0.7;

/** The products: each a tile that is made of its pixel and its weight, and that moves to another pile when they are sorted anew. */
export function Tiles({ layout, state, derived, hidden, clock, dispatch }: BoardProps) {
  const { products, gathers, piles, sides, lit, missing, group, made, writes } = derived;
  const { sort, step } = state;
  const { number } = useSay();
  const layer = useRef<SVGGElement>(null);
  const { at, width, height } = pilesIn(layout, gathers, sides[gathers], piles);
  const drawn = useRef({ at, gathers });
  const [first] = useState(at);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the places follow from the sorting and the sizes.
  useLayoutEffect(() => {
    const from = drawn.current.at.length === at.length ? drawn.current.at : at;
    const resorted = drawn.current.gathers !== gathers;
    drawn.current = { at, gathers };
    const newest = products[step];
    const sumAt = sumIn(cellOf(layout, gathers, sides[gathers], group.target));
    const summed = (index: number) => sort !== 'list' && group.members.includes(index);
    return clock.subscribe((phase) => {
      const told = clock.told() && phase < 1;
      const now = at.map((place, index) => {
        if (!told) return between(from[index], place, inTurn(phase, index, at.length));
        if (sort === 'list' && index === step) {
          const pixel = middleOf(cellOf(layout, 'x', sides.x, newest.x));
          const weight = middleOf(cellOf(layout, 'k', sides.k, newest.k));
          const lifted = between(pixel, weight, eased(beatShare(phase, 'lift')));
          return between(lifted, place, eased(beatShare(phase, 'add')));
        }
        if (!summed(index) || beatShare(phase, 'write') > 0) return place;
        return between(place, sumAt, eased(beatShare(phase, 'add')));
      });
      drawn.current = { at: now, gathers };
      // The products of a pile turn into its sum, and are there again when it is written.
      const turned = shareOf(beatShare(phase, 'add'), TURNS, 1) - beatShare(phase, 'write');
      const multiplied = beatShare(phase, 'multiply') > 0;
      const shows = (index: number) => {
        if (sort === 'list') return index === step && !multiplied ? 'pixel' : '';
        return summed(index) && multiplied ? 'product' : '';
      };
      const strength = (index: number) => {
        if (sort !== 'list') return summed(index) ? 1 - turned : 1;
        return index === step && beatShare(phase, 'lift') === 0 ? 0 : 1;
      };
      [...(layer.current?.children ?? [])].forEach((tile, index) => {
        tile.setAttribute('transform', translation(now[index]));
        (tile as SVGGElement).dataset.shows = told ? shows(index) : '';
        (tile as SVGGElement).style.opacity = told ? String(strength(index)) : '';
      });
      const sums = layer.current?.parentElement?.querySelectorAll<SVGGElement>('[data-sum]') ?? [];
      const come = beatShare(phase, sort === 'list' ? 'write' : 'add');
      sums.forEach((sum, index) => {
        const share = told && index === writes ? shareOf(come, TURNS, 1) : 1;
        sum.style.opacity = String(resorted && phase < LANDED ? 0 : share);
      });
    });
  }, [clock.subscribe, layout, sort, step, sides.x, sides.k, made]);

  const bracket = (value: number) =>
    value < 0 ? `(${number(value, DECIMALS)})` : number(value, DECIMALS);
  const texts = products.map((product, index) => {
    const [left, right] = factorsOf(sort, product);
    const secret = hidden && index === missing;
    return {
      kinds: [left, right],
      secret,
      left: number(left.value, DECIMALS),
      right: secret ? '?' : bracket(right.value),
      total: secret ? '?' : number(left.value * right.value, DECIMALS),
    };
  });
  // All are written as large as the longest one can be.
  const fitting = (lengths: readonly number[]) =>
    Math.min(layout.tileFont, (width - PADDING) / (GLYPH * Math.max(...lengths)));
  const size = fitting(texts.map(({ left, right }) => left.length + right.length + 1));
  const totalSize = fitting(texts.map(({ total }) => total.length));
  const legible = size >= layout.font * SMALLEST;
  return (
    <g ref={layer}>
      {products.map((product, index) => {
        const { kinds, secret, left, right, total } = texts[index];
        return (
          <g
            key={index}
            className={index < made ? 'graph-tile' : 'graph-tile cells-blank'}
            data-lit={lit.includes(index) || undefined}
            transform={translation(first[index] ?? at[index])}
            onPointerEnter={(event) =>
              event.pointerType === 'mouse' &&
              dispatch({ type: 'hover', cell: { grid: 'product', row: index, col: 0 } })
            }
            onPointerLeave={() => dispatch({ type: 'hover', cell: null })}
            onClick={() =>
              dispatch({
                type: 'step',
                step: sort === 'list' ? index : product[gathers],
              })
            }
          >
            <rect x={-width / 2} y={-height / 2} {...{ width, height }} rx="5" />
            <text className="graph-text graph-pixel" fontSize={totalSize}>
              {number(product.pixel, DECIMALS)}
            </text>
            <text
              className="graph-text graph-factors"
              fontSize={legible || secret ? size : totalSize}
            >
              {legible || secret ? (
                <>
                  <tspan
                    className={`graph-${kinds[0].is}`}
                    data-negative={kinds[0].value < 0 || undefined}
                  >
                    {left}
                  </tspan>
                  ·<tspan className={`graph-${kinds[1].is}`}>{right}</tspan>
                </>
              ) : (
                total
              )}
            </text>
            <text className="graph-text graph-product" fontSize={totalSize}>
              {total}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Products leave their piles one after the other. */
function inTurn(phase: number, index: number, count: number): number {
  const { from, to } = turn(index, count, 0, LANDED);
  return shareOf(phase, from, to);
}

/** Out of one place and into the other sidewards, as the lines between the grids run. */
function between(from: Point, to: Point, share: number): Point {
  const along = eased(share);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * along };
}

const translation = ({ x, y }: Point) => `translate(${x} ${y})`;
