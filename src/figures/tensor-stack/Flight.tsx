import { useRef } from 'react';
import { beatShare } from '../kit/motion/beats.ts';
import { eased } from '../kit/motion/clock.ts';
import { between, placesIn, put } from '../kit/motion/places.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { slotOf } from './Memory.tsx';
import { ORDERS } from './memory.ts';
import type { Props } from './props.ts';

/** The chosen number on its way from the block into its cell of either memory. */
export function Flight({ derived, clock, say }: Props) {
  const { pose, i, j, ch, shade, value, sheets } = derived;
  const layer = useRef<HTMLDivElement>(null);
  usePhase(
    clock,
    (phase) => {
      const surface = layer.current?.parentElement;
      if (!layer.current || !surface) return;
      const lifted = beatShare(phase, 'lift') > 0 && phase < 1 && clock.told();
      const places = placesIn(surface);
      const from = { panel: 'stack', cell: pose.cell, ...pose.at(i + 0.5, j + 0.5, ch) };
      const share = eased((beatShare(phase, 'lift') + beatShare(phase, 'add')) / 2);
      ORDERS.forEach((order, index) => {
        const chip = layer.current?.children[index] as HTMLElement;
        chip.style.opacity = lifted ? '1' : '0';
        if (!lifted) return;
        const slot = slotOf(derived, order);
        layer.current?.style.setProperty('--chip-cell', `${places.side(slot)}px`);
        layer.current?.style.setProperty('--chip-text', `${places.side(slot) * 0.45}px`);
        put(chip, between(places.cell(from), places.cell(slot), share));
      });
    },
    [derived],
  );
  return (
    <div ref={layer} className="flights" aria-hidden="true">
      {ORDERS.map((order) => (
        <span key={order} className="flight" style={{ background: shade.fill, color: shade.text }}>
          {say.number(value, sheets.digits)}
        </span>
      ))}
    </div>
  );
}
