import { scientific } from '../kit/frame/scientific.ts';
import { STEPS } from './learnFilter.ts';
import { OPS } from './ops.ts';
import { outputsOf, type Text, tables } from './text.ts';

export const en: Text = {
  title: 'To flip the kernel or not',
  lead: 'Change the kernel to see when the two operations differ, then let both of them learn.',
  surface:
    'Cross-correlation in the upper row, convolution in the lower. Arrow keys move the window, or the number of steps learned.',
  labels: {
    view: 'Look at',
    views: { compare: 'Both operations', filter: 'One filter learns', networks: 'Two networks' },
    op: 'Operation in the code',
    ops: { xcorr: 'Cross-correlation', conv: 'Convolution' },
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
    difference: {
      compare: 'Largest difference of the two Y',
      filter: 'Largest difference, one K turned',
      networks: 'Largest difference, filters turned',
    },
    before: 'at the start',
    loss: 'loss',
    draw: 'New random numbers',
    sums: 'The chosen cell of Y',
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
  describe: (state, derived, say) => {
    const difference = scientific(derived.difference, say.number);
    if (derived.learning) return 'Both are learning; this is how they start.';
    if (state.view === 'filter') {
      return `After ${say.number(derived.step)} steps from two different starts: with the kernel of convolution turned by 180°, the two kernels ${derived.difference === 0 ? 'do not differ at all' : `differ by at most ${difference}`}; at the start they differed by up to ${scientific(derived.startDifference, say.number)}.`;
    }
    if (state.view === 'networks') {
      return `Two networks start as each other’s rotation and see the same pictures in the same order. After ${say.number(derived.step)} steps they still are: ${derived.difference === 0 ? 'the weights agree to the last bit' : `the weights differ by at most ${difference}, which is rounding`}. In all ${say.number(STEPS)} steps they never differ${derived.everApart === 0 ? '' : ` by more than ${scientific(derived.everApart, say.number)}`}.`;
    }
    const told = `Cross-correlation gives ${outputsOf(derived, 'xcorr', say)}; convolution gives ${outputsOf(derived, 'conv', say)}.`;
    if (derived.rotationProof)
      return `${told} Turned by 180° the kernel is itself, so nobody can tell.`;
    if (derived.symmetric) {
      return `${told} The kernel is symmetric as a matrix, but turned by 180° it is another kernel: not enough.`;
    }
    return `${told} Turned by 180° it is another kernel, so the results differ.`;
  },
  tables: (state, derived) => tables(state, derived, en.labels),
  predict: (state, derived, say) =>
    state.view === 'compare'
      ? {
          question: 'In the top left cell of Y, what does each operation give?',
          answers: OPS.map((op) => ({ label: en.labels.ops[op], value: derived.outputs[op][0] })),
          right: 'One multiplies by K as it is, the other by K turned.',
          wrong: `Cross-correlation gives ${say.number(derived.outputs.xcorr[0])}, convolution ${say.number(derived.outputs.conv[0])}: convolution turns K before it multiplies.`,
        }
      : {
          question:
            'Cross-correlation learned a kernel with 7 in its top left and 2 in its bottom right corner. What does convolution learn in the top left corner?',
          answers: [{ label: 'The corner', value: 2 }],
          right: 'The other kernel is turned by 180°, so opposite corners change places.',
          wrong: 'It is 2: the other kernel is turned by 180°, so opposite corners change places.',
        },
};
