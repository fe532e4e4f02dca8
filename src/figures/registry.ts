import type { Language } from '../words/language.ts';
import type { Neighbour } from './kit/carry/CarryPanel.tsx';
import type { AnyDefinition, AnyFigure, AnyText } from './kit/contract.ts';
import type { AnyOpener } from './kit/frame/openers.ts';

/** Every folder with an `index.ts` beside the kit is a figure; its name is the figure's id. */
const definitions = import.meta.glob<AnyDefinition>('./*/index.ts', { import: 'default' });

/** The words of each figure, a file a language. */
const words: Readonly<Record<Language, Record<string, () => Promise<AnyText>>>> = {
  vi: import.meta.glob<AnyText>('./*/vi.ts', { import: 'vi' }),
  en: import.meta.glob<AnyText>('./*/en.ts', { import: 'en' }),
};

/** Every folder with an `opener.ts` is, or has, an opener; its few words stand in it in both languages. */
const openers = import.meta.glob<AnyOpener>('./*/opener.ts', { import: 'default' });

const idsOf = (found: object): readonly string[] =>
  Object.keys(found)
    .map((path) => path.split('/')[1])
    .sort();

export const FIGURE_IDS = idsOf(definitions);
export const OPENER_IDS = idsOf(openers);

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

/** Figures that share X, K or ∂L/∂Y with others, in the order of the book: those whose definition says `carries`. */
export const CARRIERS: readonly string[] = [
  'stride',
  'padding',
  'conv-arithmetic',
  'pooling',
  'conv-graph',
  'kernel-gradient',
  'input-gradient',
  'adjoint',
  'transposed',
  'flip-or-not',
];

/** The other figures that the numbers of one can be taken to, with their addresses. */
export async function loadNeighbours(
  id: string,
  language: Language,
  homeOf: (id: string) => string,
): Promise<Neighbour[]> {
  const others = CARRIERS.filter((other) => other !== id);
  const loaded = await Promise.all(others.map((other) => loadFigureIn(other, language)));
  return loaded.flatMap(({ figure: { id, model, carries }, text: { title } }) =>
    carries ? [{ id, title, home: homeOf(id), model, carries }] : [],
  );
}

export async function loadOpener(id: string): Promise<AnyOpener> {
  const opener = openers[`./${id}/opener.ts`];
  if (!opener) throw new RangeError(`loadOpener: no opener is called ${id}`);
  return opener();
}
