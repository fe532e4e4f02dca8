import { useRef } from 'react';
import { PANEL_UNITS } from '../frame/Panel.tsx';
import { useSay } from '../frame/Say.tsx';
import { Cells } from '../grid/Cells.tsx';
import { calm } from '../grid/extent.ts';
import { gridCell } from '../grid/GridPanel.tsx';
import { middleOf } from '../grid/layout.ts';
import { cellColour, numberColour, type ScaleName } from '../grid/scales.ts';
import { beatShare } from '../motion/beats.ts';
import { type Clock, eased, shareOf } from '../motion/clock.ts';
import { placeOn } from '../motion/flow.ts';
import { between, placesIn, put } from '../motion/places.ts';
import { usePhase } from '../motion/useTween.ts';
import { curveOf, FUNNEL } from './curve.ts';
import type { VolumeFacts } from './facts.ts';
import { turnOf } from './turns.ts';

interface VolumeFlightsProps {
  readonly facts: VolumeFacts;
  readonly clock: Clock;
  readonly scale: ScaleName;
}

/** In a channel's turn: when its numbers lie on the kernel, when they are products, when these have been added up. */
const TURN = { onto: [0.2, 0.45], products: 0.6, sum: [0.72, 1] } as const;
/** As small as a patch of products gets when it becomes one number. */
const SMALLEST = 0.2;

/**
 * One step on its way, channel by channel: the numbers under the window are lifted onto the kernel, multiplied and
 * added up; then the sums run along their curves into the total, which is written into the map.
 */
export function VolumeFlights({ facts, clock, scale }: VolumeFlightsProps) {
  const { number } = useSay();
  const layer = useRef<HTMLDivElement>(null);
  const { channels, filter, row, col, total, layer: run } = facts;
  const { geometry: g, kernel, extents } = run;
  const [, , rows, cols] = kernel.shape;
  const count = channels.length;
  usePhase(
    clock,
    (phase) => {
      const surface = layer.current?.parentElement;
      if (!layer.current || !surface) return;
      const flying = [...layer.current.children] as HTMLElement[];
      const [patches, sums] = [flying.slice(0, count), flying.slice(count, 2 * count)];
      const answer = flying[2 * count];
      const written = [...surface.querySelectorAll<HTMLElement>('.volume-sum > strong')];
      const line = surface.querySelector<HTMLElement>('.volume-total');
      const funnel = surface.querySelector('.volume-funnel');
      if (!clock.told() || phase === 1) {
        for (const each of flying) each.style.opacity = '0';
        for (const each of [...written, ...(line ? [line] : [])]) each.style.opacity = '';
        return;
      }
      const places = placesIn(surface);
      const inCell = gridCell(g.paddedHeight, g.paddedWidth);
      const kernelCell = gridCell(rows, cols);
      const middle = (panel: string, r: number, c: number, cell: number) =>
        places.cell({ panel, x: (c + cols / 2) * cell, y: (r + rows / 2) * cell, cell });
      patches.forEach((patch, channel) => {
        const turn = turnOf(phase, channel, count);
        const [slice, weights] = [`slice:${channel}`, `kernel:${channel}`];
        const from = middle(slice, row * g.strideHeight, col * g.strideWidth, inCell);
        const onto = middle(weights, 0, 0, kernelCell);
        const sideOf = (panel: string, cell: number) => places.side({ panel, x: 0, y: 0, cell });
        const width = cols * sideOf(weights, kernelCell);
        const sliceWidth = cols * sideOf(slice, inCell);
        const lift = eased(shareOf(turn, ...TURN.onto));
        const added = eased(shareOf(turn, ...TURN.sum));
        patch.style.width = `${width}px`;
        const small = sliceWidth / (width || 1);
        const size = added > 0 ? 1 + (SMALLEST - 1) * added : small + (1 - small) * lift;
        const to = added > 0 ? places.middle(written[channel]) : onto;
        put(patch, between(added > 0 ? onto : from, to, added > 0 ? added : lift));
        patch.style.scale = String(size);
        patch.style.opacity = turn > TURN.onto[0] && turn < 1 ? '1' : '0';
        patch.dataset.shows = turn < TURN.products ? 'lifted' : 'product';
        written[channel].style.opacity = turn < 1 ? '0' : '';
      });
      const box = funnel?.getBoundingClientRect();
      const corner = surface.getBoundingClientRect();
      const zoom = corner.width / surface.offsetWidth || 1;
      const add = beatShare(phase, 'add');
      sums.forEach((sum, channel) => {
        const on = placeOn(curveOf(channel, count), eased(shareOf(add, 0, 0.85)));
        sum.style.opacity = box && add > 0 && add < 0.95 ? '1' : '0';
        if (!box) return;
        const x = (box.left - corner.left + (on.x / FUNNEL) * box.width) / zoom;
        const y = (box.top - corner.top + (on.y / FUNNEL) * box.height) / zoom;
        put(sum, { x, y });
      });
      if (line) line.style.opacity = add < 0.95 ? '0' : '';
      const share = beatShare(phase, 'write');
      const outCell = gridCell(g.outHeight, g.outWidth);
      const cell = places.cell(middleOf(`map:${filter}`, row, col, outCell));
      answer.style.opacity = share > 0 && share < 1 ? '1' : '0';
      put(answer, between(places.middle(line?.querySelector('strong')), cell, eased(share)));
    },
    [facts],
  );
  const grid = { rows, cols, cell: gridCell(rows, cols) };
  const chip = (value: number, extent: number) => ({
    background: `var(${cellColour(value, extent, 'value')})`,
    color: numberColour(value, extent, 'value'),
  });
  return (
    <div ref={layer} className="flights" aria-hidden="true">
      {channels.map(({ slice, products }, channel) => (
        <span key={channel} className="flight volume-patch panel">
          <svg viewBox={`0 0 ${PANEL_UNITS} ${(PANEL_UNITS * rows) / cols}`} aria-hidden="true">
            <g className="patch-lifted">
              <Cells
                {...grid}
                values={products.map((_, index) => {
                  const r = row * g.strideHeight + Math.floor(index / cols);
                  return slice[r * g.paddedWidth + col * g.strideWidth + (index % cols)];
                })}
                scale={scale}
                extent={scale === 'grey' ? extents.input : calm([extents.input])}
              />
            </g>
            <g className="patch-product">
              <Cells {...grid} values={products} extent={calm([extents.product])} />
            </g>
          </svg>
        </span>
      ))}
      {channels.map(({ sum }, channel) => (
        <span key={channel} className="flight" style={chip(sum, extents.output)}>
          {number(sum)}
        </span>
      ))}
      <span className="flight" style={chip(total, extents.output)}>
        {number(total)}
      </span>
    </div>
  );
}
