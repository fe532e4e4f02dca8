import type { Assets } from '../kit/assets/assets.ts';
import type { Model } from '../kit/contract.ts';
import { type Effective, effectiveJob, effectiveOf, LARGEST_FIELD } from './effective.ts';
import type { EffectiveField } from './effectiveField.ts';
import { coneOf, inputSide, type Level, type Row, readCount, rowsOf } from './geometry.ts';
import { conv, pool, repeat } from './layers.ts';
import { type GreySquare, shrink } from './shrink.ts';
import {
  type Action,
  chosenLayer,
  conflicts,
  fields,
  initialState,
  neuronOf,
  type Refused,
  reduce,
  type State,
  settle,
} from './state.ts';

export type { Action, State } from './state.ts';

export interface Derived {
  readonly rows: readonly Row[];
  /** The input's side. */
  readonly side: number;
  /** The chosen neuron: its layer (0 is the input), its row and its column. */
  readonly tip: number;
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
  readonly picture: GreySquare;
  readonly effective: 'off' | 'waiting' | 'too-large' | 'single' | Effective;
  readonly refused: Refused | null;
}

function derive(state: State, assets: Assets, result?: unknown): Derived {
  const { photo } = assets;
  if (photo?.kind !== 'photo') throw new Error(`receptive-field: no photo ${state.img}`);
  const { layers } = state;
  const side = inputSide(layers, state.n);
  const rows = rowsOf(layers, side);
  const tip = chosenLayer(state);
  const { row, col } = neuronOf(state);
  const across = coneOf(rows, tip, col);
  const down = coneOf(rows, tip, row);
  const inPicture = ({ from, to }: Level) =>
    Math.max(0, Math.min(to, side - 1) - Math.max(from, 0) + 1);
  const readCols = readCount(across[0]);
  const readRows = readCount(down[0]);
  const field = rows[tip].size;
  return {
    rows,
    side,
    tip,
    row,
    col,
    across,
    down,
    readRows,
    readCols,
    outside: 2 * field - inPicture(across[0]) - inPicture(down[0]),
    skipped: inPicture(across[0]) - readCols + inPicture(down[0]) - readRows,
    picture: shrink(photo, side),
    effective: effectiveFor(state, rows[tip], result),
    refused: state.refused,
  };
}

function effectiveFor(state: State, { size }: Row, result: unknown): Derived['effective'] {
  const tip = chosenLayer(state);
  if (!state.effective) return 'off';
  if (tip === 0) return 'single';
  if (size > LARGEST_FIELD) return 'too-large';
  if (!result) return 'waiting';
  return effectiveOf(state.layers, tip, result as EffectiveField);
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

export const model: Model<State, Action, Derived> = {
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
  stepCount: ({ rows }) => rows.length,
};
