import { describe, expect, it } from 'vitest';
import { SAY } from '../../../tests/figureFacts.tsx';
import { conv2d } from '../../core/index.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import {
  type Action,
  derive as factsOf,
  LIMITS,
  model,
  point,
  reduce,
  type State,
} from './model.ts';
import { KERNEL_SIDE, MAP_SIDE, SIDE } from './numbers.ts';
import { vi } from './vi.ts';

const text = { vi, en };

const derive = (state: State) => point(factsOf(state), state);
const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const run = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const sums = (state: State) => derive(state).facts.channels.map(({ sum }) => sum);
const map = (state: State) => Array.from(derive(state).facts.layer.output.data);

describe('the numbers of the book', () => {
  it('27 products make three partial sums, one number and one map', () => {
    const { facts } = derive(preset('default'));
    expect(facts.channels.flatMap(({ products }) => products)).toHaveLength(27);
    expect(sums(preset('default'))).toEqual([6, -7, -2]);
    expect(facts).toMatchObject({ bias: 1, total: -2 });
    expect(facts.layer.output.shape).toEqual([1, 1, MAP_SIDE, MAP_SIDE]);
  });
  it('the same slice for red and green gives −765 and +765, and the border goes unseen', () => {
    const state = preset('cancel');
    expect(sums(state)).toEqual([-765, 765, 0]);
    expect(derive(state)).toMatchObject({ cancels: true });
    expect(map(state)).toEqual(Array(9).fill(0));
  });
  it('the red slice turned round gives +765 twice', () => {
    const state = preset('colour-edge');
    expect(sums(state)).toEqual([765, 765, 0]);
    expect(derive(state)).toMatchObject({ cancels: false });
    expect(map(state)).toEqual([1530, 1530, 0, 1530, 1530, 0, 1530, 1530, 0]);
  });
  it('both colours of the border are equally bright: R + G + B is one number everywhere', () => {
    const [red, green, blue] = derive(preset('colour-edge')).picture;
    expect(new Set(red.map((value, pixel) => value + green[pixel] + blue[pixel])).size).toBe(1);
  });
  it('one slice that is not zero: the other two channels add nothing anywhere', () => {
    for (let step = 0; step < MAP_SIDE ** 2; step++) {
      expect(sums({ ...preset('one-channel'), step }).slice(1)).toEqual([0, 0]);
    }
    expect(sums(preset('one-channel'))[0]).toBe(6);
  });
});

describe('every place', () => {
  it.each(Object.keys(model.presets))(
    '%s: partial sums and bias make what conv2d writes',
    (name) => {
      const state = preset(name);
      const { layer } = derive(state).facts;
      const output = conv2d(layer.input, layer.kernel, { bias: layer.bias }).data;
      for (let step = 0; step < MAP_SIDE ** 2; step++) {
        const { channels, bias, total } = derive({ ...state, step }).facts;
        for (const { products, sum } of channels) {
          expect(products.reduce((a, b) => a + b, 0)).toBe(sum);
        }
        expect(channels.reduce((all, { sum }) => all + sum, bias)).toBe(total);
        expect(total).toBe(output[step] + 0);
      }
    },
  );
});

describe('what a reader may do', () => {
  it('moves stay on the map, and row, column and step agree', () => {
    const end = run(
      model.initialState,
      { type: 'move', rows: 9, cols: 9 },
      { type: 'move', rows: -1, cols: 0 },
    );
    expect(end).toMatchObject({ row: 1, col: 2, step: 5 });
    expect(run(end, { type: 'jump', end: 'first' })).toMatchObject({ row: 0, col: 0, step: 0 });
    expect(run(end, { type: 'point', row: 3.4, col: 2 })).toMatchObject({
      row: 2,
      col: 1,
      step: 7,
    });
    expect(run(end, { type: 'step', step: 99 }).step).toBe(8);
  });
  it('pointing at a cell of the window lights its weight and product', () => {
    const at = (grid: string, row: number, col: number) =>
      derive({ ...preset('default'), step: 4, activeCell: { grid, row, col } }).pointed;
    expect(at('slice:1', 2, 3)).toMatchObject({ channel: 1, kernelIndex: 5, weight: -1 });
    expect(at('kernel:1', 1, 2)).toEqual(at('slice:1', 2, 3));
    expect(at('slice:1', 0, 0)).toBeNull();
    expect(at('kernel:7', 0, 0)).toBeNull();
    expect(at('map:0', 0, 0)).toBeNull();
  });
  it('every value of the controls can be drawn', () => {
    for (let bias = LIMITS.bias[0]; bias <= LIMITS.bias[1]; bias++) {
      const state = run(model.initialState, { type: 'set', patch: { bias } });
      expect(derive(state).facts.total).toBe(-3 + bias);
    }
    const black = derive({ ...model.initialState, cells: Array(3).fill(Array(25).fill(0)) });
    expect(black.colours[0]).toBe('rgb(0 0 0)');
    expect(black.facts.total).toBe(1);
  });
});

describe('links', () => {
  it.each(Object.keys(model.presets))('%s survives a link', (name) => {
    const state = run(preset(name), { type: 'move', rows: 1, cols: 2 });
    const { state: read, rejected } = decode(encode(state, model), model);
    expect(rejected).toEqual([]);
    expect({ ...read, activeCell: null }).toEqual(state);
  });
  it('channels are separated by semicolons', () => {
    const entries = Object.fromEntries(encode(preset('cancel'), model));
    expect(entries.kernelCells.split(';')).toHaveLength(3);
    expect(entries.kernelCells.split(';')[0].split(',')).toHaveLength(KERNEL_SIDE ** 2);
  });
  it('row and column open at their place, and so does step', () => {
    expect(
      decode(
        [
          ['row', '1'],
          ['col', '2'],
        ],
        model,
      ).state.step,
    ).toBe(5);
    expect(decode([['step', '5']], model).state).toMatchObject({ row: 1, col: 2 });
  });
  it.each([
    ['row', '3'],
    ['row', 'NaN'],
    ['col', '-1'],
    ['bias', '1e9'],
    ['step', '9'],
    ['cells', '1,2,3'],
    [
      'cells',
      `${Array(SIDE ** 2)
        .fill(300)
        .join()};1;1`,
    ],
    ['kernelCells', '1;2;3'],
    ['kernelCells', Array(4).fill(Array(9).fill(1).join()).join(';')],
    ['kernelCells', ';;;'],
  ])('%s=%s falls back and says so', (name, value) => {
    const { state, rejected } = decode([[name, value]], model);
    expect(rejected).toEqual([name]);
    expect(state).toEqual(model.initialState);
  });
});

describe('words', () => {
  it.each(['vi', 'en'] as const)('%s says the three sums and the total', (language) => {
    const state = preset('cancel');
    const said = text[language].describe(state, derive(state), SAY[language]);
    for (const number of ['−765', '765']) expect(said).toContain(number);
    expect(said.normalize('NFC')).toBe(said);
  });
  it('asks for one map and the total', () => {
    for (const name of Object.keys(model.presets)) {
      const state = preset(name);
      const question = text.vi.predict?.(state, derive(state), SAY.vi);
      expect(question?.answers?.map(({ value }) => value)).toEqual([1, derive(state).facts.total]);
    }
  });
});
