import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { createNetwork, crossEntropy, forward, tensor } from '../../core/index.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode } from '../kit/link/codec.ts';
import { parametersOf, setParameters } from '../kit/training/trainingRun.ts';
import { en } from './en.ts';
import { spotAt } from './Hops.tsx';
import { derive, model, point, RATES, reduce, type State } from './model.ts';
import { LAYERS, LOSS, STAGES, STRIP, type StageId } from './stages.ts';
import { vi } from './vi.ts';

const source = nodeSource('public');
const [network, pictures] = await Promise.all([
  source.load({ kind: 'network', id: 'book-cnn' }),
  source.load({ kind: 'pictures', id: 'test', count: 100 }),
]);
const assets = { network, pictures };
const net = network.network;
const state = (patch: Partial<State> = {}): State => ({ ...model.initialState, ...patch });
const seen = (patch: Partial<State> = {}) => point(derive(state(patch), assets), state(patch));
const stageOf = (patch: Partial<State>) => {
  const { stage } = seen(patch);
  if (!stage) throw new Error('no stage');
  return stage;
};
const NUDGE = 1e-7;
const total = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

describe('gradient-flow: the error on its way back', () => {
  it('begins with probability minus one at the label', () => {
    const { flow } = seen();
    flow.probabilities.data.forEach((p, index) => {
      expect(flow.gradLogits.data[index]).toBeCloseTo(p - (index === flow.label ? 1 : 0), 6);
    });
    expect(flow.loss).toBeCloseTo(-Math.log(flow.probabilities.data[flow.label]), 5);
    expect(flow.loss).toBeGreaterThan(0.5);
  });

  it('is the slope of the loss in double precision, at the pixels where no two cells tie in a pool', () => {
    const { flow } = seen();
    const gradient = Array.from(flow.gradients.input.data);
    const bySize = gradient
      .map((_, at) => at)
      .sort((a, b) => Math.abs(gradient[b]) - Math.abs(gradient[a]));
    const precise = createNetwork(net.specs, net.inputShape, { seed: 0, type: 'float64' });
    setParameters(precise, parametersOf(net));
    const lossAt = (pixel: number, by: number) => {
      const values = Array.from(flow.trace.input.data);
      values[pixel] += by;
      const moved = tensor(values, flow.trace.input.shape, 'float64');
      return crossEntropy(forward(precise, moved).output, [flow.label]).loss;
    };
    let smooth = 0;
    for (const pixel of bySize.slice(0, 40)) {
      const right = (lossAt(pixel, NUDGE) - lossAt(pixel, 0)) / NUDGE;
      const left = (lossAt(pixel, 0) - lossAt(pixel, -NUDGE)) / NUDGE;
      if (Math.abs(right - left) > 1e-3) continue;
      smooth++;
      expect((left + right) / 2).toBeCloseTo(gradient[pixel], 3);
    }
    expect(smooth).toBeGreaterThan(5);
  });

  it('goes to the winner of each window whole', () => {
    for (const id of ['pool-1', 'pool-2'] as const) {
      const { winners, input, output } = stageOf({ stage: id });
      expect(winners).toHaveLength(output.value.values.length);
      winners.forEach((cell, at) => {
        expect(input.error.values[cell]).toBe(output.error.values[at]);
        expect(input.value.values[cell]).toBe(output.value.values[at]);
      });
      expect(total(input.error.values)).toBeCloseTo(total(output.error.values), 5);
    }
  });

  it('is let through or held back by ReLU', () => {
    const { blocked, input, output } = stageOf({ stage: 'relu-2' });
    expect(blocked.length).toBeGreaterThan(0);
    const held = new Set(blocked);
    Array.from(input.error.values).forEach((value, cell) => {
      expect(value).toBe(held.has(cell) ? 0 : output.error.values[cell]);
    });
  });

  it('is gathered under the turned kernels of all output channels', () => {
    for (const layer of [3, 6]) {
      const { weight } = net.layers[layer];
      const { flow } = seen();
      const from = flow.gradOutputs[layer];
      const [, out, height, width] = from.shape;
      const { channel, channels, input } = stageOf({ stage: LAYERS[layer] });
      if (!weight) throw new Error('no kernel');
      for (const [row, col] of [
        [0, 0],
        [3, 4],
        [height - 1, 2],
      ]) {
        let sum = 0;
        for (let o = 0; o < out; o++) {
          for (let i = -1; i <= 1; i++) {
            for (let j = -1; j <= 1; j++) {
              const [r, c] = [row + i, col + j];
              if (r < 0 || c < 0 || r >= height || c >= width) continue;
              // Turned by 180°: the cell at (i, j) from the middle is the one at (−i, −j).
              const k = weight.data[(o * channels + channel) * 9 + (1 - i) * 3 + (1 - j)];
              sum += from.data[(o * height + r) * width + c] * k;
            }
          }
        }
        expect(input.error.values[row * width + col]).toBeCloseTo(sum, 5);
      }
    }
  });

  it('turns the kernel slice between the two channels that are drawn', () => {
    const { rule, columns } = seen({ stage: 'conv-2' });
    const { weight } = net.layers[3];
    const start = (columns[4].channel * columns[3].channels + columns[3].channel) * 9;
    const slice = Array.from(weight?.data.subarray(start, start + 9) ?? []);
    const [upright, turned] = rule.kernels ?? [];
    expect(Array.from(upright?.data ?? [])).toEqual(slice);
    expect(Array.from(turned?.data ?? [])).toEqual(slice.toReversed());
    expect(rule.told.map(({ through }) => through)).toEqual(slice.toReversed());
  });

  it('meets the same numbers, in rows, at flatten', () => {
    const { flow } = seen();
    expect(flow.gradients.layers[8].input.data).toEqual(flow.gradients.layers[9].input.data);
  });
});

