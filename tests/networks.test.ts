import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeSource } from '../src/app/nodeSource.ts';
import { analyse, conv2d, createNetwork, forward, type Tensor, tensor } from '../src/core/index.ts';
import {
  channelMoments,
  channelSummary,
  type Squeeze,
} from '../src/figures/drop-or-summarise/channelSummary.ts';
import type { Pictures, TrainedNetwork } from '../src/figures/kit/assets/assets.ts';
import type { OverfittingCurves } from '../src/figures/kit/network/overfitting.ts';
import { type PatchIndex, strongestPatches } from '../src/figures/kit/network/patches.ts';
import { evaluate } from '../src/figures/kit/training/trainingRun.ts';

const source = nodeSource(path.resolve('public'));
const folder = path.resolve('public/networks');
const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.bin'))
  .map((name) => path.basename(name, '.bin'));

let test: Pictures;
beforeAll(async () => {
  test = await source.load({ kind: 'pictures', id: 'test', count: 1000 });
});

describe('the pictures', () => {
  it('are those of Fashion-MNIST, in its order', async () => {
    expect([...test.labels.subarray(0, 10)]).toEqual([9, 2, 1, 1, 6, 1, 4, 6, 5, 7]);
    const train = await source.load({ kind: 'pictures', id: 'train', count: 6000 });
    expect([...train.labels.subarray(0, 10)]).toEqual([9, 0, 0, 3, 0, 2, 7, 2, 5, 5]);
    for (const { images, labels } of [test, train]) {
      expect(new Set(labels).size).toBe(10);
      expect(
        images.data.every((value) => Number.isInteger(Math.fround(value * 15)) && value <= 1),
      ).toBe(true);
    }
  });

  it('have the mean and the deviation that the book prints', async () => {
    const { images } = await source.load({ kind: 'pictures', id: 'train', count: 6000 });
    let [sum, squares] = [0, 0];
    for (const value of images.data) {
      sum += value;
      squares += value ** 2;
    }
    const mean = sum / images.data.length;
    const deviation = Math.sqrt(squares / images.data.length - mean ** 2);
    expect([mean, deviation].map((value) => value.toFixed(3))).toEqual(['0.285', '0.354']);
    const black = (0 - mean) / deviation;
    const white = (1 - mean) / deviation;
    expect([black, white].map((value) => value.toFixed(2))).toEqual(['-0.81', '2.02']);
  });

  it('start with a small file', async () => {
    const few = await source.load({ kind: 'pictures', id: 'test', count: 100 });
    expect(few.images.data.every((value, i) => value === test.images.data[i])).toBe(true);
    expect(readFileSync(path.resolve('public/data/test-100.bin')).length).toBeLessThan(20_000);
  });
});

describe.each(ids)('the network %s', (id) => {
  let trained: TrainedNetwork;
  beforeAll(async () => {
    trained = await source.load({ kind: 'network', id });
  });

  it('does on the shipped pictures exactly what its card says', () => {
    const { correct, count } = evaluate(trained.network, test.images, test.labels);
    expect({ correct, count }).toEqual(trained.card.shippedCorrect);
  });

  it('has a card that agrees with itself', () => {
    const { card, network } = trained;
    const reports = analyse(network.specs, network.inputShape);
    expect(card.parameters).toBe(reports.reduce((sum, { parameters }) => sum + parameters, 0));
    expect(card.testPictures).toBe(10_000);
    expect(card.confusion.map((row) => row.reduce((a, b) => a + b))).toEqual(Array(10).fill(1000));
    const hits = card.confusion.reduce((sum, row, label) => sum + row[label], 0);
    expect(hits).toBe(card.testCorrect.float16);
    expect(Math.abs(card.testCorrect.float16 - card.testCorrect.float32)).toBeLessThan(20);
    expect(Math.abs(card.testCorrect.float16 - card.testCorrectAt256Greys)).toBeLessThan(100);
  });

  it('is small', () => {
    const bytes = ['bin', 'json'].map((ending) => readFileSync(`${folder}/${id}.${ending}`));
    expect(gzipSync(Buffer.concat(bytes)).length).toBeLessThan(200_000);
  });
});

describe('the networks together', () => {
  it('are right as often as the book says', async () => {
    const { card } = await source.load({ kind: 'network', id: 'book-cnn' });
    expect(card.testCorrect.float16).toBe(9021);
    const [tShirt, trousers, coat, sandal, shirt] = [0, 1, 4, 5, 6];
    expect([sandal, trousers, shirt].map((label) => card.confusion[label][label])).toEqual([
      985, 984, 700,
    ]);
    expect([tShirt, coat].map((answer) => card.confusion[shirt][answer])).toEqual([114, 79]);
  });

  it('compare at equal numbers of parameters', async () => {
    const counts = await Promise.all(
      ['book-cnn', 'shift-mlp', 'shift-gap'].map(
        async (id) => (await source.load({ kind: 'network', id })).card.parameters,
      ),
    );
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.03);
  });

  it('learn few pictures by heart', async () => {
    const { value } = await source.load({ kind: 'table', id: 'networks/overfitting' });
    const curves = value as OverfittingCurves;
    for (const { trainCorrect, testCorrect, trainLoss, testLoss } of curves.networks) {
      for (const list of [trainCorrect, testCorrect, trainLoss, testLoss]) {
        expect(list).toHaveLength(curves.epochs + 1);
      }
      const train = (trainCorrect.at(-1) ?? 0) / curves.trainPictures;
      const unseen = (testCorrect.at(-1) ?? 0) / curves.testPictures;
      expect(train - unseen).toBeGreaterThan(0.1);
    }
  });
});

