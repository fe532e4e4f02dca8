/** The two languages of the book. `vi` is the source and the default; `en` is its equal. */
export const LANGUAGES = ['vi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A value said in both languages. */
export type Both<T = string> = Readonly<Record<Language, T>>;

export function isLanguage(value: unknown): value is Language {
  return value === 'vi' || value === 'en';
}

export function otherLanguage(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi';
}
