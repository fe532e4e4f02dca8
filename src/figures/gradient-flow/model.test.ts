import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { createNetwork, crossEntropy, forward, tensor } from '../../core/index.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode } from '../kit/link/codec.ts';
import { parametersOf, setParameters } from '../kit/training/trainingRun.ts';
import { en } from './en.ts';
import { derive, model } from './model.ts';
import { LAYERS, RATES, reduce, STAGES, STRIP, type State } from './state.ts';
import { vi } from './vi.ts';

const source = nodeSource('public');
const [network, pictures] = await Promise.all([
  source.load({ kind: 'network', id: 'book-cnn' }),
  source.load({ kind: 'pictures', id: 'test', count: 100 }),
]);
const assets = { network, pictures };
const net = network.network;
const state = (patch: Partial<State> = {}): State => ({ ...model.initialState, ...patch });
const seen = (patch: Partial<State> = {}) => derive(state(patch), assets);
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
      const { winners = [], gradInput, gradOutput, output, input } = stageOf({ stage: id });
      expect(winners).toHaveLength(output.values.length);
      winners.forEach((cell, at) => {
        expect(gradInput.values[cell]).toBe(gradOutput.values[at]);
        expect(input.values[cell]).toBe(output.values[at]);
      });
      expect(total(gradInput.values)).toBeCloseTo(total(gradOutput.values), 5);
    }
  });

  it('is let through or held back by ReLU', () => {
    const { blocked = [], gradInput, gradOutput } = stageOf({ stage: 'relu-2' });
    expect(blocked.length).toBeGreaterThan(0);
    const held = new Set(blocked);
    Array.from(gradInput.values).forEach((value, cell) => {
      expect(value).toBe(held.has(cell) ? 0 : gradOutput.values[cell]);
    });
  });

  it('is gathered under the turned kernels of all output channels', () => {
    for (const layer of [3, 6]) {
      const { weight } = net.layers[layer];
      const { flow } = seen();
      const from = flow.gradOutputs[layer];
      const [, out, height, width] = from.shape;
      const { channel, channels, gradInput } = stageOf({ stage: LAYERS[layer] });
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
        expect(gradInput.values[row * width + col]).toBeCloseTo(sum, 5);
      }
    }
  });

  it('shows every kernel slice turned', () => {
    const { kernels, channel, channels } = stageOf({ stage: 'conv-2' });
    const { weight } = net.layers[3];
    const slice = weight?.data.subarray(channel * 9, channel * 9 + 9) ?? [];
    expect(channels).toBe(8);
    const upright = kernels?.upright.values ?? [];
    const turned = kernels?.turned.values ?? [];
    const wide = kernels?.upright.width ?? 0;
    for (let at = 0; at < 9; at++) {
      const cell = Math.floor(at / 3) * wide + (at % 3);
      expect(upright[cell]).toBe(slice[at]);
      expect(turned[cell]).toBe(slice[8 - at]);
    }
  });

  it('meets the same numbers, in rows, at flatten', () => {
    const { flow } = seen();
    expect(flow.gradients.layers[8].input.data).toEqual(flow.gradients.layers[9].input.data);
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
        expect(seen({ stage, channel }).tiles).toHaveLength(13);
    }
    expect(stageOf({ stage: 'conv-1', channel: 15 }).channel).toBe(0);
    expect(seen().tiles).toBe(seen({ stage: 'relu-1' }).tiles);
  });

  it('reads hostile queries', () => {
    const entries: [string, string][] = [
      ['item', '100'],
      ['stage', 'conv-4'],
      ['channel', '16'],
      ['rate', '9'],
    ];
    expect(decode(entries, model).rejected).toEqual(['item', 'stage', 'channel', 'rate']);
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
        return text.describe(at, derive(at, assets), say);
      });
      expect(whole).not.toMatch(/ (1|0), (nên|so)/);
      expect(softmax).not.toMatch(/ 1 − 1 =|= −?0(?![.,]\d)/);
      return whole;
    });
    expect(told.filter((sentence) => sentence.includes('>0'))).not.toEqual([]);
  }
});
