import { createElement, type ReactElement, StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadAssets } from '../figures/kit/assets/assets.ts';
import { browserSource } from '../figures/kit/assets/browserSource.ts';
import { Figure } from '../figures/kit/frame/Figure.tsx';
import { Opener } from '../figures/kit/frame/Opener.tsx';
import { CARRIERS, loadFigureIn, loadNeighbours, loadOpener } from '../figures/registry.ts';
import { loadWords } from '../words/interface.ts';
import { isLanguage } from '../words/language.ts';
import { islandSetting, OPENER_KEY, openerSetting } from './island.ts';

/** Brings one figure or opener to life in the markup that the build made for it. */
export async function hydrate(island: HTMLElement): Promise<void> {
  const opener = openerSetting(island.dataset);
  const [name, key, element] = opener
    ? [opener.id, OPENER_KEY, await openerElement(island, opener)]
    : [island.dataset.figure, island.dataset.island, await figureElement(island)];
  // Small tasks, so that a reader who scrolls or taps meanwhile is answered: first the numbers, then
  // React, in slices.
  await breath();
  startTransition(() => {
    hydrateRoot(island, import.meta.env.DEV ? createElement(StrictMode, null, element) : element, {
      identifierPrefix: key,
      // The markup of the build and the first drawing in the page differ: a fault of the book, that the
      // browser tests read in the console.
      onRecoverableError: (error) => console.error(`${name}:`, error),
    });
  });
}

async function figureElement(island: HTMLElement): Promise<ReactElement> {
  const setting = islandSetting(island.dataset);
  const language = pageLanguage();
  const [{ figure, text }, words] = await Promise.all([
    loadFigureIn(setting.figureId, language),
    loadWords(language),
  ]);
  const source = sourceOf(island);
  const assets = await loadAssets(figure.model.assets?.(figure.model.initialState) ?? {}, source);
  // Chunks of the other figures come when the reader asks for them.
  const neighbours = CARRIERS.includes(figure.id)
    ? () =>
        loadNeighbours(
          figure.id,
          language,
          (id) => `${island.dataset.base ?? '/'}${language}/embed/${id}/`,
        )
    : undefined;
  return createElement(Figure, {
    ...setting,
    figure,
    text,
    language,
    words,
    assets,
    source,
    neighbours,
  });
}

async function openerElement(
  island: HTMLElement,
  { id, choice }: NonNullable<ReturnType<typeof openerSetting>>,
): Promise<ReactElement> {
  const language = pageLanguage();
  const [opener, words] = await Promise.all([loadOpener(id), loadWords(language)]);
  const assets = await loadAssets(opener.assets?.(choice) ?? {}, sourceOf(island));
  await breath();
  return createElement(Opener, { opener, facts: opener.facts(assets, choice), language, words });
}

function pageLanguage() {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'vi';
}

function sourceOf(island: HTMLElement) {
  return browserSource(island.dataset.base ?? '/');
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
