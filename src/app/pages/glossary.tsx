import type { ReactNode } from 'react';
import { GLOSSARY, sectionNumber } from '../../chapters/components.tsx';
import { loadChapter } from '../../chapters/content.ts';
import { figureNumber, PARTS } from '../../chapters/pages.ts';
import { type Place, taughtTerms } from '../../chapters/teaching.ts';
import { type Language, otherLanguage } from '../../words/language.ts';
import { SITE } from '../../words/site.ts';
import { Document } from '../Document.tsx';
import { Footer, Header } from '../Header.tsx';
import type { Stage } from '../stage.tsx';

/** Every term that the book teaches, in both languages, with the way to its passage and figure. */
export async function glossary(stage: Stage): Promise<ReactNode> {
  const { page, site } = stage;
  const { language } = page;
  const words = SITE[language];
  const written = PARTS.filter((each) => each.written);
  const passages = await Promise.all(
    written.map(
      async ({ part }) => [part, (await loadChapter(language, `part-${part}`)).passages] as const,
    ),
  );
  const letters = byLetter(taughtTerms(new Map(passages), language), language);
  return (
    <Document
      site={site}
      page={page}
      title={`${words.glossary} · ${words.title}`}
      description={words.glossaryLead}
      ogImage={`og/${language}-cover.png`}
    >
      <Header site={site} page={page} />
      <main id="main" className="chapter">
        <div className="chapter-opener">
          <div>
            <h1>{words.glossary}</h1>
            <p className="glossary-lead">{words.glossaryLead}</p>
          </div>
        </div>
        <div className="glossary-tools">
          <nav aria-label={words.letters} className="glossary-letters">
            {letters.map(({ letter }) => (
              <a key={letter} href={`#${letterId(letter)}`}>
                {letter}
              </a>
            ))}
          </nav>
          <p className="glossary-filter" hidden data-filter={words.termsShown}>
            <label htmlFor="filter">{words.filterTerms}</label>
            <input id="filter" type="search" autoComplete="off" spellCheck={false} />
            <output htmlFor="filter" />
          </p>
        </div>
        {letters.map(({ letter, entries }) => (
          <section key={letter} aria-labelledby={letterId(letter)}>
            <h2 id={letterId(letter)} className="glossary-letter">
              {letter}
            </h2>
            <ul className="glossary">
              {entries.map(([id, place]) => (
                <li key={id} id={`term-${id}`}>
                  <Entry id={id} language={language} />
                  <Way stage={stage} place={place} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
      <Footer site={site} page={page} />
    </Document>
  );
}

/** An address in plain letters: Đ is spelled out. */
function letterId(letter: string): string {
  return `letter-${{ Đ: 'dd', '#': 'signs' }[letter] ?? letter.toLowerCase()}`;
}

interface Letter {
  readonly letter: string;
  readonly entries: [string, Place][];
}

/** Terms under the letter that each begins with, a letter with a mark under the letter without; signs under #. */
function byLetter(terms: readonly [string, Place][], language: Language): Letter[] {
  const letters: Letter[] = [];
  for (const term of terms) {
    const [first] = GLOSSARY[term[0]][language].normalize('NFD').toUpperCase();
    const letter = /[A-ZĐ]/.test(first) ? first : '#';
    const group = letters.find((each) => each.letter === letter);
    if (group) group.entries.push(term);
    else letters.push({ letter, entries: [term] });
  }
  return letters;
}

/** The reader's language first; both stand side by side where there is room. */
function Entry({ id, language }: { readonly id: string; readonly language: Language }) {
  const entry = GLOSSARY[id];
  return (
    <div className="glossary-entry">
      {[language, otherLanguage(language)].map((each) => (
        <div key={each} lang={each === language ? undefined : each}>
          <p className="glossary-term">{entry[each]}</p>
          <p>{entry.short[each]}</p>
        </div>
      ))}
    </div>
  );
}

function Way({ stage, place }: { readonly stage: Stage; readonly place: Place }) {
  const { page, site, figures } = stage;
  const words = SITE[page.language];
  const chapter = `${site.base}${page.language}/part-${place.part}/`;
  const section = sectionNumber(/^s-\d+-\d+/.exec(place.heading)?.[0] ?? '');
  const title = place.figure && figures.get(place.figure)?.text[page.language].title;
  return (
    <p className="glossary-way">
      <a href={`${chapter}#${place.heading}`}>
        {words.section} {section}
      </a>
      {place.figure && title && (
        <a href={`${chapter}#${place.figure}`}>
          {words.figure} {figureNumber(place.figure)}: {title}
        </a>
      )}
    </p>
  );
}
