import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fontverter from 'fontverter';
import subset from 'subset-font';
import { unicodeRange, wantedCharacters } from './fonts/characters.mjs';
import { FACES, PIECES, packageFile, SYMBOLS } from './fonts/faces.mjs';
import { fallbackRules } from './fonts/fallback.mjs';
import { facesUsed, fontFiles, prunedCss } from './fonts/katex.mjs';
import { codePoints, openFont } from './fonts/outlines.mjs';

/**
 * Cuts the book's fonts to the characters that `texts` shows (and those that are always wanted), and
 * writes them into `outDir` under hashed names. The rules in `css` name them relative to that folder.
 *
 * `preload` lists, by language, the files that the first screen needs. `missing` lists the wanted
 * characters that no face has, so that a system font has to draw them.
 */
export async function subsetFonts({ texts, outDir }) {
  await mkdir(outDir, { recursive: true });
  const wanted = wantedCharacters(texts);
  const symbols = await cutSymbols(wanted);
  const files = new Map();
  const rules = [];
  const drawn = new Set();
  for (const face of FACES) {
    const pieces = await cutFace(face, wanted, symbols);
    for (const { piece, characters, bytes, sizeAdjust } of pieces) {
      const name = await writeHashed(outDir, sizeAdjust ? piece : `${face.name}-${piece}`, bytes);
      files.set(name, { name, bytes: bytes.length, face: face.name, piece, characters });
      rules.push(faceRule({ ...face, characters, sizeAdjust }, name));
      for (const character of characters) drawn.add(character);
    }
    for (const fallback of face.fallback) {
      rules.push(fallbackRules(face, fallback, await openFont(pieces[0].bytes, fallback.weight)));
    }
  }
  return {
    css: rules.join('\n'),
    preload: preloads([...files.values()]),
    files: [...files.values()],
    missing: [...wanted].filter((character) => !drawn.has(character)),
  };
}

/** The pieces of one face that have wanted characters; each character goes to the first that has it. */
async function cutFace(face, wanted, symbols) {
  const left = new Set(wanted);
  const pieces = [];
  for (const piece of PIECES) {
    const source = piece === 'symbols' ? symbols : await fontPiece(face, piece);
    if (!source) continue;
    const characters = [...left].filter((each) => source.has.has(each.codePointAt(0)));
    for (const each of characters) left.delete(each);
    if (characters.length === 0) continue;
    const bytes = source.bytes ?? (await cut(source.sfnt, characters, face));
    pieces.push({ piece, characters, bytes, sizeAdjust: source.sizeAdjust });
  }
  return pieces;
}

async function fontPiece(face, piece) {
  const file = packageFile(face.file(piece));
  return file ? openSource(file) : null;
}

async function openSource(file) {
  const sfnt = await fontverter.convert(await readFile(file), 'sfnt');
  return { sfnt, has: codePoints(await openFont(sfnt)) };
}

/** One file of mathematical signs, shared by all faces that lack some of them. */
async function cutSymbols(wanted) {
  const { sfnt, has } = await openSource(packageFile(SYMBOLS.file));
  const characters = [...wanted].filter((each) => each > '\u02ff' && has.has(each.codePointAt(0)));
  const bytes = await cut(sfnt, characters, { features: [] });
  const points = new Set(characters.map((each) => each.codePointAt(0)));
  return { bytes, has: points, sizeAdjust: SYMBOLS.sizeAdjust };
}

function cut(sfnt, characters, { features, axes }) {
  return subset(sfnt, [...characters].join(''), {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: features,
    variationAxes: axes,
  });
}

async function writeHashed(outDir, stem, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const name = `${stem}-${hash}.woff2`;
  await writeFile(path.join(outDir, name), bytes);
  return name;
}

function faceRule({ family, style, weight, characters, sizeAdjust }, name) {
  const lines = [
    `font-family:"${family}"`,
    `font-style:${style}`,
    `font-weight:${weight}`,
    'font-display:swap',
    `src:url(${name}) format("woff2")`,
  ];
  if (sizeAdjust) lines.push(`size-adjust:${sizeAdjust}`);
  if (characters) lines.push(`unicode-range:${unicodeRange(characters)}`);
  return `@font-face{${lines.join(';')}}`;
}

/** What the first screen of every page is set in: text and headings, and their Vietnamese letters. */
function preloads(files) {
  const pick = (piece) =>
    files
      .filter((file) => file.piece === piece && ['serif', 'sans-600'].includes(file.face))
      .map(({ name }) => name);
  return { en: pick('latin'), vi: [...pick('latin'), ...pick('vietnamese')] };
}

/**
 * KaTeX's style sheet for the formulas in `texts` (built HTML): only rules whose classes occur, only the
 * faces that draw something, each cut to the characters that it draws. Fonts are written into `outDir`.
 */
export async function subsetKatex({ texts, outDir }) {
  await mkdir(outDir, { recursive: true });
  const sheet = packageFile('katex/dist/katex.min.css');
  const css = await readFile(sheet, 'utf8');
  const used = facesUsed(css, texts);
  const rules = [];
  for (const { family, weight, style, file } of fontFiles(css)) {
    const characters = used.get(`${family}|${weight}|${style}`);
    if (!characters) continue;
    const { sfnt } = await openSource(path.join(path.dirname(sheet), file));
    const bytes = await cut(sfnt, characters, { features: ['kern'] });
    const name = await writeHashed(outDir, path.basename(file, '.woff2').toLowerCase(), bytes);
    rules.push(faceRule({ family, style, weight }, name));
  }
  return [...rules, prunedCss(css, texts)].join('\n');
}
