import type { ReactNode } from 'react';
import { homePage } from '../../chapters/pages.ts';
import { otherLanguage } from '../../words/language.ts';
import { SITE } from '../../words/site.ts';
import { Document } from '../Document.tsx';
import { drawIslands, figureSetting, IslandExcuse, island, type Stage } from '../stage.tsx';

/** One figure alone, for an iframe or a slide. */
export async function embed(stage: Stage): Promise<ReactNode> {
  const { page, site } = stage;
  const id = page.figure ?? '';
  const figure = stage.figures.get(id);
  const words = SITE[page.language];
  const setting = figureSetting(stage, id, true);
  const drawn = await drawIslands(stage, [setting]);
  const text = figure?.text[page.language];
  const home = homePage(id);
  const other = otherLanguage(page.language);
  const target = home ? `${home}#${id}` : '';
  return (
    <Document
      site={site}
      page={page}
      title={`${text?.title} · ${words.title}`}
      description={text?.lead ?? ''}
      shows={[id]}
    >
      <main id="main" className="embed">
        <h1 className="visually-hidden">{text?.title}</h1>
        {island(stage, setting, drawn)}
        <p className="embed-source">
          {words.fromBook}: <a href={`${site.base}${page.language}/${target}`}>{words.title}</a>
          {' · '}
          <a
            href={`${site.base}${page.twins[other]}`}
            lang={other}
            hrefLang={other}
            data-language={other}
          >
            {words.otherLanguage}
          </a>
        </p>
        <IslandExcuse stage={stage} />
      </main>
    </Document>
  );
}
