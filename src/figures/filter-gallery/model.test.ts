import { describe, expect, it } from 'vitest';
import { conv2dReference, tensor } from '../../core/index.ts';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { keepOwnImage, ownImage, ownImageId } from '../kit/image/ownImages.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import { FILTER_NAMES, filterOf } from './filters.ts';
import { derive, MODES, model, point, SIDES, type State } from './model.ts';
import { embed } from './ownKernel.ts';
import { grey, photo, seen } from './testing.ts';
import { vi } from './vi.ts';

const { initialState, reduce } = model;

/** The book's patch 0 0 100 / 0 100 100 / 100 100 100 in the middle of a flat picture. */
const DIAGONAL = [0, 0, 100, 0, 100, 100, 100, 100, 100];
const diagonal = grey(9, 9, (row, col) => {
  const [r, c] = [row - 3, col - 3];
  return r >= 0 && r < 3 && c >= 0 && c < 3 ? DIAGONAL[r * 3 + c] : 50;
});

describe('the book’s numbers', () => {
  const at = { row: 4, col: 4 };
  it('gives 300 for Sobel x and y on the diagonal patch, and about 424 joined', () => {
    expect(seen({ ...at, kernel: 'sobel-x' }, diagonal).raw).toBe(300);
    expect(seen({ ...at, kernel: 'sobel-y' }, diagonal).raw).toBe(300);
    const joined = seen({ ...at, kernel: 'magnitude', mode: 'raw' }, diagonal);
    expect(joined.windows.map(({ sum }) => sum)).toEqual([300, 300]);
    expect(joined.value).toBeCloseTo(424.264, 3);
  });

  it('has the sums of the table', () => {
    const sums = FILTER_NAMES.map((name) => [name, filterOf(name, null).sum]);
    expect(Object.fromEntries(sums)).toEqual({
      identity: 1,
      box: 9,
      gaussian: 16,
      sharpen: 1,
      'sobel-x': 0,
      'sobel-y': 0,
      magnitude: 0,
      'prewitt-x': 0,
      laplacian: 0,
      emboss: 1,
    });
  });

  it('keeps a flat region under a positive sum and wipes it out under a zero sum', () => {
    const flat = grey(12, 12, () => 80);
    for (const kernel of FILTER_NAMES) {
      const { value, filter } = seen({ kernel }, flat);
      expect(value).toBeCloseTo(filter.sum > 0 ? 80 : 0, 6);
    }
  });
});

describe('filterOf', () => {
  it('divides by the sum, or by the magnitudes where the sum is not positive', () => {
    const facts = (cells: number[]) => {
      const { divisor, divided, look } = filterOf('identity', cells);
      return { divisor, divided, look };
    };
    expect(facts([0, 0, 0, 0, 4, 0, 0, 0, 0])).toEqual({
      divisor: 4,
      divided: 'sum',
      look: 'photo',
    });
    expect(facts([0, 0, 0, -1, 0, 1, 0, 0, 0])).toEqual({
      divisor: 2,
      divided: 'magnitudes',
      look: 'signed',
    });
    expect(facts([0, 0, 0, 0, -4, 0, 0, 0, 0])).toMatchObject({ divisor: 4, look: 'signed' });
    expect(facts(new Array(9).fill(0))).toEqual({ divisor: 1, divided: 'nothing', look: 'signed' });
  });
  it('takes rounding error for zero', () => {
    expect(filterOf('identity', [0.1, 0.2, -0.3, 0, 0, 0, 0, 0, 0]).look).toBe('signed');
  });
});

describe('derive', () => {
  it('reads the same number from the map and from the window', () => {
    for (const kernel of FILTER_NAMES) {
      for (const mode of MODES) {
        const { map, row, col, reach, raw, value, divisor } = seen({ kernel, mode });
        expect(map.values[(row - reach) * map.width + col - reach]).toBeCloseTo(raw, 3);
        expect(value * divisor).toBeCloseTo(raw, 9);
      }
    }
  });

  it('agrees with the plain loops', () => {
    const { map, input } = seen({ kernel: 'emboss' });
    const weights = tensor([-2, -1, 0, -1, 1, 1, 0, 1, 2], [1, 1, 3, 3]);
    expect(map.values).toEqual(conv2dReference(input, weights).data);
  });

  it('shows the same picture normalised and raw where the sum is zero', () => {
    const [normalised, raw] = MODES.map((mode) => seen({ mode }).picture);
    expect(raw.extent).toBe(normalised.extent);
    expect(seen({ mode: 'raw' }).scaleEnd).toBeCloseTo(8 * seen({}).scaleEnd, 9);
  });

  it('counts what is cut off: raw box is white nearly everywhere, normalised nowhere', () => {
    expect(seen({ kernel: 'box' }).clipped).toEqual({ dark: 0, bright: 0 });
    const { clipped, map } = seen({ kernel: 'box', mode: 'raw' });
    expect(clipped?.dark).toBe(0);
    expect(clipped?.bright).toBeGreaterThan(0.9 * map.values.length);
    expect(seen({ kernel: 'sharpen' }).clipped?.dark).toBeGreaterThan(0);
    expect(seen({ kernel: 'sobel-x' }).clipped).toBeNull();
  });

  it('keeps the window inside pictures of any size', () => {
    const tiny = grey(8, 8, (row, col) => row + col);
    for (const side of SIDES) {
      const cells = embed([0, 0, 0, 0, 1, 0, 0, 0, 0], side);
      const { row, col, reach, value } = seen({ cells, row: 511, col: 0 }, tiny);
      expect([row, col]).toEqual([7 - reach, reach]);
      expect(value).toBe(row + col);
    }
  });

  it('reads the pixel under the pointer first', () => {
    const activeCell = { grid: 'photo', row: 10, col: 20 };
    expect(seen({ activeCell })).toMatchObject({ row: 10, col: 20 });
  });
});

