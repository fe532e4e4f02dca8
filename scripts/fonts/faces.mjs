import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What a reader sees of a font: pair kerning, composed marks, standard and tabular figures. */
const FEATURES = ['kern', 'ccmp', 'locl', 'tnum', 'lnum'];

/**
 * The book's faces. `file(piece)` is where a script piece of the original lies; `metrics` is the family's
 * name in Capsize's collection, which counts letters one by one; `kerned` is how much narrower pair kerning
 * makes running text. `standIns` are the weights for which system faces stand in until the font
 * has come: the variant of this face and the variant of the system's that is drawn for it.
 */
export const FACES = [
  {
    family: 'Source Serif 4',
    name: 'serif',
    kind: 'serif',
    style: 'normal',
    weight: '400 700',
    axes: { wght: { min: 400, max: 700 } },
    features: FEATURES,
    file: (piece) =>
      `@fontsource-variable/source-serif-4/files/source-serif-4-${piece}-wght-normal.woff2`,
    metrics: 'sourceSerif4',
    standIns: [
      { weight: 400, own: 'regular', system: 'regular' },
      { weight: 700, own: '700', system: '700' },
    ],
  },
  {
    family: 'Source Serif 4',
    name: 'serif-italic',
    kind: 'serif',
    style: 'italic',
    weight: '400',
    axes: { wght: 400 },
    features: FEATURES,
    file: (piece) =>
      `@fontsource-variable/source-serif-4/files/source-serif-4-${piece}-wght-italic.woff2`,
    metrics: 'sourceSerif4',
    standIns: [{ weight: 400, own: 'italic', system: 'italic' }],
  },
  sans(500, '400 500', 'regular'),
  sans(600, '600 700', '700'),
  {
    family: 'JetBrains Mono',
    name: 'mono',
    kind: 'mono',
    style: 'normal',
    weight: '400 700',
    axes: { wght: { min: 400, max: 700 } },
    // Without `calt`, which would join "->" and ">=" into one sign.
    features: ['ccmp', 'locl'],
    file: (piece) =>
      `@fontsource-variable/jetbrains-mono/files/jetbrains-mono-${piece}-wght-normal.woff2`,
    metrics: 'jetBrainsMono',
    standIns: [{ weight: '400 700', own: 'regular', system: 'regular' }],
  },
];

function sans(weight, range, system) {
  return {
    family: 'Be Vietnam Pro',
    name: `sans-${weight}`,
    kind: 'sans',
    style: 'normal',
    weight: range,
    features: FEATURES,
    file: (piece) =>
      `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${piece}-${weight}-normal.woff2`,
    metrics: 'beVietnamPro',
    kerned: 0.98,
    standIns: [{ weight: range, own: String(weight), system }],
  };
}

/** Pieces in the order in which a character is looked for: the face's own, and those that all share. */
export const PIECES = ['latin', 'vietnamese', 'latin-ext', 'symbols', 'greek', 'scripts', 'marks'];

/**
 * Signs that the packages leave out of the text faces. Arrows, ∂, ≤ and ⌊ come from KaTeX's main face,
 * enlarged to match, so that they look in a sentence as in a formula; raised and lowered figures, ≠ and
 * the sans Greek from Roboto; ● ✓ ✗ from Noto Sans Symbols 2.
 */
export const SHARED = {
  symbols: { file: 'katex/dist/fonts/KaTeX_Main-Regular.woff2', sizeAdjust: '112%' },
  scripts: { file: '@fontsource/roboto/files/roboto-math-400-normal.woff2' },
  marks: {
    file: '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2',
  },
};

/** Path of a file inside an installed package, or null when the package has no such file. */
export function packageFile(specifier) {
  try {
    return require.resolve(specifier);
  } catch {
    return null;
  }
}
