import { type Box, linesOf, nameOf, visibleTexts } from './texts.ts';

/** TeX's own rule, \delimiterfactor: a delimiter covers at least nine tenths of what it encloses. */
const COVERED = 0.9;

/** Delimiters that are lower than what they enclose, such as the brackets of a matrix. */
export function shortDelimiters(): string[] {
  const found: string[] = [];
  for (const formula of document.querySelectorAll('.katex-html .minner')) {
    if (!formula.checkVisibility()) continue;
    const parts = [...formula.children];
    const delimiters = parts.filter((part) => part.matches('.mopen, .mclose'));
    const inside = inkBox(parts.filter((part) => !delimiters.includes(part)));
    for (const delimiter of delimiters) {
      const drawn = inkBox([delimiter]) ?? boxOf(delimiter.querySelector('svg'));
      if (!drawn || !inside) continue;
      const share = (drawn.bottom - drawn.top) / (inside.bottom - inside.top);
      if (share < COVERED)
        found.push(
          `${nameOf(delimiter)} is ${Math.round(share * 100)} % as high as ${inside.text.slice(0, 30)}`,
        );
    }
  }
  return found;
}

function boxOf(element: Element | null): Box | null {
  return element?.getBoundingClientRect() ?? null;
}

/** The box of all ink inside elements. */
function inkBox(elements: readonly Element[]): (Box & { text: string }) | null {
  const texts = elements.flatMap((element) => visibleTexts(element));
  const lines = texts.flatMap((text) => linesOf(text));
  if (lines.length === 0) return null;
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    top: Math.min(...lines.map(({ top }) => top)),
    right: Math.max(...lines.map(({ right }) => right)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    text: texts.map(({ data }) => data).join(' '),
  };
}
