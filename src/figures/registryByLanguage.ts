import type { Language } from '../words/language.ts';
import type { AnyFigure } from './kit/types.ts';

type Loaders = Readonly<Record<string, () => Promise<{ default: AnyFigure }>>>;

/** The same figures as in `registry.ts`, each with the words of one language. */
const LOADERS: Readonly<Record<Language, Loaders>> = {
  vi: import.meta.glob<{ default: AnyFigure }>('./*/index.ts', { query: '?lang=vi' }),
  en: import.meta.glob<{ default: AnyFigure }>('./*/index.ts', { query: '?lang=en' }),
};

export async function loadFigureIn(id: string, language: Language): Promise<AnyFigure> {
  const loader = LOADERS[language][`./${id}/index.ts`];
  if (!loader) throw new RangeError(`loadFigureIn: no figure is called ${id}`);
  return (await loader()).default;
}
