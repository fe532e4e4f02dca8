import { type ConvGeometry, convGeometry, type PadMode } from '../../core/index.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { flag, integer, numberList, oneOf } from '../kit/link/codec.ts';
import {
  type ConvFacts,
  type ConvPoint,
  convFacts,
  convPoint,
  gridsOf,
  square,
  wrongCells,
} from '../kit/slide/convFacts.ts';
import { fill, keepSquareCells } from '../kit/slide/defaults.ts';
import type { SizeFacts } from '../kit/slide/SizeFormula.tsx';
import {
  lastStep,
  misfit,
  type SlideAction,
  slidingReducer,
  stopAt,
  type Track,
} from '../kit/slide/slide.ts';
import {
  type Counts,
  countReads,
  GREY,
  inPadding,
  LAYERS,
  layerFacts,
  readersOf,
  type Sizes,
  sizesOverLayers,
  sobelLike,
} from './facts.ts';

export const LIMITS = { n: [1, 32], k: [1, 11], p: [0, 10], value: [-99, 99] } as const;
export const VIEWS = ['slide', 'coverage', 'edges', 'layers'] as const;
export const MODES = ['zeros', 'reflect', 'replicate'] as const satisfies readonly PadMode[];

export interface State {
  /** A stop of the window; in the view of coverage a pixel, in the view of layers a layer. */
  readonly step: number;
  readonly view: (typeof VIEWS)[number];
  readonly n: number;
  readonly k: number;
  readonly p: number;
  readonly mode: PadMode;
  /** Edited values, row by row; null shows the default ones. The grey wall has its own. */
  readonly cells: readonly number[] | null;
  readonly kernelCells: readonly number[] | null;
  /** The whole result stands there, and not only what the steps have come to. */
  readonly all: boolean;
  readonly activeCell: ActiveCell | null;
  readonly refused: Refusal | null;
}

export type Refusal =
  | { readonly why: 'kernel'; readonly kernel: number; readonly padded: number }
  | { readonly why: 'reflect'; readonly p: number; readonly n: number };

export type Choices = Omit<State, 'step' | 'all' | 'activeCell' | 'refused'>;
export type Action = CommonAction<State> | SlideAction;

/** The kernel slides over the reader's picture, or over the grey wall to look for false edges. */
export interface SlideFacts extends ConvFacts {
  readonly view: 'slide' | 'edges';
  /** Cells of the map that are not 0, and the extreme ones: on a wall they are false edges. */
  readonly answers: { readonly count: number; readonly low: number; readonly high: number };
}

export interface CoverageFacts extends Counts {
  readonly view: 'coverage';
  readonly geometry: ConvGeometry;
  readonly shown: readonly number[];
  /** The same picture without padding; null when the kernel does not fit into it. */
  readonly bare: Counts | null;
  readonly stops: number;
}

export interface LayersFacts {
  readonly view: 'layers';
  readonly sizes: { readonly without: Sizes; readonly padded: Sizes };
  readonly stops: number;
}

export type Facts = SlideFacts | CoverageFacts | LayersFacts;

export type SlideDerived = SlideFacts & ConvPoint & { readonly paddingTaps: number };
export type CoverageDerived = CoverageFacts &
  ReturnType<typeof readersOf> & {
    /** The pixel that is looked at, and the last one whose count is shown. */
    readonly row: number;
    readonly col: number;
    readonly counted: number;
  };
export type LayersDerived = LayersFacts & {
  readonly layer: number;
  /** How the layer came to its size, without and with padding; null where the kernel did not fit. */
  readonly layerFacts: readonly (SizeFacts | null)[];
};
export type Derived = SlideDerived | CoverageDerived | LayersDerived;

/** The reader's picture and kernel, which the view of edges sets aside for its wall and Sobel x. */
export const ownGrids = (choices: Choices) => gridsOf(square(choices.n, choices.k), choices);

const geometryOf = ({ n, k, p }: Choices) => convGeometry(n, k, { padding: p });

/** What the steps of a view walk over. */
function trackOf(state: Choices): Track {
  const { view, n } = state;
  const single = {
    effectiveKernelHeight: 1,
    effectiveKernelWidth: 1,
    strideHeight: 1,
    strideWidth: 1,
  };
  if (view === 'coverage') return { ...single, outHeight: n, outWidth: n };
  if (view === 'layers') return { ...single, outHeight: 1, outWidth: LAYERS + 1 };
  return geometryOf(state);
}

