import {
  type ConvGeometry,
  conv2d,
  conv2dGradInput,
  coverage,
  type Tap,
  type Tensor,
  tensor,
  windowAt,
} from '../../core/index.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';
import { flipped, flippedPlace } from '../kit/grid/flips.ts';
import { cellMarks } from '../kit/grid/marks.ts';
import { counting } from '../kit/slide/defaults.ts';
import { anchorOf } from '../kit/slide/slide.ts';
import { type Edge, edgeOf, type Spread, spreadErrors } from './spread.ts';
import { errorsOf, geometryOf, placeOf, type State, sizesOf, stepsOf } from './state.ts';

export interface Place {
  readonly row: number;
  readonly col: number;
}

/** A product of the gathering window that is not with a zero put in: the error it reads, and the cell of the upright K. */
export interface Line extends Tap {
  readonly error: number;
  readonly upright: number;
}

/** A map of ∂L/∂X: with its padding where errors are stamped, without it where pixels gather. */
export interface GradientMap {
  readonly rows: number;
  readonly cols: number;
  readonly values: readonly number[];
  readonly marks: readonly CellMark[];
  /** How many stamps have come to each cell. */
  readonly stamps?: ArrayLike<number>;
}

export interface Facts {
  readonly geometry: ConvGeometry;
  readonly height: number;
  readonly width: number;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly errors: Tensor;
  /** The kernel as it gathers, after its flips. */
  readonly turned: Tensor;
  readonly rowEdge: Edge;
  readonly colEdge: Edge;
  readonly spread: Spread;
  /** ∂L/∂X as the core has it, and as the kernel gathers it when it has been flipped so often. */
  readonly gradient: Tensor;
  readonly gathered: Tensor;
  /** Pixels at which the two disagree, row-major. */
  readonly differing: readonly number[];
  /** Whether a window reads a pixel. */
  readonly reached: readonly boolean[];
  readonly unreached: number;
  readonly marks: readonly CellMark[];
  /** One row of pixels under one row of weights, which are then called a, b, c. */
  readonly isStrip: boolean;
}

export interface Derived extends Facts {
  readonly steps: number;
  /** The error that is stamped, and the pixel that gathers or that is pointed at. */
  readonly error: Place;
  readonly errorValue: number;
  readonly pixel: Place;
  /** ∂L/∂X before this step and after it; and at the end, where cells still change once they are written. */
  readonly before: GradientMap;
  readonly after: GradientMap;
  readonly finished: GradientMap | null;
  /** The products that have come to the pixel, and their sum. */
  readonly lines: readonly Line[];
  readonly sum: number;
  readonly unreachedHere: boolean;
  /** The last step of `gather`: both maps beside each other. */
  readonly isProof: boolean;
  /** Products that land on padding, over all errors. */
  readonly swept: number;
  /** What is pointed at: an error, and a cell of the upright kernel. */
  readonly lit: { readonly error?: number; readonly upright?: number };
}

const TOLERANCE = 1e-9;

export function derive(state: State): Facts {
  const geometry = geometryOf(state);
  const { height, width, kernelHeight, kernelWidth } = sizesOf(state);
  const { outHeight, outWidth } = geometry;
  const options = { stride: state.s, padding: state.p };
  const input = exact(state.cells ?? counting(height, width), [1, 1, height, width]);
  const kernelCells = state.kernelCells ?? counting(kernelHeight, kernelWidth);
  const kernel = exact(kernelCells, [1, 1, kernelHeight, kernelWidth]);
  const errors = exact(errorsOf(state, geometry), [1, 1, outHeight, outWidth]);
  const rowEdge = edgeOf(kernelHeight, state.s, state.p, geometry.remainderRows);
  const colEdge = edgeOf(kernelWidth, state.s, state.p, geometry.remainderCols);
  const turned = flipped(kernel, flipsOf(state));
  const spread = spreadErrors(errors, state.s, rowEdge, colEdge);
  const gathered = conv2d(spread.kept, turned);
  const gradient = conv2dGradInput(errors, kernel, input.shape, options);
  const covered = coverage([height, width], [kernelHeight, kernelWidth], options);
  const differs = (value: number, index: number) =>
    Math.abs(value - gradient.data[index]) > TOLERANCE;
  const marks = cellMarks(geometry, covered);
  const reached = Array.from(covered.data, (reads) => reads > 0);
  return {
    geometry,
    height,
    width,
    kernelHeight,
    kernelWidth,
    input,
    kernel,
    errors,
    turned,
    rowEdge,
    colEdge,
    spread,
    gradient,
    gathered,
    differing: Array.from(gathered.data, (value, index) =>
      differs(value, index) ? index : -1,
    ).filter((index) => index >= 0),
    reached,
    unreached: reached.filter((is) => !is).length,
    marks,
    isStrip: height === 1 && kernelHeight === 1 && outHeight === 1,
  };
}

/** Outside `gather` the lines of a pixel are those of the kernel turned as it has to be. */
function flipsOf({ view, flips }: State): number {
  return view === 'gather' ? flips : 2;
}

