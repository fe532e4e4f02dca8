import { coverage, tensor } from '../../core/index.ts';
import type { Model } from '../kit/contract.ts';
import { flag, integer, numberList, optional } from '../kit/link/codec.ts';
import { countUnread, stopAt } from '../kit/slide/slide.ts';
import { channelList, hasShape, type Sheets } from '../kit/volume/channelList.ts';
import {
  type LayerFacts,
  layerFacts,
  type PointedProduct,
  pointedProduct,
  type VolumeFacts,
  volumeFacts,
} from '../kit/volume/facts.ts';
import { defaultNumbers, LIMITS } from './numbers.ts';
import {
  type Action,
  type Choices,
  geometryOf,
  initialState,
  MOST_STEPS,
  placesOf,
  reduce,
  type State,
  standing,
  stepsOf,
} from './state.ts';

export interface Facts {
  readonly layer: LayerFacts;
  readonly cells: Sheets;
  readonly kernelCells: Sheets;
  readonly bias: readonly number[];
  /** Weights of one filter, and all weights and biases of the layer. */
  readonly weights: number;
  readonly parameters: number;
  readonly unread: number;
}

export interface Derived extends Facts {
  readonly facts: VolumeFacts;
  readonly pointed: PointedProduct | null;
  readonly steps: number;
  /** Cells of all maps that are written up to here. */
  readonly written: number;
}

export function derive(choices: Choices): Facts {
  const { h, w, c, k, filters, s, p } = choices;
  const fresh = defaultNumbers(choices);
  const cells = choices.cells ?? fresh.cells;
  const kernelCells = choices.kernelCells ?? fresh.kernelCells;
  const bias = choices.bias ?? fresh.bias;
  const input = tensor(cells.flat(), [1, c, h, w]);
  const kernel = tensor(kernelCells.flat(), [filters, c, k, k]);
  return {
    layer: layerFacts(input, kernel, tensor(bias, [filters]), s, p),
    cells,
    kernelCells,
    bias,
    weights: kernel.data.length / filters,
    parameters: kernel.data.length + bias.length,
    unread: countUnread(coverage([h, w], k, { stride: s, padding: p })),
  };
}

export function point(facts: Facts, state: State): Derived {
  const { layer } = facts;
  const places = placesOf(layer.geometry);
  const { filter, place } = standing(state, places);
  const { row, col } = stopAt(layer.geometry, place);
  const apart = volumeFacts(layer, state.s, state.p, filter, row, col);
  return {
    ...facts,
    facts: apart,
    pointed: pointedProduct(apart, state.activeCell),
    steps: stepsOf(state, places),
    written: state.all ? layer.output.data.length : filter * places + place + 1,
  };
}

export const model: Model<State, Action, Derived, Facts> = {
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
    all: flag,
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
  passing: ['step', 'filter', 'seed', 'all'],
  derive,
  pointers: ['step', 'filter', 'all', 'front', 'activeCell', 'refused'],
  point,
  stepCount: ({ steps }) => steps,
};
