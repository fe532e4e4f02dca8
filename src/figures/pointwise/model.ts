import {
  analyse,
  channels as channelsOf,
  conv2d,
  dense,
  maxMagnitude,
  relu,
  type Tap,
  type Tensor,
  tensor,
  windowAt,
} from '../../core/index.ts';
import type { Model } from '../kit/contract.ts';
import { calm, largest } from '../kit/grid/extent.ts';
import { flag, integer, numberList, oneOf } from '../kit/link/codec.ts';
import { channelList, hasShape, type Sheets } from '../kit/volume/channelList.ts';
import {
  defaultBias,
  defaultCells,
  defaultWeights,
  LIMITS,
  SIGHTS,
  type Sight,
  SOURCES,
  weightList,
} from './numbers.ts';
import { type Action, initialState, reduce, type State, standAt } from './state.ts';

/** The layer, run in both ways. */
export interface Facts {
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly biases: Tensor;
  readonly cells: Sheets;
  readonly weights: readonly number[];
  readonly bias: readonly number[];
  /** One map an output, row by row. */
  readonly convMaps: readonly Tensor['data'][];
  readonly denseMaps: readonly Float32Array[];
  /** Largest difference between any two numbers of the two ways, of so many. */
  readonly difference: number;
  readonly count: number;
  readonly parameters: number;
  /** Parameters of a layer of a real network, from 256 channels to 64. */
  readonly wideParameters: number;
  readonly sights: readonly Sight[];
  readonly extents: { readonly input: number; readonly output: number };
}

export interface Derived extends Facts {
  /** Products of the chosen output at the chosen pixel, one a channel. */
  readonly taps: readonly Tap[];
  readonly sum: number;
  readonly out: number;
  readonly denseOut: number;
  /** How many numbers of the map stand there. */
  readonly written: number;
}

export const WIDE = { from: 256, to: 64 } as const;

function parametersOf(from: number, to: number): number {
  const [report] = analyse([{ kind: 'conv', outChannels: to, kernelSize: 1 }], [from, 1, 1]);
  return report.parameters;
}

export function derive(state: State): Facts {
  const { h, w, c, m, act, source } = state;
  const cells = state.cells ?? defaultCells(source, c, h, w);
  const weights = state.weights ?? defaultWeights(m, c);
  const bias = state.bias ?? defaultBias(m);
  const places = h * w;
  const input = tensor(cells.flat(), [1, c, h, w]);
  const kernel = tensor(weights, [m, c, 1, 1]);
  const biases = tensor(bias, [m]);
  const squash = (values: Tensor) => (act === 'relu' ? relu(values) : values);
  const convMaps = channelsOf(squash(conv2d(input, kernel, { bias: biases })));
  // The other way: every pixel is one sample of a fully connected layer, and no place knows another.
  const pixels = Array.from({ length: places }, (_, place) => cells.map((sheet) => sheet[place]));
  const rows = squash(dense(tensor(pixels.flat(), [places, c]), tensor(weights, [m, c]), biases));
  const denseMaps = convMaps.map((_, filter) =>
    Float32Array.from({ length: places }, (__, place) => rows.data[place * m + filter]),
  );
  const gaps = convMaps.map((map, filter) =>
    maxMagnitude(denseMaps[filter].map((value, at) => value - map[at])),
  );
  return {
    input,
    kernel,
    biases,
    cells,
    weights,
    bias,
    convMaps,
    denseMaps,
    difference: Math.max(...gaps),
    count: m * places,
    parameters: parametersOf(c, m),
    wideParameters: parametersOf(WIDE.from, WIDE.to),
    sights:
      source === 'faces' && !state.cells
        ? SIGHTS.filter(({ row, col }) => row + 1 < h && col + 1 < w)
        : [],
    extents: {
      input: calm([largest(input.data)]),
      output: largest(convMaps.flatMap((map) => [...map])),
    },
  };
}

export function point(facts: Facts, { w, x, y, o, step, all }: State): Derived {
  const at = { outChannel: o - 1, row: y, col: x };
  const { taps, sum } = windowAt(facts.input, facts.kernel, { bias: facts.biases }, at);
  const place = y * w + x;
  return {
    ...facts,
    taps,
    sum: sum + 0,
    out: facts.convMaps[o - 1][place] + 0,
    denseOut: facts.denseMaps[o - 1][place] + 0,
    written: all ? facts.convMaps[0].length : step + 1,
  };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    h: integer(...LIMITS.side),
    w: integer(...LIMITS.side),
    c: integer(...LIMITS.c),
    m: integer(...LIMITS.m),
    x: integer(0, LIMITS.side[1] - 1),
    y: integer(0, LIMITS.side[1] - 1),
    o: integer(...LIMITS.m),
    act: oneOf(['relu', 'none']),
    source: oneOf(SOURCES),
    weights: weightList(),
    bias: numberList(...LIMITS.bias, (count) => count <= LIMITS.m[1]),
    cells: channelList(...LIMITS.value, {
      channels: LIMITS.c[1],
      cells: LIMITS.side[1] ** 2,
    }),
    all: flag,
  },
  presets: {
    start: {},
    'eye-nose-face': {
      source: 'faces',
      c: 2,
      m: 1,
      x: 4,
      y: 4,
      step: 28,
      weights: [1, 1],
      bias: [-1],
    },
    'mute-noise': { source: 'noise', m: 1, weights: [1, 1, 0], bias: [0] },
    'mean-of-channels': { m: 1, act: 'none', weights: [1 / 3, 1 / 3, 1 / 3], bias: [0] },
    'more-out-than-in': { c: 2, m: 4 },
    'one-pixel': {
      h: 1,
      w: 1,
      m: 1,
      x: 0,
      y: 0,
      step: 0,
      weights: [1, 2, -1],
      bias: [1],
      cells: [[2], [-1], [3]],
    },
  },
  reduce,
  conflicts: (state) => {
    const { h, w, c, m, x, y, o, cells, weights, bias } = state;
    const bad: (keyof State & string)[] = [];
    // A default pixel that a small picture lacks is no fault of the link: it is moved inside.
    if (x >= w && x !== initialState.x) bad.push('x');
    if (y >= h && y !== initialState.y) bad.push('y');
    if (o > m) bad.push('o');
    if (cells && !hasShape(cells, c, h * w)) bad.push('cells');
    if (weights && weights.length !== m * c) bad.push('weights');
    if (bias && bias.length !== m) bad.push('bias');
    return bad;
  },
  settle: (state) => standAt(state, state.y, state.x),
  passing: ['x', 'y', 'o', 'all'],
  derive,
  pointers: ['step', 'x', 'y', 'o', 'all', 'activeCell'],
  point,
  stepCount: ({ convMaps }) => convMaps[0].length,
};