describe('gradient-flow: the rule of a stage, on its numbers', () => {
  const ruleOf = (stage: StageId, patch: Partial<State> = {}) => seen({ stage, ...patch }).rule;
  const sumOf = (links: readonly { readonly go: number }[]) => total(links.map(({ go }) => go));

  it('adds up to what stands in the map, wherever there is a sum', () => {
    for (const stage of ['dense', 'conv-1', 'conv-2', 'conv-3'] as const) {
      for (const item of [0, 16, 23]) {
        const { told, sum, all } = ruleOf(stage, { item });
        expect(sumOf(told)).toBeCloseTo(sum as number, 5);
        for (const { come, through, go } of told) expect(go).toBe(come * through);
        const { values } = stageOf({ stage, item }).input.error;
        expect(values[told[0].end]).toBe(all ?? sum);
      }
    }
    expect(sumOf(ruleOf('softmax').told)).toBeCloseTo(0, 6);
  });

  it('lets one of four take all, and a gate pass all or nothing', () => {
    const pool = ruleOf('pool-1').told;
    expect(pool).toHaveLength(4);
    const [winner, ...others] = [...pool].sort((a, b) => b.through - a.through);
    expect(winner).toMatchObject({ go: winner.come, won: true });
    // It won by its number: no tie is shown as a victory.
    expect(winner.through).toBeGreaterThan(others[0].through);
    for (const { go, stopped } of others) expect([go, stopped]).toEqual([0, true]);
    for (const { come, through, go, stopped } of ruleOf('relu-3').told) {
      expect(stopped).toBe(through <= 0);
      expect(go).toBe(stopped ? 0 : come);
    }
  });

  it('folds each number of the list back to its place', () => {
    const { channel } = stageOf({ stage: 'flatten' });
    for (const { start, end, come, go } of ruleOf('flatten').told) {
      expect(start).toBe(channel * 49 + end);
      expect(go).toBe(come);
    }
  });

  it('moves a weight of each layer that has some, against its gradient', () => {
    const { told } = ruleOf('step', { rate: '0.01' });
    expect(told.map(({ start }) => LAYERS[start])).toEqual(['conv-1', 'conv-2', 'conv-3', 'dense']);
    for (const { come, through, go } of told) expect(go).toBeCloseTo(come + through, 6);
  });
});

