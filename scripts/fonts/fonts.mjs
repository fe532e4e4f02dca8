import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { create } from 'fontkitten';
import subset from 'subset-font';
import { unicodeRange } from './characters.mjs';
import { FACES, PIECES, packageFile, SHARED } from './faces.mjs';
import { fallbackStack } from './fallback.mjs';

/**
 * Cuts the book's fonts to the wanted characters and writes them into `outDir` with a style sheet,
 * `fonts.css`, which `src/app/styles/first.css` takes in; Vite names and copies the files from there.
 * The sheet also has the stand-ins, and the lists of families as `--serif`, `--sans` and `--mono`.
 *
 * `files` tells what each file holds. `missing` lists the wanted characters that no face has, so that a
 * system font has to draw them.
 */
export async function makeFonts(wanted, outDir) {
  await mkdir(outDir, { recursive: true });
  const shared = await cutShared(wanted);
  const files = [];
  const rules = [];
  const stacks = new Map();
  for (const face of FACES) {
    for (const piece of await cutFace(face, wanted, shared)) {
      await writeFile(path.join(outDir, piece.name), piece.bytes);
      files.push({ ...piece, face: face.name });
      rules.push(faceRule(face, piece));
    }
    for (const standIn of face.standIns) {
      const { fontFamily, fontFaces } = fallbackStack(face, standIn);
      rules.push(fontFaces);
      stacks.set(face.kind, fontFamily);
    }
  }
  const lists = [...stacks].map(([kind, families]) => `--${kind}: ${families}, ${GENERIC[kind]};`);
  const css = [`:root { ${lists.join(' ')} }`, ...rules].join('\n');
  await writeFile(path.join(outDir, 'fonts.css'), css);
  const drawn = new Set(files.flatMap(({ characters }) => characters));
  return { css, files, missing: [...wanted].filter((character) => !drawn.has(character)) };
}

const GENERIC = { serif: 'serif', sans: 'sans-serif', mono: 'monospace' };

/** The pieces of one face that have wanted characters; each character goes to the first that has it. */
async function cutFace(face, wanted, shared) {
  const left = new Set(wanted);
  const pieces = [];
  for (const piece of PIECES) {
    const source = shared.get(piece) ?? (await openPiece(face, piece));
    const characters = [...left].filter((each) => source?.has.has(each.codePointAt(0)));
    if (characters.length === 0) continue;
    for (const each of characters) left.delete(each);
    const name = shared.has(piece) ? `${piece}.woff2` : `${face.name}-${piece}.woff2`;
    const bytes = source.bytes ?? (await cut(source.font, characters, face));
    pieces.push({ name, piece, characters, bytes, sizeAdjust: source.sizeAdjust });
  }
  return pieces;
}

async function openPiece(face, piece) {
  const file = packageFile(face.file(piece));
  return file ? openSource(file) : null;
}

async function openSource(file) {
  const font = await readFile(file);
  return { font, has: new Set(create(font).characterSet) };
}

/** Signs that faces lack, one file a source; each sign is in the first that has it. */
async function cutShared(wanted) {
  const left = new Set([...wanted].filter((each) => each > '\u02ff'));
  const shared = new Map();
  for (const [piece, { file, sizeAdjust }] of Object.entries(SHARED)) {
    const { font, has } = await openSource(packageFile(file));
    const characters = [...left].filter((each) => has.has(each.codePointAt(0)));
    for (const each of characters) left.delete(each);
    const bytes = await cut(font, characters, { features: [] });
    const points = new Set(characters.map((each) => each.codePointAt(0)));
    shared.set(piece, { bytes, has: points, sizeAdjust });
  }
  return shared;
}

function cut(font, characters, { features, axes }) {
  return subset(font, characters.join(''), {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: features,
    variationAxes: axes,
  });
}

function faceRule({ family, style, weight }, { name, characters, sizeAdjust }) {
  const lines = [
    `font-family: "${family}"`,
    `font-style: ${style}`,
    `font-weight: ${weight}`,
    'font-display: swap',
    `src: url(./${name}) format("woff2")`,
    `unicode-range: ${unicodeRange(characters)}`,
  ];
  if (sizeAdjust) lines.push(`size-adjust: ${sizeAdjust}`);
  return `@font-face { ${lines.join('; ')} }`;
}
