/** The numbers that the book prints. */
import { expect, test } from 'vitest';
import {
  avgPool2d,
  conv2d,
  conv2dGradBias,
  conv2dGradInput,
  conv2dGradKernel,
  convGeometry,
  coverage,
  dilate2d,
  maxPool2d,
  meanSquaredError,
  outputSize,
  pad2d,
  poolWindowAt,
  rot180,
  type Tensor,
  tensor,
  windowAt,
} from '../index';
import { dot, nested } from './testing';

const list = (t: Tensor) => Array.from(t.data);
const minus = (a: Tensor, b: Tensor, rate: number) =>
  tensor(
    a.data.map((value, i) => value - rate * b.data[i]),
    a.shape,
  );

/** Ink (+1) on both diagonals of rows and columns 1 to 7, paper (−1) elsewhere. */
function letterX(): Tensor {
  const data = new Float64Array(81).fill(-1);
  for (let i = 1; i <= 7; i++) {
    data[i * 9 + i] = 1;
    data[i * 9 + 8 - i] = 1;
  }
  return tensor(data, [1, 1, 9, 9]);
}
const leftDiagonal = nested([
  [
    [
      [1, -1, -1],
      [-1, 1, -1],
      [-1, -1, 1],
    ],
  ],
]);

test('2.2 the letter X under the left diagonal', () => {
  const map = conv2d(letterX(), leftDiagonal);
  expect(map.shape).toEqual([1, 1, 7, 7]);
  expect(list(map).slice(0, 7)).toEqual([7, -1, 1, 3, 5, -1, 3]);
  const best = list(map).flatMap((v, i) => (v === 9 ? [[Math.floor(i / 7), i % 7]] : []));
  expect(best).toEqual([
    [1, 1],
    [2, 2],
    [4, 4],
    [5, 5],
  ]);
  expect(Math.min(...map.data)).toBe(-3);
  expect(list(conv2d(tensor(new Float64Array(9).fill(-1), [1, 1, 3, 3]), leftDiagonal))).toEqual([
    3,
  ]);
});

test('2.3 pooling of the default 4 × 4', () => {
  const input = nested([
    [
      [
        [29, 15, 28, 184],
        [0, 100, 70, 38],
        [12, 12, 7, 2],
        [12, 12, 45, 6],
      ],
    ],
  ]);
  const { output, argmax } = maxPool2d(input, { size: 2 });
  expect(list(output)).toEqual([100, 184, 12, 45]);
  expect(Array.from(argmax)).toEqual([5, 3, 8, 14]);
  expect(list(avgPool2d(input, { size: 2 }))).toEqual([36, 80, 12, 15]);
  const facts = poolWindowAt(input, { size: 2 }, { row: 1, col: 0 });
  expect(facts).toMatchObject({ max: 12, average: 12, sum: 48, count: 4 });
  expect(facts.taps.map((tap) => tap.isWinner)).toEqual([true, false, false, false]);
});

test('2.3 how many windows see each pixel of a 5 × 5', () => {
  const corner = (padding: number) => coverage(5, 3, { padding }).data[0];
  const centre = (padding: number) => coverage(5, 3, { padding }).data[12];
  expect([corner(0), centre(0)]).toEqual([1, 9]);
  expect([corner(1), centre(1)]).toEqual([4, 9]);
  expect(new Set(coverage(5, 3, { padding: 2 }).data)).toEqual(new Set([9]));
  // Stride 4 over 3 wide windows leaves whole rows and columns unseen.
  expect(list(coverage([1, 9], [1, 3], { stride: 4 }))).toEqual([1, 1, 1, 0, 1, 1, 1, 0, 0]);
});

test('2.3 sizes: the three cases of the article, odd and even kernels', () => {
  expect(outputSize(7, 3)).toBe(5);
  expect(outputSize(7, 3, { padding: 1 })).toBe(7);
  expect(outputSize(7, 3, { stride: 2 })).toBe(3);
  expect([5, 7].map((n) => outputSize(n, 5, { padding: 2 }))).toEqual([5, 7]);
  expect([
    outputSize(7, 5, { padding: 1 }),
    outputSize(7, 5, { padding: 2 }),
    outputSize(7, 4, { padding: 1 }),
    outputSize(7, 4, { padding: 2 }),
    outputSize(7, 4, { padding: 3, dilation: 2 }),
  ]).toEqual([5, 7, 6, 8, 7]);
  expect([112, 56, 28, 14].map((n) => outputSize(n, 3, { stride: 2, padding: 1 }))).toEqual([
    56, 28, 14, 7,
  ]);
  // GoogLeNet's paper has 56 without padding, since it rounds up.
  expect(outputSize(112, 3, { stride: 2 })).toBe(55);
  expect(convGeometry(8, 3, { stride: 3 })).toMatchObject({ remainderRows: 2, remainderCols: 2 });
});

