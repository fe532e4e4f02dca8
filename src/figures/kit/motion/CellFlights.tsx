import { useRef } from 'react';
import { cellTextSize } from '../grid/Cells.tsx';
import { cellColour, numberColour, type ScaleName } from '../grid/scales.ts';
import { beatShare } from './beats.ts';
import { type Clock, eased, shareOf } from './clock.ts';
import type { Point } from './flow.ts';
import { usePhase } from './useTween.ts';

/** A number on its way, with the colours of its cell. */
export interface Chip {
  readonly text: string;
  readonly fill: string;
  readonly ink: string;
}

export function chipOf(text: string, value: number, scale: ScaleName, extent: number): Chip {
  return {
    text,
    fill: `var(${cellColour(value, extent, scale)})`,
    ink: numberColour(value, extent, scale) ?? 'var(--ink)',
  };
}

/** One number that is lifted, multiplied where the other one stands, and carried on to where it is added. */
export interface Flight {
  readonly lifted: Chip;
  readonly from: Point;
  readonly onto: Point;
  /** What the product is made of, the product, and where it goes; without them it stays where it was lifted to. */
  readonly product?: { readonly made: string; readonly chip: Chip; readonly to: Point };
}

interface CellFlightsProps {
  readonly clock: Clock;
  readonly flights: readonly Flight[];
  /** Side of the cells between which they fly. */
  readonly cell: number;
  /** The products leave together, as one stamp, and not one after the other. */
  readonly together?: boolean;
  /** Nothing is lifted: the products stand there when it is time to add them. */
  readonly adds?: boolean;
  /** The lifted numbers fly for the whole of the reader's own movement, and nothing is multiplied. */
  readonly once?: boolean;
}

/** More numbers than this in the air are a swarm and explain nothing. */
const MOST_IN_THE_AIR = 25;
/** Each number starts a little after the one before; all of them together take this share of a beat longer. */
const STAGGER = 0.5;

/**
 * The numbers of one step on their way from cell to cell of one drawing, in its units; `ProductFlights` does the same between
 * panels. They are seen only while they move: at rest the cells themselves hold the result.
 */
export function CellFlights({ clock, flights, cell, together, adds, once }: CellFlightsProps) {
  const group = useRef<SVGGElement>(null);
  const flying = flights.length <= MOST_IN_THE_AIR ? flights : [];
  usePhase(
    clock,
    (phase) => {
      const moves = phase < 1 && (once ? !clock.told() : clock.told());
      const chips = [...(group.current?.children ?? [])] as SVGGElement[];
      flying.forEach((flight, index) => {
        const share = (beat: 'lift' | 'multiply' | 'add') =>
          late(
            once ? 0 : beatShare(phase, beat),
            together ? 0 : index,
            together ? 1 : flying.length,
          );
        const lift = once ? late(phase, index, flying.length) : share('lift');
        const multiplied = share('multiply');
        const added = share('add');
        const begun = adds ? beatShare(phase, 'multiply') === 1 : lift > 0;
        const gone = flight.product ? added === 1 : multiplied > 0;
        chips[index].style.visibility = moves && begun && !gone ? 'inherit' : '';
        chips[index].dataset.shows =
          multiplied === 0 ? 'lifted' : multiplied < 0.75 ? 'made' : 'product';
        const { from, onto, product } = flight;
        const at = lift < 1 ? between(from, onto, lift) : between(onto, product?.to ?? onto, added);
        chips[index].setAttribute('transform', `translate(${at.x} ${at.y})`);
      });
    },
    [flying],
  );
  return (
    <g ref={group} className="cell-flights" aria-hidden="true">
      {flying.map(({ lifted, product }, index) => (
        <g key={index} className="cell-flight">
          <FlyingNumber of="lifted" chip={lifted} cell={cell} />
          {product && (
            <>
              <FlyingNumber of="made" chip={{ ...lifted, text: product.made }} cell={cell} />
              <FlyingNumber of="product" chip={product.chip} cell={cell} />
            </>
          )}
        </g>
      ))}
    </g>
  );
}

interface NumberProps {
  readonly of: string;
  readonly chip: Chip;
  readonly cell: number;
}

/** A number is never smaller than this, in the drawing's units; its card grows with it. */
const LEAST = 12;
const DIGIT = 0.6;

function FlyingNumber({ of, chip, cell }: NumberProps) {
  const { length } = chip.text;
  const size = Math.max(LEAST, cellTextSize(cell, Math.max(2, length), 0.5));
  const width = Math.max(cell, length * DIGIT * size + cell / 8);
  return (
    <g data-of={of} className="cell-text">
      <rect
        x={-width / 2}
        y={-cell / 2}
        width={width}
        height={cell}
        rx={cell / 8}
        fill={chip.fill}
      />
      <text fontSize={size} fill={chip.ink}>
        {chip.text}
      </text>
    </g>
  );
}

/** The share of one of several that start one after the other. */
function late(share: number, index: number, count: number): number {
  const start = count > 1 ? (index / (count - 1)) * STAGGER : 0;
  return shareOf(share, start, start + (count > 1 ? 1 - STAGGER : 1));
}

function between(from: Point, to: Point, share: number): Point {
  const way = eased(share);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way };
}
