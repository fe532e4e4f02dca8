import {
  type ConvGeometry,
  conv2d,
  coverage,
  type Tap,
  type Tensor,
  tensor,
  windowAt,
} from '../../core/index.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';
import { cellMarks } from '../kit/grid/marks.ts';
import type { Misfit } from '../kit/slide/slide.ts';
import { type Beside, besideOf } from './beside.ts';
import { type Lit, litOf } from './lit.ts';
import { type Line, scatter } from './scatter.ts';
import { type Edge, edgeOf, flipped, gather, type Spread, spreadErrors } from './spread.ts';
import {
  counting,
  errorsOf,
  geometryOf,
  middlePixel,
  placeOf,
  type State,
  sizes,
  walkOf,
} from './state.ts';

export interface Derived {
  readonly geometry: ConvGeometry;
  readonly height: number;
  readonly width: number;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly output: Tensor;
  readonly errors: Tensor;
  readonly errorMarks: readonly CellMark[];
  readonly turned: Tensor;
  readonly rowEdge: Edge;
  readonly colEdge: Edge;
  readonly spread: Spread;
  /** What the sprays of the errors so far add up to, on the padded input. */
  readonly scattered: readonly number[];
  readonly scatterMarks: readonly CellMark[];
  readonly gathered: Tensor;
  readonly gatherMarks: readonly CellMark[];
  /** Pixels at which the two ways disagree, row-major. */
  readonly differing: readonly number[];
  readonly steps: number;
  /** The error that sprays, and the pixel that gathers. */
  readonly error: { readonly row: number; readonly col: number };
  readonly pixel: { readonly row: number; readonly col: number };
  readonly spray: readonly number[];
  readonly lines: readonly Line[];
  /** The gathering window's products at the pixel, without the zeros that were put in. */
  readonly taps: readonly Tap[];
  readonly gatheredHere: number;
  readonly scatteredHere: number;
  /** Products that land on padding, over all errors. */
  readonly swept: number;
  readonly unreached: number;
  /** No window reads the pixel at hand. */
  readonly unreachedHere: boolean;
  /** One row of pixels under one row of weights. */
  readonly isStrip: boolean;
  /** ⟨Y, ∂L/∂Y⟩ and ⟨X, what was gathered⟩. */
  readonly balance: {
    readonly forward: number;
    readonly backward: number;
    readonly isEven: boolean;
  };
  readonly lit: Lit;
  readonly beside: Beside;
  readonly refused: Misfit | null;
}

const TOLERANCE = 1e-9;

