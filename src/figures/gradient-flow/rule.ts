import { rot180, type Tensor, tensor } from '../../core/index.ts';
import { digitsFor } from '../../words/numbers.ts';
import { type Carried, turn } from '../kit/motion/flow.ts';
import { BOOK_LAYERS, BOOK_SPECS } from '../kit/network/bookNetwork.ts';
import type { Flow } from '../kit/network/flow.ts';
import { type Facts, type MapFacts, type StageFacts, strongestCells } from './flow.ts';
import { CROSSED, LEAVES, type StageId } from './stages.ts';

/** One number on its way through a layer: what comes, what it meets there, and what goes on. */
export interface RuleColumn {
  /** Class, layer or place in a list, by the kind of the rule. */
  readonly head?: number;
  readonly come: number;
  readonly through: number;
  /** Absent where nothing goes on yet. */
  readonly go?: number;
  /** Flatten: where the number stands among the maps. */
  readonly place?: readonly [channel: number, row: number, col: number];
  readonly stopped?: boolean;
  readonly won?: boolean;
}

/** A square of cells on a map: its upper left cell, and its side. */
export interface Window {
  readonly cell: number;
  readonly side: number;
}

/** A place in a row of equally wide boxes: which box, and where in it, in shares of its width. */
export interface Spot {
  readonly box: number;
  readonly x: number;
  readonly y: number;
}

/** An error that goes from a stage's map to the one on its left during a part of the phase. */
export interface Hop extends Carried {
  readonly start: Spot;
  readonly end: Spot;
  readonly from: number;
  readonly to: number;
  /** A closed gate: it gets half of the way and is thrown back. */
  readonly stopped: boolean;
}

export interface Rule {
  readonly kind: StageFacts['kind'] | 'whole' | 'softmax' | 'step';
  readonly columns: readonly RuleColumn[];
  readonly digits: number;
  /** What the columns add up to, and what all channels together make of it. */
  readonly sum?: number;
  readonly all?: number;
  /** Convolution: the kernel's slice as it is and turned. */
  readonly kernels?: readonly [upright: Tensor, turned: Tensor];
  /** The cells that the numbers come from and go to. */
  readonly source: readonly Window[];
  readonly target: readonly Window[];
  readonly hops: readonly Hop[];
}

type Parts = Omit<Rule, 'kind' | 'digits' | 'source' | 'target' | 'hops'> & {
  readonly source?: readonly Window[];
  readonly target?: readonly Window[];
  /** From which cell of the stage's map to which cell of the one on its left an error goes. */
  readonly ways?: readonly Way[];
};

interface Way {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly stopped?: boolean;
}

const LISTED = 8;
const FLOWING = 14;
const STOPPED = 8;
const DIGITS = 3;

/** The rule of a stage, on the numbers of the picture that is looked at. */
export function ruleOf(facts: Facts, id: StageId, stage: StageFacts | null, rate: number): Rule {
  const kind = stage?.kind ?? (id as keyof typeof ENDS);
  const parts = stage
    ? RULES[stage.kind](stage, facts)
    : ENDS[id as keyof typeof ENDS](facts, rate);
  const { columns, ways = [] } = parts;
  const sizes = columns.flatMap(({ come, go = 0 }) => [Math.abs(come), Math.abs(go)]);
  return {
    source: [],
    target: [],
    ...parts,
    kind,
    digits: kind === 'step' ? DIGITS : digitsFor(Math.max(...sizes), DIGITS),
    hops: ways.map((way, index) => hopOf(way, index, ways, stage)),
  };
}

function hopOf(way: Way, index: number, ways: readonly Way[], stage: StageFacts | null): Hop {
  const extent = Math.max(...ways.map(({ value }) => Math.abs(value)));
  return {
    value: way.value,
    extent,
    scale: 'gradient',
    stopped: way.stopped ?? false,
    start: stage ? spotIn(stage.output.value, way.start, 0) : { box: 0, x: 0.5, y: -0.5 },
    end: spotIn(stage ? stage.input.value : null, way.end, -1),
    ...turn(index, ways.length, LEAVES, CROSSED),
  };
}

