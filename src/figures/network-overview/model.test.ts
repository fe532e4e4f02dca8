import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { type Assets, loadAssets } from '../kit/assets/assets.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { derivedOf } from '../kit/frame/useDerived.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { LAYERS, MAP_LAYERS, type Place } from '../kit/network/mapLayers.ts';
import { BLANK, levelsOf } from '../kit/network/ownPicture.ts';
import { SHOWN_ITEMS } from '../kit/network/PictureStrip.tsx';
import { mapOf } from '../kit/network/pass.ts';
import { en } from './en.ts';
import {
  layerBox,
  layerPicture,
  mapAt,
  type Orientation,
  SHEETS,
  sweepPaths,
  TILE,
  tileBox,
} from './layout.ts';
import { model } from './model.ts';
import { type Derived, reduce, type State } from './state.ts';
import { vi } from './vi.ts';

const start = model.initialState;
let assets: Assets;

beforeAll(async () => {
  assets = await loadAssets(model.assets?.(start) ?? {}, nodeSource(path.resolve('public')));
});

const at = (patch: Partial<State>): Derived => derivedOf(model, { ...start, ...patch }, assets);
const texts = { vi: [vi, makeSay('vi', viWords)], en: [en, makeSay('en', enWords)] } as const;

describe('the network laid out', () => {
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
    expect(tileBox(each, { layer: 'votes', channel: 0 })).toBeNull();
  });

  it.each<Orientation>(['columns', 'rows'])('paints each tile with its own map, in %s', (each) => {
    const { pass } = at({});
    const place: Place = { layer: 'conv2', channel: 11 };
    const [box, all] = [tileBox(each, place), layerBox(each, 'conv2')];
    if (!box) throw new Error('no tile');
    const data = pass.trace.steps[LAYERS.conv2.step].output.data;
    const { width, values } = layerPicture(each, 'conv2', data);
    const pixel = ((box.y - all.y) / 2 + 6) * width + (box.x - all.x) / 2 + 5;
    expect(values[pixel]).toBe(mapOf(pass, place)[6 * 14 + 5]);
  });

  it('a window that has gone over half of the rows has left the other half unwritten', () => {
    const tile = { x: 10, y: 20, width: TILE, height: TILE };
    const { covers, windows } = sweepPaths([tile], [tile], 0.5, 6);
    expect(covers).toBe('M10 34h28v7h-28zM10 41h28v7h-28z');
    expect(windows).toMatch(/^M10 34\.6\d*h6v6h-6z$/);
    expect(sweepPaths([tile], [], 1, 6).covers).toBe('M38 41h0v7h0zM10 48h28v0h-28z');
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
    const sum = Array.from(pass.probabilities).reduce((total, each) => total + each, 0);
    expect(sum).toBeCloseTo(1, 5);
  });
});

describe('the pass', () => {
  it('begins before the first layer has answered, and ends with the scores', () => {
    expect(at({}).lit).toBe(1);
    expect(at({ step: model.stepCount(at({})) - 1 }).lit).toBe(9);
    expect(at({ all: true }).lit).toBe(9);
    const stepped = reduce({ ...start, all: true, layer: 'conv2' }, { type: 'step', step: 3 });
    expect(stepped).toMatchObject({ layer: null, step: 3, all: false });
  });

  it.each([
    ['vi', 0, 'conv1: 8 bộ lọc trượt qua ảnh; mỗi bộ lọc viết một feature map 28×28.'],
    ['vi', 5, 'pool2: mỗi ô 2×2 giữ lại số lớn nhất; 16 kênh chỉ còn 7×7.'],
    ['vi', 8, 'Ảnh kiểm tra 0: mạng dự đoán giày cao cổ >99,9%, và đúng.'],
    ['en', 3, 'conv2: 16 filters slide over all 8 maps; each writes one map of 14×14.'],
    ['en', 7, 'ReLU3: positive numbers (red) pass, negative ones (blue) become 0.'],
    ['en', 8, 'Test picture 0: the network says ankle boot >99.9%, and is right.'],
  ] as const)('says in %s what step %i does', (language, step, said) => {
    const [text, say] = texts[language];
    const state = { ...start, step };
    expect(text.describe(state, at(state), say)).toBe(said);
  });

  it('asks for the class, and any answer shows the whole pass', () => {
    const state = { ...start, ...model.presets.mistake };
    const asked = vi.predict?.(state, at(state), texts.vi[1]);
    expect(asked?.pick).toEqual({ grid: 'votes', cells: [[5, 0]] });
    expect(asked?.wrong).toContain('Nhãn đúng: giày cao cổ');
    expect(model.revealed).toEqual({ all: true });
  });

  it('says of a map that is pointed at where its numbers come from', () => {
    const state = { ...start, activeCell: { grid: 'conv3', row: 4, col: 0 } };
    expect(at(state).edges).toHaveLength(16);
    expect(en.describe(state, at(state), texts.en[1])).toContain('come from 16 maps');
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
    expect(pixel).toMatchObject({ row: 14, col: 14 });
    expect(reduce(pixel, enter)).toMatchObject({ layer: 'conv1', channel: 1, row: 14 });
    const out = reduce(reduce(pixel, { type: 'back' }), { type: 'back' });
    expect(out).toMatchObject({ layer: null, row: null, step: 1 });
    expect(at(out).cursor).toEqual({ layer: 'relu1', channel: 1 });
  });

  it('Enter on a pixel of a convolution follows the chosen slice', () => {
    const state = go({ type: 'open', place: { layer: 'conv2', channel: 3 } }, enter, enter);
    expect(state).toMatchObject({ layer: 'pool1', channel: 5, row: 7, col: 7 });
  });

  it('a map number that the layer lacks is the last one; half a pixel is none', () => {
    const query = 'layer=conv1&channel=15&row=3';
    const { state } = decode([...new URLSearchParams(query)], model);
    expect(state).toMatchObject({ channel: 7, row: null });
    expect(reduce(state, { type: 'set', patch: { row: 4 } })).toMatchObject({ row: 4, col: 0 });
  });

  it('says what it could not read, and shows the default', () => {
    const query = 'item=1e9&layer=conv9&cells=zz';
    const { state, rejected } = decode([...new URLSearchParams(query)], model);
    expect(rejected).toEqual(['item', 'layer', 'cells']);
    expect(state).toEqual(start);
  });

  it('a drawing begins empty, goes on from stroke to stroke, and leaves with the next picture', () => {
    const paint = (col: number) =>
      ({ type: 'paint', cells: [{ row: 9, col }], shown: BLANK }) as const;
    const drawn = go({ type: 'draw' }, paint(4), paint(20));
    expect(drawn).toMatchObject({ layer: 'input', tool: 'pen' });
    expect([...(drawn.cells ?? '')].filter((digit) => digit === 'f')).toHaveLength(2);
    expect(at(drawn).label).toBeNull();
    expect(reduce(drawn, { type: 'picture', item: 7 })).toMatchObject({ cells: null, item: 7 });
  });

  it('keeps an opened photo out of every link', () => {
    const own = reduce(start, { type: 'own', levels: levelsOf(at({ item: 3 }).pass.picture.data) });
    expect(own.img).toBe('own');
    expect(encode(own, model)).toEqual([]);
    expect(at(own).pass.logits).toEqual(at({ item: 3 }).pass.logits);
  });
});
