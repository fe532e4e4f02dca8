/** Every impossible argument of a geometry throws an error that names the function, the argument, its value and the rule. */
import { convGeometry, outputSize } from '../index';
import { expectRefusals } from '../tests/testing';

// biome-ignore lint/suspicious/noExplicitAny: these tests pass what the types forbid.
const wrong = (value: unknown) => value as any;

const refusals: [call: () => unknown, error: typeof RangeError, message: string][] = [
  [
    () => outputSize(2, 3),
    RangeError,
    'outputSize: kernel of 3 × 1 does not fit the padded input of 2 × 1',
  ],
  [
    () => outputSize(2, 9, { padding: [1, 2] }),
    RangeError,
    'outputSize: kernel of 9 × 1 does not fit the padded input of 5 × 1',
  ],
  [
    () => outputSize(0, 3),
    RangeError,
    'outputSize: inputSize must be an integer of at least 1, got 0',
  ],
  [
    () => outputSize(5, wrong('3')),
    TypeError,
    "outputSize: kernelSize must be an integer of at least 1, got '3'",
  ],
  [
    () => outputSize(5, 3, { padding: wrong([1, 1, 1, 1]) }),
    TypeError,
    'outputSize: padding must be a number or [before, after], got [1, 1, 1, 1]',
  ],
  [
    () => outputSize(5, 3, { padding: wrong([1, 1, 1]) }),
    TypeError,
    'outputSize: padding must be a number or [before, after], got [1, 1, 1]',
  ],
  [
    () => outputSize(5, 3, { stride: 0 }),
    RangeError,
    'outputSize: stride must be an integer of at least 1, got 0',
  ],
  [
    () => outputSize(5, 3, { dilation: 0 }),
    RangeError,
    'outputSize: dilation must be an integer of at least 1, got 0',
  ],
  [
    () => convGeometry(5, 3, wrong(null)),
    TypeError,
    'convGeometry: options must be an object, got null',
  ],
  [() => convGeometry(wrong(undefined), 3), TypeError, 'convGeometry: inputSize is missing'],
  [
    () => convGeometry(5, 3, { stride: 0 }),
    RangeError,
    'convGeometry: stride must be an integer of at least 1, got 0',
  ],
  [
    () => convGeometry([5, 0], 3),
    RangeError,
    'convGeometry: inputSize[1] must be an integer of at least 1, got 0',
  ],
  [
    () => convGeometry(0, 3),
    RangeError,
    'convGeometry: inputSize must be an integer of at least 1, got 0',
  ],
  [
    () => convGeometry(5, 0),
    RangeError,
    'convGeometry: kernelSize must be an integer of at least 1, got 0',
  ],
  [
    () => convGeometry([0, 5], 3),
    RangeError,
    'convGeometry: inputSize[0] must be an integer of at least 1, got 0',
  ],
  [
    () => convGeometry(5, [0, 3]),
    RangeError,
    'convGeometry: kernelSize[0] must be an integer of at least 1, got 0',
  ],
  [
    () => convGeometry(5, [3, 0]),
    RangeError,
    'convGeometry: kernelSize[1] must be an integer of at least 1, got 0',
  ],
  [() => convGeometry(5, wrong(undefined)), TypeError, 'convGeometry: kernelSize is missing'],
  [
    () => outputSize(5, 3, wrong(null)),
    TypeError,
    'outputSize: options must be an object, got null',
  ],
];

expectRefusals(refusals);
