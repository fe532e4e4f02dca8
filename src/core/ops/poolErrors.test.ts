/** Every impossible argument of a pooling, a padding or a window throws an error that says so. */
import {
  avgPool2d,
  avgPool2dGrad,
  dilate2d,
  maxPool2d,
  maxPool2dGrad,
  pad2d,
  poolWindowAt,
  rot180,
  windowAt,
  zeros,
} from '../index';
import { expectRefusals, type Refusal } from '../tests/testing';

const image = zeros([1, 1, 5, 6]);
const kernel = zeros([2, 1, 3, 3]);
// biome-ignore lint/suspicious/noExplicitAny: these tests pass what the types forbid.
const wrong = (value: unknown) => value as any;

const refusals: Refusal[] = [
  [
    () => pad2d(image, 5, 'reflect'),
    RangeError,
    'pad2d: reflect needs padding smaller than the input of 5 × 6, got [5, 5, 5, 5]',
  ],
  [
    () => pad2d(image, 1, wrong('mirror')),
    TypeError,
    "pad2d: mode must be 'zeros', 'reflect' or 'replicate', got 'mirror'",
  ],
  [() => pad2d(image, 'same'), TypeError, "pad2d: padding 'same' needs a kernel; give numbers"],
  [
    () => dilate2d(image, 0),
    RangeError,
    'dilate2d: stride must be an integer of at least 1, got 0',
  ],
  [
    () => dilate2d(image, wrong(undefined)),
    TypeError,
    'dilate2d: stride must be an integer of at least 1, got undefined',
  ],
  [
    () => rot180(zeros([3, 3])),
    RangeError,
    'rot180: kernel must have 4 axes (OIHW), got shape [3, 3]',
  ],
  [
    () => maxPool2d(image, { size: 2, padding: 2 }),
    RangeError,
    'maxPool2d: padding must be at most half of the 2 × 2 window, got [2, 2, 2, 2]',
  ],
  // One side too much is enough.
  ...[
    [2, 0, 0, 0],
    [0, 2, 0, 0],
    [0, 0, 2, 0],
    [0, 0, 0, 2],
  ].map(
    (padding): Refusal => [
      () => maxPool2d(image, { size: 3, padding: wrong(padding) }),
      RangeError,
      `maxPool2d: padding must be at most half of the 3 × 3 window, got [${padding.join(', ')}]`,
    ],
  ),
  [
    () => maxPool2d(image, { size: 0, stride: 1 }),
    RangeError,
    'maxPool2d: size must be an integer of at least 1, got 0',
  ],
  [
    () => maxPool2d(image, { size: [0, 2], stride: 1 }),
    RangeError,
    'maxPool2d: size[0] must be an integer of at least 1, got 0',
  ],
  [
    () => maxPool2d(image, { size: [2, 0], stride: 1 }),
    RangeError,
    'maxPool2d: size[1] must be an integer of at least 1, got 0',
  ],
  [
    () => maxPool2d(image, { size: [6, 2] }),
    RangeError,
    'maxPool2d: window of 6 × 2 does not fit the padded input of 5 × 6',
  ],
  [() => maxPool2d(image, wrong({})), TypeError, 'maxPool2d: size is missing'],
  [
    () => avgPool2d(image, wrong(undefined)),
    TypeError,
    'avgPool2d: options must be an object, got undefined',
  ],
  [
    () => maxPool2dGrad(zeros([1, 1, 1, 1]), Int32Array.of(9), [1, 1, 3, 3]),
    RangeError,
    'maxPool2dGrad: argmax[0] must be below 9, got 9',
  ],
  [
    () => maxPool2dGrad(zeros([1, 1, 1, 1]), Int32Array.of(1, 2), [1, 1, 3, 3]),
    TypeError,
    'maxPool2dGrad: argmax must be an Int32Array of 1 positions',
  ],
  [
    () => avgPool2dGrad(zeros([1, 1, 2, 2]), [1, 1, 5, 6], { size: 2 }),
    RangeError,
    'avgPool2dGrad: gradOutput must have shape [1, 1, 2, 3], got [1, 1, 2, 2]',
  ],
  [
    () => maxPool2dGrad(zeros([1, 1, 1, 1]), Int32Array.of(-1), [1, 1, 3, 3]),
    RangeError,
    'maxPool2dGrad: argmax[0] must be below 9, got -1',
  ],
  [
    () => windowAt(image, kernel, {}, { row: 3, col: 0 }),
    RangeError,
    'windowAt: row must be below 3, got 3',
  ],
  [
    () => windowAt(image, kernel, {}, { row: 0, col: 0, outChannel: 2 }),
    RangeError,
    'windowAt: outChannel must be below 2, got 2',
  ],
  [
    () => poolWindowAt(image, { size: 2 }, { row: 0, col: -1 }),
    RangeError,
    'poolWindowAt: col must be an integer of at least 0, got -1',
  ],
];

expectRefusals(refusals);
