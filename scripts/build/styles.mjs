import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wantedCharacters } from '../fonts/characters.mjs';
import { makeFonts } from '../fonts/fonts.mjs';

const fromRoot = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * Writes the style sheets that are computed, the fonts, the colours of the scales and the widths that numbers
 * need, to where `first.css` and `main.css` of `src/app/styles` import them from.
 */
export async function makeStyles({ PANEL_WIDTHS, scaleProperties }) {
  const folder = fromRoot('build/styles');
  await mkdir(folder, { recursive: true });
  await makeFonts(await wantedCharacters([fromRoot('src'), fromRoot('content')]), folder);
  await writeFile(path.join(folder, 'scales.css'), scaleStyles(scaleProperties));
  await writeFile(path.join(folder, 'cells.css'), PANEL_WIDTHS.map(hiddenBelow).join('\n'));
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

/** Text that would be too small in a panel under this width is hidden; its sign stands for it. */
function hiddenBelow(width) {
  return `@container panel (max-width:${width - 0.1}px){.needs-${width}{display:none}.cell-sign.needs-${width}{display:block}}`;
}