const CLASSES = BOOK_LAYERS[BOOK_LAYERS.length - 1].channels;

/** Middle of a cell; the scores are bars side by side. */
function spotIn(map: MapFacts | null, cell: number, box: number): Spot {
  if (!map || map.values.length === CLASSES) return { box, x: (cell + 0.5) / CLASSES, y: 0.5 };
  const { width, height } = map;
  return { box, x: ((cell % width) + 0.5) / width, y: (Math.floor(cell / width) + 0.5) / height };
}

const ENDS = {
  whole: ({ flow }: Facts): Parts => ({
    columns: softmax(flow).map(({ go, ...column }) => column),
  }),

  softmax: ({ flow }: Facts): Parts => ({
    columns: softmax(flow),
    ways: Array.from(flow.gradLogits.data, (value, end) => ({ start: 0, end, value })),
  }),

  /** The weight of each layer that is moved most. */
  step: ({ flow, network, after }: Facts, rate: number): Parts => ({
    columns: network.layers.flatMap(({ weight }, head) => {
      const slopes = flow.gradients.layers[head].weight?.data;
      const moved = after.network.layers[head].weight?.data;
      if (!weight || !slopes || !moved) return [];
      const [at = 0] = strongestCells(slopes, 1);
      return [{ head, come: weight.data[at], through: -rate * slopes[at], go: moved[at] }];
    }),
  }),
};

function softmax({
  probabilities,
  gradLogits,
  label,
}: Flow): Required<Pick<RuleColumn, 'head' | 'come' | 'through' | 'go' | 'won'>>[] {
  return Array.from(probabilities.data, (come, head) => {
    const won = head === label;
    return { head, come, through: won ? 1 : 0, go: gradLogits.data[head], won };
  });
}

