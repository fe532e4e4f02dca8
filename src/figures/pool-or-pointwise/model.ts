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
import { remember } from '../kit/frame/remember.ts';
import { calm, largest } from '../kit/grid/extent.ts';
import { integer, oneOf } from '../kit/link/codec.ts';
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

export interface Derived {
  readonly stages: readonly Stage[];
  readonly pool: Report;
  readonly pointwise: Report;
  readonly values: { readonly before: number; readonly after: number };
  /** The window's real values and the largest of them, where the mode pools only. */
  readonly window: { readonly values: readonly number[]; readonly max: number };
  /** The products of the 1×1 and their sum, where the mode blends. */
  readonly taps: readonly Tap[];
  readonly sum: number;
  readonly out: number;
  readonly wide: { readonly pool: readonly number[]; readonly pointwise: readonly number[] };
}

export const WIDE = { channels: 256, side: 28, filters: 64 } as const;

const count = (shape: readonly number[]) => shape.reduce((product, size) => product * size, 1);

const wideShapes = remember(() => {
  const shape = [WIDE.channels, WIDE.side, WIDE.side];
  const after = (layer: LayerSpec) => analyse([layer], shape)[0].outputShape;
  return {
    pool: after({ kind: 'maxPool', size: 2 }),
    pointwise: after({ kind: 'conv', outChannels: WIDE.filters, kernelSize: 1 }),
  };
});

const poolReport = remember((k: number, s: number, p: number): Report => {
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
});

const pointwiseReport = remember((side: number, m: number, t: number): Report => {
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
});

const run = remember(
  (mode: State['mode'], k: number, s: number, p: number, m: number, t: number) => {
    const input = featureMaps();
    const pooled =
      mode === 'pointwise' ? null : maxPool2d(input, { size: k, stride: s, padding: p }).output;
    const read = pooled ?? input;
    const blended =
      mode === 'pool' ? null : conv2d(read, blends(m), { stride: t, bias: zeros([m]) });
    const last = blended ?? read;
    const sheets = [input, pooled, blended].map((each) => each && channels(each));
    return { input, pooled, read, blended, last, sheets };
  },
);

export function derive(state: State): Derived {
  const { mode, k, s, p, m, t, row, col } = state;
  const { input, pooled, read, blended, last, sheets } = run(mode, k, s, p, m, t);
  const extent = calm([largest(input.data)]);
  const one = { rows: 1, cols: 1 };
  // Place of the cell in the pooled tensor, from which the place in the input follows.
  const at = { row: mode === 'pool' ? row : row * t, col: mode === 'pool' ? col : col * t };
  const from = pooled ? poolWindow(at, k, s, p) : { ...at, ...one };
  const stages: Stage[] = [
    {
      kind: 'input',
      side: SIDE,
      sheets: sheets[0] ?? [],
      extent,
      block: { ...from, cards: mode === 'pool' ? 1 : CHANNELS },
    },
  ];
  if (pooled) {
    const block = { ...at, ...one, cards: mode === 'pool' ? 1 : CHANNELS };
    stages.push({ kind: 'pool', side: pooled.shape[2], sheets: sheets[1] ?? [], extent, block });
  }
  if (blended) {
    stages.push({
      kind: 'pointwise',
      side: blended.shape[2],
      sheets: sheets[2] ?? [],
      extent: largest(blended.data),
      block: { row, col, ...one, cards: 1 },
    });
  }
  const here = pooled ? at : { row: 0, col: 0 };
  const window = poolWindowAt(input, { size: k, stride: s, padding: p }, { channel: 0, ...here });
  const place = blended ? { row, col } : { row: 0, col: 0 };
  const blend = windowAt(read, blends(m), { stride: t }, { outChannel: 0, ...place });
  return {
    stages,
    pool: poolReport(k, s, p),
    pointwise: pointwiseReport(mode === 'both' ? read.shape[2] : SIDE, m, t),
    values: { before: input.data.length, after: last.data.length },
    window: {
      values: window.taps.filter((tap) => !tap.isPadding).map((tap) => tap.inputValue),
      max: window.max,
    },
    taps: blend.taps,
    sum: blend.sum + 0,
    out: last.data[row * last.shape[3] + col] + 0,
    wide: wideShapes(),
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

export const model: Model<State, Action, Derived> = {
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
  passing: ['row', 'col'],
  derive,
  stepCount: ({ stages }) => {
    const last = stages[stages.length - 1];
    return last.side * last.side;
  },
};
