/** The numbers that Parts 2 and 3 print of filters that slide, hop, pool and are stacked. */
import { expect, test } from 'vitest';
import { analyse, avgPool2d, conv2d, type LayerSpec, pad2d, type Tensor, tensor } from '../index';

const list = (t: Tensor) => Array.from(t.data);

test('2.2 Sobel is nearly as strong on a diagonal edge as on an upright one', () => {
  const sobelX = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
  const sobelY = [-1, -2, -1, 0, 0, 0, 1, 2, 1];
  const strength = (cells: number[]) => {
    const patch = tensor(cells, [1, 1, 3, 3]);
    const sums = [sobelX, sobelY].map(
      (weights) => conv2d(patch, tensor(weights, [1, 1, 3, 3])).data[0],
    );
    return [...sums, Math.round(Math.hypot(...sums))];
  };
  expect(strength([0, 0, 100, 0, 100, 100, 100, 100, 100])).toEqual([300, 300, 424]);
  expect(strength([0, 0, 100, 0, 0, 100, 0, 0, 100])).toEqual([400, 0, 400]);
});

test('2.3 hopping over a fine pattern: opposite answers, unless it is blurred first', () => {
  const row = (first: number) => Array.from({ length: 9 }, (_, i) => ((i + first) % 2) * 9);
  const hop = (cells: number[], weights: number[], count: number) =>
    list(
      conv2d(tensor(cells, [1, 1, 1, cells.length]), tensor(weights, [1, 1, 1, weights.length]), {
        stride: [1, 2],
      }),
    ).slice(0, count);
  expect([0, 1].map((first) => hop(row(first), [1], 4))).toEqual([
    [0, 0, 0, 0],
    [9, 9, 9, 9],
  ]);
  expect([0, 1].map((first) => hop(row(first), [0.25, 0.5, 0.25], 4))).toEqual([
    [4.5, 4.5, 4.5, 4.5],
    [4.5, 4.5, 4.5, 4.5],
  ]);
});

test('2.3 a whole layer in one formula, and where libraries keep its weights', () => {
  const random = (length: number, seed: number) =>
    Float64Array.from({ length }, (_, i) => Math.sin(seed + 1.7 * i));
  const [k, s, p] = [3, 2, 1];
  const input = tensor(random(3 * 5 * 5, 1), [1, 3, 5, 5]);
  const kernel = tensor(random(2 * 3 * k * k, 2), [2, 3, k, k]);
  const bias = tensor(random(2, 3), [2]);
  const padded = pad2d(input, p);
  const output = conv2d(input, kernel, { stride: s, padding: p, bias });
  expect(output.shape).toEqual([1, 2, 3, 3]);
  const at = ({ data, shape }: Tensor, ...index: number[]) =>
    data[index.reduce((place, i, axis) => place * shape[axis] + i, 0)];
  for (let o = 0; o < 2; o++) {
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        let sum = bias.data[o];
        for (let c = 0; c < 3; c++) {
          for (let u = 0; u < k; u++) {
            for (let v = 0; v < k; v++) {
              sum += at(padded, 0, c, s * i + u, s * j + v) * at(kernel, o, c, u, v);
            }
          }
        }
        expect(at(output, 0, o, i, j)).toBeCloseTo(sum, 12);
      }
    }
  }
  const places = tensor(
    Float64Array.from({ length: 64 * 3 * 3 * 3 }, (_, place) => place),
    [64, 3, 3, 3],
  );
  const hwio = { data: places.data, shape: [3, 3, 3, 64] };
  expect(places.data).toHaveLength(1728);
  expect([at(places, 1, 2, 0, 1), at(hwio, 0, 1, 2, 1)]).toEqual([46, 321]);
});

test('2.3 average pooling with padding: 3 when added cells count, 6 when not', () => {
  const rim = tensor([4, 8], [1, 1, 2, 1]);
  const means = [true, false].map((countIncludePad) => {
    const { data } = avgPool2d(rim, { size: 2, padding: [0, 1], countIncludePad });
    return data[0];
  });
  expect(means).toEqual([3, 6]);
});

test('3.3 layers of 3 × 3 see as far as one larger kernel, with fewer weights', () => {
  const stack = (count: number, kernelSize: number) => {
    const layer: LayerSpec = { kind: 'conv', outChannels: 64, kernelSize, bias: false };
    const reports = analyse(Array(count).fill(layer), [64, 16, 16]);
    const weights = reports.reduce((sum, { parameters }) => sum + parameters, 0);
    return [reports.at(-1)?.receptiveField?.size[0], weights, weights / 64 ** 2];
  };
  expect(stack(2, 3)).toEqual([5, 73_728, 18]);
  expect(stack(1, 5)).toEqual([5, 102_400, 25]);
  expect(stack(3, 3)).toEqual([7, 110_592, 27]);
  expect(stack(1, 7)).toEqual([7, 200_704, 49]);
});

test('3.4 a council of one ballot a channel, and one of a ballot a place', () => {
  const heads: [LayerSpec[], number[]][] = [
    [
      [{ kind: 'globalAvgPool' }, { kind: 'dense', units: 1000 }],
      [2048, 7, 7],
    ],
    [
      [{ kind: 'flatten' }, { kind: 'dense', units: 4096, bias: false }],
      [512, 7, 7],
    ],
  ];
  expect(heads.map(([layers, shape]) => analyse(layers, shape)[1].parameters)).toEqual([
    2_049_000, 102_760_448,
  ]);
});
