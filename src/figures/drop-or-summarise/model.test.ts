import { describe, expect, it } from 'vitest';
import { SOURCE } from '../../../tests/figureFacts.tsx';
import { random } from '../../core/index.ts';
import { type Assets, loadAssets } from '../kit/assets/assets.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { type ChannelsFile, channelMoments, channelSummary } from './channelSummary.ts';
import { en } from './en.ts';
import { rebuilt, squeezed } from './maps.ts';
import { CHANNELS, derive, LAST, LAYERS, model, PICTURES, reduce, type State } from './model.ts';
import { vi } from './vi.ts';

const text = { vi, en };

const at = (patch: Partial<State> = {}): State => ({ ...model.initialState, ...patch });
let assets: Assets | undefined;

async function found(patch: Partial<State> = {}) {
  const state = at(patch);
  assets ??= await loadAssets(model.assets?.(state) ?? {}, SOURCE);
  return derive(state, assets);
}

describe('drop-or-summarise: what is shipped', () => {
  it('is what the network and the pictures give when it is counted again', async () => {
    const { network } = await SOURCE.load({ kind: 'network', id: 'book-cnn' });
    const { images } = await SOURCE.load({ kind: 'pictures', id: 'test', count: PICTURES });
    const { value } = await SOURCE.load({ kind: 'table', id: 'networks/book-cnn-channels' });
    const file = value as ChannelsFile;
    expect([file.network, file.pictures]).toEqual(['book-cnn', PICTURES]);
    expect(Object.keys(file.layers)).toEqual([...LAYERS]);
    for (const layer of LAYERS) {
      const stored = file.layers[layer];
      const again = channelMoments(network, images, Number(layer));
      expect(stored.kept).toEqual(again.kept);
      for (const name of ['mean', 'covariance'] as const) {
        expect(stored[name]).toHaveLength(again[name].length);
        Array.from(stored[name]).forEach((value, i) => {
          expect(Math.abs(value - again[name][i])).toBeLessThanOrEqual(
            1e-7 * Math.abs(again[name][i]) + 1e-12,
          );
        });
      }
      const [ours, theirs] = [channelSummary(stored), channelSummary(again)];
      for (const way of ['drop', 'blend'] as const) {
        ours[way].forEach(({ error }, i) => {
          expect(error).toBeCloseTo(theirs[way][i].error, 6);
        });
      }
    }
  });
});

describe('drop-or-summarise: the errors', () => {
  it('never lets dropping win, at any number kept, and loses nothing with all', async () => {
    for (const layer of LAYERS) {
      const { drop, blend } = (await found({ layer })).curves;
      drop.forEach((error, keep) => {
        expect(blend[keep]).toBeLessThanOrEqual(error + 1e-9);
        if (keep > 0) {
          expect(error).toBeLessThanOrEqual(drop[keep - 1] + 1e-9);
          expect(blend[keep]).toBeLessThanOrEqual(blend[keep - 1] + 1e-9);
        }
      });
      expect(drop[CHANNELS]).toBeCloseTo(0, 9);
      expect(blend[CHANNELS]).toBeCloseTo(0, 9);
    }
  });

  it('gives the numbers that the book names', async () => {
    const half = await found(model.presets.half);
    expect(half.ways.drop.error).toBeCloseTo(0.26, 3);
    expect(half.ways.blend.error).toBeCloseTo(0.2364, 3);
    const quarter = await found(model.presets.quarter);
    expect(quarter.ways.drop.error).toBeCloseTo(0.527, 3);
    expect(quarter.ways.blend.error).toBeCloseTo(0.4768, 3);
    expect(quarter.kept).toEqual([4, 9, 13, 14]);
    expect(half.asGood).toBe(9);
  });

  it('agrees with the error counted map by map over all pictures', async () => {
    const { summary } = await found();
    for (const way of ['drop', 'blend'] as const) {
      let lost = 0;
      let whole = 0;
      for (let item = 0; item < 100; item++) {
        const { maps } = derive(at({ item }), assets ?? {});
        const few = squeezed(maps, summary, summary[way][3]);
        const back = rebuilt(few, summary, summary[way][3]);
        const area = maps.data.length / CHANNELS;
        maps.data.forEach((value, i) => {
          lost += (value - back.data[i]) ** 2;
          whole += (value - summary.mean[Math.floor(i / area)]) ** 2;
        });
      }
      expect(lost / whole).toBeCloseTo(summary[way][3].error, 5);
    }
  });

  it('finds no better choice of channels by trying some at random', async () => {
    const { summary, curves } = await found();
    const { covariance: c } = summary;
    const source = random(3);
    // Two channels: the residual of least squares in closed form.
    for (let trial = 0; trial < 40; trial++) {
      const [a, b] = source.permutation(CHANNELS);
      const at2 = (i: number, j: number) => c[i * CHANNELS + j];
      const det = at2(a, a) * at2(b, b) - at2(a, b) ** 2;
      let left = 0;
      let whole = 0;
      for (let j = 0; j < CHANNELS; j++) {
        const [p, q] = [at2(a, j), at2(b, j)];
        left += at2(j, j) - (p * p * at2(b, b) - 2 * p * q * at2(a, b) + q * q * at2(a, a)) / det;
        whole += at2(j, j);
      }
      expect(left / whole).toBeGreaterThanOrEqual(curves.drop[2] - 1e-9);
    }
  });

  it('keeps a kept channel as it is, and rebuilds everything from all of them', async () => {
    const { maps, kept: channels, ways } = await found();
    const area = maps.data.length / CHANNELS;
    for (const channel of channels) {
      const kept = ways.drop.maps.data.slice(channel * area, (channel + 1) * area);
      kept.forEach((value, i) => {
        expect(value).toBeCloseTo(maps.data[channel * area + i], 4);
      });
    }
    const all = await found(model.presets.all);
    all.ways.blend.maps.data.forEach((value, i) => {
      expect(value).toBeCloseTo(maps.data[i], 4);
    });
  });
});

