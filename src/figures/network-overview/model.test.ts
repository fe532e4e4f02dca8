import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { maxPool2d } from '../../core/index.ts';
import { type Assets, loadAssets } from '../kit/assets/assets.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { BLANK, brightnessOf, levelsField, levelsFromPhoto, levelsOf, stroke } from './drawing.ts';
import { mapOf } from './facts.ts';
import { LAYER_IDS, LAYERS, MAP_LAYERS, type Place } from './layers.ts';
import { type Derived, derive, model, reduce, type State } from './model.ts';
import { layerBox, mapAt, type Orientation, SHEETS, TILE, tileBox } from './sheet.ts';
import { SHOWN_ITEMS } from './shelf.ts';

const start = model.initialState;
let assets: Assets;

beforeAll(async () => {
  assets = await loadAssets(model.assets?.(start) ?? {}, nodeSource(path.resolve('public')));
});

const at = (patch: Partial<State>): Derived => derive({ ...start, ...patch }, assets);
const close = (a: number, b: number, within = 1e-4) => expect(Math.abs(a - b)).toBeLessThan(within);

describe('the network laid out', () => {
  it('is the trained network, layer by layer', () => {
    const { trace } = at({}).pass;
    for (const id of LAYER_IDS.slice(1)) {
      const { step, channels, side, kind } = LAYERS[id];
      const { layer, output } = trace.steps[step];
      const shape = id === 'votes' ? [1, 10] : [1, channels, side, side];
      expect(output.shape, id).toEqual(shape);
      const kinds = {
        input: '',
        conv: 'conv',
        relu: 'activation',
        pool: 'maxPool',
        votes: 'dense',
      };
      expect(layer.plan.kind).toBe(kinds[kind]);
    }
  });

  it.each<Orientation>(['columns', 'rows'])('gives every map a tile of its own in %s', (each) => {
    const tiles: string[] = [];
    for (const layer of MAP_LAYERS) {
      for (let channel = 0; channel < LAYERS[layer].channels; channel++) {
        const box = tileBox(each, { layer, channel });
        if (!box) throw new Error(`${layer} ${channel} has no tile`);
        expect(box.x + TILE).toBeLessThanOrEqual(SHEETS[each].width);
        expect(box.y + TILE).toBeLessThanOrEqual(SHEETS[each].height);
        expect(mapAt(each, box.x + TILE / 2, box.y + TILE / 2)).toEqual({ layer, channel });
        tiles.push(`${box.x},${box.y}`);
      }
    }
    expect(new Set(tiles).size).toBe(3 * 8 + 5 * 16);
    expect(layerBox(each, 'votes')).toBeNull();
  });

  it('paints each tile with its own map', () => {
    const { pass } = at({});
    const { atlas } = SHEETS.columns;
    const place: Place = { layer: 'conv2', channel: 11 };
    const box = tileBox('columns', place);
    if (!box) throw new Error('no tile');
    const pixel = (box.y + 2 * 6) * atlas.width + (box.x - atlas.x) + 2 * 5;
    const value = mapOf(pass, place)[6 * 14 + 5];
    close(pass.atlas.columns[pixel], value / pass.extents.conv2);
  });
});

