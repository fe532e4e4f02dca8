import type { Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { convCost, DOUBLINGS, denseCost, MEASURES, type Measure } from './costs.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly side: string;
  readonly units: string;
  readonly filters: string;
  readonly channels: string;
  readonly phone: string;
  readonly show: string;
  readonly oblong: string;
  readonly layers: string;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly names: Readonly<Record<'dense' | 'conv', string>>;
  /** 10³, 10⁶, 10⁹, 10¹². */
  readonly countSteps: readonly string[];
  readonly bytes: string;
  readonly budget: (gigabytes: string) => string;
  /** How many times as wide as the drawing an area is that runs out of it. */
  readonly screens: (times: string) => string;
}

export interface Sentences {
  readonly picture: (height: number, width: number, c: number, inputs: number) => string;
  readonly arithmetic: (dense: number, conv: number) => string;
  readonly dense: (units: number, weights: number, biases: number, bytes: string) => string;
  readonly fits: (memory: number, side: number) => string;
  readonly tooLarge: (memory: number, side: number) => string;
  readonly conv: (k: number, filters: number, parameters: number) => string;
  readonly ratio: (times: string) => string;
  readonly inverse: (times: string) => string;
  readonly now: string;
  readonly lines: string;
  readonly question: (size: readonly number[], units: number, filters: number, k: number) => string;
  readonly denseAnswer: string;
  readonly convAnswer: string;
  readonly right: (denseSum: string, convSum: string) => string;
  readonly wrong: (inputs: number, denseSum: string, kernel: string, parameters: number) => string;
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
const THOUSAND = 1000;

/** Three digits and the power of a thousand that they are to be multiplied by. */
function rounded(count: number): { readonly value: number; readonly power: number } {
  let power = 0;
  let value = count;
  while (value >= THOUSAND) {
    value /= THOUSAND;
    power++;
  }
  value = Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0));
  return value >= THOUSAND ? { value: value / THOUSAND, power: power + 1 } : { value, power };
}

/** Bytes in units of thousands: 49.2 MB. */
export function sayBytes(bytes: number, { number }: Say): string {
  const { value, power } = rounded(bytes);
  return `${number(value)}\u00a0${BYTE_UNITS[power]}`;
}

/** A count, from a million on by `names` of a thousand, a million, a billion, a thousand billions. */
export function sayCount(count: number, names: readonly string[], { number }: Say): string {
  if (count < THOUSAND ** 2) return number(count);
  const { value, power } = rounded(count);
  return `${number(value)}\u00a0${names[power - 1]}`;
}

/** A ratio as whole as it can be said: 13,715; 3.47. */
export function sayRatio(ratio: number, { number }: Say): string {
  return number(ratio, ratio >= 100 ? 0 : ratio >= 10 ? 1 : 2);
}

/** The arithmetic of the shown measure, with the figure's numbers. */
export function sums(state: State, derived: Derived, bytes: string, { number }: Say) {
  const { show, units, k, c, filters } = state;
  const line = (layer: 'dense' | 'conv', factors: readonly number[]) => {
    const { parameters, biases, [show]: count } = derived[layer];
    const product = factors.map((factor) => number(factor)).join('·');
    if (show === 'bytes') return `${number(parameters)}·4 = ${number(count)}\u00a0${bytes}`;
    const plus = show === 'parameters' ? ` + ${number(biases)}` : '';
    return `${product}${plus} = ${number(count)}`;
  };
  const places = show === 'multiplyAdds' ? [derived.height, derived.width] : [];
  return {
    dense: line('dense', [derived.inputs, units]),
    conv: line('conv', [...places, k, k, c, filters]),
  };
}

export const says: Says<State, Derived, Sentences> = {
  describe(state, derived, say, format) {
    const { c, units, show, memory, k, filters } = state;
    const { dense, conv, inputs, fits, tooLargeFrom, height, width, ratio } = derived;
    const picture = say.picture(height, width, c, inputs);
    if (show === 'multiplyAdds') {
      return `${picture} ${say.arithmetic(dense.multiplyAdds, conv.multiplyAdds)}`;
    }
    return [
      picture,
      say.dense(units, dense.weights, dense.biases, sayBytes(dense.bytes, format)),
      fits ? say.fits(memory, tooLargeFrom - 1) : say.tooLarge(memory, tooLargeFrom),
      say.conv(k, filters, conv.parameters),
      ratio >= 1 ? say.ratio(sayRatio(ratio, format)) : say.inverse(sayRatio(1 / ratio, format)),
    ].join(' ');
  },
  tables(state, { dense, conv }, say) {
    const rows = (['weights', 'biases', ...MEASURES] as const).map((each) => [
      dense[each],
      conv[each],
    ]);
    const lines = DOUBLINGS.map((side) => [
      side,
      denseCost(state, side)[state.show],
      convCost(state, side)[state.show],
    ]);
    return [
      { caption: say.now, rows: rows.length, cols: 2, at: (row, col) => rows[row][col] },
      { caption: say.lines, rows: lines.length, cols: 3, at: (row, col) => lines[row][col] },
    ];
  },
  predict({ c, units, k, filters }, { dense, conv, inputs, height, width }, say, { number }) {
    const denseSum = `${number(inputs)}·${number(units)} = ${number(dense.weights)}`;
    const convSum = `${number(conv.weights)} + ${number(conv.biases)} = ${number(conv.parameters)}`;
    const kernel = [k, k, c].map((side) => number(side)).join('·');
    return {
      question: say.question([height, width, c], units, filters, k),
      answers: [
        { label: say.denseAnswer, value: dense.weights },
        { label: say.convAnswer, value: conv.parameters },
      ],
      right: say.right(denseSum, convSum),
      wrong: say.wrong(inputs, denseSum, kernel, conv.parameters),
    };
  },
};
