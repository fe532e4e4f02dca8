import { type Box, type Line, linesOf, nameOf, visibleTexts } from './texts.ts';

/** Ink boxes of neighbours may touch by this much: kerning, italics, an index under its letter. */
const SLACK_PX = 2;

/** A short word over a drawing while its numbers are being worked out, and a notice of what was refused. */
const LAID_OVER = '.job-note, .figure-notice';

/** Pairs of texts that lie on each other. */
export function overlappingTexts(): string[] {
  const lines = visibleTexts()
    .filter((node) => !node.parentElement?.closest(LAID_OVER))
    .flatMap((node) => linesOf(node))
    .sort((a, b) => a.top - b.top);
  const found = new Set<string>();
  let open: Line[] = [];
  for (const line of lines) {
    open = open.filter(({ bottom }) => bottom > line.top + SLACK_PX);
    for (const other of open) {
      const common = overlapOf(line, other);
      if (common && !isCovered(common, line, other))
        found.add(`${named(other)} lies on ${named(line)}`);
    }
    open.push(line);
  }
  return [...found];
}

function overlapOf(a: Line, b: Line): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  const enough = box.right - box.left > SLACK_PX && box.bottom - box.top > SLACK_PX;
  return enough ? box : null;
}

/** Whether something opaque is drawn after the one text and before the other, as in a stack of sheets. */
function isCovered(box: Box, a: Line, b: Line): boolean {
  const follows = a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING;
  const [below, above] = follows ? [a.node, b.node] : [b.node, a.node];
  const range = document.createRange();
  range.setStartAfter(below);
  range.setEndBefore(above);
  const common = range.commonAncestorContainer as Element;
  const walker = document.createTreeWalker(common, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = below;
  while (walker.nextNode()) {
    const each = walker.currentNode as Element;
    if (each.compareDocumentPosition(above) & Node.DOCUMENT_POSITION_PRECEDING) break;
    if (isOpaque(each) && holds(each.getBoundingClientRect(), box)) return true;
  }
  return false;
}

function isOpaque(element: Element): boolean {
  const style = getComputedStyle(element);
  if (Number(style.opacity) < 1) return false;
  if (element instanceof SVGGeometryElement) {
    return /^rgb\(/.test(style.fill) && Number(style.fillOpacity) === 1;
  }
  return element.matches('img, canvas, image') || /^rgb\(/.test(style.backgroundColor);
}

function holds(outer: DOMRect, inner: Box): boolean {
  const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2];
  return outer.left <= x && x <= outer.right && outer.top <= y && y <= outer.bottom;
}

function named({ node }: Line): string {
  return nameOf(node.parentElement as Element, node.data);
}
