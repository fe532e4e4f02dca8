import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { type Derived, type State, sideOf } from './model.ts';
import { cellName, resultName } from './names.ts';
import type { Loss, Sort } from './products.ts';

export interface Labels {
  readonly graph: string;
  readonly products: (count: string) => string;
  readonly sort: string;
  readonly sorts: Readonly<Record<Sort, string>>;
  readonly sorted: Readonly<Record<Sort, string>>;
  readonly gap: string;
  readonly loss: string;
  readonly losses: Readonly<Record<Loss, string>>;
  readonly notes: Readonly<Record<Loss, (count: string) => string>>;
  readonly edit: string;
  readonly grids: { readonly x: string; readonly k: string; readonly t: string };
  readonly learn: string;
  readonly rate: string;
  readonly after: (before: string, after: string) => string;
  readonly step: string;
  readonly sizes: string;
}

export const NOTES: Labels['notes'] = {
  mse: (count) => `L = Σ(Y − T)²/${count}`,
  sum: () => 'L = ΣY',
};

export type Text = FigureText<State, Derived, Labels>;

const DECIMALS = 2;

/** As many as a link keeps. */
const FINE_DECIMALS = 4;

export function facts(state: State, { products, group, layer }: Derived, say: Say) {
  const { n, k, sort, b } = state;
  const bracket = (value: number, digits = DECIMALS) =>
    value < 0 ? `(${say.number(value, digits)})` : say.number(value, digits);
  const terms = group.members.map((index) => {
    const { pixel, weight, error } = products[index];
    const [left, right] = {
      list: [pixel, weight],
      y: [pixel, weight],
      k: [error, pixel],
      x: [error, weight],
    }[sort];
    return `${bracket(left)}·${bracket(right)}`;
  });
  if (sort === 'y' && b !== 0) terms.push(bracket(b, FINE_DECIMALS));
  const first = products[group.members[0]];
  const count = group.members.length;
  const name =
    sort === 'list'
      ? `${cellName('X', first.x, n)}·${cellName('K', first.k, k)}`
      : resultName(sort, group.target, sideOf(state));
  return {
    sum: `${terms.join(' + ')} = ${say.number(group.result, DECIMALS)}`,
    name,
    count:
      say.language === 'vi'
        ? say.number(count)
        : `${say.number(count)} ${count === 1 ? 'product' : 'products'}`,
    member: {
      x: cellName('X', first.x, n),
      k: cellName('K', first.k, k),
      y: cellName('Y', first.y, layer.outSide),
    },
  };
}

/** How the loss turns an output into its error, for the sorting by outputs. */
export function errorOf(state: State, { group, layer }: Derived, say: Say, hence: string): string {
  if (state.sort !== 'y' || state.loss !== 'mse') return '';
  const shown = (value: number) => say.number(value, DECIMALS);
  const [y, t, g] = [layer.output, layer.target, layer.gradOutput].map(
    ({ data }) => data[group.target],
  );
  const target = t < 0 ? `(${shown(t)})` : shown(t);
  const name = cellName('Y', group.target, layer.outSide);
  return ` ${hence} ∂L/∂${name} = 2·(${shown(y)} − ${target}) / ${say.number(layer.output.data.length)} = ${shown(g)}.`;
}

export function answers(
  state: State,
  { products, group, missing }: Derived,
  factor: string,
  result: string,
) {
  const { weight, pixel } = products[missing];
  const round = (value: number) => Math.round(value * 100) / 100;
  return [
    { label: factor, value: round(state.sort === 'k' ? pixel : weight) },
    { label: result, value: round(group.result) },
  ];
}

export function tables(
  state: State,
  derived: Derived,
  { words }: Say,
  products: string,
  target: string,
): NumberTable[] {
  const { layer, hidden, group } = derived;
  const { n, k, sort } = state;
  const cover = (data: ArrayLike<number>, mine: boolean) =>
    hidden && mine
      ? Array.from(data, (value, index) => (index === group.target ? Number.NaN : value))
      : data;
  const rows = derived.products.flatMap(({ pixel, weight, error }) => [pixel, weight, error]);
  const side = layer.outSide;
  const grid = (name: string, data: ArrayLike<number>, size: number) => ({
    ...gridTable(name, data, size, size),
    digits: FINE_DECIMALS,
  });
  return [
    grid(words.input, layer.input.data, n),
    grid(words.kernel, layer.kernel.data, k),
    grid(words.featureMap, cover(layer.output.data, sort === 'y'), side),
    grid(target, layer.target.data, side),
    grid('∂L/∂Y', layer.gradOutput.data, side),
    grid('∂L/∂K', cover(layer.gradKernel.data, sort === 'k'), k),
    grid('∂L/∂X', cover(layer.gradInput.data, sort === 'x'), n),
    grid('∂L/∂b', layer.gradBias.data, 1),
    {
      ...gridTable(`${products}: x, k, ∂L/∂y`, rows, derived.products.length, 3),
      digits: FINE_DECIMALS,
    },
  ];
}