describe('the strongest patches', () => {
  it('are found again by searching', async () => {
    const { value } = await source.load({ kind: 'table', id: 'networks/book-cnn-patches' });
    const stored = value as PatchIndex;
    const { network } = await source.load({ kind: 'network', id: stored.network });
    const found = strongestPatches(network, test.images, 9);
    expect(stored.pictures).toBe(test.count);
    expect(
      stored.layers.map(({ channels, ...rest }) => ({ ...rest, count: channels.length })),
    ).toEqual(found.map(({ channels, ...rest }) => ({ ...rest, count: channels.length })));
    stored.layers.forEach(({ channels }, layer) => {
      channels.forEach((patches, channel) => {
        const again = found[layer].channels[channel];
        expect(patches).toHaveLength(again.length);
        patches.forEach((patch, place) => {
          // Stored with six digits; two that are equal in those may stand the other way round.
          expect(Math.abs(patch.activation / again[place].activation - 1)).toBeLessThan(1e-5);
          const twin = again.find(({ picture }) => picture === patch.picture) ?? again[place];
          if (twin.picture === patch.picture) {
            expect([twin.row, twin.col]).toEqual([patch.row, patch.col]);
          }
        });
      });
    });
  });
});

/** What the book’s network does with 1,000 pictures when the maps of one layer are changed on the way. */
describe('the book’s network, with channels cut', () => {
  let network: TrainedNetwork['network'];
  beforeAll(async () => {
    network = (await source.load({ kind: 'network', id: 'book-cnn' })).network;
  });

  const mapsOf = (layer: number, images = test.images) =>
    forward(network, images).steps[layer].output;

  /** The layers after `layer` as a network, so that what came before is worked out only once. */
  function correctAfter(layer: number): (maps: Tensor) => number {
    const rest = createNetwork(network.specs.slice(layer + 1), network.reports[layer].outputShape, {
      seed: 0,
    });
    const first = network.parameters.length - rest.parameters.length;
    rest.parameters.forEach(({ data }, i) => {
      data.set(network.parameters[first + i].data);
    });
    return (maps) => evaluate(rest, maps, test.labels).correct;
  }

  function silenced(maps: Tensor, isOff: (channel: number) => boolean): Tensor {
    const [, channels, height, width] = maps.shape;
    const area = height * width;
    const data = new Float32Array(maps.data);
    for (let map = 0; map * area < data.length; map++) {
      if (isOff(map % channels)) data.fill(0, map * area, (map + 1) * area);
    }
    return { shape: maps.shape, data };
  }

  it('hardly misses any one channel', () => {
    const hits = [1, 4, 7].map((layer) => {
      const maps = mapsOf(layer);
      const correct = correctAfter(layer);
      return Array.from({ length: maps.shape[1] }, (_, channel) =>
        correct(silenced(maps, (each) => each === channel)),
      );
    });
    expect(Math.min(...hits.flat())).toBe(863);
    expect(Math.max(...hits.flat())).toBe(908);
    expect(hits[0].filter((correct) => correct === 900)).toHaveLength(2);
  });

  it('misses half and three quarters of them, and less so when they are blended', () => {
    const maps = mapsOf(4);
    const correct = correctAfter(4);
    const first = { shape: [100, 1, 28, 28], data: test.images.data.subarray(0, 100 * 28 * 28) };
    const { kept, mean, drop, blend } = channelSummary(channelMoments(network, first, 4));
    // Squeezing and rebuilding are two 1×1 convolutions in a row, and so they are one.
    const rebuilt = ({ encoder, decoder }: Squeeze) => {
      const [channels, count] = encoder.shape;
      const kernel = new Float32Array(channels * channels);
      const bias = Float32Array.from(mean);
      for (let out = 0; out < channels; out++) {
        for (let c = 0; c < channels; c++) {
          for (let k = 0; k < count; k++) {
            kernel[out * channels + c] +=
              encoder.data[c * count + k] * decoder.data[k * channels + out];
          }
          bias[out] -= mean[c] * kernel[out * channels + c];
        }
      }
      return conv2d(maps, tensor(kernel, [channels, channels, 1, 1]), {
        bias: tensor(bias, [channels]),
      });
    };
    expect(correct(maps)).toBe(900);
    expect(correct(silenced(maps, (channel) => !kept[7].includes(channel)))).toBe(862);
    expect(correct(silenced(maps, (channel) => !kept[3].includes(channel)))).toBe(705);
    expect(correct(rebuilt(drop[3]))).toBe(748);
    expect(correct(rebuilt(blend[3]))).toBe(813);
    const before = channelSummary(channelMoments(network, first, 3));
    expect(before.drop[7].error).toBeCloseTo(0.151, 3);
    expect(before.blend[7].error).toBeCloseTo(0.099, 3);
  });
});
