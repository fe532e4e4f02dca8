import type { NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { MapFacts } from './facts.ts';
import type { Derived } from './model.ts';

const DIGITS = 4;

interface TableWords {
  readonly picture: string;
  readonly window: string;
  readonly gate: string;
  readonly pool: string;
  readonly classes: string;
  readonly skewer: string;
  readonly blend: string;
}

export function tablesOf(derived: Derived, say: Say, words: TableWords): NumberTable[] {
  const { flow, window, kernel, turned, skewer, weights } = derived;
  const map = (caption: string, facts: MapFacts): NumberTable => ({
    ...gridTable(caption, facts.values as ArrayLike<number>, facts.height, facts.width),
    around: { row: facts.row, col: facts.col },
    digits: DIGITS,
  });
  const columns = (caption: string, ...lists: readonly ArrayLike<number>[]): NumberTable => ({
    caption,
    rows: lists[0].length,
    cols: lists.length,
    at: (row, col) => lists[col][row],
    digits: DIGITS,
  });
  const nine = (caption: string, values: ArrayLike<number>): NumberTable => ({
    ...gridTable(caption, values, kernel.shape[2], kernel.shape[3]),
    digits: DIGITS,
  });
  return [
    map(words.picture, derived.picture),
    nine(
      words.window,
      window.taps.map((tap) => tap.inputValue),
    ),
    nine(say.words.kernel, kernel.data),
    map(say.words.featureMap, derived.map),
    map(words.gate, derived.gate),
    map(words.pool, derived.pool),
    columns(words.classes, flow.trace.output.data, flow.probabilities.data, flow.gradLogits.data),
    nine('rot180(K)', turned.data),
    map('∂L/∂X', derived.gradPicture),
    columns(words.skewer, skewer, weights),
    map(words.blend, derived.blended),
  ];
}
