import type { MapFacts, StageFacts } from './flow.ts';

/** The cells with the largest magnitudes, the largest first. */
export function strongestCells({ values }: Pick<MapFacts, 'values'>, count: number): number[] {
  const cells: number[] = [];
  const size = (cell: number) => Math.abs(values[cell]) || 0;
  for (let cell = 0; cell < values.length; cell++) {
    const rank = cells.findIndex((other) => size(other) < size(cell));
    if (size(cell) > 0 && (rank >= 0 || cells.length < count)) {
      cells.splice(rank < 0 ? cells.length : rank, 0, cell);
      cells.length = Math.min(cells.length, count);
    }
  }
  return cells;
}

/** From which cell of one map a number comes to a cell of the next. */
interface Link {
  readonly cell: number;
  /** Cell of the kernels' picture through which it goes. */
  readonly tap?: number;
}

/** Channels side by side, as `mosaic` lays them out. */
function tiling(channels: number, height: number, width: number) {
  const cols = Math.ceil(Math.sqrt(channels));
  const wide = cols * (width + 1) - 1;
  return {
    cellOf: (tile: number, row: number, col: number) =>
      (Math.floor(tile / cols) * (height + 1) + row) * wide + (tile % cols) * (width + 1) + col,
    placeOf: (cell: number) => {
      const [y, x] = [Math.floor(cell / wide), cell % wide];
      const tile = Math.floor(y / (height + 1)) * cols + Math.floor(x / (width + 1));
      return { tile, row: y % (height + 1), col: x % (width + 1) };
    },
  };
}

/** Of some links the one through which most comes. */
function strongestLink(links: readonly Link[], { values }: MapFacts, kernel?: MapFacts): Link {
  const size = ({ cell, tap }: Link) =>
    Math.abs(values[cell] * (kernel && tap !== undefined ? kernel.values[tap] : 1));
  return links.reduce((best, link) => (size(link) > size(best) ? link : best));
}

/** The cell of the input from which most comes to a cell of the output. */
export function sourceOf(stage: StageFacts, cell: number): Link {
  const { kind, inShape, outShape, input, output } = stage;
  const [channels, height, width] = outShape;
  if (kind === 'relu') return { cell };
  if (kind === 'dense') return { cell: strongestCells(input, 1)[0] ?? 0 };
  if (kind === 'flatten') {
    const [inChannels, inHeight, inWidth] = inShape;
    return { cell: flatCell(inChannels, inHeight, inWidth, cell) };
  }
  const row = Math.floor(cell / output.width);
  const col = cell % output.width;
  if (kind === 'pool') return strongestLink(windowOf(stage, row, col), input);
  const at = tiling(channels, height, width).placeOf(cell);
  return strongestLink(taps(stage, at.tile, at.row, at.col), input, stage.kernels?.upright);
}

/** The cell of the output's error from which most comes to a cell of the input's. */
export function errorOf(stage: StageFacts, cell: number): Link {
  const { kind, inShape, outShape, gradInput, gradOutput } = stage;
  if (kind === 'relu') return { cell };
  if (kind === 'dense') return { cell: strongestCells(gradOutput, 1)[0] ?? 0 };
  if (kind === 'flatten') {
    const [channels, height, width] = inShape;
    const { tile, row, col } = tiling(channels, height, width).placeOf(cell);
    return { cell: (tile * height + row) * width + col };
  }
  const row = Math.floor(cell / gradInput.width);
  const col = cell % gradInput.width;
  if (kind === 'pool') {
    const shrunk = (index: number, inside: number, outside: number) =>
      Math.floor(index / (inside / outside));
    return {
      cell:
        shrunk(row, inShape[1], outShape[1]) * gradOutput.width +
        shrunk(col, inShape[2], outShape[2]),
    };
  }
  return strongestLink(turnedTaps(stage, row, col), gradOutput, stage.kernels?.turned);
}

/** Where a number of the flat list stands among the maps side by side. */
function flatCell(channels: number, height: number, width: number, index: number): number {
  const tile = Math.floor(index / (height * width));
  const within = index % (height * width);
  return tiling(channels, height, width).cellOf(tile, Math.floor(within / width), within % width);
}

/** The cells of the window of a pooled cell. */
function windowOf({ inShape, outShape, input }: StageFacts, row: number, col: number): Link[] {
  const rows = inShape[1] / outShape[1];
  const cols = inShape[2] / outShape[2];
  return grid(rows, cols).map(([y, x]) => ({
    cell: (row * rows + y) * input.width + col * cols + x,
  }));
}

const SIDE = 3;

/** How far a window of the layer begins before its output's place. */
const paddingOf = ({ inShape, outShape }: StageFacts) => (outShape[1] - inShape[1] + SIDE - 1) / 2;

/** What one window of the input reads for one output channel, with the kernel's cells in their picture. */
function taps(stage: StageFacts, tile: number, row: number, col: number): Link[] {
  const kernels = tiling(stage.outShape[0], SIDE, SIDE);
  const padding = paddingOf(stage);
  return grid(SIDE, SIDE).flatMap(([y, x]) => {
    const [inRow, inCol] = [row - padding + y, col - padding + x];
    const inside =
      inRow >= 0 && inCol >= 0 && inRow < stage.input.height && inCol < stage.input.width;
    return inside
      ? [{ cell: inRow * stage.input.width + inCol, tap: kernels.cellOf(tile, y, x) }]
      : [];
  });
}

/** What one cell of the input's error gathers from all output channels, through the kernels turned. */
function turnedTaps(stage: StageFacts, row: number, col: number): Link[] {
  const [channels, height, width] = stage.outShape;
  const kernels = tiling(channels, SIDE, SIDE);
  const maps = tiling(channels, height, width);
  const reach = SIDE - 1 - paddingOf(stage);
  return Array.from({ length: channels }, (_, tile) =>
    grid(SIDE, SIDE).flatMap(([y, x]) => {
      const [outRow, outCol] = [row - reach + y, col - reach + x];
      const inside = outRow >= 0 && outCol >= 0 && outRow < height && outCol < width;
      return inside
        ? [{ cell: maps.cellOf(tile, outRow, outCol), tap: kernels.cellOf(tile, y, x) }]
        : [];
    }),
  ).flat();
}

function grid(rows: number, cols: number): (readonly [number, number])[] {
  return Array.from(
    { length: rows * cols },
    (_, index) => [Math.floor(index / cols), index % cols] as const,
  );
}
