import { useRef } from 'react';
import type { Tensor } from '../../core/index.ts';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { beatAt } from '../kit/motion/beats.ts';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { between, placesIn, put } from '../kit/motion/places.ts';
import { usePhase } from '../kit/motion/useTween.ts';

interface GatherProps {
  readonly clock: Clock;
  readonly maps: Tensor;
  readonly extent: number;
  readonly moves: readonly { readonly channel: number; readonly slot: number }[];
  /** Names the slots that the maps go to. */
  readonly way: string;
}

/** In this part of the phase the maps are on their way. */
const START = 0.1;
const END = 0.9;

/** Copies of the original maps on their way to the few places that are kept. */
export function Gather({ clock, maps, extent, moves, way }: GatherProps) {
  const layer = useRef<HTMLDivElement>(null);
  const [, , height, width] = maps.shape;
  const area = height * width;
  usePhase(
    clock,
    (phase) => {
      const surface = layer.current?.parentElement;
      if (!layer.current || !surface) return;
      const told = clock.told() && phase < 1;
      const beat = told ? beatAt(phase) : '';
      if (surface.dataset.beat !== beat) surface.dataset.beat = beat;
      layer.current.style.visibility = told ? '' : 'hidden';
      if (!told) return;
      const places = placesIn(surface);
      const tiles = surface.querySelectorAll('[data-panel="original"] .summarise-cell');
      const slots = surface.querySelectorAll(`[data-slot="${way}"]`);
      const gone = eased(shareOf(phase, START, END));
      moves.forEach(({ channel, slot }, index) => {
        const chip = layer.current?.children[index] as HTMLElement | undefined;
        const [from, to] = [tiles[channel], slots[slot]];
        if (!chip || !from || !to) return;
        const [start, end] = [from, to].map((each) => each.getBoundingClientRect().width);
        put(chip, between(places.middle(from), places.middle(to), gone));
        chip.style.width = `${start + (end - start) * gone}px`;
      });
    },
    [moves.map(({ channel, slot }) => `${channel}:${slot}`).join(), way],
  );
  return (
    <div ref={layer} className="flights" style={{ visibility: 'hidden' }} aria-hidden="true">
      {moves.map(({ channel }) => (
        <span key={channel} className="summarise-tile summarise-copy">
          <CellCanvas
            {...{ width, height, extent }}
            values={maps.data.subarray(channel * area, (channel + 1) * area)}
            scale="value"
          />
        </span>
      ))}
    </div>
  );
}
