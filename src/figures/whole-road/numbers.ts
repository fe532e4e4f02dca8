import { digitsFor, equalSign, roundTo } from '../../words/numbers.ts';
import type { Say } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Derived } from './model.ts';
import type { State } from './state.ts';

const DIGITS = 2;
const LOSS_DIGITS = 3;
const GRADIENT_DIGITS = 4;

/** The station's numbers as the sentences say them. */
export function numbersOf(state: State, derived: Derived, say: Say) {
  const { flow, window, map, gate, pool, gradPicture, blended } = derived;
  const { number, signed } = say;
  const classes = CLASS_NAMES[say.language];
  const chance = (index: number) => say.share(flow.probabilities.data[index]);
  const wrong = Math.expm1(-flow.loss);
  const wrongDigits = digitsFor(wrong, LOSS_DIGITS);
  const gradientDigits = digitsFor(gradPicture.value, GRADIENT_DIGITS);
  const score = (index: number) => signed(flow.trace.output.data[index], DIGITS);
  const printed = roundTo(window.sum - window.bias, DIGITS) + roundTo(window.bias, DIGITS);
  return {
    row: number(state.row),
    col: number(state.col),
    pixel: number(derived.picture.value, DIGITS),
    padded: window.taps.some((tap) => tap.isPadding),
    products: signed(window.sum - window.bias, DIGITS),
    bias: signed(window.bias, DIGITS),
    map: signed(map.value, DIGITS),
    /** Whether the three as they are printed add up. */
    adds: equalSign(roundTo(map.value, DIGITS), DIGITS, printed) === '=',
    passes: map.value > 0,
    gate: number(gate.value, DIGITS),
    pool: number(pool.value, DIGITS),
    poolRow: number(pool.row),
    poolCol: number(pool.col),
    someEvidence: pool.value > 0,
    winner: classes[flow.answer],
    right: classes[flow.label],
    isRight: flow.answer === flow.label,
    winnerScore: score(flow.answer),
    winnerChance: chance(flow.answer),
    rightScore: score(flow.label),
    rightChance: chance(flow.label),
    rightShare: say.chance(1 + wrong, wrongDigits),
    error: signed(wrong, wrongDigits),
    loss: number(flow.loss, digitsFor(flow.loss, LOSS_DIGITS)),
    gradient: signed(gradPicture.value, gradientDigits),
    slope: Math.sign(gradPicture.value),
    blend: signed(blended.value, DIGITS),
    share: `${number(100 * derived.share, 0)}%`,
  };
}
