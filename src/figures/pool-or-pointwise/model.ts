import {
  analyse,
  channels,
  conv2d,
  coverage,
  type LayerSpec,
  maxPool2d,
  poolWindowAt,
  type Tap,
  type Tensor,
  windowAt,
  zeros,
} from '../../core/index.ts';
import type { Model } from '../kit/contract.ts';
import { calm, largest } from '../kit/grid/extent.ts';
import { flag, integer, oneOf } from '../kit/link/codec.ts';
import { blends, CHANNELS, featureMaps, SIDE } from './maps.ts';
import {
  type Action,
  initialState,
  LIMITS,
  MODES,
  outSide,
  reduce,
  type State,
  standAt,
} from './state.ts';

/** A tensor of the drawing, and the block of it that the output cell reads. */
export interface Stage {
  readonly kind: 'input' | 'pool' | 'pointwise';
  readonly side: number;
  readonly sheets: readonly Tensor['data'][];
  readonly extent: number;
  readonly block: {
    readonly row: number;
    readonly col: number;
    readonly rows: number;
    readonly cols: number;
    readonly cards: number;
  };
  /** So many cells of each sheet stand there. */
  readonly written: number;
}

/** One operation on this tensor, for the table. */
export interface Report {
  readonly inSide: number;
  readonly outSide: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly values: number;
  readonly parameters: number;
  /** Comparisons of the pooling, or products of the 1×1. */
  readonly cost: number;
}

export interface Facts {
  readonly input: Tensor;
  readonly pooled: Tensor | null;
  /** What the 1×1 reads. */
  readonly read: Tensor;
  readonly blended: Tensor | null;
  readonly last: Tensor;
  readonly weights: Tensor;
  readonly pool: Report;
  readonly pointwise: Report;
  readonly values: { readonly before: number; readonly after: number };
  readonly wide: { readonly pool: readonly number[]; readonly pointwise: readonly number[] };
}

export interface Derived extends Facts {
  readonly stages: readonly Stage[];
  /** The window's real values and the largest of them, where the mode pools only. */
  readonly window: { readonly values: readonly number[]; readonly max: number };
  /** The products of the 1×1 and their sum, where the mode blends. */
  readonly taps: readonly Tap[];
  readonly sum: number;
  readonly out: number;
}

export const WIDE = { channels: 256, side: 28, filters: 64 } as const;

const count = (shape: readonly number[]) => shape.reduce((product, size) => product * size, 1);

function wideShapes() {
  const shape = [WIDE.channels, WIDE.side, WIDE.side];
  const after = (layer: LayerSpec) => analyse([layer], shape)[0].outputShape;
  return {
    pool: after({ kind: 'maxPool', size: 2 }),
    pointwise: after({ kind: 'conv', outChannels: WIDE.filters, kernelSize: 1 }),
  };
}

function poolReport({ k, s, p }: State): Report {
  const options = { stride: s, padding: p };
  const [{ outputShape, parameters }] = analyse(
    [{ kind: 'maxPool', size: k, ...options }],
    [CHANNELS, SIDE, SIDE],
  );
  const reads = Array.from(coverage([SIDE, SIDE], k, options).data).reduce(
    (sum, each) => sum + each,
    0,
  );
  return {
    inSide: SIDE,
    outSide: outputShape[1],
    inChannels: CHANNELS,
    outChannels: outputShape[0],
    values: count(outputShape),
    parameters,
    // The largest of n numbers takes n − 1 comparisons; padding is never compared.
    cost: (reads - outputShape[1] * outputShape[2]) * CHANNELS,
  };
}

function pointwiseReport(side: number, { m, t }: State): Report {
  const [{ outputShape, parameters, multiplyAdds }] = analyse(
    [{ kind: 'conv', outChannels: m, kernelSize: 1, stride: t }],
    [CHANNELS, side, side],
  );
  return {
    inSide: side,
    outSide: outputShape[1],
    inChannels: CHANNELS,
    outChannels: m,
    values: count(outputShape),
    parameters,
    cost: multiplyAdds,
  };
}

