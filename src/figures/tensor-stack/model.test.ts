import { describe, expect, it } from 'vitest';
import { decode, encode } from '../kit/link/codec.ts';
import { countOf, elementAt, ORDERS, offsetOf, stridesOf } from './memory.ts';
import {
  derive as factsOf,
  LIMITS,
  model,
  PAGE,
  point,
  reduce,
  type State,
  shapeOf,
} from './model.ts';
import { SCENE } from './pose.ts';

const start = model.initialState;
const derive = (state: State) => point(factsOf(state), state);
const preset = (name: string): State => ({ ...start, ...model.presets[name] });
const set = (state: State, patch: Partial<State>) => reduce(state, { type: 'set', patch });

describe('where an element lies', () => {
  it('4×4×3 has strides (12, 3, 1) in HWC and (16, 4, 1) in CHW', () => {
    const { shape, count, memories } = derive(start);
    expect(count).toBe(48);
    expect(stridesOf(shape, 'hwc').map(({ stride }) => stride)).toEqual([12, 3, 1]);
    expect(stridesOf(shape, 'chw').map(({ stride }) => stride)).toEqual([16, 4, 1]);
    expect([memories.hwc.offset, memories.chw.offset]).toEqual([19, 22]);
  });
  it('row 2, column 3, green of a 4×5 picture: 40 and 33', () => {
    const state = set(start, { h: 4, w: 5, i: 2, j: 3, ch: 1 });
    const { memories } = derive(state);
    expect([memories.hwc.offset, memories.chw.offset]).toEqual([40, 33]);
  });
  it('28×28×1 holds 784 numbers, 28×28×3 holds 2,352', () => {
    expect(derive(preset('grey-28'))).toMatchObject({ count: 784, sameOrder: true });
    expect(derive(preset('colour-28'))).toMatchObject({ count: 2352, sameOrder: false });
  });
  it('every offset is the place of one element, in either order', () => {
    for (const shape of [
      { height: 3, width: 5, channels: 4 },
      { height: 1, width: 7, channels: 1 },
      { height: 6, width: 1, channels: 2 },
    ]) {
      for (const order of ORDERS) {
        const seen = new Set<string>();
        for (let offset = 0; offset < countOf(shape); offset++) {
          const element = elementAt(shape, order, offset);
          expect(offsetOf(shape, order, element)).toBe(offset);
          seen.add(JSON.stringify(element));
        }
        expect(seen.size).toBe(countOf(shape));
      }
    }
  });
  it('neighbouring cells are the channels of a pixel in HWC, the pixels of a channel in CHW', () => {
    const shape = shapeOf(start);
    expect(elementAt(shape, 'hwc', 1)).toEqual({ i: 0, j: 0, ch: 1 });
    expect(elementAt(shape, 'chw', 1)).toEqual({ i: 0, j: 1, ch: 0 });
  });
});

describe('the picture', () => {
  it('has whole numbers 0–255, and a grey that is the mean of its colours', () => {
    const colour = derive(preset('colour-28')).sheets.values;
    const grey = derive(preset('grey-28')).sheets.values[0];
    for (const index of [0, 200, 400, 783]) {
      const levels = colour.map((sheet) => sheet[index]);
      for (const level of levels) {
        expect(Number.isInteger(level) && level >= 0 && level <= 255).toBe(true);
      }
      expect(grey[index]).toBe(Math.round((levels[0] + levels[1] + levels[2]) / 3));
    }
  });
  it('is a bitmap of its own size', () => {
    const { pictures } = derive(start);
    const bytes = Buffer.from(pictures.sheets[0].split(',')[1], 'base64');
    expect(bytes.toString('latin1', 0, 2)).toBe('BM');
    expect([bytes.readInt32LE(18), bytes.readInt32LE(22)]).toEqual([4, -4]);
    expect(bytes.length).toBe(54 + 4 * 12);
  });
  it('goes together when the fan is closed, and only three colours make a picture', () => {
    expect(derive(preset('together')).together).toBe(1);
    expect(derive(set(start, { fan: 50 })).together).toBe(0);
    expect(derive(set(start, { fan: 0, c: 2 })).together).toBe(0);
  });
  it('keeps all corners of the block inside the scene, however it is turned', () => {
    for (const [h, w, c] of [
      [4, 4, 3],
      [32, 32, 16],
      [1, 32, 16],
      [32, 1, 2],
    ]) {
      for (let turn = LIMITS.turn[0]; turn <= LIMITS.turn[1]; turn += 5) {
        const { pose, shape } = derive(set(start, { h, w, c, turn, fan: 100 }));
        for (const channel of [0, shape.channels - 1]) {
          for (const [row, col] of [
            [0, 0],
            [0, w],
            [h, 0],
            [h, w],
          ]) {
            const { x, y } = pose.at(row, col, channel);
            expect(x).toBeGreaterThan(20);
            expect(x).toBeLessThan(SCENE.width - 20);
            expect(y).toBeGreaterThan(4);
            expect(y).toBeLessThan(SCENE.height - 16);
          }
        }
      }
    }
  });
});

