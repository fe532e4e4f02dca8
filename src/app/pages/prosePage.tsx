import type { ReactNode } from 'react';
import { TermNotes } from '../../chapters/components.tsx';
import { ROAD_FIGURES } from '../../chapters/pages.ts';
import { SITE } from '../../words/site.ts';
import { Document } from '../Document.tsx';
import { Footer, Header } from '../Header.tsx';
import { IslandExcuse, type Stage } from '../stage.tsx';
import { proseOf } from './prose.tsx';

/** A page of prose outside the parts, with the figures that stand in it. */
function prosePage(name: string, ids: readonly string[]) {
  return async (stage: Stage): Promise<ReactNode> => {
    const { page, site } = stage;
    const { language } = page;
    const { chapter, html, terms } = await proseOf(stage, name, ids);
    return (
      <Document
        site={site}
        page={page}
        title={`${chapter.meta.title} · ${SITE[language].title}`}
        description={chapter.meta.description}
        ogImage={`og/${language}-cover.png`}
        shows={ids}
      >
        <Header site={site} page={page} headings={chapter.headings} />
        <main id="main" className="chapter">
          <div className="chapter-opener">
            <h1>{chapter.meta.title}</h1>
          </div>
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
          <TermNotes ids={terms} language={language} />
          <IslandExcuse stage={stage} />
        </main>
        <Footer site={site} page={page} />
      </Document>
    );
  };
}

export const about = prosePage('about', []);
export const road = prosePage('road', ROAD_FIGURES);
