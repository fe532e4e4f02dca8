import { expect } from 'vitest';
import type { AnyFigure, NumberTable } from '../src/figures/kit/contract.ts';
import type { Language } from '../src/words/language.ts';
import { type AnyState, markupOf, SAY } from './figureFacts.tsx';

/** Marks of a value that was never computed, in anything that a reader may see or copy. */
const BROKEN = /\bNaN\b|undefined|\[object|Infinity/;
/** Cells of a table that are read: all of a small one, an even sample of a large one. */
const READ_CELLS = 400;

/** A list of numbers with Vietnamese marks: English puts commas between them. */
const VIETNAMESE_LIST = /\d; [−+]?[\d.,]+; [−+]?\d/;

/** Fails when a text shows a value that was never computed. */
export function clean(text: string, what: string): void {
  const at = text.search(BROKEN);
  expect(at < 0 ? '' : text.slice(Math.max(0, at - 80), at + 40), what).toBe('');
}

/** At most so many whole numbers from low to high, both ends among them. */
export function sample(low: number, high: number, most: number): number[] {
  const count = Math.min(most, high - low + 1);
  if (count <= 1) return [low];
  return Array.from({ length: count }, (_, index) =>
    Math.round(low + ((high - low) * index) / (count - 1)),
  );
}

function expectTable(table: NumberTable): void {
  expect(table.caption.trim()).not.toBe('');
  const count = table.rows * table.cols;
  expect(count, table.caption).toBeGreaterThan(0);
  const places = sample(0, count - 1, READ_CELLS).map((index) => ({
    row: Math.floor(index / table.cols),
    col: index % table.cols,
  }));
  const isDrawn = (value: unknown) =>
    typeof value === 'number' && (Number.isFinite(value) || Number.isNaN(value));
  const broken = places.filter(({ row, col }) => !isDrawn(table.at(row, col)));
  expect(broken, table.caption).toEqual([]);
}

/** The surface has a name: the figure's, or that of a view with keys of its own. */
function expectNamedSurface(markup: string, { surface, labels }: AnyFigure['text'][Language]) {
  const [tag] = markup.match(/<[^>]*data-surface="true"[^>]*>/) ?? [''];
  const name = tag.match(/aria-label="([^"]*)"/)?.[1].replaceAll('&quot;', '"');
  const others = Object.entries(labels).filter(([key]) => key.endsWith('Surface'));
  expect([surface, ...others.map(([, label]) => label)]).toContain(name);
}

/** Checks everything that a state says and shows, in one language. */
export function expectWhole(
  figure: AnyFigure,
  state: AnyState,
  derived: unknown,
  language: Language,
) {
  const text = figure.text[language];
  const say = SAY[language];
  const described = text.describe(state, derived, say);
  expect(described.trim()).not.toBe('');
  clean(described, 'the result line');
  clean(text.notice?.(state, derived, say) ?? '', 'the notice');
  clean(JSON.stringify(text.predict?.(state, derived, say) ?? ''), 'the prediction');
  const tables = text.tables(state, derived, say);
  expect(tables.length).toBeGreaterThan(0);
  expect(new Set(tables.map(({ caption }) => caption)).size).toBe(tables.length);
  for (const table of tables) expectTable(table);
  const markup = markupOf(figure, state, derived, language, { controls: true });
  expectNamedSurface(markup, text);
  // A sum breaks between its terms: Firefox wants the space outside of them.
  expect(markup).not.toMatch(/<\/span><span class="sum-term/);
  clean(markup, 'the drawing');
  if (language === 'en') expect(described + markup).not.toMatch(VIETNAMESE_LIST);
  if (text.predict) {
    const concealed = markupOf(figure, state, derived, language, { concealed: true });
    clean(concealed, 'the drawing, concealed');
  }
  for (const [name, lines] of Object.entries(figure.code(state, derived))) {
    expect(lines.trim(), name).not.toBe('');
    clean(lines, `the ${name} sample`);
  }
}
