import {
  type ConvGeometry,
  conv2d,
  convGeometry,
  type PadMode,
  pad2d,
  type Tensor,
  tensor,
  type WindowFacts,
  windowAt,
} from '../../core/index.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';
import { cellMarks, withLater } from '../kit/grid/marks.ts';
import { integer, numberList, oneOf } from '../kit/link/codec.ts';
import { fill, keepSquareCells, prewittLike, squareInput } from '../kit/slide/defaults.ts';
import type { SizeFacts } from '../kit/slide/SizeFormula.tsx';
import {
  anchorOf,
  lastStep,
  misfit,
  type SlideAction,
  sizeFacts,
  slide,
  stopAt,
  type Track,
} from '../kit/slide/slide.ts';
import {
  type CoverageFacts,
  coverageFacts,
  GREY,
  LAYERS,
  layerFacts,
  markPadding,
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
  readonly activeCell: ActiveCell | null;
  readonly refused: Refusal | null;
}

export type Refusal =
  | { readonly why: 'kernel'; readonly kernel: number; readonly padded: number }
  | { readonly why: 'reflect'; readonly p: number; readonly n: number };

export type Action = CommonAction<State> | SlideAction;

export interface Derived {
  readonly geometry: ConvGeometry;
  /** The reader's picture and kernel, which the view of edges sets aside for its wall and Sobel x. */
  readonly ownInput: readonly number[];
  readonly ownKernel: readonly number[];
  readonly input: Tensor;
  readonly padded: Tensor;
  readonly kernel: Tensor;
  readonly output: Tensor;
  readonly marks: readonly CellMark[];
  readonly outMarks: readonly CellMark[];
  readonly row: number;
  readonly col: number;
  readonly window: WindowFacts;
  /** Cells of the window that are padding. */
  readonly paddingTaps: number;
  readonly size: SizeFacts;
  readonly anchor: number;
  readonly visited: readonly number[];
  /** True when the map is as large as the picture: p = (k − 1)/2. */
  readonly keepsSize: boolean;
  /** Cells of the map that are not 0, for the wall that has no edge; and the extreme answers. */
  readonly answers: { readonly count: number; readonly low: number; readonly high: number };
  readonly coverage: CoverageFacts;
  /** The same picture without padding; null when the kernel does not fit into it. */
  readonly bare: CoverageFacts | null;
  readonly sizes: { readonly without: Sizes; readonly padded: Sizes };
  readonly mostSize: number;
  readonly layer: number;
  /** How the layer came to its size, without and with padding; null where the kernel did not fit. */
  readonly layerFacts: readonly (SizeFacts | null)[];
  readonly stops: number;
  readonly refused: Refusal | null;
}

const initialState: State = {
  step: 0,
  view: 'slide',
  n: 5,
  k: 3,
  p: 1,
  mode: 'zeros',
  cells: null,
  kernelCells: null,
  activeCell: null,
  refused: null,
};

function geometryOf({ n, k, p }: State): ConvGeometry {
  return convGeometry(n, k, { padding: p });
}

/** What the steps of a view walk over. */
function trackOf(state: State): Track {
  const single = {
    effectiveKernelHeight: 1,
    effectiveKernelWidth: 1,
    strideHeight: 1,
    strideWidth: 1,
  };
  if (state.view === 'coverage') return { ...single, outHeight: state.n, outWidth: state.n };
  if (state.view === 'layers') return { ...single, outHeight: 1, outWidth: LAYERS + 1 };
  return geometryOf(state);
}

function refusal(state: State): Refusal | null {
  const { n, p, mode } = state;
  const tooLarge = misfit(geometryOf(state));
  if (tooLarge) return { why: 'kernel', kernel: tooLarge.effectiveKernel, padded: tooLarge.padded };
  return mode === 'reflect' && p >= n ? { why: 'reflect', p, n } : null;
}

