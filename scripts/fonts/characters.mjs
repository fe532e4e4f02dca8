const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));

const ASCII = range(0x20, 0x7e);

/** All 134 Vietnamese letters with a mark or a bar, lower and upper case, composed. */
export const VIETNAMESE = vietnamese();

/** Signs that figures and readers' own input make, whether the built pages show them or not. */
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

/** Every character that the book needs: what the texts show, and what is always there. */
export function wantedCharacters(texts) {
  return new Set([...ASCII, ...VIETNAMESE, ...SIGNS, ...shownCharacters(texts)]);
}

/** Characters of built HTML and scripts, with numeric entities and escapes read. */
export function shownCharacters(texts) {
  const read = texts
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#([0-9]+);/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new Set([...read].filter((character) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(character)));
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
