import type { Model } from '../kit/contract.ts';
import { integer, numberList, oneOf, optional } from '../kit/link/codec.ts';
import { type Derived, derive, type Facts, point } from './facts.ts';
import {
  type Action,
  FEW,
  initialState,
  LIMITS,
  MANY,
  MODES,
  reduce,
  type State,
  settle,
  VERDICT,
} from './state.ts';
import { LETTER_CELLS, LETTER_NAMES, WEIGHT_LIMITS, WEIGHTS } from './strokes.ts';
import { voterField, voterList } from './voters.ts';

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    mode: oneOf(MODES),
    item: integer(...LIMITS.item),
    class: optional(integer(...LIMITS.class)) as never,
    voter: voterField,
    silenced: voterList,
    amplified: voterList,
    letter: oneOf(LETTER_NAMES),
    cells: numberList(0, 1, (count) => count === LETTER_CELLS),
    weights: numberList(...WEIGHT_LIMITS, (count) => count === WEIGHTS.length),
    step: integer(...LIMITS.step),
  },
  presets: {
    boot: {},
    'one-silenced': { item: 53, voter: 'c2', silenced: ['c2'] },
    'shirt-or-pullover': { item: 16, voter: 'c3' },
    'sure-and-wrong': { item: 23, class: 9 },
    against: { class: 3 },
    'strokes-x': { mode: 'strokes' },
    'strokes-o': { mode: 'strokes', letter: 'o' },
  },
  passing: ['voter', 'step'],
  revealed: { step: VERDICT },
  reduce,
  settle,
  assets: ({ item }) => ({
    network: { kind: 'network', id: 'book-cnn' },
    pictures: { kind: 'pictures', id: 'test', count: item < FEW ? FEW : MANY },
  }),
  derive,
  pointers: ['voter', 'step', 'activeCell'],
  point,
  stepCount: ({ ballots }) => ballots.length + 1,
};
