import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { chapterComponents, sectionNumber, TermNotes } from '../chapters/components.tsx';
import { type Chapter, loadChapter } from '../chapters/content.ts';
import { allPages, figureNumber, PART_FIGURES, PARTS, type Page } from '../chapters/pages.ts';
import { type AssetSource, loadAssets } from '../figures/kit/assets.ts';
import { Figure } from '../figures/kit/Figure.tsx';
import { type SaveStill, StillProvider } from '../figures/kit/Stills.tsx';
import { scaleProperties } from '../figures/kit/scales.ts';
import type { AnyFigure } from '../figures/kit/types.ts';
import { FIGURE_IDS, loadFigure } from '../figures/registry.ts';
import { loadWords, type Words } from '../words/interface.ts';
import { LANGUAGES, type Language, otherLanguage } from '../words/language.ts';
import { SITE } from '../words/site.ts';
import { Document, Footer, Header, type Site } from './Document.tsx';
import { type IslandSetting, islandData } from './island.ts';

export { scaleProperties };

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

/** The state in which the cover and each part's opener show the flashlight, moving by itself. */
const OPENERS: Readonly<Record<string, { figure: string; start: Record<string, unknown> }>> = {
  cover: { figure: 'flashlight', start: {} },
  'part-2': { figure: 'flashlight', start: { img: 'camera', kernel: 'horizontal-edge' } },
};

interface Stage {
  readonly site: Site;
  readonly page: Page;
  readonly words: Words;
  readonly figures: ReadonlyMap<string, AnyFigure>;
  readonly source: AssetSource;
  readonly saveStill: SaveStill | null;
}

/** Draws figures into islands. Assets are awaited first, so that the markup holds the picture. */
async function drawIslands(stage: Stage, settings: readonly IslandSetting[]) {
  const drawn = new Map<string, string>();
  for (const setting of settings) {
    const figure = stage.figures.get(setting.figureId);
    if (!figure) throw new Error(`${stage.page.path}: no figure is called ${setting.figureId}`);
    const first = { ...figure.model.initialState, ...setting.start };
    const assets = await loadAssets(figure.model.assets?.(first) ?? {}, stage.source);
    const element = createElement(Figure, {
      ...setting,
      figure,
      language: stage.page.language,
      words: stage.words,
      assets,
      source: stage.source,
    });
    const drawing = <StillProvider value={stage.saveStill}>{element}</StillProvider>;
    drawn.set(setting.key, renderToString(drawing, { identifierPrefix: setting.key }));
  }
  return drawn;
}

function island(
  stage: Stage,
  setting: IslandSetting,
  drawn: ReadonlyMap<string, string>,
): ReactNode {
  return (
    <div
      className={setting.bare ? 'island island-bare' : 'island'}
      {...islandData(setting, stage.site.base)}
      dangerouslySetInnerHTML={{ __html: drawn.get(setting.key) ?? '' }}
    />
  );
}

function figureSetting(stage: Stage, id: string, own: boolean): IslandSetting {
  const { site, page } = stage;
  return {
    key: id,
    figureId: id,
    number: figureNumber(id),
    prefix: own ? '' : `${id}.`,
    linked: true,
    bare: false,
    home: `${site.base}${page.language}/embed/${id}/`,
    start: {},
  };
}

function openerSetting(stage: Stage, name: string): IslandSetting | null {
  const opener = OPENERS[name];
  if (!opener || !stage.figures.has(opener.figure)) return null;
  const setting = figureSetting(stage, opener.figure, false);
  return { ...setting, key: 'opener', linked: false, bare: true, start: opener.start };
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
  about,
  embed,
  'not-found': notFound,
};

async function part(stage: Stage): Promise<ReactNode> {
  const { page, site } = stage;
  const { language } = page;
  const number = page.part ?? 0;
  const words = SITE[language];
  const chapter = await loadChapter(language, `part-${number}`);
  const opener = openerSetting(stage, `part-${number}`);
  const ids = (PART_FIGURES[number] ?? []).filter((id) => stage.figures.has(id));
  const settings = ids.map((id) => figureSetting(stage, id, false));
  const drawn = await drawIslands(stage, opener ? [opener, ...settings] : settings);
  const terms = new Set<string>();
  const components = chapterComponents({
    language,
    figures: stage.figures,
    terms,
    slot: (id) => island(stage, figureSetting(stage, id, false), drawn),
  });
  // Rendered first, so that the terms met in the text are known when their notes are drawn.
  const prose = renderToStaticMarkup(<chapter.default components={components} />);
  const title = `${chapter.meta.title} · ${words.title}`;
  return (
    <Document
      site={site}
      page={page}
      title={title}
      description={chapter.meta.description}
      ogImage={`og/${language}-part-${number}.png`}
    >
      <Header site={site} page={page} />
      <main id="main" className="chapter">
        <div className="chapter-opener">
          <div className="chapter-heading">
            <p className="chapter-number">
              {words.part} {number}
            </p>
            <h1>{chapter.meta.title}</h1>
          </div>
          {opener && island(stage, opener, drawn)}
        </div>
        <Toc chapter={chapter} title={words.inThisPart} />
        <div className="prose" dangerouslySetInnerHTML={{ __html: prose }} />
        <PartTurner stage={stage} number={number} />
        <TermNotes ids={terms} language={language} />
      </main>
      <Footer site={site} page={page} />
    </Document>
  );
}