export function reduce(state: State, action: Action): State {
  if (action.type === 'hover') return { ...state, activeCell: action.cell };
  if (action.type !== 'set') {
    const step = slide(trackOf(state), state.step, action);
    return step === state.step ? state : { ...state, step };
  }
  const wanted = keepSquareCells(state, { ...state, ...action.patch, refused: null });
  const refused = refusal(wanted);
  if (refused) return { ...state, refused };
  const last = lastStep(trackOf(wanted));
  if (wanted.view === state.view) return { ...wanted, step: Math.min(wanted.step, last) };
  return { ...wanted, step: wanted.view === 'layers' ? last : 0 };
}

export function derive(state: State): Derived {
  const { n, k, p, mode, view } = state;
  const geometry = geometryOf(state);
  const { outHeight, outWidth } = geometry;
  const wall = view === 'edges';
  const ownInput = state.cells ?? squareInput(n, n);
  const ownKernel = state.kernelCells ?? prewittLike(k, k);
  const input = tensor(wall ? fill(n, n, () => GREY) : ownInput, [1, 1, n, n]);
  const kernel = tensor(wall ? sobelLike(k) : ownKernel, [1, 1, k, k]);
  const padded = pad2d(input, p, mode);
  const output = conv2d(padded, kernel);
  const walk = stopAt(trackOf(state), state.step);
  const { row, col } = stopAt(geometry, view === 'slide' || wall ? state.step : 0);
  const facts = coverageFacts(state, geometry, view === 'coverage' ? walk : { row: 0, col: 0 });
  const window = markPadding(windowAt(padded, kernel, {}, { row, col }), n, p);
  const step = row * outWidth + col;
  const bare = convGeometry(n, k);
  const without = sizesOverLayers(n, k, 0);
  const withPadding = sizesOverLayers(n, k, p);
  const layer = view === 'layers' ? walk.col : 0;
  return {
    geometry,
    ownInput,
    ownKernel,
    input,
    padded,
    kernel,
    output,
    marks: cellMarks(geometry, facts.counts),
    outMarks: withLater(outHeight * outWidth, step),
    row,
    col,
    window,
    paddingTaps: window.taps.filter((tap) => tap.isPadding).length,
    size: sizeFacts({ n, k, s: 1, p, d: 1 }, outWidth, 0),
    anchor: anchorOf(k),
    visited: fill(outHeight, outWidth, (r, c) => (r * outWidth + c <= step ? 1 : 0)),
    keepsSize: outWidth === n,
    answers: {
      count: output.data.filter((value: number) => value !== 0).length,
      low: Math.min(...output.data),
      high: Math.max(...output.data),
    },
    coverage: facts,
    bare: bare.fits ? coverageFacts({ n, k, p: 0 }, bare, facts) : null,
    sizes: { without, padded: withPadding },
    mostSize: Math.max(...[...without, ...withPadding].map((side) => side ?? 0)),
    layer,
    layerFacts: [layerFacts(without, layer, k, 0), layerFacts(withPadding, layer, k, p)],
    stops: lastStep(trackOf(state)) + 1,
    refused: state.refused,
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    view: oneOf(VIEWS),
    n: integer(...LIMITS.n),
    k: integer(...LIMITS.k),
    p: integer(...LIMITS.p),
    mode: oneOf(MODES),
    cells: numberList(...LIMITS.value, (count) => count <= LIMITS.n[1] ** 2),
    kernelCells: numberList(...LIMITS.value, (count) => count <= LIMITS.k[1] ** 2),
    step: integer(0, (LIMITS.n[1] + 2 * LIMITS.p[1]) ** 2 - 1),
  },
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
    const bad: (keyof State & string)[] = [];
    const refused = refusal(state);
    if (refused)
      bad.push(...(refused.why === 'kernel' ? (['n', 'k'] as const) : (['mode'] as const)));
    else if (state.step > lastStep(trackOf(state))) bad.push('step');
    if (state.cells && state.cells.length !== state.n ** 2) bad.push('cells');
    if (state.kernelCells && state.kernelCells.length !== state.k ** 2) bad.push('kernelCells');
    return bad;
  },
  derive,
  stepCount: ({ stops }) => stops,
};
