import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { allPages, PARTS, type Page } from '../chapters/pages.ts';
import type { AssetSource } from '../figures/kit/assets/assets.ts';
import type { AnyFigure } from '../figures/kit/contract.ts';
import type { SaveStill } from '../figures/kit/frame/Stills.tsx';
import { PANEL_WIDTHS } from '../figures/kit/grid/Cells.tsx';
import { scaleProperties } from '../figures/kit/grid/scales.ts';
import { FIGURE_IDS, loadFigure } from '../figures/registry.ts';
import { loadWords } from '../words/interface.ts';
import { LANGUAGES } from '../words/language.ts';
import { SITE } from '../words/site.ts';
import type { Site } from './Document.tsx';
import { cover } from './pages/cover.tsx';
import { embed } from './pages/embed.tsx';
import { glossary } from './pages/glossary.tsx';
import { home } from './pages/home.tsx';
import { notFound } from './pages/notFound.tsx';
import { part } from './pages/part.tsx';
import { about, road } from './pages/prosePage.tsx';
import type { Stage } from './stage.tsx';

export { PANEL_WIDTHS, scaleProperties };

/** What the pictures that stand for a page in a shared link say. */
export function openGraph() {
  return LANGUAGES.flatMap((language) => [
    {
      name: `${language}-cover`,
      kicker: SITE[language].kicker,
      title: SITE[language].subtitle,
      subtitle: '',
      book: '',
    },
    ...PARTS.filter((each) => each.written).map((each) => ({
      name: `${language}-part-${each.part}`,
      kicker: `${SITE[language].part} ${each.part}`,
      title: each[language].title,
      subtitle: each[language].question,
      book: SITE[language].title,
    })),
  ]);
}

export function pages(): Page[] {
  return allPages(FIGURE_IDS);
}

/** The HTML of one page, whole. Without `saveStill`, canvases stay empty until they are alive. */
export async function render(
  page: Page,
  site: Site,
  source: AssetSource,
  saveStill: SaveStill | null = null,
): Promise<string> {
  const figures = new Map<string, AnyFigure>();
  for (const id of FIGURE_IDS) figures.set(id, await loadFigure(id));
  const stage: Stage = {
    site,
    page,
    words: await loadWords(page.language),
    figures,
    source,
    saveStill,
  };
  const element = await bodies[page.kind](stage);
  return `<!doctype html>${renderToStaticMarkup(element)}`;
}

const bodies: Readonly<Record<Page['kind'], (stage: Stage) => Promise<ReactNode>>> = {
  home: home,
  cover,
  part,
  road,
  glossary,
  about,
  embed,
  'not-found': notFound,
};

export const HOME: Page = {
  kind: 'home',
  language: 'vi',
  path: '',
  twins: { vi: 'vi/', en: 'en/' },
};
