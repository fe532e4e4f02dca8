import {
  type ConvGeometry,
  coverage,
  type PoolTap,
  poolWindowAt,
  type Tensor,
  tensor,
  zeros,
} from '../../core/index.ts';
import type { Assets, Photo } from '../kit/assets/assets.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';
import { largest } from '../kit/grid/extent.ts';
import { cellMarks, withLater } from '../kit/grid/marks.ts';
import { defaultInput, fill } from '../kit/slide/defaults.ts';
import type { SizeFacts } from '../kit/slide/SizeFormula.tsx';
import { countUnread, sizeFacts, stopAt } from '../kit/slide/slide.ts';
import { featureMapOf } from './featureMap.ts';
import { type Pooled, pool, type Shifted, shiftedBy, shiftOfMap } from './shift.ts';
import { geometryOf, inputSize, type Refusal, type State } from './state.ts';

export interface Derived extends Pooled {
  readonly geometry: ConvGeometry;
  readonly inHeight: number;
  readonly inWidth: number;
  readonly input: Tensor;
  /** What the grid shows, with its padding: NaN where max pooling has −∞, which no cell can show. */
  readonly padded: readonly number[];
  readonly marks: readonly CellMark[];
  readonly outMarks: readonly CellMark[];
  /** Magnitude of the strongest colour, the same for input and outputs, so that they compare. */
  readonly extent: number;
  readonly row: number;
  readonly col: number;
  readonly taps: readonly PoolTap[];
  /** Place of the window's winner in the padded grid, and how many of its cells are as large. */
  readonly winner: { readonly row: number; readonly col: number };
  readonly ties: number;
  /** How many windows this winner wins. */
  readonly wins: number;
  readonly windowMax: number;
  readonly windowSum: number;
  readonly windowAverage: number;
  /** The window's outcome under the chosen kind. */
  readonly outcome: number;
  readonly size: SizeFacts;
  readonly unread: number;
  readonly windowsOverlap: boolean;
  readonly refused: Refusal | null;
  /** Only in the view `shift`. */
  readonly shifted: Shifted | null;
  /** Only in the view `map`, once the photo has come: the photo, and how much a shift by one column changes. */
  readonly photo: Photo | null;
  readonly mapShift: {
    readonly raw: number;
    readonly max: number;
    readonly average: number;
  } | null;
}

/** The book's 4×4, row by row. */
const BOOK = [
  [29, 15, 28, 184],
  [0, 100, 70, 38],
  [12, 12, 7, 2],
  [12, 12, 45, 6],
] as const;

const STROKE_VALUE = 9;
/** Default cells beyond the book's are digits times this, to be of their size. */
const TENS = 10;

function defaultCells(state: Pick<State, 'view' | 'n' | 'stroke'>): number[] {
  const { n } = state;
  if (state.view !== 'shift') {
    return fill(n, n, (row, col) => BOOK[row]?.[col] ?? defaultInput(row, col) * TENS);
  }
  // On an even column, so that a stroke of one cell stays in its pair when it moves by one.
  const first = 2 * Math.floor(n / 4);
  const width = Number(state.stroke);
  return fill(n, n, (_, col) => (col >= first && col < first + width ? STROKE_VALUE : 0));
}

export function derive(state: State, assets: Assets): Derived {
  const photo = (state.view === 'map' && (assets.photo as Photo | undefined)) || null;
  const [height, width] = inputSize(state);
  const input = photo
    ? featureMapOf(photo, state.kernel)
    : state.view === 'map'
      ? zeros([1, 1, height, width])
      : tensor(state.cells ?? defaultCells(state), [1, 1, state.n, state.n]);
  const geometry = geometryOf(state);
  const options = { size: state.k, stride: state.s, padding: state.p };
  const { row, col } = stopAt(geometry, state.step);
  const pooled = pool(input, options);
  const window = poolWindowAt(input, options, { row, col });
  const { max, argmax } = pooled;
  const winner = window.winner.inputRow * width + window.winner.inputCol;
  const covered = coverage([height, width], state.k, { stride: state.s, padding: state.p });
  const isMap = state.view === 'map';
  const marks = isMap ? [] : cellMarks(geometry, covered);
  if (state.kind === 'max' && state.view === 'numbers') {
    for (const at of argmax) marks[paddedIndex(at)] = 'winner';
  }
  function paddedIndex(at: number): number {
    const r = Math.floor(at / width) + state.p;
    return r * geometry.paddedWidth + (at % width) + state.p;
  }
  return {
    ...pooled,
    geometry,
    inHeight: height,
    inWidth: width,
    input,
    padded: isMap ? [] : paddedValues(input, geometry, state),
    marks,
    outMarks:
      state.view !== 'numbers' ? [] : withLater(max.data.length, row * geometry.outWidth + col),
    extent: largest(input.data),
    row,
    col,
    taps: window.taps,
    winner: { row: window.winner.inputRow + state.p, col: window.winner.inputCol + state.p },
    ties: window.taps.filter((tap) => !tap.isPadding && tap.inputValue === window.max).length,
    wins: argmax.reduce((count, at) => (at === winner ? count + 1 : count), 0),
    windowMax: window.max,
    windowSum: window.sum,
    windowAverage: window.average,
    outcome: state.kind === 'max' ? window.max : window.average,
    size: sizeFacts(
      { n: width, k: state.k, s: state.s, p: state.p, d: 1 },
      geometry.outWidth,
      geometry.remainderCols,
    ),
    unread: countUnread(covered),
    windowsOverlap: state.s < state.k,
    refused: state.refused,
    shifted: state.view === 'shift' ? shiftedBy(input, state.shift, options, pooled) : null,
    photo,
    mapShift: photo ? shiftOfMap(input, options) : null,
  };
}

/** Average pooling counts padding as 0; max pooling takes it as −∞, so no number stands there. */
function paddedValues(input: Tensor, geometry: ConvGeometry, state: State): number[] {
  const outside = state.kind === 'max' ? Number.NaN : 0;
  const { n, p } = state;
  return fill(geometry.paddedHeight, geometry.paddedWidth, (row, col) => {
    const inside = row >= p && row < n + p && col >= p && col < n + p;
    return inside ? input.data[(row - p) * n + col - p] : outside;
  });
}
