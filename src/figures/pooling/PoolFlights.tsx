import { useRef } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { gridCell } from '../kit/grid/GridPanel.tsx';
import { middleOf } from '../kit/grid/layout.ts';
import { cellColour, numberColour } from '../kit/grid/scales.ts';
import { beatShare } from '../kit/motion/beats.ts';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { between, placesIn, put } from '../kit/motion/places.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import type { Derived } from './facts.ts';
import type { State } from './state.ts';

interface PoolFlightsProps {
  readonly clock: Clock;
  readonly derived: Derived;
  readonly kind: State['kind'];
}

/** Numbers fly for windows of up to so many cells; of more, only the outcome does. */
const MOST_IN_THE_AIR = 16;

/**
 * Max pooling lifts the winner over into the output, and the others stay; average pooling lifts all numbers into
 * the written sum, and their mean goes into the output.
 */
export function PoolFlights({ clock, derived, kind }: PoolFlightsProps) {
  const { number } = useSay();
  const layer = useRef<HTMLDivElement>(null);
  const { geometry: g, taps, winner, row, col, outcome, extent } = derived;
  const max = kind === 'max';
  const { top, left } = g.padding;
  const many = taps.length > MOST_IN_THE_AIR;
  const cells = max
    ? [{ ...winner, value: outcome }]
    : (many ? [] : taps).map((tap) => ({
        row: tap.inputRow + top,
        col: tap.inputCol + left,
        value: tap.inputValue,
      }));
  usePhase(
    clock,
    (phase) => {
      const surface = layer.current?.parentElement;
      if (!layer.current || !surface) return;
      const chips = [...layer.current.children] as HTMLElement[];
      const answer = chips[chips.length - 1];
      const total = surface.querySelector<HTMLElement>('.sum-total');
      const told = clock.told() && phase < 1;
      if (total)
        total.style.opacity = told && beatShare(phase, max ? 'lift' : 'add') < 1 ? '0' : '';
      if (!told) {
        for (const chip of chips) chip.style.opacity = '0';
        return;
      }
      const places = placesIn(surface);
      const inCell = gridCell(g.paddedHeight, g.paddedWidth);
      const goal = places.cell(middleOf(kind, row, col, gridCell(g.outHeight, g.outWidth)));
      const across = (beatShare(phase, 'multiply') + beatShare(phase, 'add')) / 2;
      cells.forEach((cell, index) => {
        const from = places.cell(middleOf('input', cell.row, cell.col, inCell));
        const start = max ? 0 : (index / cells.length) * 0.4;
        const share = eased(shareOf(across, start, start + (max ? 1 : 0.6)));
        const lift = beatShare(phase, 'lift');
        put(chips[index], between(from, max ? goal : places.middle(total), share));
        chips[index].style.scale = String(1 + 0.25 * lift * (1 - share));
        const landed = max ? beatShare(phase, 'write') === 1 : share === 1;
        chips[index].style.opacity = lift > 0 && !landed ? '1' : '0';
      });
      const written = beatShare(phase, 'write');
      answer.style.opacity = !max && written > 0 && written < 1 ? '1' : '0';
      put(answer, between(places.middle(total), goal, eased(written)));
    },
    [derived, kind],
  );
  return (
    <div ref={layer} className="flights" aria-hidden="true">
      {[...cells.map(({ value }) => value), outcome].map((value, index) => {
        const colour = {
          background: `var(${cellColour(value, extent, 'value')})`,
          color: numberColour(value, extent, 'value'),
        };
        return (
          <span key={index} className="flight" style={colour}>
            {number(value)}
          </span>
        );
      })}
    </div>
  );
}
