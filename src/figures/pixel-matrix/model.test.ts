import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { formatNumber } from '../../words/numbers.ts';
import type { Assets, Photo } from '../kit/assets/assets.ts';
import type { Say } from '../kit/contract.ts';
import { colourRequest } from '../kit/image/colourPhotos.ts';
import { PHOTO_IDS } from '../kit/image/photos.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import { addressOf, runsAround } from './memory.ts';
import { model, STEP_ZOOM, STEPS, type State } from './model.ts';
import { jumped, moved, pointed, zoomOf } from './moves.ts';
import { vi } from './vi.ts';
import { colsAt, LAST_COLS, seenAt } from './zoom.ts';

const text = { vi, en };

const source = nodeSource(fileURLToPath(new URL('../../../public', import.meta.url)));
const photos = new Map<string, Photo>();
for (const img of PHOTO_IDS) photos.set(img, await source.load(colourRequest({ img, own: 0 })));
const assetsOf = ({ img }: State): Assets => ({ photo: photos.get(img) });
const facts = (patch: Partial<State>) => {
  const state = { ...model.initialState, ...patch };
  return model.derive(state, assetsOf(state));
};
const say = (language: 'vi' | 'en') =>
  ({ language, number: (value, digits) => formatNumber(value, language, digits) }) as Say;
const described = (patch: Partial<State>, language: 'vi' | 'en' = 'vi') =>
  text[language].describe(model.initialState, facts(patch), say(language));

describe('the picture and its matrices', () => {
  it('is 144 rows and 192 columns of three numbers each', async () => {
    const { height, width, pixel, picture } = facts({});
    expect([height, width]).toEqual([144, 192]);
    expect(picture.shape).toEqual([1, 3, 144, 192]);
    const photo = photos.get('chelsea') as Photo;
    expect(pixel.values).toEqual([124, 102, 41]);
    expect(pixel.values).toEqual(photo.planes.map((plane) => plane[60 * 192 + 66]));
    expect(pixel.values).toEqual([124, 102, 41]);
    expect(described({})).toContain('192 × 144, tức rộng × cao');
    expect(described({})).toContain('144 hàng × 192 cột');
    expect(described({}, 'en')).toContain('800 × 600 means 600 rows × 800 columns');
  });

  it('has three equal matrices when it is grey', () => {
    for (const img of ['camera', 'brick'] as const) {
      const { isGrey, planes } = facts({ img });
      expect(isGrey).toBe(true);
      expect(planes[0]).toBe(planes[2]);
    }
    expect(facts({ img: 'rocket' }).isGrey).toBe(false);
    expect(described({ img: 'camera' })).toContain('giống hệt nhau');
  });

  it('asks for rows before columns', () => {
    const answers = text.vi.predict?.(model.initialState, facts({}), say('vi')).answers;
    expect(answers?.map(({ value }) => value)).toEqual([144, 192]);
  });
});

describe('memory', () => {
  it('has a pixel side by side in HWC, and a plane apart in CHW', () => {
    const { addresses, plane } = facts({ row: 66, col: 152 });
    const at = 66 * 192 + 152;
    expect(plane).toBe(27_648);
    expect(addresses.hwc).toEqual([3 * at, 3 * at + 1, 3 * at + 2]);
    expect(addresses.chw).toEqual([at, at + 27_648, at + 2 * 27_648]);
  });

  it('holds at each address what flattening puts there', () => {
    const { picture, planes, width, height } = facts({ img: 'coffee' });
    const chw = planes.flatMap((plane) => [...plane]);
    const hwc = [...planes[0]].flatMap((_, at) => planes.map((plane) => plane[at]));
    const flat = { chw, hwc };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: height - 1 }),
        fc.integer({ min: 0, max: width - 1 }),
        fc.constantFrom('hwc', 'chw'),
        (row, col, name) => {
          const order = name as 'hwc' | 'chw';
          const runs = runsAround(picture, order, { row, col });
          const chosen = runs.flatMap(({ cells }) => cells.filter((cell) => cell.chosen));
          expect(chosen.map(({ channel }) => channel)).toEqual([0, 1, 2]);
          expect(chosen.map(({ address }) => address)).toEqual(
            [0, 1, 2].map((channel) => addressOf(picture, order, { row, col }, channel)),
          );
          for (const { address, value } of runs.flatMap(({ cells }) => cells)) {
            expect(value).toBe(flat[order][address] ?? Number.NaN);
          }
        },
      ),
    );
  });
});

