import type { ReactNode } from 'react';
import { TermNotes } from '../../chapters/components.tsx';
import type { Chapter } from '../../chapters/content.ts';
import { PART_FIGURES, PARTS } from '../../chapters/pages.ts';
import { SITE } from '../../words/site.ts';
import { AfterFirstScreen, Document } from '../Document.tsx';
import { Footer, Header } from '../Header.tsx';
import { Sections } from '../Sections.tsx';
import { IslandExcuse, openerId, openerIsland, type Stage } from '../stage.tsx';
import { proseOf } from './prose.tsx';

/** A chapter: opener, contents, prose with its figures, the notes of its terms. */
export async function part(stage: Stage): Promise<ReactNode> {
  const { page, site } = stage;
  const { language } = page;
  const number = page.part ?? 0;
  const words = SITE[language];
  const ids = (PART_FIGURES[number] ?? []).filter((id) => stage.figures.has(id));
  const { chapter, html, terms } = await proseOf(stage, `part-${number}`, ids);
  const opener = await openerIsland(stage, `part-${number}`);
  const title = `${chapter.meta.title} · ${words.title}`;
  return (
    <Document
      site={site}
      page={page}
      title={title}
      description={chapter.meta.description}
      ogImage={`og/${language}-part-${number}.png`}
      shows={ids}
      opens={openerId(`part-${number}`)}
      early
    >
      <Header site={site} page={page} headings={chapter.headings} />
      <main id="main" className="chapter">
        <div className="chapter-opener">
          <div className="chapter-heading">
            <p className="chapter-number">
              {words.part} {number}
            </p>
            <h1>{unbroken(chapter.meta.title)}</h1>
            <p className="chapter-question">{PARTS[number - 1][language].question}</p>
          </div>
          {opener}
        </div>
        <AfterFirstScreen site={site} shows={ids} />
        <Toc chapter={chapter} title={words.inThisPart} />
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        <PartTurner stage={stage} number={number} />
        <TermNotes ids={terms} language={language} />
        <IslandExcuse stage={stage} />
      </main>
      <Footer site={site} page={page} />
    </Document>
  );
}

/** A title in which a word with a hyphen, such as nơ-ron, stays on one line. */
function unbroken(title: string): ReactNode {
  return title.split(/(\S+-\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <span key={part} className="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

function Toc({ chapter, title }: { readonly chapter: Chapter; readonly title: string }) {
  return (
    <nav className="toc" aria-labelledby="toc-title">
      <p id="toc-title" className="toc-title">
        {title}
      </p>
      <Sections headings={chapter.headings} />
    </nav>
  );
}

function PartTurner({ stage, number }: { readonly stage: Stage; readonly number: number }) {
  const { page, site } = stage;
  const words = SITE[page.language];
  const written = (wanted: number) => PARTS.find((each) => each.part === wanted && each.written);
  const previous = written(number - 1);
  const next = written(number + 1);
  const link = (to: (typeof PARTS)[number], label: string, rel: string) => (
    <a href={`${site.base}${page.language}/part-${to.part}/`} rel={rel}>
      <small>{label}</small> {to[page.language].title}
    </a>
  );
  const end = number === PARTS.at(-1)?.part && (
    <a href={`${site.base}${page.language}/road/`} rel="next">
      <small>{words.afterLastPart}</small> {words.road}
    </a>
  );
  return (
    <nav className="part-turner" aria-label={`${words.previous}, ${words.next}`}>
      {previous && link(previous, words.previous, 'prev')}
      {next && link(next, words.next, 'next')}
      {end}
    </nav>
  );
}
