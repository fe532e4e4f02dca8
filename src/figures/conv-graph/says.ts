import type { NumberTable, Say } from '../kit/contract.ts';
import { cellName } from '../kit/frame/cellName.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived, State } from './model.ts';
import { factorsOf, type Loss, type Sort } from './products.ts';

export interface Labels {
  readonly sort: string;
  readonly sorts: Readonly<Record<Sort, string>>;
  readonly gap: string;
  readonly all: string;
  readonly edit: string;
  readonly x: string;
  readonly k: string;
  readonly target: string;
  readonly learn: string;
  readonly loss: string;
  readonly losses: Readonly<Record<Loss, string>>;
  readonly rate: string;
  readonly step: string;
}

export interface Sentences {
  readonly refused: string;
  /** The newest product of the list: its sum, its pixel, its weight and its output. */
  readonly product: (count: number, sum: string, x: string, k: string, y: string) => string;
  readonly oneMissing: (name: string) => string;
  readonly missing: (name: string, count: number) => string;
  /** How the loss turns an output into its error. */
  readonly hence: (equation: string) => string;
  readonly askOne: (name: string) => string;
  readonly ask: (name: string, count: number) => string;
  readonly factor: string;
  readonly result: string;
  readonly look: string;
  readonly beats: Readonly<
    Record<'taken' | 'lifted' | 'falls' | 'full' | 'open' | 'pile' | 'back', string>
  >;
  readonly products: string;
  readonly targets: string;
}

const DECIMALS = 2;
/** As many as a link keeps. */
const FINE_DECIMALS = 4;

/** What the step's products are called, the newest of them by its factors, and their sum written out. */
function written({ sort, b }: State, { products, group, gathers, sides }: Derived, say: Say) {
  const bracket = (value: number, digits = DECIMALS) =>
    value < 0 ? `(${say.number(value, digits)})` : say.number(value, digits);
  const terms = group.members.map((index) =>
    factorsOf(sort, products[index])
      .map(({ value }) => bracket(value))
      .join('·'),
  );
  if (sort === 'y' && b !== 0) terms.push(bracket(b, FINE_DECIMALS));
  const first = products[group.members[0]];
  const [x, k, y] = [
    cellName('X', first.x, sides.x),
    cellName('K', first.k, sides.k),
    cellName('Y', first.y, sides.y),
  ];
  const target = cellName(gathers.toUpperCase(), group.target, sides[gathers]);
  return {
    name: sort === 'list' ? `${x}·${k}` : gathers === 'y' ? target : `∂L/∂${target}`,
    sum: `${terms.join(' + ')} = ${say.number(group.result, DECIMALS)}`,
    count: group.members.length,
    cells: [x, k, y] as const,
  };
}

function errorOf({ sort, loss }: State, { group, layer, sides }: Derived, say: Say): string {
  if (sort !== 'y' || loss !== 'mse') return '';
  const [y, t, g] = [layer.output, layer.target, layer.gradOutput].map(
    ({ data }) => data[group.target],
  );
  const shown = (value: number) => say.number(value, DECIMALS);
  const name = cellName('Y', group.target, sides.y);
  return `∂L/∂${name} = 2·(${shown(y)} − ${t < 0 ? `(${shown(t)})` : shown(t)}) / ${say.number(layer.output.data.length)} = ${shown(g)}`;
}

export const says: Says<State, Derived, Sentences> = {
  describe(state, derived, say, speaker) {
    const { name, sum, count, cells } = written(state, derived, speaker);
    const list = state.sort === 'list';
    if (derived.hidden) return list ? say.oneMissing(name) : say.missing(name, count);
    if (list) return say.product(state.step + 1, sum, ...cells);
    const error = errorOf(state, derived, speaker);
    return `${name} = ${sum}.${error && ` ${say.hence(error)}`}`;
  },
  beats({ sort }, { writes, gathers }, { beats }) {
    if (sort === 'list') {
      const write = writes === null ? beats.open : beats.full;
      return { arrive: beats.taken, lift: beats.lifted, add: beats.falls, write };
    }
    return { arrive: beats.pile, ...(gathers !== 'y' && { lift: beats.back }) };
  },
  notice: ({ refused }, _, say) => (refused ? say.refused : ''),
  predict(state, derived, say, speaker) {
    const { name, sum, count } = written(state, derived, speaker);
    const { products, missing, group } = derived;
    const round = (value: number) => Math.round(value * 100) / 100;
    const [, second] = factorsOf(state.sort, products[missing]);
    return {
      question: state.sort === 'list' ? say.askOne(name) : say.ask(name, count),
      answers: [
        { label: say.factor, value: round(second.value) },
        { label: say.result, value: round(group.result) },
      ],
      right: `${name} = ${sum}.`,
      wrong: `${name} = ${sum}. ${say.look}`,
    };
  },
  tables({ sort }, { layer, hidden, group, products, sides }, say, { words }) {
    const grid = (
      name: string,
      { data }: { data: ArrayLike<number> },
      side: number,
    ): NumberTable => ({
      ...gridTable(name, data, side, side),
      digits: FINE_DECIMALS,
    });
    const secret = (of: Sort, { data }: { data: ArrayLike<number> }) => ({
      data: Array.from(data, (value, index) =>
        hidden && sort === of && index === group.target ? Number.NaN : value,
      ),
    });
    const list = products.flatMap(({ pixel, weight, error }) => [pixel, weight, error]);
    return [
      grid(words.input, layer.input, sides.x),
      grid(words.kernel, layer.kernel, sides.k),
      grid(words.featureMap, secret('y', layer.output), sides.y),
      grid(say.targets, layer.target, sides.y),
      grid('∂L/∂Y', layer.gradOutput, sides.y),
      grid('∂L/∂K', secret('k', layer.gradKernel), sides.k),
      grid('∂L/∂X', secret('x', layer.gradInput), sides.x),
      grid('∂L/∂b', layer.gradBias, 1),
      {
        ...gridTable(`${say.products}: x, k, ∂L/∂y`, list, products.length, 3),
        digits: FINE_DECIMALS,
      },
    ];
  },
};
