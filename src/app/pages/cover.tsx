import type { ReactNode } from 'react';
import { chapterComponents } from '../../chapters/components.tsx';
import { loadChapter } from '../../chapters/content.ts';
import { PARTS, type Part } from '../../chapters/pages.ts';
import { SITE } from '../../words/site.ts';
import { AfterFirstScreen, Document } from '../Document.tsx';
import { Footer, Header } from '../Header.tsx';
import { openerId, openerIsland, openerStill, type Stage } from '../stage.tsx';

/** The cover: the promise, one live picture, the parts as a map, and how the book is meant. */
export async function cover(stage: Stage): Promise<ReactNode> {
  const { page, site } = stage;
  const { language } = page;
  const words = SITE[language];
  const chapter = await loadChapter(language, 'cover');
  const components = chapterComponents({
    language,
    figures: stage.figures,
    terms: new Set(),
    slot: () => null,
  });
  const written = PARTS.filter((each) => each.written);
  const first = written.at(0);
  const shows = written.map(({ part }) => openerId(`part-${part}`));
  return (
    <Document
      site={site}
      page={page}
      title={chapter.meta.title}
      description={chapter.meta.description}
      ogImage={`og/${language}-cover.png`}
      shows={shows}
      opens={openerId('cover')}
      early
    >
      <Header site={site} page={page} />
      <main id="main" className="cover">
        <div className="cover-opener">
          <h1>{words.subtitle}</h1>
          {await openerIsland(stage, 'cover')}
          <div>
            <p className="cover-lead">{chapter.meta.lead}</p>
            {first && (
              <p className="cover-start">
                <a
                  className="button button-strong"
                  href={`${site.base}${language}/part-${first.part}/`}
                >
                  {words.startReading}: {words.part.toLowerCase()} {first.part}
                </a>
                <a
                  className="button cover-continue"
                  href={`${site.base}${language}/part-${first.part}/`}
                  data-continue={`${site.base}${language}/`}
                >
                  {words.continueReading}
                </a>
              </p>
            )}
          </div>
        </div>
        <AfterFirstScreen site={site} shows={shows} />
        <section className="part-map" aria-labelledby="map">
          <h2 id="map">{words.map}</h2>
          <ol>{await Promise.all(PARTS.map((each) => card(stage, each)))}</ol>
        </section>
        <div className="cover-prose">
          <chapter.default components={components} />
        </div>
      </main>
      <Footer site={site} page={page} />
    </Document>
  );
}

/** A part on the map: its opener at rest, its title, its question, what it tells. */
async function card(stage: Stage, { part, written, ...titles }: Part): Promise<ReactNode> {
  const { site, page } = stage;
  const { language } = page;
  const words = SITE[language];
  const { title, question, points } = titles[language];
  return (
    <li key={part} className={written ? 'part-card' : 'part-card part-card-later'}>
      {written && (await openerStill(stage, `part-${part}`))}
      <div>
        <p className="part-card-number">
          {words.part} {part}
          {!written && <span className="part-card-note"> · {words.notYet}</span>}
        </p>
        <h3>{written ? <a href={`${site.base}${language}/part-${part}/`}>{title}</a> : title}</h3>
        <p className="part-card-question">{question}</p>
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}
