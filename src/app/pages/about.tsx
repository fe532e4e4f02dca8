import type { ReactNode } from 'react';
import { chapterComponents } from '../../chapters/components.tsx';
import { loadChapter } from '../../chapters/content.ts';
import { SITE } from '../../words/site.ts';
import { Document, Footer, Header } from '../Document.tsx';
import type { Stage } from '../stage.tsx';

export async function about(stage: Stage): Promise<ReactNode> {
  const { page, site } = stage;
  const { language } = page;
  const chapter = await loadChapter(language, 'about');
  const components = chapterComponents({
    language,
    figures: stage.figures,
    terms: new Set(),
    slot: () => null,
  });
  return (
    <Document
      site={site}
      page={page}
      title={`${chapter.meta.title} · ${SITE[language].title}`}
      description={chapter.meta.description}
      ogImage={`og/${language}-cover.png`}
    >
      <Header site={site} page={page} />
      <main id="main" className="chapter">
        <div className="chapter-opener">
          <h1>{chapter.meta.title}</h1>
        </div>
        <div className="prose">
          <chapter.default components={components} />
        </div>
      </main>
      <Footer site={site} page={page} />
    </Document>
  );
}
