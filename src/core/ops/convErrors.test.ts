/** Every impossible argument of a convolution throws an error that names the function, the argument, its value and the rule. */
import {
  type Conv2dOptions,
  conv2d,
  conv2dGradInput,
  conv2dGradKernel,
  conv2dReference,
  zeros,
} from '../index';
import { expectRefusals, type Refusal } from '../tests/testing';

const image = zeros([1, 1, 5, 6]);
const kernel = zeros([2, 1, 3, 3]);
// biome-ignore lint/suspicious/noExplicitAny: these tests pass what the types forbid.
const wrong = (value: unknown) => value as any;
const conv = (options: unknown) => () => conv2d(image, kernel, options as Conv2dOptions);

const refusals: Refusal[] = [
  [
    () => conv2d(image, zeros([2, 3, 3, 3])),
    RangeError,
    'conv2d: kernel expects 3 input channels, input has 1',
  ],
  [
    () => conv2dReference(image, zeros([2, 3, 3, 3])),
    RangeError,
    'conv2dReference: kernel expects 3 input channels, input has 1',
  ],
  [
    () => conv2d(image, zeros([2, 1, 7, 3])),
    RangeError,
    'conv2d: kernel of 7 × 3 does not fit the padded input of 5 × 6',
  ],
  [
    conv({ dilation: 3 }),
    RangeError,
    'conv2d: kernel of 7 × 7 (with dilation) does not fit the padded input of 5 × 6',
  ],
  [conv({ stride: 0 }), RangeError, 'conv2d: stride must be an integer of at least 1, got 0'],
  [
    conv({ stride: [1, -2] }),
    RangeError,
    'conv2d: stride[1] must be an integer of at least 1, got -2',
  ],
  [conv({ stride: 1.5 }), RangeError, 'conv2d: stride must be an integer of at least 1, got 1.5'],
  [
    conv({ stride: Number.NaN }),
    RangeError,
    'conv2d: stride must be an integer of at least 1, got NaN',
  ],
  [conv({ stride: '2' }), TypeError, "conv2d: stride must be a number or [height, width], got '2'"],
  [
    conv({ stride: [1, 2, 3] }),
    TypeError,
    'conv2d: stride must be a number or [height, width], got [1, 2, 3]',
  ],
  [conv({ padding: -1 }), RangeError, 'conv2d: padding must be an integer of at least 0, got -1'],
  [
    conv({ padding: [1, 2, 3] }),
    TypeError,
    "conv2d: padding must be a number, [height, width], [top, right, bottom, left], 'same' or 'valid', got [1, 2, 3]",
  ],
  [conv({ padding: 'full' }), TypeError, "got 'full'"],
  [
    conv({ padding: 1e9 }),
    RangeError,
    'conv2d: [1, 2, 2000000003, 2000000004] is more than 2147483647 elements',
  ],
  [conv({ dilation: 0 }), RangeError, 'conv2d: dilation must be an integer of at least 1, got 0'],
  ...[
    ['stride', [0, 1], 'stride[0]'],
    ['stride', [1, 0], 'stride[1]'],
    ['dilation', [0, 1], 'dilation[0]'],
    ['dilation', [1, 0], 'dilation[1]'],
  ].map(
    ([name, size, axis]): Refusal => [
      conv({ [name as string]: size }),
      RangeError,
      `conv2d: ${axis} must be an integer of at least 1, got 0`,
    ],
  ),
  [
    conv({ groups: 2 }),
    RangeError,
    'conv2d: groups must divide 1 input and 2 output channels, got 2',
  ],
  [
    () => conv2d(zeros([1, 6, 5, 5]), zeros([2, 2, 3, 3]), { groups: 2 }),
    RangeError,
    'conv2d: kernel expects 2 input channels in each of 2 groups, input has 6',
  ],
  [conv({ groups: 0.5 }), RangeError, 'conv2d: groups must be an integer of at least 1, got 0.5'],
  [conv({ bias: zeros([3]) }), RangeError, 'conv2d: bias must have shape [2], got [3]'],
  [conv(null), TypeError, 'conv2d: options must be an object, got null'],
  [conv(3), TypeError, 'conv2d: options must be an object, got 3'],
  [
    () => conv2d(zeros([5, 5]), kernel),
    RangeError,
    'conv2d: input must have 4 axes (NCHW), got shape [5, 5]',
  ],
  [() => conv2d(wrong([1, 2]), kernel), TypeError, 'conv2d: input must be a tensor, got [1, 2]'],
  [
    () => conv2d(wrong(undefined), kernel),
    TypeError,
    'conv2d: input must be a tensor, got undefined',
  ],
  [
    () => conv2d({ shape: [1, 1, 2, 2], data: new Float32Array(5) }, kernel),
    RangeError,
    'conv2d: input has shape [1, 1, 2, 2] but 5 values',
  ],
  [
    () => conv2d({ shape: [1, 1, -2, -2], data: new Float32Array(4) }, kernel),
    RangeError,
    'conv2d: shape[2] must be an integer of at least 1, got -2',
  ],
  [
    () => conv2dGradInput(zeros([1, 2, 5, 6]), kernel, [1, 1, 5, 6]),
    RangeError,
    'conv2dGradInput: gradOutput must have shape [1, 2, 3, 4], got [1, 2, 5, 6]',
  ],
  [
    () => conv2dGradInput(zeros([1, 2, 3, 4]), kernel, [1, 2, 5, 6]),
    RangeError,
    'conv2dGradInput: kernel expects 1 input channels, input has 2',
  ],
  [
    () => conv2dGradInput(zeros([1, 2, 3, 4]), kernel, [5, 6]),
    RangeError,
    'conv2dGradInput: shapes must have 4 axes, got [5, 6] and [2, 1, 3, 3]',
  ],
  [
    () => conv2dGradInput(zeros([1, 2, 3, 4]), kernel, wrong(undefined)),
    TypeError,
    'conv2dGradInput: shape must be an array, got undefined',
  ],
  [
    () => conv2dGradKernel(image, zeros([1, 2, 3, 3]), [2, 1, 3, 3]),
    RangeError,
    'conv2dGradKernel: gradOutput must have shape [1, 2, 3, 4], got [1, 2, 3, 3]',
  ],
  [
    () => conv2d(image, zeros([2, 1, 4, 3]), { dilation: [2, 1] }),
    RangeError,
    'conv2d: kernel of 7 × 3 (with dilation) does not fit the padded input of 5 × 6',
  ],
  [
    () => conv2d(image, zeros([2, 1, 3, 4]), { dilation: [1, 2] }),
    RangeError,
    'conv2d: kernel of 3 × 7 (with dilation) does not fit the padded input of 5 × 6',
  ],
  [
    conv({ padding: [-1, 0] }),
    RangeError,
    'conv2d: padding must be an integer of at least 0, got -1',
  ],
];

expectRefusals(refusals);
