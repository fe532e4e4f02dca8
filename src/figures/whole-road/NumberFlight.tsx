import { useRef } from 'react';
import { eased, shareOf } from '../kit/motion/clock.ts';
import { between, placesIn, put } from '../kit/motion/places.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import type { Station } from './model.ts';
import type { Props } from './props.ts';
import { numbersOf } from './says.ts';

/** The lamp is at the station at this phase, and the number sets out; at the other one it has arrived. */
const [SETS_OUT, ARRIVED] = [0.3, 0.8];

/** Stations on the way back, where the number is a gradient. */
const BACK: readonly Station[] = ['error', 'rot180'];

/** The pixel's number on its way from what a station is handed to what it makes; what is made comes with it. */
export function NumberFlight({ state, derived, clock, say }: Props) {
  const chip = useRef<HTMLSpanElement>(null);
  const n = numbersOf(state, derived, say);
  const carried: Readonly<Record<Station, readonly [from: string, to: string]>> = {
    pixel: [n.pixel, n.pixel],
    tensor: [n.pixel, n.pixel],
    kernel: [n.pixel, n.pixel],
    map: [n.pixel, n.map],
    gate: [n.map, n.gate],
    pool: [n.gate, n.pool],
    vote: [n.pool, n.winnerChance],
    error: [n.rightChance, n.error],
    rot180: [n.error, n.gradient],
    pointwise: [n.pool, n.blend],
  };
  const [from, to] = carried[state.station];
  usePhase(
    clock,
    (phase) => {
      const surface = chip.current?.closest<HTMLElement>('.surface');
      if (!surface || !chip.current) return;
      const spots = [...surface.querySelectorAll('.road-scene [data-spot]')];
      const made = surface.querySelectorAll<HTMLElement>('.road-panel[data-makes]');
      const share = shareOf(phase, SETS_OUT, ARRIVED);
      const flies = phase > 0 && phase < 1 && made.length > 0;
      chip.current.style.opacity = flies ? '1' : '0';
      for (const panel of made) panel.style.opacity = flies ? String(eased(share)) : '';
      if (!flies) return;
      const places = placesIn(surface);
      chip.current.textContent = share < 0.5 ? from : to;
      const [first, last] = [spots[0], spots[spots.length - 1]].map((spot) => places.middle(spot));
      put(chip.current, between(first, last, eased(share)));
    },
    [from, to, state.station],
  );
  return (
    <div className="flights" aria-hidden="true">
      <span
        ref={chip}
        className="flight road-number"
        data-back={BACK.includes(state.station) || undefined}
      />
    </div>
  );
}
