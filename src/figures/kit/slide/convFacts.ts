import {
  type Conv2dOptions,
  type ConvGeometry,
  conv2d,
  convGeometry,
  coverage,
  type PadMode,
  pad2d,
  type Tensor,
  tensor,
  type WindowFacts,
  windowAt,
} from '../../../core/index.ts';
import type { CellMark } from '../grid/Cells.tsx';
import { cellMarks, withLater } from '../grid/marks.ts';
import { defaultInput, prewittLike, resize, squareInput } from './defaults.ts';
import type { SizeFacts } from './SizeFormula.tsx';
import { countUnread, lastStep, sizeFacts, stopAt } from './slide.ts';

/** Sides of the input and of the kernel, and how the kernel slides. */
export interface Sizes {
  readonly height: number;
  readonly width: number;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly stride?: number;
  readonly padding?: number;
  readonly dilation?: number;
}

/** What follows from one channel, one kernel and the settings, wherever the window stands. */
export interface ConvFacts {
  readonly geometry: ConvGeometry;
  readonly input: Tensor;
  readonly padded: Tensor;
  readonly kernel: Tensor;
  readonly output: Tensor;
  readonly options: Conv2dOptions;
  /** How each cell of the padded input is drawn. */
  readonly marks: readonly CellMark[];
  /** The size formula along the height and along the width. */
  readonly size: SizeFacts;
  readonly sizeWidth: SizeFacts;
  readonly stops: number;
  /** Real pixels that no window reads. */
  readonly unread: number;
}

/** Where the window stands, and what it reads there. */
export interface ConvPoint {
  /** Row and column of the output. */
  readonly row: number;
  readonly col: number;
  readonly window: WindowFacts;
  readonly outMarks: readonly CellMark[];
}

/** Sides of a square input and a square kernel. */
export function square(
  n: number,
  k: number,
  rest: Pick<Sizes, 'stride' | 'padding' | 'dilation'> = {},
): Sizes {
  return { height: n, width: n, kernelHeight: k, kernelWidth: k, ...rest };
}

export function geometryOf(sizes: Sizes): ConvGeometry {
  const { height, width, kernelHeight, kernelWidth } = sizes;
  return convGeometry([height, width], [kernelHeight, kernelWidth], optionsOf(sizes));
}

function optionsOf({ stride = 1, padding = 0, dilation = 1 }: Sizes): Conv2dOptions {
  return { stride, padding, dilation };
}

/** Row-major values, or null for the digits and the edge kernel that every such figure starts with. */
export interface ConvCells {
  readonly cells: readonly number[] | null;
  readonly kernelCells: readonly number[] | null;
}

/** The input and the kernel as tensors. */
export function gridsOf({ height, width, kernelHeight, kernelWidth }: Sizes, own: ConvCells) {
  const weights = own.kernelCells ?? prewittLike(kernelHeight, kernelWidth);
  return {
    input: tensor(own.cells ?? squareInput(height, width), [1, 1, height, width]),
    kernel: tensor(weights, [1, 1, kernelHeight, kernelWidth]),
  };
}

/** Throws what the core throws where the kernel does not fit. */
export function convFacts(sizes: Sizes, own: ConvCells, mode?: PadMode): ConvFacts {
  const { height, width, kernelHeight, kernelWidth, stride = 1, padding = 0 } = sizes;
  const geometry = geometryOf(sizes);
  const options = optionsOf(sizes);
  const { input, kernel } = gridsOf(sizes, own);
  const padded = pad2d(input, padding, mode);
  const covered = coverage([height, width], [kernelHeight, kernelWidth], options);
  const setting = { s: stride, p: padding, d: sizes.dilation ?? 1 };
  const { outHeight, outWidth, remainderRows, remainderCols } = geometry;
  return {
    geometry,
    input,
    padded,
    kernel,
    output: conv2d(padded, kernel, { ...options, padding: 0 }),
    options,
    marks: cellMarks(geometry, covered),
    size: sizeFacts({ n: height, k: kernelHeight, ...setting }, outHeight, remainderRows),
    sizeWidth: sizeFacts({ n: width, k: kernelWidth, ...setting }, outWidth, remainderCols),
    stops: lastStep(geometry) + 1,
    unread: countUnread(covered),
  };
}

/** The window at a step; the cells that it has not come to are blank, or all are there when `all` is true. */
export function convPoint(facts: ConvFacts, step: number, all = false): ConvPoint {
  const { geometry, stops } = facts;
  const { row, col } = stopAt(geometry, step);
  return {
    row,
    col,
    window: windowOf(facts, row, col),
    outMarks: withLater(stops, all ? stops : row * geometry.outWidth + col, 'blank'),
  };
}

/** A window over the padded input, whatever it is padded with; its taps know their places in the input. */
function windowOf(facts: ConvFacts, row: number, col: number): WindowFacts {
  const { geometry, input, padded, kernel, options } = facts;
  const [height, width] = input.shape.slice(-2);
  const { top, left } = geometry.padding;
  const window = windowAt(padded, kernel, { ...options, padding: 0 }, { row, col });
  const taps = window.taps.map((tap) => {
    const inputRow = tap.paddedRow - top;
    const inputCol = tap.paddedCol - left;
    const isPadding = inputRow < 0 || inputRow >= height || inputCol < 0 || inputCol >= width;
    return { ...tap, inputRow, inputCol, isPadding };
  });
  return { ...window, taps };
}

/** Edited cells keep their places when the input or the kernel grows or shrinks. */
export function keepCells<State extends ConvCells>(
  before: Sizes,
  after: Sizes,
  state: State,
): State {
  const { cells, kernelCells } = state;
  const { height, width, kernelHeight, kernelWidth } = after;
  return {
    ...state,
    cells:
      cells && cells.length !== height * width
        ? resize(cells, before.width, height, width, defaultInput)
        : cells,
    kernelCells:
      kernelCells && kernelCells.length !== kernelHeight * kernelWidth
        ? resize(kernelCells, before.kernelWidth, kernelHeight, kernelWidth, () => 0)
        : kernelCells,
  };
}

/** Names of edited grids of a link whose cells are not as many as its sizes say. */
export function wrongCells(sizes: Sizes, { cells, kernelCells }: ConvCells) {
  const wrong: ('cells' | 'kernelCells')[] = [];
  if (cells && cells.length !== sizes.height * sizes.width) wrong.push('cells');
  if (kernelCells && kernelCells.length !== sizes.kernelHeight * sizes.kernelWidth) {
    wrong.push('kernelCells');
  }
  return wrong;
}
