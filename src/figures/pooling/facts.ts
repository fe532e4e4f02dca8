import {
  type ConvGeometry,
  conv2d,
  coverage,
  type PoolOptions,
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
import { KERNELS, type KernelName } from '../kit/slide/kernels.ts';
import type { SizeFacts } from '../kit/slide/SizeFormula.tsx';
import { countUnread, sizeFacts, stopAt } from '../kit/slide/slide.ts';
import { type Pooled, pool, type Shifted, shiftedBy, shiftOfMap } from './shift.ts';
import { type Choices, geometryOf, inputSize, type State } from './state.ts';

export interface Facts extends Pooled {
  readonly geometry: ConvGeometry;
  readonly options: PoolOptions;
  readonly inHeight: number;
  readonly inWidth: number;
  readonly input: Tensor;
  /** What the grid shows, with its padding: NaN where max pooling has −∞, which no cell can show. */
  readonly padded: readonly number[];
  /** Padding and cells that no window reads. */
  readonly cellMarks: readonly CellMark[];
  /** Magnitude of the strongest colour, the same for input and outputs, so that they compare. */
  readonly extent: number;
  readonly size: SizeFacts;
  readonly unread: number;
  readonly windowsOverlap: boolean;
  /** Only in the view `shift`. */
  readonly shifted: Shifted | null;
  /** Only in the view `map`, once the photo has come: the photo, and how much a shift by one column changes. */
  readonly photo: Photo | null;
  readonly mapShift: ReturnType<typeof shiftOfMap> | null;
}

export interface Derived extends Facts {
  /** With the rings of the other windows' winners, as far as their windows have been to. */
  readonly marks: readonly CellMark[];
  readonly outMarks: readonly CellMark[];
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

/** On an even column, so that a stroke of one cell stays in its pair when it moves by one. */
export const strokeAt = (n: number) => 2 * Math.floor(n / 4);

function defaultCells(state: Pick<State, 'view' | 'n' | 'stroke'>): number[] {
  const { n } = state;
  if (state.view !== 'shift') {
    return fill(n, n, (row, col) => BOOK[row]?.[col] ?? defaultInput(row, col) * TENS);
  }
  const first = strokeAt(n);
  const width = Number(state.stroke);
  return fill(n, n, (_, col) => (col >= first && col < first + width ? STROKE_VALUE : 0));
}

/** The photo under the kernel. */
function featureMapOf({ width, height, planes }: Photo, name: KernelName): Tensor {
  const { side, values } = KERNELS[name];
  const image = tensor(planes[0], [1, 1, height, width]);
  return conv2d(image, tensor(values, [1, 1, side, side]));
}

function inputOf(choices: Choices, photo: Photo | null): Tensor {
  const [height, width] = inputSize(choices);
  if (photo) return featureMapOf(photo, choices.kernel);
  if (choices.view === 'map') return zeros([1, 1, height, width]);
  return tensor(choices.cells ?? defaultCells(choices), [1, 1, height, width]);
}

export function derive(choices: Choices, assets: Assets): Facts {
  const { k, s, p, view } = choices;
  const isMap = view === 'map';
  const photo = (isMap && (assets.photo as Photo | undefined)) || null;
  const [inHeight, inWidth] = inputSize(choices);
  const input = inputOf(choices, photo);
  const geometry = geometryOf(choices);
  const options = { size: k, stride: s, padding: p };
  const pooled = pool(input, options);
  const covered = coverage([inHeight, inWidth], k, { stride: s, padding: p });
  const axis = { n: inWidth, k, s, p, d: 1 };
  return {
    ...pooled,
    geometry,
    options,
    inHeight,
    inWidth,
    input,
    padded: isMap ? [] : paddedValues(input, geometry, choices),
    cellMarks: isMap ? [] : cellMarks(geometry, covered),
    extent: largest(input.data),
    size: sizeFacts(axis, geometry.outWidth, geometry.remainderCols),
    unread: countUnread(covered),
    windowsOverlap: s < k,
    shifted: view === 'shift' ? shiftedBy(input, choices.shift, options, pooled) : null,
    photo,
    mapShift: photo ? shiftOfMap(input, options) : null,
  };
}

export function point(facts: Facts, { step, all, view, kind, p }: State): Derived {
  const { geometry: g, argmax, inWidth, input, options } = facts;
  const { row, col } = stopAt(g, step);
  const place = row * g.outWidth + col;
  const window = poolWindowAt(input, options, { row, col });
  const { inputRow, inputCol } = window.winner;
  const won = argmax[place];
  const numbers = view === 'numbers';
  const marks = [...facts.cellMarks];
  if (kind === 'max' && numbers) {
    argmax.forEach((at, index) => {
      if (index === place || (index > place && !all)) return;
      const [r, c] = [Math.floor(at / inWidth) + p, (at % inWidth) + p];
      marks[r * g.paddedWidth + c] = 'winner';
    });
  }
  return {
    ...facts,
    marks,
    outMarks: numbers ? withLater(argmax.length, all ? argmax.length : place, 'blank') : [],
    row,
    col,
    taps: window.taps,
    winner: { row: inputRow + p, col: inputCol + p },
    ties: window.taps.filter((tap) => !tap.isPadding && tap.inputValue === window.max).length,
    wins: argmax.reduce((count, at) => (at === won ? count + 1 : count), 0),
    windowMax: window.max,
    windowSum: window.sum,
    windowAverage: window.average,
    outcome: kind === 'max' ? window.max : window.average,
  };
}

/** Average pooling counts padding as 0; max pooling takes it as −∞, so no number stands there. */
function paddedValues(input: Tensor, geometry: ConvGeometry, state: Choices): number[] {
  const outside = state.kind === 'max' ? Number.NaN : 0;
  const { n, p } = state;
  return fill(geometry.paddedHeight, geometry.paddedWidth, (row, col) => {
    const inside = row >= p && row < n + p && col >= p && col < n + p;
    return inside ? input.data[(row - p) * n + col - p] : outside;
  });
}