describe('the pictures', () => {
  it('are one of each class, and the network is right about them', () => {
    SHOWN_ITEMS.forEach((item, index) => {
      const { pass, label } = at({ item });
      expect([label, pass.winner]).toEqual([index, index]);
    });
  });

  it('shows the mistake of the preset: an ankle boot taken for a sandal', () => {
    const { pass, label } = at(model.presets.mistake);
    expect([label, pass.winner]).toEqual([9, 5]);
    expect(pass.probabilities[5]).toBeGreaterThan(0.99);
    close(
      Array.from(pass.probabilities).reduce((sum, each) => sum + each, 0),
      1,
      1e-5,
    );
  });

  it('survives the way into a link and back', () => {
    const levels = at({}).levels;
    expect(levelsOf(brightnessOf(levels))).toBe(levels);
    expect(levelsField.parse(levelsField.format(levels))).toBe(levels);
    expect(levelsField.parse(levelsField.format(BLANK))).toBe(BLANK);
    for (const bad of ['', 'xyz', 'F', '1'.repeat(785)]) {
      expect(levelsField.parse(bad)).toBeUndefined();
    }
    expect(at({ cells: levels }).pass.logits).toEqual(at({}).pass.logits);
  });

  it('a pen adds light, an eraser takes it, neither leaves the sheet', () => {
    const drawn = stroke(BLANK, [{ row: 0, col: 0 }], true);
    expect(drawn.slice(0, 3)).toBe('fc0');
    expect(stroke(drawn, [{ row: 0, col: 0 }], false).slice(0, 2)).toBe('03');
    expect(drawn).toHaveLength(784);
  });

  it('turns a dark thing on light paper into a light one that fills the frame', () => {
    const plane = new Float32Array(60 * 40).fill(250);
    for (let row = 10; row < 20; row++) plane.fill(10, row * 60 + 30, row * 60 + 50);
    const photo = { kind: 'photo', id: 'own', width: 60, height: 40, planes: [plane], url: '' };
    const levels = levelsFromPhoto(photo as never);
    const row = (index: number) => levels.slice(index * 28, index * 28 + 28);
    expect(row(14)).toMatch(/^0f{26}0$/);
    expect(row(2)).toBe('0'.repeat(28));
    expect(levelsFromPhoto({ ...photo, planes: [plane.fill(9)] } as never)).toBe(BLANK);
  });
});

describe('one map', () => {
  it.each<[Place['layer'], number]>([
    ['conv1', 2],
    ['conv2', 4],
    ['conv3', 15],
  ])('%s %i is the sum of its partial maps and its bias', (layer, channel) => {
    const { detail } = at({ layer, channel });
    if (!detail) throw new Error('nothing is open');
    detail.values.forEach((value, index) => {
      const sum = detail.parts.reduce((total, { partial }) => total + (partial?.[index] ?? 0), 0);
      close(sum + (detail.bias ?? 0), value);
    });
  });

  it.each<[Place['layer'], number, number]>([
    ['conv1', 0, 27],
    ['conv2', 7, 7],
    ['conv3', 6, 0],
  ])('%s writes out a pixel: shares and bias make the number', (layer, row, col) => {
    const { detail } = at({ layer, channel: 3, row, col });
    if (!detail?.pixel) throw new Error('no pixel');
    const { total, bias, value, pixel, terms, parts, lens } = detail;
    close((total ?? 0) + (bias ?? 0), pixel.value);
    expect(value).toBe(pixel.value);
    const products = terms.reduce((sum, { product }) => sum + (product ?? 0), 0);
    close(products, parts[lens].sum ?? 0);
    expect(Math.max(...parts.map(({ sum }) => Math.abs(sum ?? 0)))).toBe(
      Math.abs(parts[lens].sum ?? 0),
    );
  });

  it('sees 3, 4, 8, 10 and 18 pixels of the picture', () => {
    const sees = (layer: Place['layer']) => at({ layer, row: 3, col: 3 }).detail?.pixel?.field;
    expect(sees('conv1')).toEqual({ row: 2, col: 2, height: 3, width: 3 });
    expect(sees('pool1')).toEqual({ row: 5, col: 5, height: 4, width: 4 });
    expect(sees('conv2')).toEqual({ row: 3, col: 3, height: 8, width: 8 });
    expect(sees('pool2')).toEqual({ row: 9, col: 9, height: 10, width: 10 });
    expect(sees('conv3')).toEqual({ row: 5, col: 5, height: 18, width: 18 });
  });

  it('ReLU and pooling take what the map before gives', () => {
    const relu = at({ layer: 'relu2', channel: 4, row: 7, col: 7 }).detail;
    expect(relu?.value).toBe(Math.max(0, relu?.terms[0].input ?? Number.NaN));
    const pool = at({ layer: 'pool2', channel: 4, row: 3, col: 2 });
    expect(pool.detail?.terms).toHaveLength(4);
    const winner = pool.detail?.terms.find((term) => term.winner);
    expect(winner?.input).toBe(pool.detail?.value);
    const again = maxPool2d(pool.pass.trace.steps[5].input, { size: 2 }).output.data;
    expect(again[4 * 49 + 3 * 7 + 2]).toBe(pool.detail?.value);
  });

  it('a vote is 784 terms and a bias', () => {
    const { detail, pass } = at({ layer: 'votes', channel: 9 });
    close((detail?.total ?? 0) + (detail?.bias ?? 0), pass.logits[9], 1e-3);
    expect(detail?.weightCount).toBe(784);
    expect(detail?.parts).toHaveLength(16);
  });
});

