import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { nodeSource } from '../../../app/nodeSource.ts';
import { maxPool2d } from '../../../core/index.ts';
import { loadAssets } from '../assets/assets.ts';
import { detailOf } from './mapDetail.ts';
import { LAYER_IDS, LAYERS, type LayerId } from './mapLayers.ts';
import { edgesTo, type Pass, passOf } from './pass.ts';
import { pictureAt } from './pictureFile.ts';
import { openedOf, type Pixel } from './takenApart.ts';

let pass: Pass;

beforeAll(async () => {
  const { network, pictures } = await loadAssets(
    {
      network: { kind: 'network', id: 'book-cnn' },
      pictures: { kind: 'pictures', id: 'test', count: 1 },
    },
    nodeSource(path.resolve('public')),
  );
  if (!network || !pictures) throw new Error('the network or its pictures are missing');
  pass = passOf(network, pictureAt(pictures, 0));
});

const at = (layer: LayerId, channel: number, pixel: Pixel | null = null) =>
  detailOf(pass, openedOf(pass, { layer, channel }), pixel, null);
const close = (a: number, b: number, within = 1e-4) => expect(Math.abs(a - b)).toBeLessThan(within);

it('is the trained network, layer by layer', () => {
  const kinds = { input: '', conv: 'conv', relu: 'activation', pool: 'maxPool', votes: 'dense' };
  for (const id of LAYER_IDS.slice(1)) {
    const { step, channels, side, kind } = LAYERS[id];
    const { layer, output } = pass.trace.steps[step];
    expect(output.shape, id).toEqual(id === 'votes' ? [1, 10] : [1, channels, side, side]);
    expect(layer.plan.kind).toBe(kinds[kind]);
  }
});

it.each<[LayerId, number]>([
  ['conv1', 2],
  ['conv2', 4],
  ['conv3', 15],
])('%s %i is the sum of its partial maps and its bias', (layer, channel) => {
  const { values, parts, bias } = at(layer, channel);
  values.forEach((value, index) => {
    const sum = parts.reduce((total, { partial }) => total + (partial?.[index] ?? 0), 0);
    close(sum + (bias ?? 0), value);
  });
});

it.each<[LayerId, number, number]>([
  ['conv1', 0, 27],
  ['conv2', 7, 7],
  ['conv3', 6, 0],
])('%s writes out a pixel: shares and bias make the number', (layer, row, col) => {
  const { total, bias, value, terms, parts, lens, values } = at(layer, 3, { row, col });
  close((total ?? 0) + (bias ?? 0), value ?? Number.NaN);
  expect(value).toBe(values[row * LAYERS[layer].side + col]);
  const products = terms.reduce((sum, { product }) => sum + (product ?? 0), 0);
  close(products, parts[lens].sum ?? 0);
  expect(Math.max(...parts.map(({ sum }) => Math.abs(sum ?? 0)))).toBe(
    Math.abs(parts[lens].sum ?? 0),
  );
});

it('sees 3, 4, 8, 10 and 18 pixels of the picture', () => {
  const sees = (layer: LayerId) => at(layer, 0, { row: 3, col: 3 }).field;
  expect(sees('conv1')).toEqual({ row: 2, col: 2, height: 3, width: 3 });
  expect(sees('pool1')).toEqual({ row: 5, col: 5, height: 4, width: 4 });
  expect(sees('conv2')).toEqual({ row: 3, col: 3, height: 8, width: 8 });
  expect(sees('pool2')).toEqual({ row: 9, col: 9, height: 10, width: 10 });
  expect(sees('conv3')).toEqual({ row: 5, col: 5, height: 18, width: 18 });
});

it('ReLU and pooling take what the map before gives', () => {
  const relu = at('relu2', 4, { row: 7, col: 7 });
  expect(relu.value).toBe(Math.max(0, relu.terms[0].input ?? Number.NaN));
  const pool = at('pool2', 4, { row: 3, col: 2 });
  expect(pool.terms).toHaveLength(4);
  expect(pool.terms.find((term) => term.winner)?.input).toBe(pool.value);
  const again = maxPool2d(pass.trace.steps[5].input, { size: 2 }).output.data;
  expect(again[4 * 49 + 3 * 7 + 2]).toBe(pool.value);
});

it('a vote is 784 terms and a bias', () => {
  const { total, bias, weightCount, parts } = at('votes', 9);
  close((total ?? 0) + (bias ?? 0), pass.logits[9], 1e-3);
  expect(weightCount).toBe(784);
  expect(parts).toHaveLength(16);
});

it('has lines from every map that a map reads, the strongest whole', () => {
  const conv = edgesTo(pass, { layer: 'conv2', channel: 4 });
  expect(conv).toHaveLength(8);
  expect(Math.max(...conv.map(({ share }) => share))).toBe(1);
  expect(edgesTo(pass, { layer: 'relu2', channel: 4 })).toEqual([
    { layer: 'conv2', channel: 4, share: 1 },
  ]);
  expect(edgesTo(pass, { layer: 'input', channel: 0 })).toEqual([]);
});
