import { joinNumbers } from '../../words/numbers.ts';
import { scientific } from '../kit/frame/scientific.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const ops = { xcorr: 'Cross-correlation', conv: 'Convolution' };

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'To flip the kernel or not',
  lead: 'Press Play: convolution turns K before it slides, the other one does not. Then let both of them learn.',
  surface:
    'Cross-correlation and convolution beside each other. Arrow keys move the window, or the number of steps learned; R flips the kernel, space plays.',
  labels: {
    view: 'Look at',
    views: {
      compare: '1. Both operations',
      filter: '2. One filter learns',
      networks: '3. Two networks',
    },
    pass: 'Three grids of each',
    passes: { forward: 'Y', backward: 'Both gradients' },
    code: 'Operation in the code',
    op: 'Operation',
    ops,
    turned: ['K', 'K flipped once', 'K turned 180°'],
    notTurned: 'K is not turned yet',
    given: { filter: ['Image', 'Target'], networks: ['Class 0', 'Class 1'] },
    columns: {
      filter: ['K', 'Slides', 'Result'],
      networks: ['Filter 1', 'Filter 2', 'Scores'],
    },
    difference: {
      filter: 'Largest difference, one K turned',
      networks: 'Largest difference, filters turned',
    },
    before: 'at the start',
    loss: 'loss',
    draw: 'New random numbers',
    curves: 'Loss of both',
  },
  presets: {
    asymmetric: 'Changed by turning',
    'rotation-proof': 'Its own rotation',
    symmetric: 'Symmetric matrix',
    'sign-change': 'Turning flips the sign',
    'learn-both': 'Learned both ways',
    'two-networks': 'Two networks',
  },
  sentences: ({ number, language }) => {
    const list = (values: readonly number[]) =>
      joinNumbers(
        values.map((value) => number(value)),
        language,
      );
    const small = (value: number) => scientific(value, number);
    return {
      outputs: (xcorr, conv) =>
        `Cross-correlation gives ${list(xcorr)}; convolution gives ${list(conv)}.`,
      rotationProof: 'Turned by 180° the kernel is itself, so nobody can tell.',
      symmetric:
        'The kernel is symmetric as a matrix, but turned by 180° it is another kernel: not enough.',
      another: 'Turned by 180° it is another kernel, so the results differ.',
      gradients:
        'Backwards the two swap roles: convolution’s ∂L/∂K comes out turned, and its ∂L/∂X takes K as it is.',
      learning: 'Both are learning; this is how they start.',
      filter: (steps, difference, start) =>
        `After ${number(steps)} steps from two different starts: with the kernel of convolution turned by 180°, the two kernels ${difference === 0 ? 'do not differ at all' : `differ by at most ${small(difference)}`}; at the start they differed by up to ${small(start)}.`,
      networks: (steps, difference, all, ever) =>
        `Two networks start as each other’s rotation and see the same pictures in the same order. After ${number(steps)} steps they still are: ${difference === 0 ? 'the weights agree to the last bit' : `the weights differ by at most ${small(difference)}, which is rounding`}. In all ${number(all)} steps they never differ${ever === 0 ? '' : ` by more than ${small(ever)}`}.`,
      corner:
        'Cross-correlation learned a kernel with 7 in its top left and 2 in its bottom right corner. What does convolution learn in the top left corner?',
      cornerAnswer: 'The corner',
      cornerRight: 'The other kernel is turned by 180°, so opposite corners change places.',
      cornerWrong:
        'It is 2: the other kernel is turned by 180°, so opposite corners change places.',
      first: 'In the top left cell of Y, what does each operation give?',
      firstRight: 'One multiplies by K as it is, the other by K turned.',
      firstWrong: (xcorr, conv) =>
        `Cross-correlation gives ${number(xcorr)}, convolution ${number(conv)}: convolution turns K before it multiplies.`,
      ops,
      given: {
        compare: ['X', '∂L/∂Y'],
        filter: ['Image', 'Target'],
        networks: ['Class 0', 'Class 1'],
      },
      columns: {
        compare: ['Slides', 'Y', '∂L/∂K', '∂L/∂X'],
        filter: ['Start', 'K', 'Slides', 'Result'],
        networks: ['Start', 'Filter 1', 'Filter 2', 'Scores'],
      },
    };
  },
};

export const en = spoken(says, dictionary);
