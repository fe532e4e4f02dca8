import { createElement, StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadAssets } from '../figures/kit/assets.ts';
import { browserSource } from '../figures/kit/browserSource.ts';
import { Figure } from '../figures/kit/Figure.tsx';
import { loadFigureIn } from '../figures/registry.ts';
import { loadWords } from '../words/interface.ts';
import { isLanguage } from '../words/language.ts';
import { islandSetting } from './island.ts';

/** Brings one figure to life in the markup that the build made for it. */
export async function hydrate(island: HTMLElement): Promise<void> {
  const setting = islandSetting(island.dataset);
  const language = isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'vi';
  const [{ figure, text }, words] = await Promise.all([
    loadFigureIn(setting.figureId, language),
    loadWords(language),
  ]);
  const source = browserSource(island.dataset.base ?? '/');
  const first = { ...figure.model.initialState, ...setting.start };
  const assets = await loadAssets(figure.model.assets?.(first) ?? {}, source);
  // Small tasks, so that a reader who scrolls or taps meanwhile is answered: first the numbers (figures
  // remember what is costly), then React, in slices.
  await breath();
  figure.model.derive(first, assets);
  await breath();
  const alive = createElement(Figure, {
    ...setting,
    figure,
    text,
    language,
    words,
    assets,
    source,
  });
  startTransition(() => {
    hydrateRoot(island, import.meta.env.DEV ? createElement(StrictMode, null, alive) : alive, {
      identifierPrefix: setting.key,
      // The markup of the build and the first drawing in the page differ: a fault of the book, that the
      // browser tests read in the console.
      onRecoverableError: (error) => console.error(`${setting.figureId}:`, error),
    });
  });
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