describe('the way in and out', () => {
  const go = (...actions: Parameters<typeof reduce>[1][]) => actions.reduce(reduce, start);
  const move = (rows: number, cols: number) => ({ type: 'move', rows, cols, far: false }) as const;
  const enter = { type: 'deeper', channel: 5 } as const;

  it('keys walk from map to map, in, on to earlier layers, and back', () => {
    const seen = go(move(0, 1), move(0, 1), move(1, 0));
    expect(seen.activeCell).toMatchObject({ grid: 'relu1', row: 1 });
    const open = reduce(seen, enter);
    expect(open).toMatchObject({ layer: 'relu1', channel: 1, row: null, step: 1 });
    const pixel = reduce(open, enter);
    expect(pixel).toMatchObject({ row: 14, col: 14, step: 2 });
    expect(reduce(pixel, enter)).toMatchObject({ layer: 'conv1', channel: 1, row: 14 });
    const out = reduce(reduce(pixel, { type: 'back' }), { type: 'back' });
    expect(out).toMatchObject({ layer: null, row: null, step: 0 });
    expect(derive(out, assets).cursor).toEqual({ layer: 'relu1', channel: 1 });
  });

  it('Enter on a pixel of a convolution follows the chosen slice', () => {
    const state = go({ type: 'open', place: { layer: 'conv2', channel: 3 } }, enter, enter);
    expect(state).toMatchObject({ layer: 'pool1', channel: 5, row: 7, col: 7 });
  });

  it('a map number that the layer lacks is the last one; half a pixel is none', () => {
    const { state } = decode(
      [
        ['layer', 'conv1'],
        ['channel', '15'],
        ['row', '3'],
      ],
      model,
    );
    expect(state).toMatchObject({ channel: 7, row: null, step: 1 });
  });

  it('says what it could not read, and shows the default', () => {
    const { state, rejected } = decode(
      [
        ['item', '1e9'],
        ['layer', 'conv9'],
        ['cells', 'zz'],
      ],
      model,
    );
    expect(rejected).toEqual(['item', 'layer', 'cells']);
    expect(state).toEqual(start);
  });

  it('a drawing begins empty, goes on from stroke to stroke, and leaves with the next picture', () => {
    const paint = (col: number) =>
      ({ type: 'paint', cells: [{ row: 9, col }], shown: BLANK }) as const;
    const drawn = go({ type: 'draw' }, paint(4), paint(20));
    expect(drawn).toMatchObject({ layer: 'input', tool: 'pen' });
    expect([...(drawn.cells ?? '')].filter((digit) => digit === 'f')).toHaveLength(2);
    expect(derive(drawn, assets).label).toBeNull();
    expect(reduce(drawn, { type: 'picture', item: 7 })).toMatchObject({ cells: null, item: 7 });
  });

  it('keeps an opened photo out of every link', () => {
    const own = reduce(start, { type: 'own', levels: at({ item: 3 }).levels });
    expect(own.img).toBe('own');
    expect(encode(own, model)).toEqual([]);
    expect(derive(own, assets).pass.logits).toEqual(at({ item: 3 }).pass.logits);
  });
});