test('2.2 three channels give one map: partial sums 2, 4, −1 and bias 1 make 6', () => {
  const input = nested([
    [
      [
        [1, 0],
        [2, 1],
      ],
      [
        [0, 3],
        [1, 1],
      ],
      [
        [2, 2],
        [0, 1],
      ],
    ],
  ]);
  const kernel = nested([
    [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [0, 1],
        [1, 0],
      ],
      [
        [1, -1],
        [1, -1],
      ],
    ],
  ]);
  const options = { bias: nested([1]) };
  expect(list(conv2d(input, kernel, options))).toEqual([6]);
  const facts = windowAt(input, kernel, options, { row: 0, col: 0 });
  expect(facts.partialSums.map((part) => part.sum)).toEqual([2, 4, -1]);
  expect(facts).toMatchObject({ bias: 1, sum: 6 });
  expect(facts.taps).toHaveLength(12);
});

const image = nested([
  [
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
  ],
]);
const kernel = nested([
  [
    [
      [1, 2],
      [3, 4],
    ],
  ],
]);
const target = nested([
  [
    [
      [35, 43],
      [69, 75],
    ],
  ],
]);

test('4 the one example: forward, loss and all three gradients', () => {
  const output = conv2d(image, kernel);
  expect(list(output)).toEqual([37, 47, 67, 77]);
  const { loss, gradPrediction } = meanSquaredError(output, target);
  expect(loss).toBe(7);
  expect(list(gradPrediction)).toEqual([1, 2, -1, 1]);
  expect(list(conv2dGradKernel(image, gradPrediction, kernel.shape))).toEqual([6, 9, 15, 18]);
  expect(list(conv2dGradBias(gradPrediction))).toEqual([3]);
  const gradInput = conv2dGradInput(gradPrediction, kernel, image.shape);
  expect(list(gradInput)).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
  // The balance, and the same with the kernel left unturned.
  expect(dot(output, gradPrediction)).toBe(141);
  expect(dot(image, gradInput)).toBe(141);
  const padded = pad2d(gradPrediction, 1);
  expect(list(conv2d(padded, rot180(kernel)))).toEqual(list(gradInput));
  expect(dot(image, conv2d(padded, kernel))).toBe(99);
});

test.each([
  [0.005, 5.632],
  [0.01, 8.279],
])('4 one step at rate %f gives loss %f', (rate, expected) => {
  const { gradPrediction } = meanSquaredError(conv2d(image, kernel), target);
  const nextKernel = minus(kernel, conv2dGradKernel(image, gradPrediction, kernel.shape), rate);
  const bias = minus(nested([0]), conv2dGradBias(gradPrediction), rate);
  expect(meanSquaredError(conv2d(image, nextKernel, { bias }), target).loss).toBeCloseTo(
    expected,
    3,
  );
});

test('4.3 the general rule: spread, pad (or cut), slide the turned kernel', () => {
  const stride = 2;
  const padding = 1;
  const turned = nested([[[Array.from({ length: 3 }, (_, i) => i - 2)]]]);
  const input = nested([[[[3, 1, 4, 1, 5, 9]]]]);
  const options = { stride: [1, stride], padding: [0, padding] } as const;
  const gradOutput = nested([[[[2, -7, 1]]]]);
  const remainder = convGeometry([1, 6], [1, 3], options).remainderCols;
  expect(remainder).toBe(1);
  const spread = dilate2d(gradOutput, [1, stride]);
  const padded = pad2d(spread, [0, 2 - padding + remainder, 0, 2 - padding]);
  expect(list(conv2d(padded, rot180(turned)))).toEqual(
    list(conv2dGradInput(gradOutput, turned, input.shape, options)),
  );
});

test('5.1 GoogLeNet: 3 × 3 at stride 2 with padding 1 halves; 1 × 1 keeps the size', () => {
  expect(convGeometry([28, 28], 1)).toMatchObject({ outHeight: 28, outWidth: 28, fits: true });
  expect(convGeometry(2, 5)).toMatchObject({ outHeight: 0, outWidth: 0, fits: false });
});