describe('gradient-flow: the flow', () => {
  it('carries errors to the left, and is thrown back by a closed gate', () => {
    const beat = { from: 0.6, to: 0.8 };
    for (const id of STAGES.slice(1, -1)) {
      const { rule, stage } = seen({ stage: id });
      expect(rule.flow.length, id).toBeGreaterThan(5);
      for (const link of rule.flow) {
        const [early, late] = [0.601, 0.799].map((phase) => spotAt(link, beat, stage, phase));
        if (!early || !late) throw new Error('an error is nowhere');
        if (link.stopped) expect(late.box).toBeGreaterThan(-0.1);
        else expect(late.box + late.x).toBeLessThan(early.box + early.x);
        for (const phase of [0.5, 0.8, 1]) expect(spotAt(link, beat, stage, phase)).toBe(null);
      }
      expect(rule.flow.some(({ stopped }) => stopped)).toBe(id.startsWith('relu'));
    }
  });
});

describe('gradient-flow: one step', () => {
  it('brings the loss of the picture down, and leaves the shipped network as it was', () => {
    const before = net.parameters.map(({ data }) => data.slice());
    for (const rate of RATES) {
      const { flow, after, parameters } = seen({ stage: 'step', rate });
      expect(after.loss).toBeLessThan(flow.loss);
      expect(parameters).toBe(11418);
    }
    expect(net.parameters.map(({ data }) => data)).toEqual(before);
  });

  it('falls by about the rate times the squared length of the gradient, at a small rate', () => {
    const { flow, after } = seen({ item: 4, rate: '0.001' });
    const squared = total(
      flow.gradients.parameters.map(({ data }) => total(Array.from(data, (g) => g * g))),
    );
    const share = (flow.loss - after.loss) / (0.001 * squared);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1.5);
  });
});

describe('gradient-flow: state', () => {
  it('walks every stage and back', () => {
    STAGES.forEach((stage, step) => {
      expect(reduce(state(), { type: 'step', step })).toMatchObject({ stage, step });
      expect(reduce(state(), { type: 'set', patch: { stage } })).toMatchObject({ stage, step });
    });
    expect(reduce(state(), { type: 'step', step: 99 }).stage).toBe('step');
    expect([...STRIP].sort()).toEqual([...STAGES].sort());
  });

  it('draws every stage, channel and picture', () => {
    for (const stage of STAGES) {
      for (const channel of [null, 0, 7, 15])
        expect(seen({ stage, channel }).columns).toHaveLength(LOSS);
    }
    expect(stageOf({ stage: 'conv-1', channel: 15 }).channel).toBe(0);
    const { columns } = seen({ stage: 'relu-2', channel: 3 });
    // A block's maps keep to one channel, so that a gate can be followed.
    expect(columns.slice(4, 7).map(({ channel }) => channel)).toEqual([3, 3, 3]);
  });

  it('reads hostile queries', () => {
    const wrong = { item: '100', stage: 'conv-4', channel: '16', rate: '9' };
    expect(decode(Object.entries(wrong), model).rejected).toEqual(Object.keys(wrong));
  });
});

it('never says that the network is sure of what it is only nearly sure of', () => {
  for (const [text, language] of [
    [vi, 'vi'],
    [en, 'en'],
  ] as const) {
    const say = makeSay(language, {} as never);
    const told = Array.from({ length: 100 }, (_, item) => {
      const [whole, softmax] = (['whole', 'softmax'] as const).map((stage) => {
        const at = state({ item, stage });
        return text.describe(at, point(derive(at, assets), at), say);
      });
      expect(whole).not.toMatch(/ (1|0), (nên|so)/);
      expect(softmax).not.toMatch(/ 1 − 1 =|= −?0(?![.,]\d)/);
      return whole;
    });
    expect(told.filter((sentence) => sentence.includes('>0'))).not.toEqual([]);
  }
});
