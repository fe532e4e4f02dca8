import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { type Cost, convCost, denseCost, MEASURES, type Measure, SIDES } from './costs.ts';
import type { Derived, State } from './model.ts';

type Pair = Readonly<Record<'dense' | 'conv', string>>;
type SumLine = (state: State, derived: Derived, say: Say) => string;

export interface Labels {
  readonly side: string;
  readonly units: string;
  readonly filters: string;
  readonly channels: string;
  readonly phone: string;
  readonly memory: string;
  readonly show: string;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly counted: Readonly<Record<Measure, string>>;
  readonly names: Pair;
  /** 10³, 10⁶, 10⁹, 10¹². */
  readonly countSteps: readonly string[];
  readonly byteSteps: readonly string[];
  readonly weights: string;
  readonly biases: string;
  readonly denseSize: (units: string) => string;
  readonly convSize: (k: string, filters: string) => string;
  readonly budget: (gigabytes: string) => string;
  /** A count for the chart, three digits long. */
  readonly short: (measure: Measure, count: number, say: Say) => string;
  /** A count for the table: every digit where there is room. */
  readonly exact: (measure: Measure, count: number, say: Say) => string;
  readonly ratio: (measure: Measure, ratio: number, say: Say) => string;
  readonly denseSum: SumLine;
  readonly convSum: SumLine;
}

export type Text = FigureText<State, Derived, Labels>;

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
const THOUSAND = 1000;
/** Counts from here on are rounded in the table. */
const LONG = 1e10;

/** Three digits and the power of a thousand that they are to be multiplied by. */
function rounded(count: number): { readonly value: number; readonly power: number } {
  let power = 0;
  let value = count;
  while (value >= THOUSAND) {
    value /= THOUSAND;
    power++;
  }
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  const value3 = Number(value.toFixed(digits));
  return value3 >= THOUSAND
    ? { value: value3 / THOUSAND, power: power + 1 }
    : { value: value3, power };
}

/** Bytes in units of thousands: 49.2 MB. */
export function sayBytes(bytes: number, { number }: Say): string {
  const { value, power } = rounded(bytes);
  return `${number(value)}\u00a0${BYTE_UNITS[power]}`;
}

/** A count, from a million on by `names` of a million, a billion, a thousand billions. */
export function sayCount(count: number, names: readonly string[], { number }: Say): string {
  if (count < THOUSAND ** 2) return number(count);
  const { value, power } = rounded(count);
  return `${number(value)}\u00a0${names[power - 1]}`;
}

export function counts(names: readonly string[]): Pick<Labels, 'short' | 'exact'> {
  return {
    short: (measure, count, say) =>
      measure === 'bytes' ? sayBytes(count, say) : sayCount(count, names, say),
    exact: (measure, count, say) => {
      if (measure === 'bytes') return sayBytes(count, say);
      return count < LONG ? say.number(count) : sayCount(count, names, say);
    },
  };
}

/** A ratio as whole, as it can be said: 13,715; 3.47. */
export function sayRatio(ratio: number, { number }: Say): string {
  return number(ratio, ratio >= 100 ? 0 : ratio >= 10 ? 1 : 2);
}

/** The arithmetic of the shown measure, with the figure's numbers. */
export function sums(bytesName: string): Pick<Labels, 'denseSum' | 'convSum'> {
  const line = (product: string, plus: number, state: State, say: Say) => {
    if (state.show === 'multiplyAdds') return product;
    return `${product} + ${say.number(plus)}`;
  };
  const bytes = ({ parameters, bytes }: Cost, say: Say) =>
    `${say.number(parameters)}·4 = ${say.number(bytes)}\u00a0${bytesName}`;
  return {
    denseSum: (state, { inputs, dense }, say) => {
      if (state.show === 'bytes') return bytes(dense, say);
      const product = `${say.number(inputs)}·${say.number(state.units)}`;
      return `${line(product, dense.biases, state, say)} = ${say.number(dense[state.show])}`;
    },
    convSum: (state, { conv }, say) => {
      if (state.show === 'bytes') return bytes(conv, say);
      const { n, k, c, filters, show } = state;
      const { number } = say;
      const kernel = `${number(k)}·${number(k)}·${number(c)}·${number(filters)}`;
      const product = show === 'multiplyAdds' ? `${number(n)}·${number(n)}·${kernel}` : kernel;
      return `${line(product, conv.biases, state, say)} = ${say.number(conv[show])}`;
    },
  };
}

/** Every measure of both layers now, and what is shown at every doubling of the side. */
export function tablesOf(
  state: State,
  { dense, conv }: Derived,
  captions: { readonly now: string; readonly lines: string },
): NumberTable[] {
  const rows = [
    [dense.weights, conv.weights],
    [dense.biases, conv.biases],
    ...MEASURES.map((measure) => [dense[measure], conv[measure]]),
  ];
  const sides: number[] = [];
  for (let side: number = SIDES.low; side <= SIDES.high; side *= 2) sides.push(side);
  return [
    { caption: captions.now, rows: rows.length, cols: 2, at: (row, col) => rows[row][col] },
    {
      caption: captions.lines,
      rows: sides.length,
      cols: 3,
      at: (row, col) => {
        const side = sides[row];
        if (col === 0) return side;
        return (col === 1 ? denseCost : convCost)(state, side)[state.show];
      },
    },
  ];
}
