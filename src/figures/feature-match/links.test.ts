import { describe, expect, it } from 'vitest';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { LETTERS } from './compare.ts';
import { en } from './en.ts';
import { derive, model, movePick } from './model.ts';
import { settle } from './state.ts';
import { vi } from './vi.ts';

const text = { vi, en };

const start = model.initialState;
const preset = (name: string) => decode(encode({ ...start, ...model.presets[name] }, model), model);

describe('links', () => {
  it('offers exactly the presets that the prose links to', () => {
    expect(Object.keys(model.presets).sort()).toEqual(
      [
        'x-left',
        'x-right',
        'x-cross',
        'o-left',
        'shifted',
        'thick',
        'rotated',
        'blank',
        'fair-kernel',
      ].sort(),
    );
  });
  it('opens every preset as it is meant, standing at what it shows', () => {
    for (const name of Object.keys(model.presets)) {
      const { state, rejected } = preset(name);
      expect(rejected).toEqual([]);
      expect(state).toMatchObject(model.presets[name]);
      expect(decode(encode(state, model), model).state).toEqual(state);
      const { window, best } = derive(state);
      if (name !== 'x-left' && name !== 'fair-kernel') {
        expect([name, window.sum]).toEqual([name, best.value]);
      }
    }
    const fair = derive(preset('fair-kernel').state);
    expect([fair.window.sum, fair.best.value]).toEqual([0, 8]);
  });
  it('falls back from garbage and says which', () => {
    const garbage = ['NaN', '1e9', '-1', '', 'x'.repeat(9000), '%00', '<b>', '7.5', 'null'];
    for (const name of Object.keys(model.fields)) {
      for (const value of garbage) {
        const { state, rejected } = decode([[name, value]], model);
        expect(rejected).toEqual([name]);
        expect(state).toEqual(start);
        derive(state);
      }
    }
    expect(decode([['cells', '1,-1']], model).rejected).toEqual(['cells']);
    expect(decode([['kernelCells', Array(9).fill(99).join()]], model).rejected).toHaveLength(1);
  });
  it('takes painted cells for a free shape', () => {
    const { state } = decode([['cells', Array(81).fill(1).join()]], model);
    expect(state.shape).toBe('free');
    expect(derive(state).output.data[0]).toBe(-3);
  });
});

describe('predicting', () => {
  it('takes any of the four brightest cells, and reveals the map', () => {
    const say = makeSay('en', enWords);
    const asked = text.en.predict?.(start, derive(start), say);
    expect(asked?.pick).toEqual({ grid: 'output', cells: derive(start).best.cells });
    expect(model.revealed).toEqual({ map: 'whole' });
  });
  it('asks for the letter that the whole template rates lowest', () => {
    const state = settle({ ...start, view: 'compare' });
    const asked = text.vi.predict?.(state, derive(state), makeSay('vi', viWords));
    expect(asked?.pick).toEqual({ grid: 'letters', cells: [[LETTERS.indexOf('shifted'), 0]] });
  });
  it('moves the pick by keys and keeps it on the map', () => {
    expect(movePick('slide', null, 0, 1)).toEqual({ grid: 'output', row: 3, col: 4 });
    const corner = { grid: 'output', row: 0, col: 6 };
    expect(movePick('slide', corner, -1, 1)).toEqual(corner);
    expect(movePick('compare', null, 0, 1)).toEqual({ grid: 'letters', row: 0, col: 0 });
    expect(movePick('compare', { grid: 'letters', row: 4, col: 0 }, 1, 0).row).toBe(4);
  });
});
