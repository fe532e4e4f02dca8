/** KaTeX's faces, and what in a formula is drawn with each. */
const FACES: readonly (readonly [face: string, drawn: string])[] = [
  ['1em KaTeX_Main', '.katex'],
  ['bold 1em KaTeX_Main', '.katex .mathbf'],
  ['italic 1em KaTeX_Math', '.katex .mathnormal'],
  ['1em KaTeX_AMS', '.katex .amsrm, .katex .mathbb'],
  ['1em KaTeX_Size1', '.katex :is(.delimsizing.size1, .delim-size1, .small-op)'],
  ['1em KaTeX_Size2', '.katex :is(.delimsizing.size2, .large-op)'],
  ['1em KaTeX_Size3', '.katex .delimsizing.size3'],
  ['1em KaTeX_Size4', '.katex :is(.delimsizing.size4, .delim-size4)'],
];

/**
 * Loads the faces of the page's formulas. A browser asks for them when a formula comes near the screen, which is too
 * late for a reader who prints the page or loses the network before reading on.
 */
export function loadFormulaFonts(): void {
  for (const [face, drawn] of FACES) {
    if (document.querySelector(drawn)) void document.fonts.load(face).catch(() => {});
  }
}
