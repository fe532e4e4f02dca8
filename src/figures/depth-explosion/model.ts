import type { CommonAction, Model } from '../kit/contract.ts';
import { oneOf } from '../kit/link/codec.ts';
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

/** Query names: row (input, conv1, pool1, … linear), show (depth, params, macs: what the bars show). */
export interface State {
  readonly step: number;
  readonly row: PlaceId;
  readonly show: Measure;
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

export interface Derived {
  readonly rows: readonly Row[];
  readonly row: Row;
  /** The row before, from which this one is made. */
  readonly before: Row;
  /** Lengths of the bars, the longest 1. */
  readonly bars: readonly number[];
  /** Weights of one 3×3 kernel on what this row hands on; null where no height or width is left. */
  readonly kernelWeights: number | null;
  /** The row's parts of the whole network, 0–1. */
  readonly shares: { readonly weights: number; readonly multiplyAdds: number };
  readonly totals: { readonly weights: number; readonly multiplyAdds: number };
}

const initialState: State = { step: 0, row: 'conv1', show: 'depth' };

export function countOf(row: Row, show: Measure): number {
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

interface Fixed extends Pick<Derived, 'rows' | 'totals'> {
  readonly bars: Readonly<Record<Measure, readonly number[]>>;
}

let fixed: Fixed | undefined;

/** What no setting changes. */
function network(): Fixed {
  fixed ??= makeNetwork();
  return fixed;
}

function makeNetwork(): Fixed {
  const rows = [
    rowOf('input', GOOGLENET_INPUT, 0, 0),
    ...googlenetTable().map(({ id, outShape, weights, multiplyAdds }) =>
      rowOf(id, outShape, weights, multiplyAdds),
    ),
  ];
  const barsOf = (show: Measure) => {
    const counts = rows.map((row) => countOf(row, show));
    const most = Math.max(...counts);
    return counts.map((count) => count / most);
  };
  const sum = (what: 'weights' | 'multiplyAdds') =>
    rows.reduce((total, row) => total + row[what], 0);
  return {
    rows,
    bars: { depth: barsOf('depth'), params: barsOf('params'), macs: barsOf('macs') },
    totals: { weights: sum('weights'), multiplyAdds: sum('multiplyAdds') },
  };
}

export function derive(state: State): Derived {
  const { rows, bars, totals } = network();
  const at = PLACES.indexOf(state.row);
  const row = rows[at];
  return {
    rows,
    row,
    before: rows[Math.max(0, at - 1)],
    bars: bars[state.show],
    kernelWeights: row.height >= KERNEL ? KERNEL * KERNEL * row.depth : null,
    shares: {
      weights: row.weights / totals.weights,
      multiplyAdds: row.multiplyAdds / totals.multiplyAdds,
    },
    totals,
  };
}

function placeAt(index: number): PlaceId {
  return PLACES[clamp(index, 0, PLACES.length - 1)];
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'move': {
      const by = action.by * (action.far ? FAR : 1);
      return { ...state, row: placeAt(PLACES.indexOf(state.row) + by) };
    }
    case 'jump':
      return { ...state, row: placeAt(action.end === 'first' ? 0 : PLACES.length - 1) };
    case 'set':
      return { ...state, ...action.patch };
    default:
      return state;
  }
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: { row: oneOf(PLACES), show: oneOf(MEASURES) },
  presets: {
    start: {},
    'largest-row': { row: 'conv2', show: 'macs' },
    'block-3a': { row: '3a' },
    deepest: { row: '5b' },
    'last-layer': { row: 'linear', show: 'params' },
  },
  reduce,
  derive,
  stepCount: () => 0,
};
