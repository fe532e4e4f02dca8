import {
  channel as channelOf,
  maxMagnitude,
  rot180,
  type Tensor,
  tensor,
} from '../../core/index.ts';
import { digitsFor } from '../../words/numbers.ts';
import { BOOK_SPECS } from '../kit/network/bookNetwork.ts';
import { type Facts, type StageFacts, strongestCells } from './flow.ts';
import { kindOf, type StageId } from './stages.ts';

/** One number on its way through a layer: what comes from a cell, what it meets, and what goes on to another. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly come: number;
  readonly through: number;
  readonly go: number;
  readonly stopped?: boolean;
  readonly won?: boolean;
}

interface Parts {
  /** The few whose numbers are told, and the many that are seen to flow. */
  readonly told: readonly Link[];
  readonly flow: readonly Link[];
  /** What the told ones add up to, and what all channels together make of it. */
  readonly sum?: number;
  readonly all?: number;
  /** Convolution: the kernel's slice as it is and turned. */
  readonly kernels?: readonly [upright: Tensor, turned: Tensor];
}

export interface Rule extends Parts {
  readonly kind: ReturnType<typeof kindOf>;
  readonly digits: number;
}

const LISTED = 8;
const FLOWING = 14;
const DIGITS = 3;

/** The rule of a stage, on the numbers of the picture that is looked at. */
export function ruleOf(facts: Facts, id: StageId, stage: StageFacts | null, rate: number): Rule {
  const whole = () => (id === 'step' ? step(facts, rate) : softmax(facts));
  const parts = stage ? RULES[stage.kind](stage, facts) : whole();
  const most = maxMagnitude(parts.told.flatMap(({ come, go }) => [come, go]));
  return { kind: kindOf(id), ...parts, digits: id === 'step' ? DIGITS : digitsFor(most, DIGITS) };
}

function softmax({ flow: { probabilities, gradLogits, label } }: Facts): Parts {
  const told = Array.from(probabilities.data, (come, end) => {
    const won = end === label;
    return { start: 0, end, come, through: won ? 1 : 0, go: gradLogits.data[end], won };
  });
  return { told, flow: told };
}

/** The weight of each layer that is moved most. */
function step({ flow, network, after }: Facts, rate: number): Parts {
  const told = network.layers.flatMap(({ weight }, layer) => {
    const slopes = flow.gradients.layers[layer].weight?.data;
    const moved = after.network.layers[layer].weight?.data;
    if (!weight || !slopes || !moved) return [];
    const [at = 0] = strongestCells(slopes, 1);
    const through = -rate * slopes[at];
    return [{ start: layer, end: layer, come: weight.data[at], through, go: moved[at] }];
  });
  return { told, flow: [] };
}

const times = (start: number, end: number, come: number, through: number): Link => ({
  start,
  end,
  come,
  through,
  go: come * through,
});

const RULES: Readonly<Record<StageFacts['kind'], (stage: StageFacts, facts: Facts) => Parts>> = {
  dense({ layer, input }, { network, flow }) {
    const features = input.error.values;
    const weights = network.layers[layer].weight?.data ?? [];
    const [best = 0, ...others] = strongestCells(features, FLOWING / 2);
    const links = (end: number) =>
      Array.from(flow.gradLogits.data, (error, unit) =>
        times(unit, end, error, weights[unit * features.length + end]),
      );
    return {
      told: links(best),
      sum: features[best],
      flow: [best, ...others]
        .flatMap(links)
        .filter(({ go }) => Math.abs(go) > 0.01 * Math.abs(features[best])),
    };
  },

  flatten({ input, output }) {
    const { values } = input.error;
    const flow = strongestCells(values, FLOWING).map((end) => {
      const start = input.channel * values.length + end;
      return { start, end, come: output.error.values[start], through: end, go: values[end] };
    });
    return { told: flow.slice(0, LISTED), flow };
  },

  relu({ input, output, blocked }) {
    const shut = new Set(blocked);
    const coming = output.error.values;
    const links = (stopped: boolean) =>
      strongestCells(
        Array.from(coming, (value, cell) => (shut.has(cell) === stopped ? value : 0)),
        FLOWING,
      ).map((cell) => ({
        start: cell,
        end: cell,
        come: coming[cell],
        through: input.value.values[cell],
        go: input.error.values[cell],
        stopped,
      }));
    const [passing, held] = [links(false), links(true)];
    const half = LISTED / 2;
    return {
      told: [...passing.slice(0, half), ...held.slice(0, half)],
      flow: [...passing, ...held],
    };
  },

  pool({ input, output }) {
    const [wide, narrow] = [input.value.width, output.value.width];
    const side = wide / narrow;
    const pooledOf = (cell: number) =>
      Math.floor(cell / wide / side) * narrow + Math.floor((cell % wide) / side);
    const link = (end: number) => {
      const start = pooledOf(end);
      const [come, go] = [output.error.values[start], input.error.values[end]];
      return { start, end, come, through: input.value.values[end], go };
    };
    const winners = strongestCells(input.error.values, FLOWING);
    // A window of zeros has a winner only by its order.
    const best = winners.find((cell) => input.value.values[cell] > 0) ?? winners[0] ?? 0;
    const window = Array.from(input.value.values, (_, cell) => cell).filter(
      (cell) => pooledOf(cell) === pooledOf(best),
    );
    const told = window.map((cell) => ({
      ...link(cell),
      won: cell === best,
      stopped: cell !== best,
    }));
    return { told, flow: winners.map(link) };
  },

  conv({ layer, input, output }, { network }) {
    const spec = BOOK_SPECS[layer] as { kernelSize: number; padding?: number };
    const side = spec.kernelSize;
    const reach = side - 1 - (spec.padding ?? 0);
    const kernels = slices(network.layers[layer].weight as Tensor, output.channel, input.channel);
    const { width, height, values } = output.error;
    const links = (end: number) =>
      Array.from(kernels[1].data).flatMap((weight, at) => {
        const row = Math.floor(end / input.error.width) - reach + Math.floor(at / side);
        const col = (end % input.error.width) - reach + (at % side);
        if (row < 0 || col < 0 || row >= height || col >= width) return [];
        return [times(row * width + col, end, values[row * width + col], weight)];
      });
    const all = Array.from(input.error.values, (_, end) => links(end));
    const sums = all.map((each) => each.reduce((sum, { go }) => sum + go, 0));
    // Away from the edge, so that the whole window stands on the map.
    const inner = all.map((each) =>
      each.length < side * side ? 0 : each.reduce((sum, { go }) => sum + Math.abs(go), 0),
    );
    const [best = Math.floor(all.length / 2)] = strongestCells(inner, 1);
    const strong = strongestCells(values, 3);
    return {
      told: all[best],
      sum: sums[best],
      all: input.error.values[best],
      kernels,
      flow: all.flat().filter(({ start }) => strong.includes(start)),
    };
  },
};

/** The kernel's slice between two channels, as it is and turned by 180°. */
function slices({ shape, data }: Tensor, to: number, from: number) {
  const [, channels, height, width] = shape;
  const all = { shape: [1, shape[0] * channels, height, width], data };
  const upright = tensor(channelOf(all, to * channels + from), [1, 1, height, width]);
  return [upright, rot180(upright)] as const;
}
