// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { handClock } from '../kit/motion/testing.ts';
import { Hops, spotAt } from './Hops.tsx';
import { type Hop, stageHops, stripHops } from './hops.ts';
import { errorOf, sourceOf, strongestCells } from './links.ts';
import { derive, model } from './model.ts';
import { LAYERS, STRIP, type StageId } from './state.ts';

const source = nodeSource('public');
const [network, pictures] = await Promise.all([
  source.load({ kind: 'network', id: 'book-cnn' }),
  source.load({ kind: 'pictures', id: 'test', count: 100 }),
]);
const factsOf = (stage: StageId) => derive({ ...model.initialState, stage }, { network, pictures });
const stageOf = (stage: StageId) => {
  const { stage: facts } = factsOf(stage);
  if (!facts) throw new Error(`${stage} has no facts`);
  return facts;
};

describe('where a number comes from', () => {
  it('ReLU: the same cell, with the same number', () => {
    const stage = stageOf('relu-2');
    for (const cell of strongestCells(stage.gradInput, 20)) {
      expect(errorOf(stage, cell).cell).toBe(cell);
      expect(stage.gradOutput.values[cell]).toBe(stage.gradInput.values[cell]);
    }
  });

  it('pooling: the winner has the number of its window', () => {
    const stage = stageOf('pool-2');
    for (const cell of strongestCells(stage.output, 20)) {
      const winner = sourceOf(stage, cell).cell;
      expect(stage.input.values[winner]).toBe(stage.output.values[cell]);
      expect(stage.winners).toContain(winner);
    }
    for (const cell of strongestCells(stage.gradInput, 20)) {
      const from = errorOf(stage, cell).cell;
      expect(stage.gradOutput.values[from]).toBe(stage.gradInput.values[cell]);
    }
  });

  it('flattening: the same number in another place', () => {
    const stage = stageOf('flatten');
    for (const cell of strongestCells(stage.output, 20)) {
      expect(stage.input.values[sourceOf(stage, cell).cell]).toBe(stage.output.values[cell]);
    }
    for (const cell of strongestCells(stage.gradInput, 20)) {
      const from = errorOf(stage, cell).cell;
      expect(stage.gradOutput.values[from]).toBe(stage.gradInput.values[cell]);
    }
  });

  it('a convolution: an error within the window, through the turned kernel’s own cell', () => {
    const stage = stageOf('conv-2');
    const { gradOutput, gradInput, kernels } = stage;
    for (const cell of strongestCells(gradInput, 20)) {
      const { cell: from, tap } = errorOf(stage, cell);
      expect(gradOutput.values[from]).not.toBe(0);
      expect(kernels?.turned.values[tap as number]).not.toBe(0);
      const [, height, width] = stage.outShape;
      const row = Math.floor(cell / gradInput.width);
      const col = cell % gradInput.width;
      const y = Math.floor(from / gradOutput.width) % (height + 1);
      const x = (from % gradOutput.width) % (width + 1);
      expect(Math.abs(y - row)).toBeLessThanOrEqual(1);
      expect(Math.abs(x - col)).toBeLessThanOrEqual(1);
    }
  });
});

const first = (hop: Hop) => hop.stops[0];
const last = (hop: Hop) => hop.stops[hop.stops.length - 1];

describe('the hops', () => {
  it('of a layer take values to the right first, then errors to the left', () => {
    for (const layer of LAYERS) {
      const { forward, back } = stageHops(stageOf(layer));
      expect(forward.length, layer).toBeGreaterThan(0);
      expect(back.length, layer).toBeGreaterThan(0);
      for (const hop of forward) expect(last(hop).box).toBeGreaterThan(first(hop).box);
      for (const hop of back) {
        expect(last(hop).box + last(hop).x).toBeLessThan(first(hop).box + first(hop).x);
      }
      const arrived = Math.max(...forward.map(({ to }) => to));
      expect(arrived).toBeLessThanOrEqual(Math.min(...back.map(({ from }) => from)) + 1e-9);
      expect(forward.length + back.length).toBeLessThan(20);
    }
  });

  it('of a closed gate end before the map behind it', () => {
    const stage = stageOf('relu-2');
    const ends = stageHops(stage).back.map((hop) => last(hop).box);
    expect(ends).toContain(0);
    expect(ends).toContain(-1);
  });

  it('of a stage leave its tile for the one before; of the whole pass through every tile and back', () => {
    const { tiles } = factsOf('whole');
    for (const stage of STRIP.slice(1, -1)) {
      const busy = stripHops(tiles, stage).flatMap(({ values, errors }, index) =>
        values.length + errors.length > 0 ? [STRIP[index]] : [],
      );
      expect(busy).toEqual([stage]);
    }
    const whole = stripHops(tiles, 'whole');
    const starts = (side: 'values' | 'errors') =>
      whole.slice(1, -1).map((hops) => Math.min(...hops[side].map(({ from }) => from)));
    expect(starts('values')).toEqual([...starts('values')].sort((a, b) => a - b));
    expect(starts('errors')).toEqual([...starts('errors')].sort((a, b) => b - a));
    expect(Math.min(...starts('errors'))).toBeGreaterThanOrEqual(Math.max(...starts('values')));
  });

  it('are where the phase says, and nowhere at rest', () => {
    const { tiles } = factsOf('whole');
    const hops = stripHops(tiles, 'conv-2')[STRIP.indexOf('conv-2')].errors;
    const { clock, set } = handClock();
    const { container } = render(<Hops clock={clock} hops={hops} />);
    const seen = () =>
      [...container.querySelectorAll<HTMLElement>('.flow-hop')].filter(
        ({ style }) => style.visibility === 'visible',
      );
    expect(seen()).toHaveLength(0);
    set(0.4);
    expect(seen()).toHaveLength(hops.filter((hop) => spotAt(hop, 0.4)).length);
    expect(seen().length).toBeGreaterThan(0);
    expect(seen()[0].style.transform).toMatch(
      /^translate\(calc\(.*% \+ .*var\(--hop-gap\)\), .*%\)$/,
    );
    set(1);
    expect(seen()).toHaveLength(0);
  });
});
