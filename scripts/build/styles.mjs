import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wantedCharacters } from '../fonts/characters.mjs';
import { makeFonts } from '../fonts/fonts.mjs';

const fromRoot = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * Writes the style sheets that are computed, the fonts and the colours of the scales, to where
 * `first.css` and `main.css` of `src/app/styles` import them from.
 */
export async function makeStyles({ scaleProperties }) {
  const folder = fromRoot('build/styles');
  await mkdir(folder, { recursive: true });
  await makeFonts(await wantedCharacters([fromRoot('src'), fromRoot('content')]), folder);
  await writeFile(path.join(folder, 'scales.css'), scaleStyles(scaleProperties));
}

/** The custom properties of both scales, for both themes, chosen by the system or by the reader. */
function scaleStyles(scaleProperties) {
  return [
    `:root{${scaleProperties('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${scaleProperties('dark')}}}`,
    `:root[data-theme=dark]{${scaleProperties('dark')}}`,
    `@media print{:root:root:root{${scaleProperties('light')}}}`,
  ].join('\n');
}
