import { readFile } from 'node:fs/promises';
import { packageFile } from '../fonts/faces.mjs';
import { codePoints, openFont, shapeText } from '../fonts/outlines.mjs';

const FILES = {
  heading: (piece) => `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${piece}-700-normal.woff2`,
  label: (piece) => `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${piece}-600-normal.woff2`,
  text: (piece) =>
    `@fontsource-variable/source-serif-4/files/source-serif-4-${piece}-wght-normal.woff2`,
};

/** Opens the book's faces, so that text becomes outlines and no font of the machine matters. */
export async function openFaces() {
  const faces = {};
  for (const [name, file] of Object.entries(FILES)) {
    faces[name] = await Promise.all(
      ['latin', 'vietnamese'].map(async (piece) => {
        const font = await openFont(
          await readFile(packageFile(file(piece))),
          name === 'text' ? 400 : 0,
        );
        return { font, has: codePoints(font) };
      }),
    );
  }
  return faces;
}

/** Glyphs of one line with their x in pixels, and the width of the line. */
function layLine(face, size, line) {
  const glyphs = [];
  let x = 0;
  for (const { piece, text } of runs(face, line)) {
    const scale = size / piece.font.face.upem;
    for (const glyph of shapeText(piece.font, text)) {
      glyphs.push({ font: piece.font, id: glyph.glyph, scale, x: x + glyph.xOffset * scale });
      x += glyph.xAdvance * scale;
    }
  }
  return { glyphs, width: x };
}

/** Stretches of text that one piece of the face can draw. */
function runs(face, text) {
  const found = [];
  for (const character of text) {
    const piece = face.find(({ has }) => has.has(character.codePointAt(0)));
    if (!piece) throw new Error(`og: no face draws "${character}" in "${text}"`);
    const last = found.at(-1);
    if (last?.piece === piece) last.text += character;
    else found.push({ piece, text: character });
  }
  return found;
}

/** Breaks text into as few lines as fit `width`, then evens the lines out. */
export function wrap(face, size, text, width) {
  const words = heldTogether(text).split(' ');
  const fewest = breakAt(width);
  let narrow = fewest;
  for (let limit = width - 8; limit > width / 2; limit -= 8) {
    const lines = breakAt(limit);
    if (lines.length > fewest.length || lines.some((line) => measure(line) > limit)) break;
    narrow = lines;
  }
  return narrow;

  function measure(line) {
    return layLine(face, size, line).width;
  }

  function breakAt(limit) {
    const lines = [words[0]];
    for (const word of words.slice(1)) {
      const longer = `${lines.at(-1)} ${word}`;
      if (measure(longer) <= limit) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }
}

/** A short quotation is not broken across lines. */
function heldTogether(text) {
  return text.replace(/“[^”]{1,12}”/g, (quoted) => quoted.replaceAll(' ', '\u00a0'));
}

/** SVG of lines set from a first baseline at (x, y). */
export function drawLines(face, size, lines, { x, y, lineHeight, fill }) {
  const paths = lines.flatMap((line, row) =>
    layLine(face, size, line).glyphs.map(({ font, id, scale, x: at }) => {
      const path = font.glyphToPath(id);
      const place = `matrix(${scale} 0 0 ${-scale} ${x + at} ${y + row * lineHeight})`;
      return path ? `<path transform="${place}" d="${path}"/>` : '';
    }),
  );
  return `<g fill="${fill}">${paths.join('')}</g>`;
}

/** SVG of a short text whose middle stands on (x, y). */
export function drawCentred(face, size, text, { x, y, fill }) {
  const { width } = layLine(face, size, text);
  const baseline = y + size * 0.36;
  return drawLines(face, size, [text], { x: x - width / 2, y: baseline, lineHeight: 0, fill });
}
