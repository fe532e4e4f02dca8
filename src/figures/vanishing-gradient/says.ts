import type { Init } from '../../core/index.ts';
import type { NumberTable } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import type { Derived, Kind, State } from './model.ts';
import type { Act } from './net.ts';

export interface Labels {
  readonly acts: Readonly<Record<Act, string>>;
  readonly act: string;
  readonly inits: Readonly<Record<Init, string>>;
  readonly init: string;
  /** What each initialisation is, in a word. */
  readonly meant: Readonly<Record<Init, string>>;
  readonly depth: string;
  readonly skip: string;
  readonly gain: string;
  readonly width: string;
  readonly draw: string;
  readonly of: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly middle: string;
  readonly quarter: string;
  readonly loss: string;
  readonly layer: (layer: string) => string;
  readonly atInput: string;
  readonly gradient: string;
  readonly slope: string;
  readonly apart: string;
}

type Times = (depth: number, toInput: boolean, times: string) => string;

export interface Sentences {
  readonly setting: (act: Act, init: Init, gain: number, skip: boolean) => string;
  readonly nothing: Times;
  readonly same: Times;
  readonly smaller: Times;
  readonly larger: Times;
  /** Ten to some power, in words. */
  readonly power: (exponent: number) => string;
  readonly sigmoid: (depth: number, times: string) => string;
  readonly tanh: (depth: number, slope: number) => string;
  readonly relu: (vanishing: boolean, silent: number, units: number) => string;
  readonly question: string;
  readonly times: string;
  readonly right: string;
  readonly wrong: string;
  readonly gradients: (of: Kind) => string;
  readonly spread: string;
  readonly silent: string;
}

/** From this on a change of the gradient is worth telling. */
const STEADY = 3;
/** Larger numbers of times are told as a power of ten. */
const READABLE = 1e7;

export const says: Says<State, Derived, Sentences> = {
  describe({ act, init, gain, skip, depth, of }, facts, say, { number }) {
    const { shrink, slopes, silentTotal, units, ceiling } = facts;
    const told = (times: number) =>
      times < READABLE
        ? number(times, times < 10 ? 1 : 0)
        : say.power(Math.round(Math.log10(times)));
    const change = !Number.isFinite(shrink)
      ? say.nothing
      : shrink >= STEADY
        ? say.smaller
        : shrink <= 1 / STEADY
          ? say.larger
          : say.same;
    const times = shrink >= 1 ? shrink : 1 / shrink;
    const vanishing = shrink >= STEADY && Number.isFinite(shrink);
    const why = {
      sigmoid: () => say.sigmoid(depth, told(1 / ceiling)),
      tanh: () => say.tanh(depth, slopes[depth]),
      relu: () => say.relu(vanishing, silentTotal, units),
    };
    const from = change(depth, of === 'signal', Number.isFinite(times) ? told(times) : '');
    return `${say.setting(act, init, gain, skip)}: ${from} ${why[act]()}`;
  },

  /** One row a layer; powers of ten, since the numbers span so many. */
  tables({ act, of }, { flows, gradient, spread, silent, first }, say) {
    const table = (caption: string, values: readonly number[], digits: number): NumberTable => ({
      caption,
      rows: values.length - first,
      cols: 1,
      firstRow: first,
      firstCol: 1,
      at: (row) => values[row + first],
      digits,
    });
    const logs = (values: readonly number[]) =>
      values.map((value) => (value > 0 ? Math.log10(value) : Number.NaN));
    const caption = `${say.gradients(of)}, log₁₀`;
    return [
      table(caption, logs(gradient), 2),
      table(`${say.spread}, log₁₀`, logs(spread), 2),
      ...(act === 'relu' ? [table(say.silent, silent, 0)] : []),
      ...flows.map((flow, index) => table(`${caption} (${index + 1})`, logs(flow[of]), 2)),
    ];
  },

  predict: (_, __, say) => ({
    question: say.question,
    answers: [{ label: say.times, value: 2 ** 10 }],
    right: say.right,
    wrong: say.wrong,
  }),
};
