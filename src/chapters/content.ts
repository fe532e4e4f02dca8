import type { ComponentType } from 'react';
import type { Language } from '../words/language.ts';

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** What stands between one heading and the next. */
export interface Passage {
  readonly heading: string;
  readonly terms: readonly string[];
  readonly figures: readonly string[];
}

export interface Chapter {
  // biome-ignore lint/suspicious/noExplicitAny: MDX hands each tag its own props.
  readonly default: ComponentType<{ components: Record<string, ComponentType<any>> }>;
  readonly headings: readonly Heading[];
  readonly passages: readonly Passage[];
  readonly meta: {
    readonly title: string;
    readonly short?: string;
    readonly description: string;
    /** The first paragraph, where it stands apart from the rest. */
    readonly lead?: string;
    readonly part?: number;
  };
}

const chapters = import.meta.glob<Chapter>('../../content/*/*.mdx');

/** A page of prose: its component, its headings and its front matter. */
export async function loadChapter(language: Language, name: string): Promise<Chapter> {
  const load = chapters[`../../content/${language}/${name}.mdx`];
  if (!load) throw new RangeError(`loadChapter: content/${language}/${name}.mdx does not exist`);
  return load();
}
