import type { Language } from '../words/language.ts';
import { GLOSSARY } from './components.tsx';
import type { Passage } from './content.ts';

/** Where a term is taught: the part, the heading, and the figure that shows it. */
export interface Place {
  readonly part: number;
  readonly heading: string;
  readonly figure?: string;
}

/** The passages of each written part, by its number. */
type PartPassages = ReadonlyMap<number, readonly Passage[]>;

/**
 * Terms that the book teaches, sorted as a dictionary of `language` sorts them, each with its place: where
 * the glossary says, else where its own part marks it first, else where any part does.
 */
export function taughtTerms(parts: PartPassages, language: Language): [string, Place][] {
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
  return Object.keys(GLOSSARY)
    .flatMap((id): [string, Place][] => {
      const place = placeOf(id, parts);
      return place ? [[id, place]] : [];
    })
    .sort(([a], [b]) => compare(GLOSSARY[a][language], GLOSSARY[b][language]));
}

function placeOf(id: string, parts: PartPassages): Place | undefined {
  const { at, part: home } = GLOSSARY[id];
  const order = [home, ...[...parts.keys()].filter((part) => part !== home)];
  for (const part of order) {
    const passages = parts.get(part) ?? [];
    const index = passages.findIndex(({ heading, terms }) =>
      at ? heading === at : terms.includes(id),
    );
    if (index >= 0)
      return { part, heading: passages[index].heading, figure: near(passages, index) };
  }
  return undefined;
}

const SECTION = /^s-\d+-\d+/;

/** The figure of a passage, or the nearest after it, or before it, in the same section. */
function near(passages: readonly Passage[], index: number): string | undefined {
  const section = SECTION.exec(passages[index].heading)?.[0];
  const inSection = (passage: Passage) => SECTION.exec(passage.heading)?.[0] === section;
  const after = passages.slice(index).filter(inSection);
  const before = passages.slice(0, index).reverse().filter(inSection);
  return [...after, ...before].flatMap(({ figures }) => figures)[0];
}
