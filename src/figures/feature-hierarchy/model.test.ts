import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { forward, windowAt } from '../../core/index.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { pictureAt } from '../kit/network/pictureFile.ts';
import figure from './index.ts';
import { kernelsOf } from './kernels.ts';
import { LAYERS, layerOn, levelOf } from './layers.ts';
import { derive, model, reduce, SEARCHED, type State } from './model.ts';
import { channelsOf, indexOf, MARGIN, SHOWN } from './patches.ts';

const source = nodeSource('public');
const [network, pictures, table] = await Promise.all([
  source.load({ kind: 'network', id: 'book-cnn' }),
  source.load({ kind: 'pictures', id: 'test', count: SEARCHED }),
  source.load({ kind: 'table', id: 'networks/book-cnn-patches' }),
]);
const assets = { network, pictures, table };
const state = (patch: Partial<State> = {}): State => ({ ...model.initialState, ...patch });
const seen = (patch: Partial<State> = {}) => derive(state(patch), assets);
const index = indexOf(table);

describe('feature-hierarchy: the layers', () => {
  it('knows the layers of the network and of the index', () => {
    const { reports } = network.network;
    LAYERS.forEach(({ kind, channels }, layer) => {
      expect(reports[layer].kind).toBe(kind);
      expect(reports[layer].outputShape[0]).toBe(channels);
      expect(index.layers[layer]).toMatchObject({
        layer,
        kind,
        receptiveField: reports[layer].receptiveField,
      });
      expect(index.layers[layer].channels.length).toBe(channels);
    });
    expect(reports[LAYERS.length].kind).toBe('flatten');
    expect(index.pictures).toBe(SEARCHED);
  });

  it('sees 3, 3, 4, 8, 8, 10, 18 and 18 pixels', () => {
    const sizes = LAYERS.map((_, layer) => seen({ layer }).receptiveField.size[0]);
    expect(sizes).toEqual([3, 3, 4, 8, 8, 10, 18, 18]);
  });

  it('keeps the place in a level when the level changes', () => {
    expect(layerOn('high', 1)).toBe(7);
    expect(layerOn('high', 5)).toBe(7);
    expect(layerOn('low', 5)).toBe(2);
    expect(layerOn('middle', 6)).toBe(3);
    const layers = LAYERS.map((_, layer) => layer);
    expect(layers.map((layer) => layerOn(levelOf(layer), layer))).toEqual(layers);
  });
});

describe('feature-hierarchy: the patches', () => {
  it('shows activations that the network computes at those places', () => {
    for (const picture of new Set([index.layers[7].channels[9][0].picture, 384, 126])) {
      const { steps } = forward(network.network, pictureAt(pictures, picture));
      LAYERS.forEach((_, layer) => {
        const { data, shape } = steps[layer].output;
        const [, , height, width] = shape;
        channelsOf(table, pictures, layer).forEach(({ patches }, channel) => {
          for (const patch of patches.filter((each) => each.picture === picture)) {
            const at = (channel * height + patch.row) * width + patch.col;
            expect(data[at]).toBeCloseTo(patch.activation, 4);
          }
        });
      });
    }
  });

  it('crops what the kernel saw: bias and nine products give the activation', () => {
    const { kernel, patch } = seen();
    if (!patch) throw new Error('no patch');
    const weights = network.network.layers[0].weight;
    if (!weights) throw new Error('no kernel');
    const one = { shape: [1, 1, 3, 3], data: kernel.values };
    const crop = { shape: [1, 1, 3, 3], data: patch.crop.map((value) => value || 0) };
    const { sum } = windowAt(crop, one, {}, { row: 0, col: 0 });
    expect(sum + kernel.bias).toBeCloseTo(patch.activation, 4);
    expect(patch.activation).toBeCloseTo(1.55028, 5);
  });

  it('finds crop and frame at the same place of the picture', () => {
    for (const layer of [0, 3, 7]) {
      for (let channel = 0; channel < LAYERS[layer].channels; channel++) {
        const { patch, framed } = seen({ layer, channel });
        if (!patch || !framed) continue;
        const { top, left, width, height } = patch.box;
        expect(Math.min(top, left)).toBeGreaterThanOrEqual(-MARGIN);
        const side = 28 + 2 * MARGIN;
        expect(top + MARGIN + height).toBeLessThanOrEqual(side);
        for (const at of [0, width * height - 1, width + 1]) {
          const row = top + MARGIN + Math.floor(at / width);
          expect(framed[row * side + left + MARGIN + (at % width)]).toBe(patch.crop[at]);
        }
      }
    }
  });

  it('orders the patches, one a picture, and never shows one at or below 0', () => {
    LAYERS.forEach((_, layer) => {
      for (const { patches } of channelsOf(table, pictures, layer)) {
        expect(patches.length).toBeLessThanOrEqual(SHOWN);
        expect(new Set(patches.map(({ picture }) => picture)).size).toBe(patches.length);
        patches.forEach(({ activation }, rank) => {
          expect(activation).toBeGreaterThan(0);
          if (rank > 0) expect(activation).toBeLessThanOrEqual(patches[rank - 1].activation);
        });
      }
    });
  });
});