/** What the stamps of the first so many errors add up to, with the padding. Cells that none has come to are blank. */
function stampedMap({ geometry: g, errors, kernel, marks }: Facts, count: number): GradientMap {
  const [rows, cols] = [g.paddedHeight, g.paddedWidth];
  const ones = (like: Tensor) => exact(Array(like.data.length).fill(1), like.shape);
  const add = (of: Tensor, weights: Tensor) => {
    const come = Array.from(of.data, (value, index) => (index < count ? value : 0));
    const stride = [g.strideHeight, g.strideWidth] as const;
    return conv2dGradInput(exact(come, of.shape), weights, [1, 1, rows, cols], { stride }).data;
  };
  const stamps = add(ones(errors), ones(kernel));
  const all = count >= errors.data.length;
  const mark = (each: CellMark, cell: number): CellMark =>
    stamps[cell] > 0 || all || each === 'padding' ? each : 'blank';
  return { rows, cols, values: Array.from(add(errors, kernel)), marks: marks.map(mark), stamps };
}

/** ∂L/∂X as far as `written` says. */
function gatheredMap(facts: Facts, written: (index: number) => boolean): GradientMap {
  const { height: rows, width: cols, gathered, reached } = facts;
  const mark = (_: unknown, index: number): CellMark =>
    !written(index) ? 'blank' : reached[index] ? 'plain' : 'dropped';
  return { rows, cols, values: Array.from(gathered.data), marks: Array.from(reached, mark) };
}

export function point(facts: Facts, state: State): Derived {
  const { geometry: g, errors, width, spread, reached } = facts;
  const { view, step, turning } = state;
  const place = placeOf(state);
  const stamps = view === 'scatter';
  const steps = stepsOf(state);
  const isProof = view === 'gather' && step === steps - 1;
  const pixel = pixelOf(state, facts, place);
  const here = pixel.row * width + pixel.col;
  // While the kernel turns, the labels beside it are those of the lines.
  const flips = turning ? 2 : flipsOf(state);
  const turned = turning ? flipped(facts.kernel, flips) : facts.turned;
  const lines = windowAt(spread.kept, turned, {}, pixel).taps.flatMap((tap): Line[] => {
    const at = (tap.paddedRow + spread.keptRow) * spread.cols + tap.paddedCol + spread.keptCol;
    const error = spread.errorAt[at];
    if (error < 0 || (stamps && error > step)) return [];
    const cell = tap.kernelRow * facts.kernelWidth + tap.kernelCol;
    return [{ ...tap, error, upright: flippedPlace(facts.kernel, cell, flips).index }];
  });
  const written = (index: number, last: number) =>
    view === 'lines' ? index === last : !turning && index <= last;
  const map = (last: number) =>
    stamps ? stampedMap(facts, last + 1) : gatheredMap(facts, (index) => written(index, last));
  const finished = stamps ? stampedMap(facts, errors.data.length) : null;
  const error = stamps ? place : placeIn(lines[0]?.error ?? 0, g.outWidth);
  return {
    ...facts,
    steps,
    error,
    errorValue: errors.data[error.row * g.outWidth + error.col],
    pixel,
    before: view === 'lines' ? map(-1) : map(step - 1),
    after: map(step),
    finished,
    swept: facts.marks.reduce(
      (sum, mark, cell) => sum + (mark === 'padding' ? (finished?.stamps?.[cell] ?? 0) : 0),
      0,
    ),
    lines,
    sum: lines.reduce((total, { product }) => total + product, 0),
    unreachedHere: !reached[here],
    isProof,
    lit: litOf(state, lines, facts),
  };
}

const placeIn = (index: number, cols: number): Place => ({
  row: Math.floor(index / cols),
  col: index % cols,
});

/** The pixel that the reader points at; else the one that the step stands for, or the middle of the stamp. */
function pixelOf(state: State, facts: Facts, place: Place): Place {
  const { activeCell: active, s, p } = state;
  if (active?.grid === 'gradient' && state.view !== 'lines') {
    return { row: active.row, col: active.col };
  }
  if (state.view !== 'scatter') return place;
  const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
  return {
    row: clamp(place.row * s + anchorOf(facts.kernelHeight) - p, facts.height),
    col: clamp(place.col * s + anchorOf(facts.kernelWidth) - p, facts.width),
  };
}

/** What is lit everywhere when one cell is pointed at. */
function litOf({ activeCell: active }: State, lines: readonly Line[], facts: Facts) {
  if (!active) return {};
  const { grid, row, col } = active;
  if (grid === 'errors') {
    const error = row * facts.geometry.outWidth + col;
    return { error, upright: lines.find((line) => line.error === error)?.upright };
  }
  if (grid !== 'kernel') return {};
  const upright = row * facts.kernelWidth + col;
  return { upright, error: lines.find((line) => line.upright === upright)?.error };
}

/** In float64, so that rounding does not tell two equal sums apart. */
function exact(values: readonly number[], shape: readonly number[]): Tensor {
  return tensor(Float64Array.from(values), shape);
}
