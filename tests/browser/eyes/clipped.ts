import { type Box, type Line, linesOf, nameOf, visibleTexts } from './texts.ts';

/** Letters may stand out of their box by this much: antialiasing, and the slant of an italic. */
const SLACK_PX = 1.5;

/** The link that waits above the page until Tab reaches it. */
const AWAY = '.skip';

/** Lines of text that something cuts: a box that hides what runs over, or the edge of the page. */
export function cutTexts(): string[] {
  const found: string[] = [];
  for (const node of visibleTexts()) {
    if (node.parentElement?.matches(AWAY)) continue;
    const cut = linesOf(node).map(cutOf).find(Boolean);
    if (cut) found.push(`${nameOf(node.parentElement as Element, node.data)} ${cut}`);
  }
  return found;
}

function cutOf(line: Line): string {
  let box: Box = line;
  for (let each = line.node.parentElement; each; each = each.parentElement) {
    if (each === document.body) break;
    const style = getComputedStyle(each);
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const frame = frameOf(each, style);
    const cut = [
      !/visible/.test(style.overflowX) && sideways(box, frame, each, style.overflowX),
      !/visible/.test(style.overflowY) && upright(box, frame, each, style.overflowY),
    ].filter(Boolean);
    if (cut.length > 0) return `${cut.join(', ')} by ${each.localName}.${each.classList[0] ?? ''}`;
    // What is scrolled out of sight can be scrolled into it; what encloses the scroller cuts only the rest.
    box = {
      left: Math.max(box.left, frame.left),
      top: Math.max(box.top, frame.top),
      right: Math.min(box.right, frame.right),
      bottom: Math.min(box.bottom, frame.bottom),
    };
    if (box.left >= box.right || box.top >= box.bottom) return '';
    if (style.position === 'fixed') break;
  }
  const page = document.documentElement;
  const [left, right] = [box.left + scrollX, box.right + scrollX];
  if (left < -SLACK_PX) return `is cut by the page’s left edge`;
  if (right > page.clientWidth + SLACK_PX) return `is cut by the page’s right edge`;
  return box.top + scrollY < -SLACK_PX ? 'is cut by the page’s top' : '';
}

function sideways(box: Box, frame: Box, element: Element, overflow: string): string {
  if (/auto|scroll/.test(overflow)) {
    return box.left + element.scrollLeft < frame.left - SLACK_PX ? 'cannot be scrolled to' : '';
  }
  const by = Math.max(frame.left - box.left, box.right - frame.right);
  return by > SLACK_PX ? `is cut by ${Math.round(by)} px at the side` : '';
}

function upright(box: Box, frame: Box, element: Element, overflow: string): string {
  if (/auto|scroll/.test(overflow)) {
    return box.top + element.scrollTop < frame.top - SLACK_PX ? 'cannot be scrolled to' : '';
  }
  const by = Math.max(frame.top - box.top, box.bottom - frame.bottom);
  return by > SLACK_PX ? `is cut by ${Math.round(by)} px above or below` : '';
}

/** Where an element begins to hide: inside its border. */
function frameOf(element: Element, style: CSSStyleDeclaration): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const border = (side: 'Left' | 'Top' | 'Right' | 'Bottom') =>
    element instanceof HTMLElement ? Number.parseFloat(style[`border${side}Width`]) : 0;
  return {
    left: left + border('Left'),
    top: top + border('Top'),
    right: right - border('Right'),
    bottom: bottom - border('Bottom'),
  };
}
