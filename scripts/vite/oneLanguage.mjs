/**
 * `index.ts?lang=vi` is a figure with its Vietnamese words only: a reader loads one language. The words of
 * a figure stand in its `text.ts`, which ends in `export const text: Both<Text> = { vi, en };`, and what the
 * other language's entry alone used is shaken off.
 */
export function oneLanguage() {
  return {
    name: 'book-one-language',
    enforce: 'pre',
    async resolveId(source, importer) {
      const language = languageOf(importer);
      if (!language || source !== './text.ts') return null;
      const found = await this.resolve(source, importer.split('?')[0], { skipSelf: true });
      return found && `${found.id}?lang=${language}`;
    },
    transform(code, id) {
      const language = languageOf(id);
      if (!language || !/\/text\.ts\?/.test(id)) return null;
      return { code: keepLanguage(code, language, id), map: null };
    },
  };
}

function languageOf(id) {
  return /\?(?:.*&)?lang=(vi|en)\b/.exec(id ?? '')?.[1];
}

/** The module with one entry left of its `text`. */
export function keepLanguage(code, language, id) {
  const whole = /(export const text\b[^=]*=\s*)\{([^{}]*)\}/;
  const entries = whole
    .exec(code)?.[2]
    .split(',')
    .map((entry) => entry.trim());
  const entry = entries?.find((each) => each === language || each.startsWith(`${language}:`));
  if (!entry)
    throw new Error(`${id}: should end in \`export const text: Both<Text> = { vi, en };\``);
  return code.replace(whole, (_, head) => `${head}{ ${entry} }`);
}
