import fontverter from 'fontverter';
import { Blob, Face, Font, Buffer as ShapeBuffer, shape, Variation } from 'harfbuzzjs';

/** Opens a font of any format; `weight` picks an instance of a variable font. */
export async function openFont(bytes, weight) {
  const face = new Face(new Blob(await fontverter.convert(bytes, 'sfnt')));
  const font = new Font(face);
  if (weight) font.setVariations([new Variation('wght', weight)]);
  return font;
}

/** Code points that the font has a glyph for. */
export function codePoints(font) {
  return new Set(font.face.collectUnicodes());
}

/** Advance of one character in ems, or null when the font lacks it. */
export function advance(font, character) {
  const glyph = font.nominalGlyph(character.codePointAt(0));
  return glyph ? font.glyphHAdvance(glyph) / font.face.upem : null;
}

/** Shapes text: glyphs with their outlines and positions, in font units. */
export function shapeText(font, text) {
  const buffer = new ShapeBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint: glyph }, at) => ({ glyph, ...positions[at] }));
}