describe('feature-hierarchy: the verdicts', () => {
  it('calls one channel of the first layer nearly silent', () => {
    const { channels } = seen();
    expect(channels.map(({ verdict }) => verdict === 'faint')).toEqual(
      channels.map((_, channel) => channel === 3),
    );
    expect(seen({ channel: 3 }).chosen.patches.length).toBe(5);
  });

  it('calls mixed only what looks unlike and has no class of its own', () => {
    expect(seen(model.presets.mixed).chosen).toMatchObject({ verdict: 'mixed', topCount: 4 });
    // Sandals from all sides: unlike pixel by pixel, yet one class.
    expect(seen({ layer: 7, channel: 2 }).chosen).toMatchObject({ verdict: 'clear', topCount: 7 });
    expect(seen({ layer: 7, channel: 2 }).chosen.likeness).toBeLessThan(0.25);
  });

  it('says so when no picture excites a channel', () => {
    const layers = index.layers.map((each, layer) =>
      layer === 0 ? { ...each, channels: each.channels.map((c, i) => (i === 5 ? [] : c)) } : each,
    );
    const empty = { ...table, value: { ...index, layers } };
    const { chosen, patch, framed } = derive(state(), { ...assets, table: empty });
    expect(chosen.verdict).toBe('dead');
    expect([patch, framed]).toEqual([null, null]);
  });

  it('tells what the presets promise', () => {
    const facts = (name: string) => seen(model.presets[name]).chosen;
    expect(facts('boots')).toMatchObject({ topClass: 9, topCount: 6 });
    expect(facts('handles')).toMatchObject({ topClass: 8, topCount: 8 });
    expect(facts('strokes')).toMatchObject({ topClass: 8, topCount: 5 });
    expect(facts('edge').likeness).toBeCloseTo(0.89, 2);
  });
});

describe('feature-hierarchy: state', () => {
  it('keeps the channel within the layer, and begins again with the strongest patch', () => {
    const deep = state({ layer: 7, channel: 14, rank: 4 });
    expect(reduce(deep, { type: 'set', patch: { layer: 0 } })).toMatchObject({
      channel: 7,
      rank: 1,
    });
    expect(reduce(deep, { type: 'set', patch: { rank: 9 } })).toMatchObject({
      channel: 14,
      rank: 9,
    });
    const move = { type: 'move', layers: 0, channels: 0, ranks: 1 } as const;
    expect(reduce(deep, move)).toMatchObject({ channel: 14, rank: 5 });
    expect(reduce(deep, { ...move, layers: 1, channels: 1, ranks: 0 })).toMatchObject({
      layer: 7,
      channel: 15,
      rank: 1,
    });
    expect(reduce(deep, { type: 'jump', end: 'last' }).channel).toBe(15);
  });

  it('reads hostile queries', () => {
    const read = (...entries: [string, string][]) => decode(entries, model);
    expect(read(['layer', '8'], ['channel', '-1'], ['rank', '1e3']).rejected).toEqual([
      'layer',
      'channel',
      'rank',
    ]);
    const narrow = read(['layer', '1'], ['channel', '12']);
    expect(narrow.rejected).toEqual(['channel']);
    expect(narrow.state).toMatchObject({ layer: 1, channel: 5 });
    expect(encode(state({ layer: 6, channel: 12 }), model)).toEqual([
      ['layer', '6'],
      ['channel', '12'],
    ]);
  });

  it('lays out the slices of deep kernels', () => {
    const [sheet] = kernelsOf(network, 7);
    expect(sheet).toMatchObject({ slices: 16, kernelSide: 3, side: 15 });
    const { weight } = network.network.layers[6];
    const shown = sheet.values.filter((value) => !Number.isNaN(value));
    expect(shown.length).toBe(144);
    expect(new Set(shown)).toEqual(new Set(weight?.data.slice(0, 144)));
  });

  it('prints the activation in the code', () => {
    const samples = Object.values(figure.code(state(), seen()));
    for (const sample of samples) expect(sample).toContain('1.5503');
  });
});
