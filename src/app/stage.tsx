import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { figureNumber, type Page } from '../chapters/pages.ts';
import { type AssetSource, loadAssets } from '../figures/kit/assets.ts';
import { Figure } from '../figures/kit/Figure.tsx';
import { type SaveStill, StillProvider } from '../figures/kit/Stills.tsx';
import type { AnyFigure } from '../figures/kit/types.ts';
import type { Words } from '../words/interface.ts';
import { SITE } from '../words/site.ts';
import type { Site } from './Document.tsx';
import { type IslandSetting, islandData } from './island.ts';

/** The state in which the cover and each part's opener show the flashlight, moving by itself. */
const OPENERS: Readonly<Record<string, { figure: string; start: Record<string, unknown> }>> = {
  cover: { figure: 'flashlight', start: {} },
  'part-1': { figure: 'flashlight', start: { img: 'coffee', kernel: 'blur' } },
  'part-2': { figure: 'flashlight', start: { img: 'camera', kernel: 'horizontal-edge' } },
  'part-3': { figure: 'flashlight', start: { img: 'rocket', kernel: 'diagonal' } },
  'part-4': { figure: 'flashlight', start: { img: 'brick', kernel: 'horizontal-edge' } },
  'part-5': { figure: 'flashlight', start: { img: 'chelsea', kernel: 'horizontal-edge' } },
};

/** All that drawing one page needs. */
export interface Stage {
  readonly site: Site;
  readonly page: Page;
  readonly words: Words;
  readonly figures: ReadonlyMap<string, AnyFigure>;
  readonly source: AssetSource;
  readonly saveStill: SaveStill | null;
}

/** Draws figures into islands. Assets are awaited first, so that the markup holds the picture. */
export async function drawIslands(stage: Stage, settings: readonly IslandSetting[]) {
  const drawn = new Map<string, string>();
  for (const setting of settings) {
    const figure = stage.figures.get(setting.figureId);
    if (!figure) throw new Error(`${stage.page.path}: no figure is called ${setting.figureId}`);
    const first = { ...figure.model.initialState, ...setting.start };
    const assets = await loadAssets(figure.model.assets?.(first) ?? {}, stage.source);
    const element = createElement(Figure, {
      ...setting,
      figure,
      text: figure.text[stage.page.language],
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

export function island(
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

export function figureSetting(stage: Stage, id: string, own: boolean): IslandSetting {
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

export function openerSetting(stage: Stage, name: string): IslandSetting | null {
  const opener = OPENERS[name];
  if (!opener || !stage.figures.has(opener.figure)) return null;
  const setting = figureSetting(stage, opener.figure, false);
  return { ...setting, key: 'opener', linked: false, bare: true, start: opener.start };
}

/** What the page says where a figure's script did not come. */
export function IslandExcuse({ stage }: { readonly stage: Stage }) {
  const words = SITE[stage.page.language];
  return (
    <template id="island-excuse">
      <p className="island-excuse" role="status">
        {words.figureAsleep}{' '}
        <button type="button" className="button" data-try-again="">
          {stage.words.retry}
        </button>
      </p>
    </template>
  );
}