function refusal(state: State): Refusal | null {
  const { n, p, mode } = state;
  const tooLarge = misfit(geometryOf(state));
  if (tooLarge) return { why: 'kernel', kernel: tooLarge.effectiveKernel, padded: tooLarge.padded };
  return mode === 'reflect' && p >= n ? { why: 'reflect', p, n } : null;
}

export const reduce = slidingReducer<State, Refusal>({
  track: trackOf,
  refusal,
  settle(before, after) {
    const kept = keepSquareCells(before, after);
    if (before.view === after.view) return kept;
    return { ...kept, all: false, step: after.view === 'layers' ? LAYERS : 0 };
  },
});

export function derive(choices: Choices): Facts {
  const { n, k, p, mode, view } = choices;
  const stops = lastStep(trackOf(choices)) + 1;
  const bare = { ...choices, p: 0 };
  if (view === 'layers') {
    return {
      view,
      sizes: { without: sizesOverLayers(bare), padded: sizesOverLayers(choices) },
      stops,
    };
  }
  if (view === 'coverage') {
    const reads = countReads(choices) as Counts;
    const shown = inPadding(reads.counts, choices);
    return { view, ...reads, shown, geometry: geometryOf(choices), bare: countReads(bare), stops };
  }
  const wall = { cells: fill(n, n, () => GREY), kernelCells: sobelLike(k) };
  const conv = convFacts(square(n, k, { padding: p }), view === 'edges' ? wall : choices, mode);
  const answers = conv.output.data as Float32Array;
  return {
    view,
    ...conv,
    answers: {
      count: answers.filter((value) => value !== 0).length,
      low: Math.min(...answers),
      high: Math.max(...answers),
    },
  };
}

export function point(facts: Facts, state: State): Derived {
  const { step, all, k, p } = state;
  if (facts.view === 'layers') {
    const { without, padded } = facts.sizes;
    const shown = [layerFacts(without, step, { ...state, p: 0 }), layerFacts(padded, step, state)];
    return { ...facts, layer: step, layerFacts: shown };
  }
  if (facts.view === 'coverage') {
    const { row, col } = stopAt(trackOf(state), step);
    const counted = all ? facts.stops : step;
    return {
      ...facts,
      row,
      col,
      counted,
      ...readersOf(row, col, { n: state.n, k, p }, facts.geometry),
    };
  }
  const place = convPoint(facts, step, all);
  const paddingTaps = place.window.taps.filter((tap) => tap.isPadding).length;
  return { ...facts, ...place, paddingTaps };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState: {
    step: 0,
    view: 'slide',
    n: 5,
    k: 3,
    p: 1,
    mode: 'zeros',
    cells: null,
    kernelCells: null,
    all: false,
    activeCell: null,
    refused: null,
  },
  fields: {
    view: oneOf(VIEWS),
    n: integer(...LIMITS.n),
    k: integer(...LIMITS.k),
    p: integer(...LIMITS.p),
    mode: oneOf(MODES),
    cells: numberList(...LIMITS.value, (count) => count <= LIMITS.n[1] ** 2),
    kernelCells: numberList(...LIMITS.value, (count) => count <= LIMITS.k[1] ** 2),
    all: flag,
    step: integer(0, (LIMITS.n[1] + 2 * LIMITS.p[1]) ** 2 - 1),
  },
  passing: ['step', 'all'],
  presets: {
    none: { p: 0 },
    same: {},
    even: { p: 2, view: 'coverage' },
    reflect: { p: 2, mode: 'reflect' },
    replicate: { mode: 'replicate', view: 'edges' },
    'ten-layers': { n: 28, view: 'layers', step: LAYERS },
  },
  reduce,
  conflicts: (state) => {
    const wrong: (keyof State & string)[] = wrongCells(square(state.n, state.k), state);
    const refused = refusal(state);
    if (refused?.why === 'kernel') return ['n', 'k', ...wrong];
    if (refused) return ['mode', ...wrong];
    return state.step > lastStep(trackOf(state)) ? ['step', ...wrong] : wrong;
  },
  derive,
  pointers: ['step', 'all', 'activeCell', 'refused'],
  point,
  stepCount: ({ stops }) => stops,
};
