import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived } from './model.ts';
import type { Source } from './numbers.ts';
import type { State } from './state.ts';

type Naming = (source: Source, channel: number) => string;

export interface Labels {
  readonly activation: string;
  readonly noActivation: string;
  /** Before the output where the sum is left as it is. */
  readonly unchanged: string;
  readonly map: (output: string, of: string) => string;
  readonly proof: (difference: string, count: string) => string;
  readonly parameters: string;
  readonly wide: (from: string, to: string) => string;
  readonly channel: Naming;
  readonly shortChannel: Naming;
  readonly weight: Naming;
  readonly output: string;
  readonly neuron: string;
  readonly shape: string;
  readonly channels: string;
  readonly outputs: string;
  readonly edit: string;
}

export interface Sentences {
  readonly here: (row: number, col: number, output: number, sum: number) => string;
  readonly afterRelu: (out: number) => string;
  readonly both: (conv: number, dense: number) => string;
  readonly same: (count: number) => string;
  readonly differ: (count: number, difference: number) => string;
  readonly channel: Naming;
  readonly weights: string;
  readonly map: (way: 'conv' | 'dense', output: number) => string;
  readonly question: string;
  readonly before: string;
  readonly after: string;
  readonly right: (sum: number, out: number) => string;
  readonly wrong: (sum: number, out: number) => string;
  readonly arrive: string;
  readonly lift: (channels: number) => string;
  readonly multiply: string;
  readonly add: string;
  readonly write: string;
}

/** Typed answers are compared as they are shown, with two decimals. */
const shown = (value: number) => Math.round(value * 100) / 100 + 0;

export const says: Says<State, Derived, Sentences> = {
  describe({ x, y, o, act }, { sum, out, denseOut, difference, count }, say) {
    return [
      say.here(y, x, o, sum),
      act === 'relu' ? say.afterRelu(out) : '',
      say.both(out, denseOut),
      difference === 0 ? say.same(count) : say.differ(count, difference),
    ]
      .filter(Boolean)
      .join(' ');
  },
  tables({ h, w, c, m, source }, { cells, weights, bias, convMaps, denseMaps }, say, { words }) {
    return [
      ...cells.map((sheet, channel) => gridTable(say.channel(source, channel), sheet, h, w)),
      gridTable(say.weights, weights, m, c, 1),
      gridTable(words.bias, bias, 1, m, 1),
      ...convMaps.flatMap((map, each) => [
        gridTable(say.map('conv', each + 1), map, h, w),
        gridTable(say.map('dense', each + 1), denseMaps[each], h, w),
      ]),
    ];
  },
  predict(_, { sum, out }, say) {
    return {
      question: say.question,
      answers: [
        { label: say.before, value: shown(sum) },
        { label: say.after, value: shown(out) },
      ],
      right: say.right(sum, out),
      wrong: say.wrong(sum, out),
    };
  },
  beats: ({ c }, _, say) => ({
    arrive: say.arrive,
    lift: say.lift(c),
    multiply: say.multiply,
    add: say.add,
    write: say.write,
  }),
};