function Toc({ chapter, title }: { readonly chapter: Chapter; readonly title: string }) {
  return (
    <nav className="toc" aria-labelledby="toc-title">
      <p id="toc-title" className="toc-title">
        {title}
      </p>
      <ol>
        {chapter.headings
          .filter(({ depth }) => depth === 2)
          .map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <span className="section-number">{sectionNumber(id)}</span> {text}
              </a>
            </li>
          ))}
      </ol>
    </nav>
  );
}

function PartTurner({ stage, number }: { readonly stage: Stage; readonly number: number }) {
  const { page, site } = stage;
  const words = SITE[page.language];
  const written = (wanted: number) => PARTS.find((each) => each.part === wanted && each.written);
  const previous = written(number - 1);
  const next = written(number + 1);
  if (!previous && !next) return null;
  const link = (to: (typeof PARTS)[number], label: string, rel: string) => (
    <a href={`${site.base}${page.language}/part-${to.part}/`} rel={rel}>
      <small>{label}</small> {to[page.language].title}
    </a>
  );
  return (
    <nav className="part-turner" aria-label={words.contents}>
      {previous && link(previous, words.previous, 'prev')}
      {next && link(next, words.next, 'next')}
    </nav>
  );
}

async function cover(stage: Stage): Promise<ReactNode> {
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
    >
      <Header site={site} page={page} />
      <main id="main" className="cover">
        <div className="cover-opener">
          <div className="cover-words">
            <h1>{words.subtitle}</h1>
            <div className="cover-prose">
              <chapter.default components={components} />
            </div>
            {first && (
              <p>
                <a
                  className="button button-strong"
                  href={`${site.base}${language}/part-${first.part}/`}
                >
                  {words.startReading}: {words.part.toLowerCase()} {first.part}
                </a>
              </p>
            )}
          </div>
          {opener && island(stage, opener, drawn)}
        </div>
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

async function about(stage: Stage): Promise<ReactNode> {
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

async function embed(stage: Stage): Promise<ReactNode> {
  const { page, site } = stage;
  const id = page.figure ?? '';
  const figure = stage.figures.get(id);
  const words = SITE[page.language];
  const setting = figureSetting(stage, id, true);
  const drawn = await drawIslands(stage, [setting]);
  const text = figure?.text[page.language];
  const home = PARTS.find((each) => each.written && PART_FIGURES[each.part]?.includes(id));
  const other = otherLanguage(page.language);
  const target = home ? `part-${home.part}/#${id}` : '';
  return (
    <Document
      site={site}
      page={page}
      title={`${text?.title} · ${words.title}`}
      description={text?.lead ?? ''}
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
      </main>
    </Document>
  );
}

async function notFound(stage: Stage): Promise<ReactNode> {
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

/** `/`: sends on to the Vietnamese edition, and offers both where sending on is not wanted. */
async function home({ site, page }: Stage): Promise<ReactNode> {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {site.csp && <meta httpEquiv="Content-Security-Policy" content={site.csp} />}
        <meta httpEquiv="refresh" content={`0; url=${site.base}vi/`} />
        <link rel="canonical" href={`${site.origin}${site.base}${page.path}vi/`} />
        <title>{SITE.vi.subtitle}</title>
        <meta name="description" content={SITE.vi.homeText} />
        {site.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href={`${site.base}favicon.svg`} type="image/svg+xml" />
      </head>
      <body className="page page-home">
        <main className="chapter">
          {LANGUAGES.map((language: Language) => (
            <p key={language} lang={language}>
              <a href={`${site.base}${language}/`}>{SITE[language].subtitle}</a>
            </p>
          ))}
        </main>
      </body>
    </html>
  );
}

export const HOME: Page = {
  kind: 'home',
  language: 'vi',
  path: '',
  twins: { vi: 'vi/', en: 'en/' },
};
