import { digitsFor } from '../../words/numbers.ts';
import type { NumberTable, Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { MapFacts } from './flow.ts';
import type { Derived, State } from './model.ts';
import type { Rule } from './rule.ts';
import type { StageId } from './stages.ts';

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
  readonly short: Readonly<Record<StageId, string>>;
  readonly stages: Readonly<Record<StageId, string>>;
}

export interface Sentences {
  readonly whole: (label: number, answer: number, chance: string, loss: string) => string;
  readonly softmax: (first: string) => string;
  readonly step: (
    rate: number,
    parameters: number,
    loss: string,
    after: string,
    down: boolean,
  ) => string;
  readonly chances: (label: number, chance: string, after: string) => string;
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
  readonly classes: (first: string, second: string) => string;
  readonly probability: string;
  readonly gradient: string;
  readonly before: string;
  readonly after: string;
}

export const LAYER_NAMES = {
  'conv-1': 'Conv 1',
  'relu-1': 'ReLU 1',
  'pool-1': 'Max pooling 1',
  'conv-2': 'Conv 2',
  'relu-2': 'ReLU 2',
  'pool-2': 'Max pooling 2',
  'conv-3': 'Conv 3',
  'relu-3': 'ReLU 3',
} as const;

export const LAYER_SHORT = {
  'conv-1': 'conv',
  'relu-1': 'ReLU',
  'pool-1': 'max',
  'conv-2': 'conv',
  'relu-2': 'ReLU',
  'pool-2': 'max',
  'conv-3': 'conv',
  'relu-3': 'ReLU',
  flatten: 'flat',
  dense: 'FC',
  softmax: 'loss',
} as const;

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
      const down = after.loss < flow.loss;
      const now = lossOf(after.loss, speaking);
      return `${say.step(Number(state.rate), parameters, loss, now, down)} ${say.chances(label, chance(flow.probabilities), chance(after.probabilities))}`;
    }
    const cells = stage.input.value.values.length;
    const [{ come = 0 } = {}] = rule.columns;
    const rules = {
      dense: () => say.dense,
      flatten: () => say.flatten(stage.input.channels, stage.input.value.width),
      pool: () =>
        say.pool(
          stage.winners.length,
          cells,
          speaking.signed(come / rule.columns.length, rule.digits),
        ),
      relu: () => say.relu(stage.blocked.length, cells),
      conv: () => say.conv(stage.channel + 1, stage.output.channels),
    };
    const end = stage.layer === 0 ? say.pixels : say.peak(stage.gradPeak);
    return `${rules[stage.kind]()} ${end}`;
  },
  tables({ stage: id }, { flow, stage, columns, after }, say) {
    const grid = (caption: string, map: MapFacts): NumberTable => ({
      ...gridTable(caption, map.values, map.height, map.width),
      digits: SMALL_DIGITS,
    });
    const classes = (
      heads: [string, string],
      first: ArrayLike<number>,
      second: ArrayLike<number>,
    ) => [
      {
        caption: say.classes(...heads),
        rows: first.length,
        cols: 2,
        at: (row: number, col: number) => (col === 0 ? first : second)[row],
        digits: SMALL_DIGITS,
      },
    ];
    const { probabilities, gradLogits } = flow;
    if (id === 'softmax') {
      return classes([say.probability, say.gradient], probabilities.data, gradLogits.data);
    }
    if (id === 'step') {
      return classes([say.before, say.after], probabilities.data, after.probabilities.data);
    }
    const [picture] = columns;
    if (!stage) return [grid('X', picture.value), grid('∂L/∂X', picture.error)];
    return [
      grid('X', stage.input.value),
      grid('Y', stage.output.value),
      grid('∂L/∂Y', stage.output.error),
      grid('∂L/∂X', stage.input.error),
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
