import type { Language } from '../words/language.ts';
import type { AnyOpener } from './kit/openers.ts';
import type { AnyFigure } from './kit/types.ts';

type Loaders<T> = Readonly<Record<string, () => Promise<{ default: T }>>>;

/** The same figures as in `registry.ts`, each with the words of one language. */
const LOADERS: Readonly<Record<Language, Loaders<AnyFigure>>> = {
  vi: import.meta.glob<{ default: AnyFigure }>('./*/index.ts', { query: '?lang=vi' }),
  en: import.meta.glob<{ default: AnyFigure }>('./*/index.ts', { query: '?lang=en' }),
};

const OPENER_LOADERS: Readonly<Record<Language, Loaders<AnyOpener>>> = {
  vi: import.meta.glob<{ default: AnyOpener }>('./*/opener.ts', { query: '?lang=vi' }),
  en: import.meta.glob<{ default: AnyOpener }>('./*/opener.ts', { query: '?lang=en' }),
};

export async function loadFigureIn(id: string, language: Language): Promise<AnyFigure> {
  const loader = LOADERS[language][`./${id}/index.ts`];
  if (!loader) throw new RangeError(`loadFigureIn: no figure is called ${id}`);
  return (await loader()).default;
}

export async function loadOpenerIn(id: string, language: Language): Promise<AnyOpener> {
  const loader = OPENER_LOADERS[language][`./${id}/opener.ts`];
  if (!loader) throw new RangeError(`loadOpenerIn: no opener is called ${id}`);
  return (await loader()).default;
}
