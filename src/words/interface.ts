import type { Language } from './language.ts';
import type { Words } from './vi.ts';

export type { Words } from './vi.ts';

/** Loads the interface dictionary of one language; the other one is never sent to the reader. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'vi' ? (await import('./vi.ts')).words : (await import('./en.ts')).words;
}
