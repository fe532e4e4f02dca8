import type { ReactNode } from 'react';
import { chapterComponents } from '../../chapters/components.tsx';
import { loadChapter } from '../../chapters/content.ts';
import { PARTS } from '../../chapters/pages.ts';
import { SITE } from '../../words/site.ts';
import { AfterFirstScreen, Document } from '../Document.tsx';
import { Footer, Header } from '../Header.tsx';
import { drawIslands, island, openerSetting, type Stage } from '../stage.tsx';

/** The cover: the promise, one live picture, the parts as a map. */
export async function cover(stage: Stage): Promise<ReactNode> {
  const { page, site } = stage;
  const { language } = page;
  const words = SITE[language];
  const chapter = await loadChapter(language, 'cover');
  const opener = openerSetting(stage, 'cover');
  const drawn = await drawIslands(stage, opener ? [opener] : []);
  const components = chapterComponents({
    language,
    figures: stage.figures,
    terms: new Set(),
    slot: () => null,
  });
  const first = PARTS.find((each) => each.written);
  return (
    <Document
      site={site}
      page={page}
      title={chapter.meta.title}
      description={chapter.meta.description}
      ogImage={`og/${language}-cover.png`}
      early
    >
      <Header site={site} page={page} />
      <main id="main" className="cover">
        <div className="cover-opener">
          <h1>{words.subtitle}</h1>
          {opener && island(stage, opener, drawn)}
          <div>
            <div className="cover-prose">
              <chapter.default components={components} />
            </div>
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
        <AfterFirstScreen site={site} />
        <section className="part-map" aria-labelledby="map">
          <h2 id="map">{words.map}</h2>
          <ol>
            {PARTS.map((each) => (
              <li
                key={each.part}
                className={each.written ? 'part-card' : 'part-card part-card-later'}
              >
                <p className="part-card-number">
                  {words.part} {each.part}
                  {!each.written && <span className="part-card-note"> · {words.notYet}</span>}
                </p>
                <h3>
                  {each.written ? (
                    <a href={`${site.base}${language}/part-${each.part}/`}>
                      {each[language].title}
                    </a>
                  ) : (
                    each[language].title
                  )}
                </h3>
                <p className="part-card-question">{each[language].question}</p>
                <ul>
                  {each[language].points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      </main>
      <Footer site={site} page={page} />
    </Document>
  );
}
