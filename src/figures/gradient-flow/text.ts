import { digitsFor } from '../../words/numbers.ts';
import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Flow } from '../kit/network/flow.ts';
import type { MapFacts } from './flow.ts';
import type { Derived } from './model.ts';
import type { StageId, State } from './state.ts';

export interface Labels {
  readonly item: string;
  readonly channel: string;
  readonly rate: string;
  readonly forward: string;
  readonly backward: string;
  readonly picture: string;
  readonly probability: string;
  readonly gradient: string;
  readonly before: string;
  readonly after: string;
  readonly mapOf: (symbol: string, channel: string) => string;
  readonly short: Readonly<Record<StageId, string>>;
  readonly stages: Readonly<Record<StageId, string>>;
}

export type Text = FigureText<State, Derived, Labels>;

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

export const LOSS_DIGITS = 3;

export const SMALL_DIGITS = 4;

/** A loss, with the digits that a small one needs. */
export function lossOf(loss: number, { number }: Say): string {
  return number(loss, digitsFor(loss, LOSS_DIGITS));
}

/**
 * The error at the right class written out, with digits enough that a network which is nearly sure is not told as
 * sure. Taken from the loss, −log of the probability, which still tells the two apart where the probability cannot.
 */
export function firstError({ loss }: Flow, say: Say): string {
  const error = Math.expm1(-loss);
  const digits = digitsFor(error, LOSS_DIGITS);
  return `${say.chance(1 + error, digits)} − 1 = ${say.signed(error, digits)}`;
}

interface TableWords {
  readonly classes: (first: string, second: string) => string;
  readonly of: (symbol: string, all: boolean) => string;
}

export function tables(state: State, derived: Derived, labels: Labels, words: TableWords) {
  const { flow, stage, after } = derived;
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
      caption: words.classes(...heads),
      rows: first.length,
      cols: 2,
      at: (row: number, col: number) => (col === 0 ? first : second)[row],
      digits: SMALL_DIGITS,
    },
  ];
  const { probabilities, gradLogits } = flow;
  if (state.stage === 'softmax') {
    return classes([labels.probability, labels.gradient], probabilities.data, gradLogits.data);
  }
  if (state.stage === 'step') {
    return classes([labels.before, labels.after], probabilities.data, after.probabilities.data);
  }
  if (!stage) return [grid('X', derived.picture), grid('∂L/∂X', derived.gradPicture)];
  const all = stage.kind === 'conv';
  return [
    grid('X', stage.input),
    grid(words.of('Y', all), stage.output),
    grid(words.of('∂L/∂Y', all), stage.gradOutput),
    grid('∂L/∂X', stage.gradInput),
    ...(stage.kernels ? [grid('rot180(K)', stage.kernels.turned)] : []),
  ];
}
