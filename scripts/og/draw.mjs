import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';

const require = createRequire(import.meta.url);

const FACES = [
  ['Be Vietnam Pro', 700, '@fontsource/be-vietnam-pro/files/be-vietnam-pro-PIECE-700-normal.woff'],
  ['Be Vietnam Pro', 600, '@fontsource/be-vietnam-pro/files/be-vietnam-pro-PIECE-600-normal.woff'],
  [
    'Source Serif 4',
    400,
    '@fontsource-variable/source-serif-4/files/source-serif-4-PIECE-wght-normal.woff2',
  ],
];
const PIECES = ['latin', 'vietnamese'];

/** A piece of a face goes by its own name; text asks for one after the other, as in a page. */
const fonts = await Promise.all(
  FACES.flatMap(([family, weight, file]) =>
    PIECES.map(async (piece) => ({
      name: `${family} ${piece}`,
      weight,
      style: 'normal',
      data: await readFile(require.resolve(file.replace('PIECE', piece))),
    })),
  ),
);

const family = (name) => PIECES.map((piece) => `${name} ${piece}`).join(', ');

/** The book's faces as styles. */
export const FONTS = {
  heading: { fontFamily: family('Be Vietnam Pro'), fontWeight: 700 },
  label: { fontFamily: family('Be Vietnam Pro'), fontWeight: 600 },
  text: { fontFamily: family('Source Serif 4'), fontWeight: 400 },
};

/** Takes no room and forbids a break; no face needs a glyph for it. */
const WORD_JOINER = '\u2060';

/** An element for `draw`. React's own would be its development build here: the book is not built yet. */
export function h(type, props, ...children) {
  return { type, props: { ...props, children } };
}

/** Lays out an element and resolves with it as SVG whose text is outlines; without a height, as high as it is. */
export async function draw(element, size) {
  const svg = await satori(element, {
    ...size,
    fonts,
    async loadAdditionalAsset(_, text) {
      if (text !== WORD_JOINER) throw new Error(`og: no face draws "${text}"`);
      return [];
    },
  });
  return Buffer.from(svg);
}

/** A short quotation and a hyphened word are not broken across lines. */
export function holdTogether(text) {
  return text
    .replace(/“[^”]{1,12}”/g, (quoted) => quoted.replaceAll(' ', '\u00a0'))
    .replaceAll('-', `-${WORD_JOINER}`);
}
