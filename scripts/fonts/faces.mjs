import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What a reader sees of a font: pair kerning, composed marks, standard and tabular figures. */
const FEATURES = ['kern', 'ccmp', 'locl', 'tnum', 'lnum'];

/**
 * The book's faces. `file(piece)` is where a script piece of the original lies; `fallback` lists the
 * system faces that stand in until the font has come, each for one weight, fitted to a kind of text.
 */
export const FACES = [
  {
    family: 'Source Serif 4',
    name: 'serif',
    style: 'normal',
    weight: '400 700',
    axes: { wght: { min: 400, max: 700 } },
    features: FEATURES,
    file: (piece) =>
      `@fontsource-variable/source-serif-4/files/source-serif-4-${piece}-wght-normal.woff2`,
    fallback: [
      { weight: 400, system: 'times' },
      { weight: 700, system: 'timesBold' },
    ],
  },
  {
    family: 'Source Serif 4',
    name: 'serif-italic',
    style: 'italic',
    weight: '400',
    axes: { wght: 400 },
    features: FEATURES,
    file: (piece) =>
      `@fontsource-variable/source-serif-4/files/source-serif-4-${piece}-wght-italic.woff2`,
    fallback: [{ weight: 400, system: 'timesItalic' }],
  },
  sans(500, '400 500', 'arial', 'labels'),
  sans(600, '600 700', 'arialBold', 'headings'),
  {
    family: 'JetBrains Mono',
    name: 'mono',
    style: 'normal',
    weight: '400 700',
    axes: { wght: { min: 400, max: 700 } },
    // Without `calt`, which would join "->" and ">=" into one sign.
    features: ['ccmp', 'locl'],
    file: (piece) =>
      `@fontsource-variable/jetbrains-mono/files/jetbrains-mono-${piece}-wght-normal.woff2`,
    fallback: [{ weight: 400, system: 'mono' }],
  },
];

function sans(weight, range, system, sample) {
  return {
    family: 'Be Vietnam Pro',
    name: `sans-${weight}`,
    style: 'normal',
    weight: range,
    axes: undefined,
    features: FEATURES,
    file: (piece) =>
      `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${piece}-${weight}-normal.woff2`,
    fallback: [{ weight, system, sample }],
  };
}

/** Script pieces in the order in which a character is looked for. */
export const PIECES = ['latin', 'vietnamese', 'latin-ext', 'symbols', 'greek'];

/** Mathematical signs that a text face lacks come from KaTeX's main face, enlarged to match. */
export const SYMBOLS = { file: 'katex/dist/fonts/KaTeX_Main-Regular.woff2', sizeAdjust: '112%' };

/** Path of a file inside an installed package, or null when the package has no such file. */
export function packageFile(specifier) {
  try {
    return require.resolve(specifier);
  } catch {
    return null;
  }
}
