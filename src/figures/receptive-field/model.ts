import type { Assets } from '../kit/assets/assets.ts';
import type { Model } from '../kit/contract.ts';
import { type GreySquare, shrink } from '../kit/image/shrink.ts';
import type { EffectiveField } from '../kit/network/effectiveField.ts';
import { type Effective, effectiveJob, effectiveOf, LARGEST_FIELD } from './effective.ts';
import { coneOf, inputSide, type Level, type Row, readCount, rowsOf } from './geometry.ts';
import { conv, type Layer, pool, repeat } from './layers.ts';
import {
  type Action,
  chosenLayer,
  conflicts,
  fields,
  initialState,
  neuronOf,
  reduce,
  type State,
  settle,
} from './state.ts';

export type { Action, State } from './state.ts';

export interface Facts {
  readonly layers: readonly Layer[];
  readonly rows: readonly Row[];
  /** The input's side. */
  readonly side: number;
  readonly picture: GreySquare;
  /** The chosen neuron's layer: 0 is the input. */
  readonly tip: number;
  readonly effective: 'off' | 'waiting' | 'too-large' | 'single' | Effective;
}

export interface Derived extends Facts {
  /** Row and column of the chosen neuron. */
  readonly row: number;
  readonly col: number;
  /** Its cone along each axis, the input first. */
  readonly across: readonly Level[];
  readonly down: readonly Level[];
  /** Rows and columns of the input that it really reads. */
  readonly readRows: number;
  readonly readCols: number;
  /** Columns and rows of its field that lie in padding. */
  readonly outside: number;
  /** Rows and columns inside the picture that dilation or long strides pass over. */
  readonly skipped: number;
}

function derive(state: State, { photo }: Assets, result?: unknown): Facts {
  if (photo?.kind !== 'photo') throw new Error(`receptive-field: no photo ${state.img}`);
  const { layers } = state;
  const side = inputSide(layers, state.n);
  const rows = rowsOf(layers, side);
  const tip = chosenLayer(state);
  const picture = shrink(photo, side);
  return { layers, rows, side, picture, tip, effective: effectiveFor(state, rows[tip], result) };
}

function effectiveFor(state: State, { size }: Row, result: unknown): Facts['effective'] {
  const tip = chosenLayer(state);
  if (!state.effective) return 'off';
  if (tip === 0) return 'single';
  if (size > LARGEST_FIELD) return 'too-large';
  if (!result) return 'waiting';
  return effectiveOf(state.layers.slice(0, tip), result as EffectiveField);
}

function point(facts: Facts, state: State): Derived {
  const { rows, side, tip } = facts;
  const { row, col } = neuronOf(state, rows);
  const across = coneOf(rows, tip, col);
  const down = coneOf(rows, tip, row);
  const inPicture = ({ from, to }: Level) =>
    Math.max(0, Math.min(to, side - 1) - Math.max(from, 0) + 1);
  const readCols = readCount(across[0]);
  const readRows = readCount(down[0]);
  return {
    ...facts,
    row,
    col,
    across,
    down,
    readRows,
    readCols,
    outside: 2 * rows[tip].size - inPicture(across[0]) - inPicture(down[0]),
    skipped: inPicture(across[0]) - readCols + inPicture(down[0]) - readRows,
  };
}

const ALEXNET = [
  conv(11, { s: 4 }),
  pool(3, { s: 2 }),
  conv(5, { p: 2 }),
  pool(3, { s: 2 }),
  ...repeat(3, conv(3, { p: 1 })),
  pool(3, { s: 2 }),
];
const VGG_16 = [
  ...repeat(2, ...repeat(2, conv(3, { p: 1 })), pool(2)),
  ...repeat(3, ...repeat(3, conv(3, { p: 1 })), pool(2)),
];
const TWENTY = repeat(20, conv(3, { p: 1 }));
const DILATED = [1, 2, 4, 8].map((d) => conv(3, { d }));
const HOLES = repeat(3, conv(3, { d: 2 }));

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields,
  presets: {
    book: {},
    'three-threes': { layers: repeat(3, conv(3)) },
    dilated: { layers: DILATED },
    twenty: { layers: TWENTY, n: 64 },
    alexnet: { layers: ALEXNET, n: 227 },
    'vgg-16': { layers: VGG_16, n: 224 },
    holes: { layers: HOLES },
    'book-effective': { effective: true },
    'twenty-effective': { layers: TWENTY, n: 64, effective: true },
    'vgg-16-effective': { layers: VGG_16, n: 224, effective: true },
  },
  passing: ['step', 'layer', 'row', 'col', 'img', 'effective'],
  reduce,
  conflicts,
  settle,
  assets: ({ img }) => ({ photo: { kind: 'photo', id: img } }),
  job: (state) => {
    const tip = chosenLayer(state);
    const { size } = rowsOf(state.layers, inputSide(state.layers, state.n))[tip];
    if (!state.effective || tip === 0 || size > LARGEST_FIELD) return null;
    return effectiveJob(state.layers.slice(0, tip), size);
  },
  derive,
  pointers: ['row', 'col', 'activeCell', 'refused'],
  point,
  stepCount: ({ rows }) => rows.length,
};
