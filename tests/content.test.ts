import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { allPages, PART_FIGURES, PARTS } from '../src/chapters/pages.ts';
import type { AnyFigure } from '../src/figures/kit/contract.ts';
import { FIGURE_IDS, loadFigure, loadOpener, OPENER_IDS } from '../src/figures/registry.ts';
import { words as en } from '../src/words/en.ts';
import { LANGUAGES, type Language } from '../src/words/language.ts';
import { SITE } from '../src/words/site.ts';
import { words as vi } from '../src/words/vi.ts';
import { chapterNames, readChapter } from './chapters.ts';
import { factsOf, namedStates, SAY } from './figureFacts.tsx';

interface GlossaryEntry {
  readonly vi: string;
  readonly en: string;
  readonly short: Readonly<Record<Language, string>>;
  readonly avoid: Readonly<Record<Language, readonly string[]>>;
}

const glossarySource = readFileSync('content/glossary.json', 'utf8');
const GLOSSARY: Readonly<Record<string, GlossaryEntry>> = JSON.parse(glossarySource);
const DICTIONARIES = { vi: { ...vi, ...SITE.vi }, en: { ...en, ...SITE.en } };
const figures = new Map<string, AnyFigure>();

beforeAll(async () => {
  for (const id of FIGURE_IDS) figures.set(id, await loadFigure(id));
});

/** Stands for whatever a sentence is made of: it can be called and read on, and is 2 where a text is wanted. */
const ANYTHING: unknown = new Proxy(() => 0, {
  apply: () => ANYTHING,
  get: (_, key) => (key === Symbol.toPrimitive ? () => 2 : ANYTHING),
});

/** Every string inside a value; functions are asked what they say of anything. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === ANYTHING || value === null) return [];
  if (typeof value === 'function') return stringsIn(value(ANYTHING, ANYTHING, ANYTHING));
  return typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

const SAYINGS = ['describe', 'notice', 'predict', 'tables'] as const;

/** The facts of a figure's default state and of every preset. */
async function namedFacts(figure: AnyFigure) {
  const facts: [state: unknown, derived: unknown][] = [];
  for (const [, state] of namedStates(figure)) facts.push([state, await factsOf(figure, state)]);
  return facts;
}

/** Everything that a figure says of these facts in one language. */
function sayings(
  figure: AnyFigure,
  facts: Awaited<ReturnType<typeof namedFacts>>,
  language: Language,
): string[] {
  const {
    describe: _describe,
    notice: _notice,
    predict: _predict,
    tables: _tables,
    ...still
  } = figure.text[language];
  const said = stringsIn(still);
  for (const [state, derived] of facts) {
    for (const part of SAYINGS) {
      const say = figure.text[language][part] as ((...facts: unknown[]) => unknown) | undefined;
      const outcome = say?.(state, derived, SAY[language]);
      said.push(
        ...(part === 'tables'
          ? (outcome as { caption: string }[]).map(({ caption }) => caption)
          : stringsIn(outcome)),
      );
    }
  }
  return said;
}

const AVOID: Readonly<Record<Language, readonly RegExp[]>> = {
  vi: avoided('vi'),
  en: avoided('en'),
};

/** Spellings that the glossary rules out, as whole words; of words that another entry uses, only those. */
function avoided(language: Language): RegExp[] {
  return Object.values(GLOSSARY)
    .flatMap((entry) => entry.avoid[language])
    .map((spelling) => {
      const literal = spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return new RegExp(`(?<![\\p{L}\\p{N}-])${literal}(?![\\p{L}\\p{N}])`, 'iu');
    });
}

