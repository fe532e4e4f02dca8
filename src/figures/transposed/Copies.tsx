import { useDeferredValue, useRef } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { Cells } from '../kit/grid/Cells.tsx';
import { largest } from '../kit/grid/extent.ts';
import { gridCell } from '../kit/grid/GridPanel.tsx';
import { middleOf } from '../kit/grid/layout.ts';
import { cellColour, numberColour } from '../kit/grid/scales.ts';
import { beatShare } from '../kit/motion/beats.ts';
import { type Clock, eased } from '../kit/motion/clock.ts';
import { between, placesIn, put } from '../kit/motion/places.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import type { Derived } from './model.ts';

interface Props {
  readonly clock: Clock;
  readonly derived: Derived;
}

/** The input's number flies onto every weight, is multiplied there, and the products fly as one copy onto the output. */
export function CopyFlights({ clock, derived }: Props) {
  const { input, kernel, copy, whole, row, col, value, all, choices } = derived;
  const { n, k, s } = choices;
  const { number } = useSay();
  const layer = useRef<HTMLDivElement>(null);
  const count = useDeferredValue(k * k, 0);
  usePhase(
    clock,
    (phase) => {
      const surface = layer.current?.parentElement;
      if (!layer.current || !surface) return;
      const chips = [...layer.current.children] as HTMLElement[];
      // Before the number is lifted no place is asked for: that would be a layout in a slider's frame.
      const flying = clock.told() && phase < 1 && beatShare(phase, 'lift') > 0;
      if (!flying) {
        for (const chip of chips) chip.style.opacity = '0';
        return;
      }
      const places = placesIn(surface);
      const from = places.cell(middleOf('input', row, col, gridCell(n, n)));
      const side = places.side(middleOf('output', 0, 0, gridCell(whole, whole)));
      layer.current.style.setProperty('--chip-cell', `${side}px`);
      layer.current.style.setProperty('--chip-text', `${side * 0.4}px`);
      const [lift, multiplied, added] = (['lift', 'multiply', 'add'] as const).map((beat) =>
        beatShare(phase, beat),
      );
      chips.forEach((chip, index) => {
        const [i, j] = [Math.floor(index / k), index % k];
        const weight = places.cell(middleOf('kernel', i, j, gridCell(k, k)));
        const onto = middleOf('output', row * s + i, col * s + j, gridCell(whole, whole));
        put(
          chip,
          lift < 1
            ? between(from, weight, eased(lift))
            : between(weight, places.cell(onto), eased(added)),
        );
        const shown = multiplied < 0.5 ? value : copy.data[index];
        const extent = multiplied < 0.5 ? largest(input.data) : largest(all.data);
        chip.style.background = `var(${cellColour(shown, extent, 'value')})`;
        chip.style.color = numberColour(shown, extent, 'value') ?? '';
        chip.textContent = number(shown);
        chip.style.opacity = lift > 0 && beatShare(phase, 'write') < 0.5 ? '1' : '0';
      });
    },
    [derived, count],
  );
  return (
    <div ref={layer} className="flights" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <span key={`${index} of ${kernel.data.length}`} className="flight" />
      ))}
    </div>
  );
}

/**
 * The output as far as it has come: with this copy, and under it as it was before until the copy is written.
 * It lies over the finished output, which stands in print and without script.
 */
export function SoFar({ clock, derived, cell }: Props & { readonly cell: number }) {
  const { before, now, marks, marksBefore, whole, all } = derived;
  const drawn = useRef<SVGGElement>(null);
  usePhase(
    clock,
    (phase) => {
      const early = clock.told() && beatShare(phase, 'write') < 0.5;
      const [sumsBefore, sums] = drawn.current?.children ?? [];
      sumsBefore?.setAttribute('visibility', early ? 'inherit' : 'hidden');
      sums?.setAttribute('visibility', early ? 'hidden' : 'inherit');
    },
    [derived],
  );
  const grid = { rows: whole, cols: whole, cell, extent: largest(all.data) };
  return (
    <g className="so-far" ref={drawn}>
      <g visibility="hidden">
        <Cells {...grid} values={before.data} marks={marksBefore} />
      </g>
      <g>
        <Cells {...grid} values={now.data} marks={marks} />
      </g>
    </g>
  );
}