describe('what a reader may do', () => {
  it('steps walk the memory of the chosen order and pass every element', () => {
    for (const order of ORDERS) {
      const state = set(start, { order });
      const places = Array.from({ length: 48 }, (_, step) =>
        derive(reduce(state, { type: 'step', step })),
      );
      expect(places.map(({ memories }) => memories[order].offset)).toEqual(
        Array.from({ length: 48 }, (_, step) => step),
      );
    }
  });
  it('the marker walks along a page of memory, which is turned over at its end', () => {
    const at = (step: number) => {
      const state = reduce(start, { type: 'step', step });
      return derive(state).memories.hwc;
    };
    expect([0, PAGE - 1, PAGE, 47].map((step) => at(step).first)).toEqual([0, 0, PAGE, 36]);
    for (const step of [0, 5, PAGE - 1]) {
      expect(at(step).page.map((cell) => cell.value)).toEqual(at(0).page.map((cell) => cell.value));
    }
    expect(derive(preset('vector')).memories.hwc.page).toHaveLength(8);
  });
  it('a walk fills its own memory from left to right, and the other here and there', () => {
    const { hwc, chw } = derive(reduce(start, { type: 'step', step: 0 })).memories;
    expect(hwc.page.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(chw.page.map(({ step }) => step)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33]);
  });
  it('changing the order or the size keeps the element; a smaller block keeps it inside', () => {
    const turned = set(start, { order: 'chw' });
    expect([turned.i, turned.j, turned.ch, turned.step]).toEqual([1, 2, 1, 22]);
    const small = set(start, { w: 2, c: 1 });
    expect([small.i, small.j, small.ch]).toEqual([1, 1, 0]);
  });
  it('a channel brings the third axis, a row the second', () => {
    const vector = preset('vector');
    expect(derive(vector).memories.hwc.jumps.map(({ axis }) => axis)).toEqual(['j']);
    expect(set(vector, { h: 3 }).axes).toBe(2);
    expect(set(vector, { c: 3 }).axes).toBe(3);
    expect(derive(preset('matrix'))).toMatchObject({ count: 16, sameOrder: true });
  });
  it('moves stay inside the block, and the pose inside its limits', () => {
    let state = start;
    for (let press = 0; press < 40; press++) {
      const [i, j, ch] = [state.i + 1, state.j + 1, state.ch + 1];
      state = reduce(state, { type: 'element', i, j, ch });
      state = reduce(state, { type: 'pose', turn: 1, fan: -1 });
    }
    expect([state.i, state.j, state.ch]).toEqual([3, 3, 2]);
    expect([state.turn, state.fan]).toEqual([LIMITS.turn[1], 0]);
    expect(set(start, { turn: 41.6 }).turn).toBe(42);
  });
  it('presets come back from their links; garbage falls back', () => {
    for (const name of Object.keys(model.presets)) {
      expect(decode(encode(preset(name), model), model), name).toEqual({
        state: preset(name),
        rejected: [],
      });
    }
    const { state, rejected } = decode(
      [
        ['h', '1e9'],
        ['order', 'whc'],
        ['i', '31'],
      ],
      model,
    );
    expect(rejected).toEqual(['h', 'order']);
    expect([state.h, state.order, state.i, state.step]).toEqual([4, 'hwc', 3, 43]);
  });
});
