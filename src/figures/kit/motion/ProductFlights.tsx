import { useRef } from 'react';
import type { Tap } from '../../../core/index.ts';
import { useSay } from '../frame/Say.tsx';
import type { CellSpot } from '../grid/layout.ts';
import { cellColour, numberColour, type ScaleName } from '../grid/scales.ts';
import { beatShare } from './beats.ts';
import { type Clock, eased, shareOf } from './clock.ts';
import { between, placesIn, put } from './places.ts';
import { usePhase } from './useTween.ts';

interface ProductFlightsProps {
  readonly clock: Clock;
  readonly taps: readonly Tap[];
  /** Which of the written terms is the first tap's. */
  readonly firstTerm?: number;
  readonly sum: number;
  /** Which number of a tap is lifted, and from where, and the cell of the other one, where it is multiplied. */
  readonly lifted: 'inputValue' | 'weight';
  readonly from: (tap: Tap) => CellSpot;
  readonly onto: (tap: Tap) => CellSpot;
  /** Where the sum goes; null where it is not complete yet. */
  readonly sumAt: CellSpot | null;
  /** How lifted numbers, and products and sums, are coloured: the scale, and the magnitude of its end. */
  readonly liftedColour: Colour;
  readonly sumColour: Colour;
}

type Colour = readonly [scale: ScaleName, extent: number];

/** More numbers than this in the air are a swarm and explain nothing: they come and go in the sum alone. */
const MOST_IN_THE_AIR = 25;
/** Each number starts a little after the one before; all of them together take this share of a beat longer. */
const STAGGER = 0.5;

/**
 * The numbers of one step on their way: lifted out of one grid onto the other, multiplied there, added up in the
 * written sum, and written into the result. It lies over a surface that holds the panels, a `.sum-line` with
 * a `.sum-term` for each tap and a `.sum-total`, and owns how strong those are while it moves.
 */
export function ProductFlights(props: ProductFlightsProps) {
  const { clock, taps, firstTerm = 0, sum, lifted, sumAt, sumColour } = props;
  const { number } = useSay();
  const layer = useRef<HTMLDivElement>(null);
  const flying = taps.length <= MOST_IN_THE_AIR ? taps : [];
  usePhase(
    clock,
    (phase) => {
      const surface = layer.current?.parentElement;
      if (!layer.current || !surface) return;
      const written = [...surface.querySelectorAll<HTMLElement>('.sum-line .sum-term')];
      const terms = written.slice(firstTerm, firstTerm + taps.length);
      const line = surface.querySelector('.sum-line .sum-terms');
      const total = surface.querySelector<HTMLElement>('.sum-line .sum-total');
      const chips = [...layer.current.children] as HTMLElement[];
      if (!clock.told() || phase === 1) {
        for (const chip of chips) chip.style.opacity = '0';
        for (const part of [...written, ...(total ? [total] : [])]) part.style.opacity = '';
        return;
      }
      const places = placesIn(surface);
      const answer = chips[chips.length - 1];
      flying.forEach((tap, index) => {
        const share = (beat: 'lift' | 'multiply' | 'add') =>
          staggered(beatShare(phase, beat), index, taps.length);
        const [lift, multiplied, added] = [share('lift'), share('multiply'), share('add')];
        const onto = places.cell(props.onto(tap));
        const from = lift < 1 ? places.cell(props.from(tap)) : onto;
        const to = lift < 1 ? onto : places.middle(terms[index] ?? line);
        put(chips[index], between(from, to, eased(lift < 1 ? lift : added)));
        chips[index].style.opacity = lift > 0 && added < 1 ? '1' : '0';
        chips[index].dataset.shows =
          multiplied === 0 ? 'lifted' : multiplied < 0.75 ? 'both' : 'product';
        if (terms[index]) terms[index].style.opacity = added < 1 ? '0' : '';
      });
      if (total) total.style.opacity = beatShare(phase, 'add') < 1 ? '0' : '';
      const share = beatShare(phase, 'write');
      answer.style.opacity = sumAt && share > 0 && share < 1 ? '1' : '0';
      if (sumAt) put(answer, between(places.middle(total), places.cell(sumAt), eased(share)));
    },
    [taps],
  );
  const chip = (value: number, [scale, extent]: Colour) => ({
    background: `var(${cellColour(value, extent, scale)})`,
    color: numberColour(value, extent, scale),
  });
  return (
    <div ref={layer} className="flights" aria-hidden="true">
      {flying.map((tap, index) => (
        <span key={index} className="flight">
          <span className="flight-lifted" style={chip(tap[lifted], props.liftedColour)}>
            {number(tap[lifted])}
          </span>
          <span className="flight-both" style={chip(tap[lifted], props.liftedColour)}>
            {bracket(number, tap.inputValue)}·{bracket(number, tap.weight)}
          </span>
          <span className="flight-product" style={chip(tap.product, sumColour)}>
            {number(tap.product)}
          </span>
        </span>
      ))}
      <span className="flight">
        <span style={chip(sum, sumColour)}>{number(sum)}</span>
      </span>
    </div>
  );
}

function bracket(number: (value: number) => string, value: number): string {
  return value < 0 ? `(${number(value)})` : number(value);
}

/** The share of one of several that start one after the other. */
function staggered(share: number, index: number, count: number): number {
  const start = count > 1 ? (index / (count - 1)) * STAGGER : 0;
  return shareOf(share, start, start + 1 - STAGGER);
}
