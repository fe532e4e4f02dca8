import { analyse } from '../../core/index.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { type Layer, LIMITS, specOf } from './layers.ts';

/** One row of the side view: the input (no layer), or a layer's output along one axis. */
export interface Row {
  readonly layer: Layer | null;
  /** Neurons along the axis. */
  readonly count: number;
  /** Receptive field, distance between neighbours' fields, centre of the first field; in input pixels. */
  readonly size: number;
  readonly jump: number;
  readonly start: number;
  /** Zeros that the layer above puts on each side. */
  readonly ghosts: number;
}

/** Reach of a window beyond its first cell. */
function reachOf({ k, d }: Layer): number {
  return d * (k - 1);
}

/** The smallest input for which every layer has an output. */
export function smallestInput(layers: readonly Layer[]): number {
  return layers.reduceRight((count, layer) => {
    return Math.max(1, (count - 1) * layer.s + reachOf(layer) + 1 - 2 * layer.p);
  }, 1);
}

/** So many neurons are left on top when the reader has not chosen the input's size. */
const NEURONS_ON_TOP = 3;

/** The input's side: the reader's, or one that leaves a few whole fields side by side. */
export function inputSide(layers: readonly Layer[], n: number | null): number {
  if (n !== null) return n;
  const top = theory(layers);
  const side = top.size + (NEURONS_ON_TOP - 1) * top.jump;
  return clamp(side, smallestInput(layers), LIMITS.n[1]);
}

export function fits(layers: readonly Layer[], n: number | null): boolean {
  return smallestInput(layers) <= (n ?? LIMITS.n[1]);
}

/** Field and jump of the last layer, by the core, on an input that is just large enough. */
export function theory(layers: readonly Layer[]): Pick<Row, 'size' | 'jump'> {
  if (layers.length === 0) return { size: 1, jump: 1 };
  const side = smallestInput(layers);
  const { size, jump } = analyse(
    layers.map((layer) => specOf(layer)),
    [1, side, side],
  )[layers.length - 1].receptiveField;
  return { size: size[0], jump: jump[0] };
}

/** The input and every layer's output, from the core's analysis. */
export function rowsOf(layers: readonly Layer[], side: number): readonly Row[] {
  const reports = analyse(
    layers.map((layer) => specOf(layer)),
    [1, side, side],
  );
  const ghosts = (row: number) => layers[row]?.p ?? 0;
  return [
    { layer: null, count: side, size: 1, jump: 1, start: 0, ghosts: ghosts(0) },
    ...reports.map(({ outputShape, receptiveField: { size, jump, start } }, index) => ({
      layer: layers[index],
      count: outputShape[1],
      size: size[0],
      jump: jump[0],
      start: start[0],
      ghosts: ghosts(index + 1),
    })),
  ];
}

/** Where a neuron's field is centred, in input pixels. */
export function centreOf(row: Row, index: number): number {
  return row.start + index * row.jump;
}

/** The neuron of a row whose field is centred nearest to a place of the input. */
export function nearest(row: Row, place: number): number {
  // Half a step is no nearer to either side: the first of the two is taken.
  const index = Math.ceil((place - row.start) / row.jump - 0.5);
  return clamp(index, 0, row.count - 1);
}

/** Neurons from `from` up to and with `to`; below 0 and beyond the row lies padding. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export interface Level extends Run {
  /** What is really read: without padding, and without what dilation and long strides pass over. */
  readonly read: readonly Run[];
}

/** The cone below one neuron, along one axis: a level for each row from the input up to the neuron's. */
export function coneOf(rows: readonly Row[], tip: number, index: number): Level[] {
  const levels: Level[] = [{ from: index, to: index, read: [{ from: index, to: index }] }];
  for (let above = tip; above > 0; above--) {
    const { from, to, read } = levels[0];
    const layer = rows[above].layer as Layer;
    const { count } = rows[above - 1];
    const first = from * layer.s - layer.p;
    const last = to * layer.s - layer.p + reachOf(layer);
    levels.unshift({ from: first, to: last, read: readBelow(layer, read, count) });
  }
  return levels;
}

/** The runs of a row of `count` neurons that a layer's windows at `above` read. */
function readBelow(layer: Layer, above: readonly Run[], count: number): Run[] {
  const isRead = new Uint8Array(count);
  for (const { from, to } of above) {
    for (let cell = from; cell <= to; cell++) {
      for (let tap = 0; tap < layer.k; tap++) {
        // Beyond the typed array, in padding, nothing is kept.
        isRead[cell * layer.s - layer.p + tap * layer.d] = 1;
      }
    }
  }
  const runs: Run[] = [];
  for (let from = isRead.indexOf(1); from >= 0; ) {
    const end = isRead.indexOf(0, from);
    const to = (end < 0 ? count : end) - 1;
    runs.push({ from, to });
    from = isRead.indexOf(1, to + 1);
  }
  return runs;
}

/** Cells of a level, and those of them that are read. */
export function lengthOf({ from, to }: Run): number {
  return to - from + 1;
}

export function readCount({ read }: Level): number {
  return read.reduce((sum, run) => sum + lengthOf(run), 0);
}