describe('reduce', () => {
  const stateAfter = (...actions: Parameters<typeof reduce>[1][]) =>
    actions.reduce(reduce, initialState);

  it('starts one’s own weights from the kernel on show, and drops them for a named one', () => {
    const own = stateAfter({ type: 'set', patch: { kernel: 'box' } }, { type: 'own' });
    expect(own.cells).toEqual(new Array(9).fill(1));
    expect(reduce(own, { type: 'set', patch: { kernel: 'box' } }).cells).toBeNull();
    expect(reduce(own, { type: 'own' })).toBe(own);
    expect(
      stateAfter({ type: 'set', patch: { kernel: 'magnitude' } }, { type: 'own' }).cells,
    ).toHaveLength(9);
  });

  it('keeps the middle when the size changes', () => {
    const larger = stateAfter({ type: 'own' }, { type: 'side', side: 7 });
    expect(larger.cells).toHaveLength(49);
    expect(reduce(larger, { type: 'side', side: 3 }).cells).toEqual(
      Array.from(filterOf('sobel-x', null).weights.data),
    );
  });

  it('keeps the reader’s picture through other changes, and refuses one that is not there', () => {
    const own = stateAfter(
      { type: 'set', patch: { img: 'own', own: 4 } },
      { type: 'set', patch: { kernel: 'emboss' } },
      { type: 'move', rows: 1, cols: 0, far: true },
    );
    expect([own.img, own.own]).toEqual(['own', 4]);
    expect(model.assets?.(own)).toEqual({ photo: { kind: 'photo', id: 'own:4' } });
    expect(stateAfter({ type: 'set', patch: { img: 'own' } }).img).toBe('chelsea');
  });

  it('draws after every action', () => {
    const states = [
      stateAfter({ type: 'jump', end: 'last' }),
      stateAfter({ type: 'jump', end: 'first' }),
      stateAfter({ type: 'move', rows: -999, cols: 999, far: true }),
      stateAfter({ type: 'point', row: 1e9, col: -5 }),
      stateAfter({ type: 'step', step: 3 }),
      stateAfter({ type: 'set', patch: { wipe: 0 } }),
    ];
    for (const state of states)
      expect(Number.isFinite(point(derive(state, { photo }), state).value)).toBe(true);
  });
});

describe('links', () => {
  it('names every preset of the prose', () => {
    expect(Object.keys(model.presets)).toEqual([...FILTER_NAMES]);
    for (const preset of Object.values(model.presets)) {
      const state = { ...initialState, ...preset };
      expect(decode(encode(state, model), model)).toEqual({ state, rejected: [] });
    }
  });

  it('carries what a reader can change, but no picture of the reader’s', () => {
    const own = keepOwnImage({ width: 9, height: 9, planes: diagonal.planes, url: '' });
    const state: State = {
      ...initialState,
      img: 'own',
      own,
      cells: embed([0, -0.5, 0, -0.5, 3, -0.5, 0, -0.5, 0], 5),
      mode: 'raw',
      wipe: 12,
      row: 3,
      col: 4,
    };
    expect(ownImage(ownImageId(own)).width).toBe(9);
    const read = decode(encode(state, model), model);
    expect(read).toEqual({ state: { ...state, img: 'chelsea', own: 0 }, rejected: [] });
  });

  it('falls back on garbage and says which', () => {
    const query: [string, string][] = [
      ['img', 'own'],
      ['kernel', 'toString'],
      ['cells', '1,2,3,4'],
      ['mode', 'NaN'],
      ['wipe', '101'],
      ['row', '-1'],
      ['col', '1e9'],
      ['own', '3'],
    ];
    const { state, rejected } = decode(query, model);
    expect(state).toEqual(initialState);
    expect(rejected).toEqual(['img', 'kernel', 'cells', 'mode', 'wipe', 'row', 'col']);
  });
});

describe('in words', () => {
  const texts = { vi: [vi, makeSay('vi', viWords)], en: [en, makeSay('en', enWords)] } as const;
  const said = (language: 'vi' | 'en', patch: Partial<State>) => {
    const [text, say] = texts[language];
    return text.describe({ ...model.initialState, ...patch }, seen(patch), say);
  };

  it.each([
    ['vi', 'Chia cho 8, là tổng trị tuyệt đối của các trọng số. Ở hàng 97, cột 229, kết quả là'],
    ['en', 'Divided by 8, the sum of the weights’ magnitudes. At row 97, column 229 the result is'],
  ] as const)('%s says the effect, the division and the number', (language, part) => {
    expect(said(language, {})).toContain(part);
  });

  it.each([
    ['vi', 'Tổng để nguyên, không chia cho 9.', 'pixel trên 255 hiện màu trắng.'],
    ['en', 'The sums stay raw, not divided by 9.', 'above 255 shown white.'],
  ] as const)('%s says that sums stay raw, and what lies beyond white', (language, raw, white) => {
    const text = said(language, { kernel: 'box', mode: 'raw' });
    expect(text).toContain(raw);
    expect(text).toContain(white);
  });

  it('says of weights of one’s own what they do', () => {
    const cells = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(said('en', { cells })).toContain('All weights are 0');
    expect(said('vi', { cells: [...cells.slice(1), -1] })).toContain('có tổng âm');
  });
});
