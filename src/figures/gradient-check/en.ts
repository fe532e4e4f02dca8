import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Gradient check: nudge a number, measure the slope',
  lead: 'Press Play: as ε shrinks, the measured line turns into the tangent, and the error draws a V.',
  surface:
    'L around the nudged number, and the error of the measured slope against ε. Left and right arrow keys change ε; up and down choose the number that is nudged.',
  labels: {
    curve: 'L around that number, magnified with ε',
    error: 'Error against ε',
    precisions: { float64: '64-bit', float32: '32-bit' },
    measured: 'measured',
    formula: 'formula',
    noStep: 'w + ε = w',
    rounding: '← rounding: 1/ε',
    arms: {
      third: 'bend: ε·ε →',
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
    digits: 'See the digits',
    nudged: 'Number that is nudged',
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
  sentences: () => ({
    nudged: (cell, eps, error64, error32) =>
      `Nudging ${cell} by ε = ${eps}: the error is ${error64} in 64 bits, ${error32} in 32 bits.`,
    unmeasured: 'not measurable',
    onKink:
      'On a kink the two sides have two slopes: no ε, however small, agrees with the formula.',
    acrossKink:
      'One point has stepped across the kink of ReLU: the formula is right, the measurement wrong. A smaller ε agrees again.',
    even: 'A parabola bends evenly, and its two sides cancel: only rounding is left, which goes as 1/ε.',
    large: (squared) =>
      `ε is still large, and the curve bends on the way: the error goes as ${squared ? 'the square of ε' : 'ε'}.`,
    lowest: 'This is the bottom of the V: ε is just small enough.',
    tiny: (best) =>
      `ε is too small: the two values of L differ by little more than rounding, and that is divided by ε. Best is ε = ${best}.`,
    question:
      'With a central difference, ε gets 10 times smaller. How many times smaller does the error from the bend of the curve get?',
    times: 'Times',
    right: 'That error goes as the square of ε, so the right arm has slope 2 on a log scale.',
    wrong:
      'It gets 100 times smaller: the two sides cancel the part in ε and leave the square. One-sided, it would be 10 times.',
    errors: 'Error',
    gradient: 'Gradient',
  }),
};

export const en = spoken(says, dictionary);
