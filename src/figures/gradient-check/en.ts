import { cellName, errorIn, small, type Text, tables } from './text.ts';

export const en: Text = {
  title: 'Gradient check: nudge a number, measure the slope',
  lead: 'Drag the ε line across the chart: too large or too small, and the measured slope is wrong.',
  surface:
    'Error of the measured slope against ε. Left and right arrow keys change ε; up and down choose the number that is nudged.',
  labels: {
    input: 'X',
    kernel: 'K',
    curve: 'L as that number moves',
    error: 'Error',
    precisions: { float64: '64-bit', float32: '32-bit' },
    measured: 'measured',
    formula: 'formula',
    noStep: 'w + ε = w',
    rounding: '← rounding: 1/ε',
    arms: {
      third: 'bend: ε² →',
      second: 'bend: ε →',
      none: 'even bend: 0',
      kink: 'kink →',
    },
    loss: 'Loss',
    losses: {
      tanh: 'Mean of tanh(Y)',
      softmax: 'Softmax and cross-entropy',
      mse: 'Mean squared error (mse)',
      relu: 'ReLU, then tanh',
    },
    difference: 'Difference',
    differences: { central: 'Central', 'one-sided': 'One-sided' },
    exponent: 'Exponent of ε',
    nudged: 'Number that is nudged',
    cell: cellName,
    gap: 'Distance from the kink of ReLU',
    divisor: 'Divide by',
    divisors: { taken: 'Step taken', asked: 'Step asked' },
  },
  presets: {
    'v-shape': 'The V',
    'one-sided': 'One-sided',
    mse: 'One arm missing',
    kink: 'Across a kink',
    'on-kink': 'On a kink',
    softmax: 'Softmax',
  },
  describe: (state, derived, say) => {
    const { now, best, power, broken } = derived;
    const told = `Nudging ${cellName(state.cell)} by ε = ${small(derived.eps, say)}: the error is ${errorIn(now.float64.error, say, 'not measurable')} in 64 bits, ${errorIn(now.float32.error, say, 'not measurable')} in 32 bits.`;
    if (broken) {
      return `${told} On a kink the two sides have two slopes: no ε, however small, agrees with the formula.`;
    }
    if (derived.crossed) {
      return `${told} One of the points has stepped across the kink of ReLU: the formula is right, and it is the measured slope that is wrong. Make ε smaller, until both points are on the same side, and they agree again.`;
    }
    if (power === 0) {
      return `${told} A parabola bends evenly, and what it bends on both sides cancels, so a central difference is exact for every ε: only the arm of rounding is left, which goes as 1/ε.`;
    }
    const arm = power === 2 ? 'ε²' : 'ε';
    return `${told} Right arm: the curve bends within ε, an error that goes as ${arm}. Left arm: L has only so many digits, and the rounding of the difference is divided by ε. Lowest at ${small(10 ** best.float64.exponent, say)} and ${small(10 ** best.float32.exponent, say)}.`;
  },
  tables: (_, derived) => tables(derived, { errors: 'Error', gradient: 'Gradient' }),
  predict: () => ({
    question:
      'With a central difference, ε gets 10 times smaller. How many times smaller does the error from the bend of the curve get?',
    answers: [{ label: 'Times', value: 100 }],
    right: 'That error goes as ε², so the right arm has slope 2 on a log scale.',
    wrong:
      'It gets 100 times smaller: the two sides cancel the part in ε and leave ε². One-sided, it would be 10 times.',
  }),
};