export function derive(state: State): Derived {
  const geometry = geometryOf(state);
  const { height, width, kernelHeight, kernelWidth } = sizes(state);
  const { outHeight, outWidth, paddedWidth } = geometry;
  const options = { stride: state.s, padding: state.p };
  const input = exact(state.cells ?? counting(height, width), [1, 1, height, width]);
  const kernelCells = state.kernelCells ?? counting(kernelHeight, kernelWidth);
  const kernel = exact(kernelCells, [1, 1, kernelHeight, kernelWidth]);
  const errors = exact(errorsOf(state, geometry), [1, 1, outHeight, outWidth]);
  const output = conv2d(input, kernel, options);
  const place = placeOf(state);
  const { byError } = walkOf(state);
  const pixel = pixelOf(state, byError, place);
  const count = outHeight * outWidth;
  // Errors come one by one only where they are what walks; elsewhere all are there.
  const arrived = state.view === 'scatter' ? place.row * outWidth + place.col : count - 1;
  const come = exact(
    Array.from(errors.data, (value, index) => (index <= arrived ? value : 0)),
    errors.shape,
  );

  const { scattered, touched, lines, swept } = scatter(geometry, errors, kernel, arrived, pixel);

  const rowEdge = edgeOf(kernelHeight, state.s, state.p, geometry.remainderRows);
  const colEdge = edgeOf(kernelWidth, state.s, state.p, geometry.remainderCols);
  const turned = flipped(kernel, state.flips);
  const spread = spreadErrors(come, arrived, state.s, rowEdge, colEdge);
  const gathered = gather(spread, turned);
  const inside = (row: number, col: number) =>
    scattered[(row + state.p) * paddedWidth + col + state.p];
  const differing: number[] = [];
  gathered.data.forEach((value, index) => {
    const other = inside(Math.floor(index / width), index % width);
    if (Math.abs(value - other) > TOLERANCE) differing.push(index);
  });

  const covered = coverage([height, width], [kernelHeight, kernelWidth], options);
  const gatherMarks: CellMark[] = Array.from(covered.data, (reads, index) => {
    if (reads === 0) return 'dropped';
    const row = Math.floor(index / width) + state.p;
    if (state.view !== 'scatter') return index > state.step ? 'later' : 'plain';
    return touched.has(row * paddedWidth + (index % width) + state.p) ? 'plain' : 'later';
  });
  const scatterMarks = cellMarks(geometry, covered).map((mark, index): CellMark => {
    const row = Math.floor(index / paddedWidth) - state.p;
    const col = (index % paddedWidth) - state.p;
    return mark === 'padding' ? mark : gatherMarks[row * width + col];
  });
  const error = byError ? place : errorOf(lines, outWidth, place);
  const errorHere = errors.data[error.row * outWidth + error.col];
  const { taps, sum } = windowAt(spread.kept, turned, {}, pixel);
  const real = (tap: Tap) =>
    spread.errorAt[(tap.paddedRow + spread.keptRow) * spread.cols + tap.paddedCol + spread.keptCol];
  const facts = {
    geometry,
    height,
    width,
    kernelHeight,
    kernelWidth,
    input,
    kernel,
    output,
    errors,
    errorMarks: Array.from(
      errors.data,
      (_, index): CellMark => (index > arrived ? 'later' : 'plain'),
    ),
    turned,
    rowEdge,
    colEdge,
    spread,
    scattered,
    scatterMarks,
    gathered,
    gatherMarks,
    differing,
    steps: byError ? count : height * width,
    error,
    pixel,
    spray: Array.from(kernel.data, (weight) => weight * errorHere + 0),
    lines,
    taps: taps.filter((tap) => real(tap) >= 0 && real(tap) <= arrived),
    gatheredHere: sum,
    scatteredHere: inside(pixel.row, pixel.col),
    swept,
    unreachedHere: covered.data[pixel.row * width + pixel.col] === 0,
    isStrip: height === 1 && kernelHeight === 1 && outHeight === 1,
    unreached: covered.data.filter((reads: number) => reads === 0).length,
    // Of the errors that have arrived, so that it is that of the map which stands there.
    balance: balanceOf(dot(output, come), dot(input, gathered)),
    refused: state.refused,
  };
  return { ...facts, lit: litOf(state, facts), beside: besideOf(state, facts) };
}

/** The pixel that the reader points at, in any grid that shows it; else the one that the step stands for. */
function pixelOf(state: State, byError: boolean, place: { row: number; col: number }) {
  const active = state.activeCell;
  const { height, width } = sizes(state);
  const standing = byError ? middlePixel(state, place.row, place.col) : place;
  if (!active) return standing;
  const pointed =
    active.grid === 'input'
      ? active
      : active.grid === 'upright' && state.view === 'scatter'
        ? {
            row: place.row * state.s + active.row - state.p,
            col: place.col * state.s + active.col - state.p,
          }
        : standing;
  const isInside =
    pointed.row >= 0 && pointed.row < height && pointed.col >= 0 && pointed.col < width;
  return isInside ? { row: pointed.row, col: pointed.col } : standing;
}

/** The error in the middle of a pixel's lines; the first error of all when the pixel has none. */
function errorOf(
  lines: readonly Line[],
  outWidth: number,
  otherwise: { row: number; col: number },
) {
  if (lines.length === 0) return { row: 0, col: Math.min(otherwise.col, 0) };
  const { error } = lines[Math.floor((lines.length - 1) / 2)];
  return { row: Math.floor(error / outWidth), col: error % outWidth };
}

/** In float64, so that rounding does not tell two equal sums apart. */
function exact(values: readonly number[], shape: readonly number[]): Tensor {
  return tensor(Float64Array.from(values), shape);
}

/** Equal but for what rounding makes of numbers with decimals. */
function balanceOf(forward: number, backward: number) {
  const size = Math.max(1, Math.abs(forward), Math.abs(backward));
  return { forward, backward, isEven: Math.abs(forward - backward) <= TOLERANCE * size };
}

function dot(a: Tensor, b: Tensor): number {
  let sum = 0;
  for (let index = 0; index < a.data.length; index++) sum += a.data[index] * b.data[index];
  return sum;
}
