import type { CommonAction, Model } from '../kit/contract.ts';
import { flag, oneOf } from '../kit/link/codec.ts';
import { GOOGLENET_INPUT, googlenetTable, ROW_IDS, type RowId } from '../kit/network/googlenet.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { differs, KILO, MILLION, PRINTED } from './printed.ts';

export const MEASURES = ['depth', 'params', 'macs'] as const;
export type Measure = (typeof MEASURES)[number];

/** The picture itself, then the rows of the paper's table. */
export type PlaceId = 'input' | RowId;
export const PLACES: readonly PlaceId[] = ['input', ...ROW_IDS];

/** Rows that Shift with an arrow key passes at once. */
const FAR = 4;

/** Side of the kernel that every row is asked about. */
const KERNEL = 3;

/** Query names: row (input, conv1, pool1, … linear), show (depth, params, macs: what the bars show), all (every bar). */
export interface State {
  /** The row's place on the walk. */
  readonly step: number;
  readonly row: PlaceId;
  readonly show: Measure;
  readonly all: boolean;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly by: number; readonly far: boolean }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

/** Our count beside the paper's, in the paper's units. */
export interface Compared {
  readonly counted: number;
  readonly printed: number;
  readonly differs: boolean;
}

export interface Row {
  readonly id: PlaceId;
  readonly height: number;
  readonly width: number;
  readonly depth: number;
  /** Numbers that the row hands on: height · width · depth. */
  readonly values: number;
  readonly weights: number;
  readonly multiplyAdds: number;
  readonly kilo: Compared | null;
  readonly millions: Compared | null;
}

export interface Facts {
  readonly rows: readonly Row[];
  /** Lengths of the bars, the longest 1. */
  readonly bars: readonly number[];
  readonly totals: { readonly weights: number; readonly multiplyAdds: number };
}

export interface Derived extends Facts {
  readonly row: Row;
  /** The row before, from which this one is made. */
  readonly before: Row;
  /** Weights of one 3×3 kernel on what this row hands on; null where no height or width is left. */
  readonly kernelWeights: number | null;
  /** The row's parts of the whole network, 0–1. */
  readonly shares: { readonly weights: number; readonly multiplyAdds: number };
  /** So many rows from the first have their bars. */
  readonly walked: number;
}

function countOf(row: Row, show: Measure): number {
  return { depth: row.depth, params: row.weights, macs: row.multiplyAdds }[show];
}

function compared(counted: number, printed: number | undefined): Compared | null {
  return printed === undefined ? null : { counted, printed, differs: differs(printed, counted) };
}

function rowOf(id: PlaceId, shape: readonly number[], weights: number, multiplyAdds: number): Row {
  const [depth, height = 1, width = 1] = shape;
  const printed = id === 'input' ? undefined : PRINTED[id];
  return {
    id,
    height,
    width,
    depth,
    values: height * width * depth,
    weights,
    multiplyAdds,
    kilo: compared(weights / KILO, printed?.kilo),
    millions: compared(multiplyAdds / MILLION, printed?.millions),
  };
}

export function derive({ show }: State): Facts {
  const rows = [
    rowOf('input', GOOGLENET_INPUT, 0, 0),
    ...googlenetTable().map(({ id, outShape, weights, multiplyAdds }) =>
      rowOf(id, outShape, weights, multiplyAdds),
    ),
  ];
  const counts = rows.map((row) => countOf(row, show));
  const most = Math.max(...counts);
  const sum = (what: 'weights' | 'multiplyAdds') =>
    rows.reduce((total, row) => total + row[what], 0);
  return {
    rows,
    bars: counts.map((count) => count / most),
    totals: { weights: sum('weights'), multiplyAdds: sum('multiplyAdds') },
  };
}

export function point(facts: Facts, { step, all }: State): Derived {
  const { rows, totals } = facts;
  const row = rows[step];
  return {
    ...facts,
    row,
    before: rows[Math.max(0, step - 1)],
    kernelWeights: row.height >= KERNEL ? KERNEL * KERNEL * row.depth : null,
    shares: {
      weights: row.weights / totals.weights,
      multiplyAdds: row.multiplyAdds / totals.multiplyAdds,
    },
    walked: all ? rows.length : step + 1,
  };
}

function standAt(state: State, index: number): State {
  const step = clamp(index, 0, PLACES.length - 1);
  return { ...state, step, row: PLACES[step] };
}

const settle = (state: State) => standAt(state, PLACES.indexOf(state.row));

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'step':
      return standAt(state, action.step);
    case 'move':
      return standAt(state, state.step + action.by * (action.far ? FAR : 1));
    case 'jump':
      return standAt(state, action.end === 'first' ? 0 : PLACES.length - 1);
    case 'set':
      return settle({ ...state, ...action.patch });
    default:
      return state;
  }
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState: { step: 1, row: 'conv1', show: 'depth', all: false },
  fields: { row: oneOf(PLACES), show: oneOf(MEASURES), all: flag },
  presets: {
    start: {},
    'largest-row': settle({ step: 0, row: 'conv2', show: 'macs', all: false }),
    'block-3a': settle({ step: 0, row: '3a', show: 'depth', all: false }),
    deepest: settle({ step: 0, row: '5b', show: 'depth', all: false }),
    'last-layer': settle({ step: 0, row: 'linear', show: 'params', all: false }),
  },
  reduce,
  settle,
  passing: ['all'],
  derive,
  pointers: ['step', 'row', 'all'],
  point,
  stepCount: ({ rows }) => rows.length,
};
