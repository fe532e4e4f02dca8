import type { ReactNode } from 'react';
import { SITE } from '../../words/site.ts';
import { Document } from '../Document.tsx';
import { Footer, Header } from '../Header.tsx';
import type { Stage } from '../stage.tsx';

export async function notFound(stage: Stage): Promise<ReactNode> {
  const { page, site } = stage;
  const words = SITE[page.language];
  return (
    <Document
      site={site}
      page={page}
      title={`${words.notFoundTitle} · ${words.title}`}
      description={words.notFoundText}
    >
      <Header site={site} page={page} />
      <main id="main" className="chapter">
        <h1>{words.notFoundTitle}</h1>
        <p>{words.notFoundText}</p>
        <p>
          <a className="button button-strong" href={`${site.base}${page.language}/`}>
            {words.backToCover}
          </a>
        </p>
      </main>
      <Footer site={site} page={page} />
    </Document>
  );
}
