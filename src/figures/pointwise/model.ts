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
import { remember } from '../kit/frame/remember.ts';
import { calm, largest } from '../kit/grid/extent.ts';
import { type Field, integer, numberList, oneOf } from '../kit/link/codec.ts';
import { channelList, hasShape, type Sheets } from '../kit/volume/channelList.ts';
import {
  defaultBias,
  defaultCells,
  defaultWeights,
  LIMITS,
  SIGHTS,
  type Sight,
  SOURCES,
} from './numbers.ts';
import { type Action, initialState, reduce, type State, standAt } from './state.ts';

/** The layer, run in both ways; one list an output, row by row. */
export interface Layer {
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly bias: Tensor;
  readonly convMaps: readonly Tensor['data'][];
  readonly denseMaps: readonly Float32Array[];
  /** Largest difference between any two numbers of the two ways. */
  readonly difference: number;
  readonly count: number;
}

export interface Derived {
  readonly layer: Layer;
  readonly cells: Sheets;
  readonly weights: readonly number[];
  readonly bias: readonly number[];
  /** Products of the chosen output at the chosen pixel, one a channel. */
  readonly taps: readonly Tap[];
  readonly sum: number;
  /** What each output writes at the pixel. */
  readonly outputs: readonly number[];
  readonly out: number;
  readonly denseOut: number;
  readonly parameters: number;
  /** Parameters of a layer of a real network, from 256 channels to 64. */
  readonly wideParameters: number;
  readonly sights: readonly Sight[];
  readonly extents: { readonly input: number; readonly output: number };
}

export const WIDE = { from: 256, to: 64 } as const;

function parametersOf(from: number, to: number): number {
  const [report] = analyse([{ kind: 'conv', outChannels: to, kernelSize: 1 }], [from, 1, 1]);
  return report.parameters;
}
const wideParameters = remember(() => parametersOf(WIDE.from, WIDE.to));

const runLayer = remember(
  (
    cells: Sheets,
    weights: readonly number[],
    bias: readonly number[],
    height: number,
    width: number,
    act: State['act'],
  ): Layer => {
    const channels = cells.length;
    const filters = bias.length;
    const places = height * width;
    const input = tensor(cells.flat(), [1, channels, height, width]);
    const kernel = tensor(weights, [filters, channels, 1, 1]);
    const shift = tensor(bias, [filters]);
    const squash = (values: Tensor) => (act === 'relu' ? relu(values) : values);
    const convMaps = channelsOf(squash(conv2d(input, kernel, { bias: shift })));
    // The other way: every pixel is one sample of a fully connected layer, and no place knows another.
    const pixels = Array.from({ length: places }, (_, place) => cells.map((sheet) => sheet[place]));
    const samples = tensor(pixels.flat(), [places, channels]);
    const rows = squash(dense(samples, tensor(weights, [filters, channels]), shift));
    const denseMaps = convMaps.map((_, filter) =>
      Float32Array.from({ length: places }, (__, place) => rows.data[place * filters + filter]),
    );
    const gaps = convMaps.map((map, filter) =>
      maxMagnitude(denseMaps[filter].map((value, at) => value - map[at])),
    );
    return {
      input,
      kernel,
      bias: shift,
      convMaps,
      denseMaps,
      difference: Math.max(...gaps),
      count: filters * places,
    };
  },
);

export function derive(state: State): Derived {
  const { h, w, c, m, x, y, o, act, source } = state;
  const cells = state.cells ?? defaultCells(source, c, h, w);
  const weights = state.weights ?? defaultWeights(m, c);
  const bias = state.bias ?? defaultBias(m);
  const layer = runLayer(cells, weights, bias, h, w, act);
  const at = { outChannel: o - 1, row: y, col: x };
  const window = windowAt(layer.input, layer.kernel, { bias: layer.bias }, at);
  const place = y * w + x;
  const outputs = layer.convMaps.map((map) => map[place] + 0);
  return {
    layer,
    cells,
    weights,
    bias,
    taps: window.taps,
    sum: window.sum + 0,
    outputs,
    out: outputs[o - 1],
    denseOut: layer.denseMaps[o - 1][place] + 0,
    parameters: parametersOf(c, m),
    wideParameters: wideParameters(),
    sights:
      source === 'faces' && !state.cells
        ? SIGHTS.filter(({ row, col }) => row + 1 < h && col + 1 < w)
        : [],
    extents: {
      input: calm([largest(layer.input.data)]),
      output: largest(layer.convMaps.flatMap((map) => [...map])),
    },
  };
}

/** Largest denominator of a weight that a link writes as a fraction, so that a third stays a third. */
const DENOMINATOR = 9;
const DECIMALS = 1e4;

function written(value: number): string {
  if (Number.isInteger(value * DECIMALS)) return String(value);
  for (let below = 2; below <= DENOMINATOR; below++) {
    const above = Math.round(value * below);
    if (above / below === value) return `${above}/${below}`;
  }
  return String(Math.round(value * DECIMALS) / DECIMALS);
}

function read(text: string): string {
  const [, above, below] = /^(-?\d{1,3})\/([1-9])$/.exec(text) ?? [];
  return below ? String(Number(above) / Number(below)) : text;
}

function weightList(): Field<readonly number[] | null> {
  const [low, high] = LIMITS.weight;
  return {
    parse: (text) => {
      const values = text.split(/[,;]/).map((part) => {
        const known = read(part);
        return /^-?(\d{1,3}\.?\d{0,20}|\.\d{1,12})$/.test(known) ? Number(known) + 0 : Number.NaN;
      });
      const good = values.every((value) => value >= low && value <= high);
      return good && values.length <= LIMITS.c[1] * LIMITS.m[1] ? values : undefined;
    },
    format: (values) => values?.map(written).join(',') ?? '',
  };
}

export const model: Model<State, Action, Derived> = {
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
  passing: ['x', 'y', 'o'],
  derive,
  stepCount: ({ layer }) => layer.convMaps[0].length,
};