describe('drop-or-summarise: states', () => {
  it('starts with four kept, and with everything there for print', async () => {
    expect(model.initialState).toMatchObject({ keep: 4, step: LAST });
    const { ways, original } = await found();
    expect(original.side).toBe(59);
    expect(ways.drop.few.shape).toEqual([1, 4, 14, 14]);
    expect(ways.blend.few.shape).toEqual([1, 4, 14, 14]);
    expect(model.stepCount(await found())).toBe(LAST + 1);
  });

  it('shows the result to whoever chooses, and goes scene by scene to whoever plays', () => {
    expect(reduce(at({ step: 1 }), { type: 'set', patch: { item: 3 } }).step).toBe(LAST);
    expect(reduce(at(), { type: 'step', step: 1 }).step).toBe(1);
    expect(reduce(at(), { type: 'step', step: 9 }).step).toBe(LAST);
  });

  it('stays within its limits', () => {
    expect(reduce(at(), { type: 'move', kept: 1, items: 0 }).keep).toBe(5);
    expect(reduce(at({ keep: 1 }), { type: 'move', kept: -1, items: -1 })).toEqual(at({ keep: 1 }));
    expect(reduce(at(), { type: 'jump', end: 'last' }).keep).toBe(16);
    expect(reduce(at(), { type: 'set', patch: { keep: 99, item: 500 } })).toEqual(
      at({ keep: 16, item: 99 }),
    );
  });

  it('comes back from its link, and names what it cannot read', () => {
    for (const patch of Object.values(model.presets)) {
      expect(decode(encode(at(patch), model), model).state).toEqual(at(patch));
    }
    const bad = { keep: '0', item: '100', layer: '5' };
    expect(decode(Object.entries(bad), model).rejected).toEqual(Object.keys(bad));
  });

  it('says both errors in both languages', async () => {
    const derived = await found();
    for (const language of ['vi', 'en'] as const) {
      const say = makeSay(language, {} as never);
      const words = text[language].describe(at({ keep: 4 }), derived, say);
      expect(words).toContain(`${say.number(52.7)}%`);
      expect(words).toContain(`${say.number(47.7)}%`);
      const scene = text[language].describe(at({ step: 1 }), derived, say);
      expect(scene).not.toContain('%');
      expect(text[language].beats?.(at({ step: 1 }), derived, say).add).toBeTruthy();
      expect(text[language].predict?.(at(), derived, say).answers?.[0].value).toBe(derived.asGood);
      expect(Object.keys(text[language].presets)).toEqual(Object.keys(model.presets));
    }
  });
});
