import { digitsFor, equalSign, roundTo } from '../../words/numbers.ts';
import type { NumberTable, Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { MapFacts } from './facts.ts';
import type { Derived, State, Station } from './model.ts';

export interface Labels {
  readonly item: string;
  readonly kernel: string;
  readonly place: string;
  readonly skewer: string;
  readonly blend: string;
  readonly window: string;
  readonly kernelOf: (which: string, all: string) => string;
  readonly names: Readonly<Record<Station, string>>;
}

type Numbers = ReturnType<typeof numbersOf>;
type Sentence = (numbers: Numbers) => string;

/** A sentence for each station, and those that are chosen after it. */
export interface Sentences extends Readonly<Record<Station, Sentence>> {
  readonly padded: string;
  readonly neighbours: string;
  readonly stopped: Sentence;
  readonly wins: string;
  readonly yields: Sentence;
  readonly noEvidence: string;
  readonly isRight: string;
  readonly isWrong: Sentence;
  readonly slope: Readonly<Record<'-1' | '0' | '1', string>>;
  readonly picture: string;
  readonly window: string;
  readonly gated: string;
  readonly pooled: string;
  readonly classes: string;
  readonly skewer: string;
  readonly blend: string;
}

export const DIGITS = 2;
export const LOSS_DIGITS = 3;
const GRADIENT_DIGITS = 4;
const TABLE_DIGITS = 4;

/** The station's numbers as the sentences say them. */
export function numbersOf(state: State, derived: Derived, say: Say) {
  const { flow, window, map, gate, pool, gradPicture, blended } = derived;
  const { number, signed } = say;
  const classes = CLASS_NAMES[say.language];
  const chance = (index: number) => say.share(flow.probabilities.data[index]);
  const wrong = Math.expm1(-flow.loss);
  const wrongDigits = digitsFor(wrong, LOSS_DIGITS);
  const score = (index: number) => signed(flow.trace.output.data[index], DIGITS);
  const printed = roundTo(window.sum - window.bias, DIGITS) + roundTo(window.bias, DIGITS);
  return {
    row: number(state.row),
    col: number(state.col),
    pixel: number(derived.picture.value, DIGITS),
    products: signed(window.sum - window.bias, DIGITS),
    bias: signed(window.bias, DIGITS),
    map: signed(map.value, DIGITS),
    /** Whether the three as they are printed add up. */
    adds: equalSign(roundTo(map.value, DIGITS), DIGITS, printed) === '=',
    gate: number(gate.value, DIGITS),
    pool: number(pool.value, DIGITS),
    poolRow: number(pool.row),
    poolCol: number(pool.col),
    winner: classes[flow.answer],
    right: classes[flow.label],
    winnerScore: score(flow.answer),
    winnerChance: chance(flow.answer),
    rightScore: score(flow.label),
    rightChance: chance(flow.label),
    rightShare: say.chance(1 + wrong, wrongDigits),
    error: signed(wrong, wrongDigits),
    loss: number(flow.loss, digitsFor(flow.loss, LOSS_DIGITS)),
    gradient: signed(gradPicture.value, digitsFor(gradPicture.value, GRADIENT_DIGITS)),
    blend: signed(blended.value, DIGITS),
    share: `${number(100 * derived.share, 0)}%`,
  };
}

export const says: Says<State, Derived, Sentences> = {
  describe(state, derived, say, format) {
    const { flow, window, map, pool, gradPicture, wins } = derived;
    const n = numbersOf(state, derived, format);
    const { station } = state;
    const more: Readonly<Partial<Record<Station, () => string>>> = {
      tensor: () =>
        `${window.taps.some(({ isPadding }) => isPadding) ? say.padded : ''}${say.neighbours}`,
      pool: () => ` ${wins ? say.wins : pool.value > 0 ? say.yields(n) : say.noEvidence}`,
      vote: () => ` ${flow.answer === flow.label ? say.isRight : say.isWrong(n)}`,
      rot180: () => ` ${say.slope[`${Math.sign(gradPicture.value) as -1 | 0 | 1}`]}`,
    };
    if (station === 'gate' && map.value <= 0) return say.stopped(n);
    return say[station](n) + (more[station]?.() ?? '');
  },
  tables(_, derived, say, { words }) {
    const { flow, window, kernel, turned, skewer, weights } = derived;
    const digits = TABLE_DIGITS;
    const map = (caption: string, facts: MapFacts): NumberTable => ({
      ...gridTable(caption, facts.values as ArrayLike<number>, facts.height, facts.width),
      around: { row: facts.row, col: facts.col },
      digits,
    });
    const columns = (caption: string, ...lists: readonly ArrayLike<number>[]): NumberTable => ({
      caption,
      rows: lists[0].length,
      cols: lists.length,
      at: (row, col) => lists[col][row],
      digits,
    });
    const nine = (caption: string, values: ArrayLike<number>): NumberTable => ({
      ...gridTable(caption, values, kernel.shape[2], kernel.shape[3]),
      digits,
    });
    return [
      map(say.picture, derived.picture),
      nine(
        say.window,
        window.taps.map((tap) => tap.inputValue),
      ),
      nine(words.kernel, kernel.data),
      map(words.featureMap, derived.map),
      map(say.gated, derived.gate),
      map(say.pooled, derived.pool),
      columns(say.classes, flow.trace.output.data, flow.probabilities.data, flow.gradLogits.data),
      nine('rot180(K)', turned.data),
      map('∂L/∂X', derived.gradPicture),
      columns(say.skewer, skewer, weights),
      map(say.blend, derived.blended),
    ];
  },
};
