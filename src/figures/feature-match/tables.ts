import { equalSign } from '../../words/numbers.ts';
import type { NumberTable, Say } from '../kit/contract.ts';
import { asWritten, fractionOf, inFractions } from './fraction.ts';
import type { Derived } from './model.ts';
import { IMAGE_SIDE, KERNEL_SIDE, MAP_SIDE } from './shapes.ts';

interface Captions {
  readonly map: string;
  readonly products: string;
  readonly letters: string;
}

function table(caption: string, values: ArrayLike<number>, rows: number, cols: number) {
  return { caption, rows, cols, at: (row: number, col: number) => values[row * cols + col] };
}

export function slideTables(derived: Derived, { words }: Say, captions: Captions): NumberTable[] {
  const shares = derived.shown.map((sum) => sum / derived.divisor);
  const products = derived.products.map((product) => (derived.done > 1 ? product : Number.NaN));
  return [
    table(words.input, derived.picture, IMAGE_SIDE, IMAGE_SIDE),
    table(words.kernel, derived.weights, KERNEL_SIDE, KERNEL_SIDE),
    table(captions.products, products, KERNEL_SIDE, KERNEL_SIDE),
    table(captions.map, shares, MAP_SIDE, MAP_SIDE),
  ];
}

export function letterTables({ letters }: Derived, captions: Captions): NumberTable[] {
  const scores = letters.map(({ whole, parts }) => [whole, ...parts.map(({ score }) => score)]);
  return [table(captions.letters, scores.flat(), letters.length, scores[0].length)];
}

/** (1, 1), (2, 2) and so on; `and` joins the last one. */
export function placeList(cells: readonly (readonly number[])[], and: string, say: Say): string {
  const names = cells.map(([row, col]) => `(${say.number(row)},\u00a0${say.number(col)})`);
  const last = names.pop();
  return names.length > 0 ? `${names.join(', ')} ${and} ${last}` : (last ?? '');
}

/** A sum as it is read: "7/9", or plain where nothing is divided. */
export function scoreText(sum: number, { divisor }: Derived, say: Say): string {
  const text = inFractions(sum, say);
  if (divisor === 1) return text;
  return `${fractionOf(sum) ? `(${text})` : text}/${say.number(divisor)}`;
}

/** Between the two kinds of products and their sum: whether it comes out as it is written. */
export function sumSign({ agree, differ, window }: Derived): '=' | '≈' {
  const made = asWritten(agree.sum) - asWritten(differ.sum);
  return Math.abs(made - asWritten(window.sum)) < 1e-9 ? '=' : '≈';
}

/** Between the sum divided and its decimals. */
export function shareSign({ window, divisor }: Derived): '=' | '≈' {
  return equalSign(asWritten(window.sum) / divisor, 2, window.sum / divisor);
}
