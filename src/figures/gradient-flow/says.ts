import type { Tensor } from '../../core/index.ts';
import { digitsFor } from '../../words/numbers.ts';
import type { NumberTable, Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { MapFacts } from './flow.ts';
import type { Derived, State } from './model.ts';
import type { Rule } from './rule.ts';

export interface Labels {
  readonly item: string;
  readonly channel: string;
  readonly rate: string;
  /** Under a sum of one channel: what all of them make. */
  readonly allMaps: (sum: string) => string;
  /** Place of a number in the flat list, and among the maps. */
  readonly entry: (place: string) => string;
  readonly place: (map: string, row: string, col: string) => string;
  readonly rules: Readonly<Record<Rule['kind'], string>>;
  /** Stages by their kind, in a word and by name. */
  readonly short: Readonly<Record<Rule['kind'], string>>;
  readonly stages: Readonly<Record<Rule['kind'], string>>;
}

export interface Sentences {
  readonly whole: (label: number, answer: number, chance: string, loss: string) => string;
  readonly softmax: (first: string) => string;
  readonly step: (rate: number, parameters: number) => string;
  readonly loss: (loss: string, after: string, down: boolean) => string;
  readonly chance: (label: number, chance: string, after: string) => string;
  readonly dense: string;
  readonly flatten: (maps: number, side: number) => string;
  readonly pool: (winners: number, cells: number, shared: string) => string;
  readonly relu: (blocked: number, cells: number) => string;
  readonly conv: (channel: number, outputs: number) => string;
  readonly peak: (size: number) => string;
  readonly pixels: string;
  readonly question: string;
  readonly loser: string;
  readonly winner: string;
  readonly answer: string;
  /** Captions: probability and gradient of each class; its probability before and after the step. */
  readonly born: string;
  readonly moved: string;
}

const LOSS_DIGITS = 3;
const SMALL_DIGITS = 4;
/** The error that comes back to a pooling window in the question, and cells that share it in an average. */
export const QUESTION = { error: 2.5, window: [1, 3, 2, 0.5] } as const;

/** A loss, with the digits that a small one needs. */
export function lossOf(loss: number, { number }: Say): string {
  return number(loss, digitsFor(loss, LOSS_DIGITS));
}

/**
 * The error at the right class written out, with digits enough that a network which is nearly sure is not told as
 * sure. Taken from the loss, −log of the probability, which still tells the two apart where the probability cannot.
 */
export function firstError(loss: number, say: Say): string {
  const error = Math.expm1(-loss);
  const digits = digitsFor(error, LOSS_DIGITS);
  return `${say.chance(1 + error, digits)} − 1 = ${say.signed(error, digits)}`;
}

export const says: Says<State, Derived, Sentences> = {
  describe(state, { flow, stage, rule, after, parameters }, say, speaking) {
    const { label } = flow;
    const chance = (from: typeof flow.probabilities) => speaking.chance(from.data[label]);
    const loss = lossOf(flow.loss, speaking);
    if (state.stage === 'whole') {
      return say.whole(label, flow.answer, chance(flow.probabilities), loss);
    }
    if (state.stage === 'softmax') return say.softmax(firstError(flow.loss, speaking));
    if (!stage) {
      return [
        say.step(Number(state.rate), parameters),
        say.loss(loss, lossOf(after.loss, speaking), after.loss < flow.loss),
        say.chance(label, chance(flow.probabilities), chance(after.probabilities)),
      ].join(' ');
    }
    const cells = stage.input.value.values.length;
    const [{ come }] = rule.told;
    const rules = {
      dense: () => say.dense,
      flatten: () => say.flatten(stage.input.channels, stage.input.value.width),
      pool: () =>
        say.pool(
          stage.winners.length,
          cells,
          speaking.signed(come / rule.told.length, rule.digits),
        ),
      relu: () => say.relu(stage.blocked.length, cells),
      conv: () => say.conv(stage.channel + 1, stage.output.channels),
    };
    const end = stage.layer === 0 ? say.pixels : say.peak(stage.gradPeak);
    return `${rules[stage.kind]()} ${end}`;
  },
  tables({ stage: id }, { flow, stage, columns, after }, say) {
    const table = (caption: string, values: ArrayLike<number>, rows: number): NumberTable => ({
      ...gridTable(caption, values, rows, values.length / rows),
      digits: SMALL_DIGITS,
    });
    const pairs = (first: Tensor, { data }: Tensor) =>
      Array.from(first.data, (value, at) => [value, data[at]]).flat();
    const { probabilities, gradLogits } = flow;
    const classes = probabilities.data.length;
    if (id === 'softmax') return [table(say.born, pairs(probabilities, gradLogits), classes)];
    if (id === 'step') {
      return [table(say.moved, pairs(probabilities, after.probabilities), classes)];
    }
    const map = (caption: string, { values, height }: MapFacts) => table(caption, values, height);
    const [picture] = columns;
    if (!stage) return [map('X', picture.value), map('∂L/∂X', picture.error)];
    const { input, output } = stage;
    return [
      map('X', input.value),
      map('Y', output.value),
      map('∂L/∂Y', output.error),
      map('∂L/∂X', input.error),
    ];
  },
  predict: (_, __, say) => ({
    question: say.question,
    answers: [
      { label: say.loser, value: 0 },
      { label: say.winner, value: QUESTION.error },
    ],
    right: say.answer,
    wrong: say.answer,
  }),
};