const RULES: Readonly<Record<StageFacts['kind'], (stage: StageFacts, facts: Facts) => Parts>> = {
  dense(stage, { network, flow }) {
    const { weight } = network.layers[stage.layer];
    const features = stage.input.error.values;
    const best = strongestCells(features, FLOWING);
    const [feature = 0] = best;
    const errors = flow.gradLogits.data;
    const weightOf = (unit: number, at: number) => weight?.data[unit * features.length + at] ?? 0;
    const columns = Array.from(errors, (come, head) => {
      const through = weightOf(head, feature);
      return { head, come, through, go: come * through };
    });
    return {
      columns,
      sum: features[feature],
      target: [{ cell: feature, side: 1 }],
      ways: best.map((end) => {
        const parts = Array.from(errors, (come, unit) => come * weightOf(unit, end));
        const [start = 0] = strongestCells(parts, 1);
        return { start, end, value: features[end] };
      }),
    };
  },

  flatten({ input, output }) {
    const { values, width } = input.error;
    const first = input.channel * values.length;
    const best = strongestCells(values, FLOWING);
    const listed = best.slice(0, LISTED);
    return {
      columns: listed.map((cell) => ({
        head: first + cell,
        come: output.error.values[first + cell],
        through: 0,
        go: values[cell],
        place: [input.channel, Math.floor(cell / width), cell % width] as const,
      })),
      source: listed.map((cell) => ({ cell: first + cell, side: 1 })),
      target: listed.map((cell) => ({ cell, side: 1 })),
      ways: best.map((cell) => ({ start: first + cell, end: cell, value: values[cell] })),
    };
  },

  relu({ input, output, blocked }) {
    const shut = new Set(blocked);
    const coming = output.error.values;
    const held = Array.from(coming, (value, cell) => (shut.has(cell) ? value : 0));
    const open = Array.from(coming, (value, cell) => (shut.has(cell) ? 0 : value));
    const half = LISTED / 2;
    const stopped = strongestCells(held, STOPPED);
    const passing = strongestCells(open, FLOWING);
    const listed = [...stopped.slice(0, half), ...passing.slice(0, half)].sort((a, b) => a - b);
    const windows = listed.map((cell) => ({ cell, side: 1 }));
    return {
      columns: listed.map((cell) => ({
        come: coming[cell],
        through: input.value.values[cell],
        go: input.error.values[cell],
        stopped: shut.has(cell),
      })),
      source: windows,
      target: windows,
      ways: [...stopped, ...passing]
        .sort((a, b) => a - b)
        .map((cell) => ({ start: cell, end: cell, value: coming[cell], stopped: shut.has(cell) })),
    };
  },

  pool({ input, output }) {
    const side = input.value.width / output.value.width;
    const pooledOf = (cell: number) =>
      Math.floor(cell / input.value.width / side) * output.value.width +
      Math.floor((cell % input.value.width) / side);
    const best = strongestCells(input.error.values, FLOWING);
    const pooled = best.length > 0 ? pooledOf(best[0]) : 0;
    const corner =
      Math.floor(pooled / output.value.width) * side * input.value.width +
      (pooled % output.value.width) * side;
    const window = square(side).map(([row, col]) => corner + row * input.value.width + col);
    return {
      columns: window.map((cell) => ({
        come: output.error.values[pooled],
        through: input.value.values[cell],
        go: input.error.values[cell],
        won: cell === best[0],
        stopped: cell !== best[0],
      })),
      source: [{ cell: pooled, side: 1 }],
      target: [{ cell: corner, side }],
      ways: best.map((end) => ({ start: pooledOf(end), end, value: input.error.values[end] })),
    };
  },

  conv({ layer, input, output }, { network }) {
    const { kernelSize: side, padding } = convOf(layer);
    const [upright, turned] = slices(network.layers[layer].weight as Tensor, output, input);
    const { width, height, values } = output.error;
    const reach = side - 1 - padding;
    const taps = (cell: number) =>
      square(side).flatMap(([i, j], at) => {
        const row = Math.floor(cell / input.error.width) - reach + i;
        const col = (cell % input.error.width) - reach + j;
        if (row < 0 || col < 0 || row >= height || col >= width) return [];
        const start = row * width + col;
        const [come, through] = [values[start], turned.data[at]];
        return [{ start, come, through, go: come * through }];
      });
    const share = (cell: number) => taps(cell).reduce((sum, { go }) => sum + go, 0);
    const shares = Array.from(input.error.values, (_, cell) => share(cell));
    // In the middle of the map, so that the whole window stands on it.
    const inner = shares.map((sum, cell) => (taps(cell).length === side * side ? sum : 0));
    const [cell = 0] = strongestCells(inner, 1);
    const gathered = taps(cell);
    const strong = strongestCells(values, 3);
    return {
      columns: gathered.map(({ come, through, go }) => ({ come, through, go })),
      sum: shares[cell],
      all: input.error.values[cell],
      kernels: [upright, turned],
      source: [{ cell: gathered[0].start, side }],
      target: [{ cell, side: 1 }],
      ways: Array.from(input.error.values, (_, end) =>
        taps(end)
          .filter(({ start }) => strong.includes(start))
          .map(({ start, go }) => ({ start, end, value: go })),
      ).flat(),
    };
  },
};

function convOf(layer: number) {
  const spec = BOOK_SPECS[layer];
  if (spec.kind !== 'conv') throw new Error(`layer ${layer} is no convolution`);
  return { kernelSize: spec.kernelSize as number, padding: (spec.padding ?? 0) as number };
}

/** The kernel's slice between two channels, as it is and turned by 180°. */
function slices(weight: Tensor, to: { channel: number }, from: { channel: number }) {
  const [, channels, height, width] = weight.shape;
  const start = (to.channel * channels + from.channel) * height * width;
  const slice = weight.data.slice(start, start + height * width);
  const upright = tensor(slice, [1, 1, height, width]);
  return [upright, rot180(upright)] as const;
}

function square(side: number): (readonly [number, number])[] {
  return Array.from(
    { length: side * side },
    (_, at) => [Math.floor(at / side), at % side] as const,
  );
}
