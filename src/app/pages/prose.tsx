import { renderToStaticMarkup } from 'react-dom/server';
import { chapterComponents } from '../../chapters/components.tsx';
import { type Chapter, loadChapter } from '../../chapters/content.ts';
import { drawIslands, figureSetting, island, type Stage } from '../stage.tsx';

interface Prose {
  readonly chapter: Chapter;
  readonly html: string;
  /** The terms met in the text, known only when it has been rendered. */
  readonly terms: ReadonlySet<string>;
}

/** The text of a page with the figures that stand in it. */
export async function proseOf(stage: Stage, name: string, ids: readonly string[]): Promise<Prose> {
  const { language } = stage.page;
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
  return {
    chapter,
    html: renderToStaticMarkup(<chapter.default components={components} />),
    terms,
  };
}
