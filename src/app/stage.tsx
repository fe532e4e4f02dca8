import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { figureNumber, type Page } from '../chapters/pages.ts';
import { type AssetSource, loadAssets } from '../figures/kit/assets/assets.ts';
import type { AnyFigure } from '../figures/kit/contract.ts';
import { Figure } from '../figures/kit/frame/Figure.tsx';
import { Opener } from '../figures/kit/frame/Opener.tsx';
import { makeSay, SayProvider } from '../figures/kit/frame/Say.tsx';
import { type SaveStill, StillProvider } from '../figures/kit/frame/Stills.tsx';
import { AT_REST } from '../figures/kit/motion/clock.ts';
import { loadOpener } from '../figures/registry.ts';
import type { Words } from '../words/interface.ts';
import { SITE } from '../words/site.ts';
import type { Site } from './Document.tsx';
import {
  type IslandSetting,
  islandData,
  OPENER_KEY,
  type OpenerSetting,
  openerData,
} from './island.ts';

/** The opener of the cover and of each part, with what the page chooses of it. */
const OPENERS: Readonly<Record<string, OpenerSetting>> = {
  cover: { id: 'flashlight', choice: {} },
  'part-1': { id: 'photo-to-weights', choice: {} },
  'part-2': { id: 'flashlight', choice: { img: 'camera', kernel: 'horizontal-edge' } },
  'part-3': { id: 'picture-to-votes', choice: {} },
  'part-4': { id: 'errors-back', choice: {} },
  'part-5': { id: 'skewer', choice: {} },
};

/** Id of the opener of a page: `cover`, or `part-` and a number. */
export const openerId = (name: string) => OPENERS[name].id;

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
    const { model } = figure;
    const assets = await loadAssets(model.assets?.(model.initialState) ?? {}, stage.source);
    const element = createElement(Figure, {
      ...setting,
      figure,
      text: figure.text[stage.page.language],
      language: stage.page.language,
      words: stage.words,
      assets,
      source: stage.source,
    });
    drawn.set(setting.key, markupOf(stage, element, setting.key));
  }
  return drawn;
}

function markupOf(stage: Stage, element: ReactNode, key: string): string {
  const drawing = <StillProvider value={stage.saveStill}>{element}</StillProvider>;
  return renderToString(drawing, { identifierPrefix: key });
}

export function island(
  stage: Stage,
  setting: IslandSetting,
  drawn: ReadonlyMap<string, string>,
): ReactNode {
  return (
    <div
      className="island"
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
    home: `${site.base}${page.language}/embed/${id}/`,
  };
}

/** The live opener of a page: `cover`, or `part-` and a number. */
export async function openerIsland(stage: Stage, name: string): Promise<ReactNode> {
  const { language } = stage.page;
  const { opener, facts } = await openerOf(stage, name);
  const element = createElement(Opener, { opener, facts, language, words: stage.words });
  return (
    <div
      className="island island-opener"
      {...openerData(OPENERS[name], stage.site.base)}
      dangerouslySetInnerHTML={{ __html: markupOf(stage, element, OPENER_KEY) }}
    />
  );
}

/** The same opener at rest, as a picture beside other words. */
export async function openerStill(stage: Stage, name: string): Promise<ReactNode> {
  const { language } = stage.page;
  const { opener, facts } = await openerOf(stage, name);
  const { labels } = opener.text[language];
  const picture = createElement(opener.View, {
    facts,
    step: opener.still,
    clock: AT_REST,
    labels,
    eager: false,
  });
  const said = <SayProvider value={makeSay(language, stage.words)}>{picture}</SayProvider>;
  return (
    <div
      className={`opener opener-picture opener-${opener.id}`}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: markupOf(stage, said, name) }}
    />
  );
}

async function openerOf(stage: Stage, name: string) {
  const { id, choice } = OPENERS[name];
  const opener = await loadOpener(id);
  const assets = await loadAssets(opener.assets?.(choice) ?? {}, stage.source);
  return { opener, facts: opener.facts(assets, choice) };
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