describe('zoom', () => {
  it('goes from the whole picture to four columns, by equal factors', () => {
    const size = { width: 192, height: 144 };
    expect(seenAt(size, 0, { row: 5, col: 7, x: null, y: null })).toEqual({
      left: 0,
      top: 0,
      cols: 192,
      rows: 144,
    });
    expect(colsAt(size, 100)).toBeCloseTo(LAST_COLS, 10);
    expect(colsAt(size, 50) ** 2).toBeCloseTo(192 * 4, 6);
    expect(facts({ zoom: 100 }).factor).toBeCloseTo(48, 10);
  });

  it('has numbers for few pixels only', () => {
    expect(facts({}).numbered).toEqual([]);
    expect(facts({ zoom: 60 })).toMatchObject({ stage: 'grid', numbered: [] });
    const { stage, numbered, planes } = facts({ zoom: 100 });
    expect(stage).toBe('numbers');
    expect(numbered.length).toBeLessThanOrEqual(5 * 4);
    for (const { row, col, values } of numbered) {
      expect(values).toEqual(planes.map((plane) => plane[row * 192 + col]));
    }
    for (let zoom = 0; zoom <= 100; zoom++) {
      expect(facts({ zoom }).numbered.length).toBeLessThanOrEqual(8 * 6);
    }
  });
});

describe('moves', () => {
  const go = (
    state: State,
    by: Parameters<typeof moved> extends [unknown, ...infer R] ? R : never,
  ) => model.reduce(state, { type: 'go', ...moved(model.derive(state, assetsOf(state)), ...by) });

  it('leave what is seen as it is until the pixel would leave it', () => {
    let state: State = { ...model.initialState, row: 66, col: 152, zoom: 100, step: 20 };
    expect(
      Number.isInteger(facts(state).seen.left) && Number.isInteger(facts(state).seen.top),
    ).toBe(true);
    const before = facts(state).seen;
    state = go(state, [0, -1, false]);
    expect(state.col).toBe(151);
    expect(facts(state).seen.left).toBeCloseTo(before.left, 1);
    for (let times = 0; times < 5; times++) state = go(state, [0, -1, false]);
    const { seen } = facts(state);
    expect(state.col).toBe(146);
    expect(seen.left).toBeCloseTo(146, 1);
  });

  it('stop at the rims, with Shift go by ten', () => {
    let state = go(model.initialState, [-1, 1, true]);
    expect(state).toMatchObject({ row: 50, col: 76, x: null, y: null });
    for (let times = 0; times < 30; times++) state = go(state, [1, 1, true]);
    expect(state).toMatchObject({ row: 143, col: 191 });
    const derived = facts(state);
    expect(jumped(derived, 'first')).toMatchObject({ row: 0, col: 0 });
    expect(jumped(derived, 'last')).toMatchObject({ row: 143, col: 191 });
  });

  it('choose the pixel under the finger, and zoom about it', () => {
    const derived = facts({ zoom: 70, step: 14 });
    const at = pointed(derived, 0.2, 0.9);
    let state = model.reduce({ ...model.initialState, zoom: 70, step: 14 }, { type: 'go', ...at });
    expect(facts(state).seen.left).toBeCloseTo(derived.seen.left, 1);
    const by = zoomOf(derived, 2);
    state = model.reduce(state, { type: 'zoom', by, byHand: true });
    const near = facts(state);
    expect(near.factor / derived.factor).toBeCloseTo(2, 1);
    expect((at.col + 0.5 - near.seen.left) / near.seen.cols).toBeCloseTo((at.x as number) / 100, 2);
  });

  it('bring the step with the zoom, and stay a while at the end', () => {
    const zoomed = model.reduce(model.initialState, { type: 'set', patch: { zoom: 52 } });
    expect(zoomed).toMatchObject({ step: 10, byHand: true });
    const end = model.reduce(zoomed, { type: 'step', step: STEPS - 1 });
    expect(end).toMatchObject({ step: STEPS - 1, zoom: 100, byHand: false });
    expect(model.reduce(end, { type: 'step', step: 3 }).zoom).toBe(3 * STEP_ZOOM);
    expect(model.reduce(end, { type: 'zoom', by: 40, byHand: false }).zoom).toBe(100);
  });
});

describe('links', () => {
  it('carry picture, pixel, zoom and where the pixel stands', () => {
    const state = model.settle?.({
      ...model.initialState,
      img: 'rocket',
      row: 9,
      col: 3,
      zoom: 72.5,
      x: 33.3,
      y: 50,
    }) as State;
    expect(encode(state, model).map(([name]) => name)).toEqual([
      'img',
      'row',
      'col',
      'zoom',
      'x',
      'y',
    ]);
    expect(decode(encode(state, model), model).state).toEqual(state);
  });

  it('fall back to the default for each bad value', () => {
    const bad = { img: 'own', row: '-1', col: '1e9', zoom: '101', x: 'NaN', y: '1;2' };
    const { state, rejected } = decode(Object.entries(bad), model);
    expect(state).toEqual(model.initialState);
    expect(rejected).toEqual(Object.keys(bad));
    expect(facts({ row: 511, col: 511 }).chosen).toEqual({ row: 143, col: 191 });
  });

  it('keep every preset, with words in both languages', () => {
    for (const preset of Object.values(model.presets)) {
      const state = { ...model.initialState, ...preset };
      expect(decode(encode(state, model), model).state).toEqual(state);
      for (const language of ['vi', 'en'] as const) {
        const said = described(preset, language);
        expect(said.normalize('NFC')).toBe(said);
        expect(said).toContain('R\u00a0=\u00a0');
      }
    }
    expect(() => model.derive(model.initialState, {})).toThrow('photo');
  });
});