export function derive(state: State): Facts {
  const { mode, k, s, p, m, t } = state;
  const input = featureMaps();
  const pooled =
    mode === 'pointwise' ? null : maxPool2d(input, { size: k, stride: s, padding: p }).output;
  const read = pooled ?? input;
  const weights = blends(m);
  const blended = mode === 'pool' ? null : conv2d(read, weights, { stride: t, bias: zeros([m]) });
  const last = blended ?? read;
  return {
    input,
    pooled,
    read,
    blended,
    last,
    weights,
    pool: poolReport(state),
    pointwise: pointwiseReport(mode === 'both' ? read.shape[2] : SIDE, state),
    values: { before: input.data.length, after: last.data.length },
    wide: wideShapes(),
  };
}

export function point(facts: Facts, state: State): Derived {
  const { mode, k, s, p, t, row, col, step, all } = state;
  const { input, pooled, read, blended, last, weights } = facts;
  const extent = calm([largest(input.data)]);
  const one = { rows: 1, cols: 1 };
  // Place of the cell in the pooled tensor, from which the place in the input follows.
  const at = { row: mode === 'pool' ? row : row * t, col: mode === 'pool' ? col : col * t };
  const from = pooled ? poolWindow(at, k, s, p) : { ...at, ...one };
  const stage = (
    kind: Stage['kind'],
    values: Tensor,
    block: Omit<Stage['block'], 'cards'>,
  ): Stage => {
    const [, cards, side] = values.shape;
    const place = values === last ? step : block.row * side + block.col;
    return {
      kind,
      side,
      sheets: channels(values),
      extent: kind === 'pointwise' ? largest(values.data) : extent,
      block: { ...block, cards },
      written: all || kind === 'input' ? side * side : place + 1,
    };
  };
  const stages = [
    stage('input', input, from),
    ...(pooled ? [stage('pool', pooled, { ...at, ...one })] : []),
    ...(blended ? [stage('pointwise', blended, { row, col, ...one })] : []),
  ];
  const here = pooled ? at : { row: 0, col: 0 };
  const window = poolWindowAt(input, { size: k, stride: s, padding: p }, { channel: 0, ...here });
  const place = blended ? { row, col } : { row: 0, col: 0 };
  const blend = windowAt(read, weights, { stride: t }, { outChannel: 0, ...place });
  return {
    ...facts,
    stages,
    window: {
      values: window.taps.filter((tap) => !tap.isPadding).map((tap) => tap.inputValue),
      max: window.max,
    },
    taps: blend.taps,
    sum: blend.sum + 0,
    out: last.data[row * last.shape[3] + col] + 0,
  };
}

/** The real cells of a pooling window: padding is no part of the drawing. */
function poolWindow({ row, col }: { row: number; col: number }, k: number, s: number, p: number) {
  const top = Math.max(0, row * s - p);
  const left = Math.max(0, col * s - p);
  return {
    row: top,
    col: left,
    rows: Math.min(SIDE, row * s - p + k) - top,
    cols: Math.min(SIDE, col * s - p + k) - left,
  };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    mode: oneOf(MODES),
    k: integer(...LIMITS.k),
    s: integer(...LIMITS.s),
    p: integer(...LIMITS.p),
    m: integer(...LIMITS.m),
    t: integer(...LIMITS.t),
    row: integer(0, SIDE - 1),
    col: integer(0, SIDE - 1),
    all: flag,
  },
  presets: {
    pool: {},
    pointwise: { mode: 'pointwise', row: 2, col: 3, step: 15 },
    both: { mode: 'both' },
    'pool-stride-1': { k: 3, s: 1, p: 1, row: 1, col: 2, step: 8 },
    'pointwise-stride-2': { mode: 'pointwise', t: 2, row: 1, col: 1, step: 4 },
  },
  reduce,
  conflicts: (state) => {
    const side = outSide(state);
    const bad: (keyof State & string)[] = [];
    // A default that a small output lacks is no fault of the link: it is moved inside.
    if (state.row >= side && state.row !== initialState.row) bad.push('row');
    if (state.col >= side && state.col !== initialState.col) bad.push('col');
    return bad;
  },
  settle: (state) => standAt(state, state.row, state.col),
  passing: ['row', 'col', 'all'],
  derive,
  pointers: ['step', 'row', 'col', 'all', 'activeCell'],
  point,
  stepCount: ({ last }) => last.shape[2] * last.shape[3],
};
