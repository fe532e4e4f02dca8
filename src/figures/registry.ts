import type { Language } from '../words/language.ts';
import type { AnyDefinition, AnyFigure, AnyText } from './kit/types.ts';

/** Every folder with an `index.ts` beside the kit is a figure; its name is the figure's id. */
const definitions = import.meta.glob<AnyDefinition>('./*/index.ts', { import: 'default' });

/** The words of each figure, a file a language. */
const words: Readonly<Record<Language, Record<string, () => Promise<AnyText>>>> = {
  vi: import.meta.glob<AnyText>('./*/vi.ts', { import: 'vi' }),
  en: import.meta.glob<AnyText>('./*/en.ts', { import: 'en' }),
};

export const FIGURE_IDS: readonly string[] = Object.keys(definitions)
  .map((path) => path.split('/')[1])
  .sort();

/** A figure with the words of both languages, for the build and the tests. */
export async function loadFigure(id: string): Promise<AnyFigure> {
  const [{ figure, text: vi }, { text: en }] = await Promise.all([
    loadFigureIn(id, 'vi'),
    loadFigureIn(id, 'en'),
  ]);
  return { ...figure, text: { vi, en } };
}

/** A figure and its words in one language, which is all that a reader loads. */
export async function loadFigureIn(
  id: string,
  language: Language,
): Promise<{ figure: AnyDefinition; text: AnyText }> {
  const definition = definitions[`./${id}/index.ts`];
  if (!definition) throw new RangeError(`loadFigureIn: no figure is called ${id}`);
  const [figure, text] = await Promise.all([
    definition(),
    words[language][`./${id}/${language}.ts`](),
  ]);
  return { figure, text };
}
