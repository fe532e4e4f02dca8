import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));

const ASCII = range(0x20, 0x7e);

/** All 134 Vietnamese letters with a mark or a bar, lower and upper case, composed. */
export const VIETNAMESE = vietnamese();

/** Signs that figures and readers' own input make, whether a source shows them or not. */
const SIGNS = [...'−×·÷±°⌊⌋⌈⌉→←↑↓∂Σ∗⋆≤≥≈≠√∞¹²³“”‘’–—…«»©\u00a0'];

/** Characters that every face has to carry itself; the rest may come from the symbols. */
export const REQUIRED = [...ASCII, ...VIETNAMESE, ...'−×·÷±°¹²³“”‘’–—…\u00a0'];

function vietnamese() {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const letters = [
    'đ',
    ...[...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => vowel + tone)),
  ];
  return letters
    .flatMap((letter) => [letter, letter.toUpperCase()])
    .map((letter) => letter.normalize('NFC'))
    .filter((letter) => letter > '~');
}

/**
 * Every character that the book may show: what its sources are written with, which covers the words that
 * only live figures say, and what is always there.
 */
export async function wantedCharacters(folders) {
  const texts = await Promise.all(folders.map(readSources));
  const written = [...texts.flat().join('')].filter((each) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(each));
  return new Set([...ASCII, ...VIETNAMESE, ...SIGNS, ...written]);
}

async function readSources(folder) {
  const files = await readdir(folder, { recursive: true });
  const sources = files.filter(
    (file) => /\.(tsx?|mdx|json|css)$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  return Promise.all(sources.map((file) => readFile(path.join(folder, file), 'utf8')));
}

/** CSS `unicode-range` of a set of characters: "U+20-7E,U+A0". */
export function unicodeRange(characters) {
  const points = [...characters].map((each) => each.codePointAt(0)).sort((a, b) => a - b);
  const runs = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point) => point.toString(16).toUpperCase();
  return runs
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',');
}
