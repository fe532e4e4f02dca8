import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { chapterComponents, TermNotes } from '../../chapters/components.tsx';
import { loadChapter } from '../../chapters/content.ts';
import { ROAD_FIGURES } from '../../chapters/pages.ts';
import { SITE } from '../../words/site.ts';
import { Document } from '../Document.tsx';
import { Footer, Header } from '../Header.tsx';
import { drawIslands, figureSetting, IslandExcuse, island, type Stage } from '../stage.tsx';

/** A page of prose outside the parts, with the figures that stand in it. */
function prosePage(name: string, ids: readonly string[]) {
  return async (stage: Stage): Promise<ReactNode> => {
    const { page, site } = stage;
    const { language } = page;
    const chapter = await loadChapter(language, name);
    const settings = ids.map((id) => figureSetting(stage, id, false));
    const drawn = await drawIslands(stage, settings);
    const terms = new Set<string>();
    const components = chapterComponents({
      language,
      figures: stage.figures,
      terms,
      slot: (id) => island(stage, figureSetting(stage, id, false), drawn),
    });
    const prose = renderToStaticMarkup(<chapter.default components={components} />);
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
          <div className="prose" dangerouslySetInnerHTML={{ __html: prose }} />
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