function expectGoodSpelling(texts: readonly string[], language: Language): void {
  for (const text of texts) {
    const found = AVOID[language].find((pattern) => pattern.test(text));
    expect(found ? `“${text}” has ${found}` : '').toBe('');
    expect(text, 'is in composed form').toBe(text.normalize('NFC'));
    expect(text, 'has one-character ellipses').not.toContain('...');
    expect(text, 'has curly quotes').not.toMatch(/["']/);
  }
}

describe('chapters', () => {
  it('are the same in both languages', () => {
    expect(chapterNames('vi')).toEqual(chapterNames('en'));
    expect(chapterNames('vi').length).toBeGreaterThan(0);
  });

  const all = chapterNames('vi').map((name) => ({
    name,
    vi: readChapter('vi', name),
    en: readChapter('en', name),
  }));

  it.each(all)('$name has the same parts in both languages', ({ vi, en }) => {
    for (const part of ['headings', 'figures', 'tries', 'pitfalls'] as const) {
      expect(vi[part], part).toEqual(en[part]);
    }
    expect([...new Set(vi.terms)].sort()).toEqual([...new Set(en.terms)].sort());
    expect(vi.formulas.length).toBe(en.formulas.length);
  });

  it.each(all)('$name names only what exists', (chapter) => {
    for (const language of LANGUAGES) {
      const { headings, figures: shown, tries, terms, pitfalls } = chapter[language];
      for (const term of terms) expect(GLOSSARY, term).toHaveProperty([term]);
      for (const { figure, preset } of tries) {
        expect([...figures.keys()], `Try of ${figure}`).toContain(figure);
        expect(figures.get(figure)?.model.presets, figure).toHaveProperty([preset]);
      }
      const ids = [...headings.map(({ id }) => id), ...shown, ...pitfalls];
      expect(ids).not.toContain('');
      expect(new Set(ids).size, 'ids are unique').toBe(ids.length);
    }
  });

  it.each(all)('$name is spelled by the glossary and the style', (chapter) => {
    for (const language of LANGUAGES) {
      const { source, prose } = chapter[language];
      expect(source === source.normalize('NFC'), `${language} is in composed form`).toBe(true);
      expectGoodSpelling(prose, language);
    }
  });

  it.each(all)('$name links to what exists', (chapter) => {
    const paths = new Set(allPages(FIGURE_IDS).map((page) => `/${page.path}`));
    for (const language of LANGUAGES) {
      const here = `/${language}/${chapter.name === 'cover' ? '' : `${chapter.name}/`}`;
      for (const link of chapter[language].links) {
        if (/^(https:|mailto:)/.test(link)) continue;
        const url = new URL(link, `https://book.example${here}`);
        expect(paths, `${here} links to ${link}`).toContain(url.pathname);
        if (url.hash) expect(anchorsOf(url.pathname), link).toContain(url.hash.slice(1));
      }
    }
  });
});

/** Ids that a link may point at on the page of a chapter. */
function anchorsOf(pathname: string): string[] {
  const [language, name = ''] = pathname.split('/').filter(Boolean) as [Language, string?];
  const { headings, figures: shown, pitfalls } = readChapter(language, name || 'cover');
  return [...headings.map(({ id }) => id), ...shown, ...pitfalls];
}

describe('parts', () => {
  it('list the figures of their text, in its order', () => {
    for (const { part, written } of PARTS) {
      if (!written) continue;
      for (const language of LANGUAGES) {
        expect(readChapter(language, `part-${part}`).figures).toEqual(PART_FIGURES[part]);
      }
    }
  });

  it('list figures that exist', () => {
    for (const id of Object.values(PART_FIGURES).flat()) expect(FIGURE_IDS).toContain(id);
  });

  it('are named and spelled well on the map', () => {
    for (const part of PARTS) {
      for (const language of LANGUAGES) {
        expect(part[language].points.length).toBe(part.vi.points.length);
        expectGoodSpelling(stringsIn(part[language]), language);
      }
    }
  });
});

describe('the glossary', () => {
  it('explains every term in both languages, in composed form', () => {
    expect(glossarySource).toBe(glossarySource.normalize('NFC'));
    for (const [id, entry] of Object.entries(GLOSSARY)) {
      for (const language of LANGUAGES) {
        expect(entry[language], id).not.toBe('');
        expect(entry.short[language], id).not.toBe('');
        expectGoodSpelling([entry[language], entry.short[language]], language);
      }
    }
  });
});

describe.each(LANGUAGES)('words in %s', (language) => {
  it('of the interface are spelled well and complete', () => {
    expect(Object.keys(DICTIONARIES[language]).sort()).toEqual(Object.keys(DICTIONARIES.vi).sort());
    const said = stringsIn(DICTIONARIES[language]);
    expect(said).not.toContain('');
    expectGoodSpelling(said, language);
  });

  it.each(OPENER_IDS)('of the opener %s are spelled well', async (id) => {
    const { labels } = (await loadOpener(id)).text[language];
    expectGoodSpelling(stringsIn(labels), language);
  });
});

it.each(FIGURE_IDS)('words of the figure %s are spelled well, in both languages', async (id) => {
  const figure = figures.get(id) as AnyFigure;
  const facts = await namedFacts(figure);
  for (const language of LANGUAGES) {
    expectGoodSpelling(sayings(figure, facts, language), language);
  }
});
