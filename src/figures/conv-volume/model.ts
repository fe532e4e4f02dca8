import { coverage, type Tensor, tensor } from '../../core/index.ts';
import type { Model } from '../kit/contract.ts';
import { remember } from '../kit/frame/remember.ts';
import { integer, numberList, optional } from '../kit/link/codec.ts';
import { countUnread, stopAt } from '../kit/slide/slide.ts';
import { channelList, hasShape, type Sheets } from '../kit/volume/channelList.ts';
import {
  layerFacts,
  type PointedProduct,
  pointedProduct,
  type VolumeFacts,
  volumeFacts,
} from '../kit/volume/facts.ts';
import { LIMITS } from './limits.ts';
import { defaultBias, defaultCells, defaultKernels } from './numbers.ts';
import {
  type Action,
  geometryOf,
  initialState,
  MOST_STEPS,
  placesOf,
  reduce,
  type State,
  standing,
  stepsOf,
} from './state.ts';

export interface Derived {
  readonly facts: VolumeFacts;
  readonly pointed: PointedProduct | null;
  readonly cells: Sheets;
  readonly kernelCells: Sheets;
  readonly bias: readonly number[];
  readonly steps: number;
  /** Cells of all maps that are written up to here. */
  readonly written: number;
  /** Weights of one filter, and all weights and biases of the layer. */
  readonly weights: number;
  readonly parameters: number;
  readonly unread: number;
}

const inputTensor = remember((cells: Sheets, height: number, width: number): Tensor => {
  return tensor(cells.flat(), [1, cells.length, height, width]);
});
const kernelTensor = remember((sheets: Sheets, filters: number, side: number): Tensor => {
  return tensor(sheets.flat(), [filters, sheets.length / filters, side, side]);
});
const biasTensor = remember((bias: readonly number[]): Tensor => tensor(bias, [bias.length]));

export function derive(state: State): Derived {
  const { h, w, c, k, filters, s, p, seed } = state;
  const cells = state.cells ?? defaultCells(seed, c, h, w);
  const kernelCells = state.kernelCells ?? defaultKernels(seed, filters, c, k);
  const bias = state.bias ?? defaultBias(seed, filters);
  const kernel = kernelTensor(kernelCells, filters, k);
  const layer = layerFacts(inputTensor(cells, h, w), kernel, biasTensor(bias), s, p);
  const places = placesOf(layer.geometry);
  const { filter, place } = standing(state, places);
  const { row, col } = stopAt(layer.geometry, place);
  const facts = volumeFacts(layer, s, p, filter, row, col);
  return {
    facts,
    pointed: pointedProduct(facts, state.activeCell),
    cells,
    kernelCells,
    bias,
    steps: stepsOf(state, places),
    written: filter * places + place + 1,
    weights: kernel.data.length / filters,
    parameters: kernel.data.length + bias.length,
    unread: countUnread(coverage([h, w], k, { stride: s, padding: p })),
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    h: integer(...LIMITS.side),
    w: integer(...LIMITS.side),
    c: integer(...LIMITS.channels),
    k: integer(...LIMITS.k),
    filters: integer(...LIMITS.filters),
    s: integer(...LIMITS.s),
    p: integer(...LIMITS.p),
    filter: optional(integer(...LIMITS.filters)),
    step: integer(0, MOST_STEPS - 1),
    seed: integer(...LIMITS.seed),
    cells: channelList(...LIMITS.value, {
      channels: LIMITS.channels[1],
      cells: LIMITS.side[1] ** 2,
    }),
    kernelCells: channelList(...LIMITS.value, {
      channels: LIMITS.channels[1] * LIMITS.filters[1],
      cells: LIMITS.k[1] ** 2,
    }),
    bias: numberList(...LIMITS.value, (count) => count <= LIMITS.filters[1]),
  },
  presets: {
    default: {},
    'one-filter': { filters: 1 },
    'three-filters': { filters: 3 },
    grey: { c: 1 },
  },
  reduce,
  conflicts: (state) => {
    const bad: (keyof State & string)[] = [];
    const geometry = geometryOf(state);
    if (!geometry.fits) bad.push('h', 'w', 'k', 'p');
    if (state.filter !== null && state.filter > state.filters) bad.push('filter');
    else if (geometry.fits && state.step >= stepsOf(state, placesOf(geometry))) bad.push('step');
    const { cells, kernelCells, bias, c, filters, h, w, k } = state;
    if (cells && !hasShape(cells, c, h * w)) bad.push('cells');
    if (kernelCells && !hasShape(kernelCells, c * filters, k * k)) bad.push('kernelCells');
    if (bias && bias.length !== filters) bad.push('bias');
    return bad;
  },
  passing: ['filter', 'seed'],
  derive,
  stepCount: ({ steps }) => steps,
};
