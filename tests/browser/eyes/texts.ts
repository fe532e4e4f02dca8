/** A box in the page's pixels, as the screen shows it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One line of a text: the box of its ink, from the highest letter's top to the lowest one's foot. */
export interface Line extends Box {
  readonly node: Text;
}

/** The name of the section being read, which the header ends with … where it has no room. */
const SHORTENED = '[data-here]';

/** Every text that a reader with eyes can see, in the order of the page. */
export function visibleTexts(root: Element = document.body): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const seen = new Map<Element, boolean>();
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || !node.data.trim() || parent.matches(SHORTENED)) continue;
    let shown = seen.get(parent);
    if (shown === undefined) {
      shown = isShown(parent);
      seen.set(parent, shown);
    }
    if (shown) texts.push(node);
  }
  return texts;
}

function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (isForEarsOnly(each)) return false;
  }
  return true;
}

/** Words for screen readers are drawn, but cut away as a whole. */
function isForEarsOnly(element: Element): boolean {
  const { clipPath, clip } = getComputedStyle(element);
  return clipPath === 'inset(50%)' || clip === 'rect(1px, 1px, 1px, 1px)';
}

/** The lines that a text takes. */
export function linesOf(node: Text): Line[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].filter(
    ({ width, height }) => width > 0.5 && height > 0,
  );
  if (boxes.length === 0) return [];
  const ink = inkOf(node);
  // Letters that are set apart have their space behind them, behind the last one, too.
  const { letterSpacing } = getComputedStyle(node.parentElement as Element);
  const behind = Number.parseFloat(letterSpacing) || 0;
  return boxes.map(({ left, right, top, bottom, height }) => ({
    node,
    left,
    right: right - Math.max(0, behind),
    top: top + height * ink.above,
    bottom: bottom - height * ink.below,
  }));
}

const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;

/**
 * The shares of a line's box that stay empty above and below this text. A line's box has room for the
 * font's tallest letter, so that boxes of well set lines overlap where no letters do.
 */
function inkOf(node: Text): { above: number; below: number } {
  const style = getComputedStyle(node.parentElement as Element);
  if (isTurned(node.parentElement as Element)) return { above: 0, below: 0 };
  pen.font = fontOf(style);
  const letters = pen.measureText(node.data.trim());
  const whole = letters.fontBoundingBoxAscent + letters.fontBoundingBoxDescent;
  return {
    above: (letters.fontBoundingBoxAscent - letters.actualBoundingBoxAscent) / whole,
    below: (letters.fontBoundingBoxDescent - letters.actualBoundingBoxDescent) / whole,
  };
}

export function fontOf(style: CSSStyleDeclaration): string {
  return `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
}

/** Whether a text stands on its side, so that the height of its box is its length. */
function isTurned(element: Element): boolean {
  if (element instanceof SVGGraphicsElement) {
    const matrix = element.getScreenCTM();
    return matrix !== null && Math.abs(matrix.b) > 0.01;
  }
  return getComputedStyle(element).writingMode !== 'horizontal-tb';
}

/** What a finding calls an element: the names of the few that lead to it, and how its text begins. */
export function nameOf(element: Element, text = element.textContent ?? ''): string {
  const names: string[] = [];
  for (let each: Element | null = element; each && names.length < 3; each = each.parentElement) {
    const classes = [...each.classList].slice(0, 2).map((name) => `.${name}`);
    names.unshift(each.localName + (each.id ? `#${each.id}` : '') + classes.join(''));
    if (each.id) break;
  }
  const home = element.closest('figure[id], [id]:is(h2, h3)')?.id;
  const words = text.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `${home ? `${home}: ` : ''}${names.join(' > ')} “${words}”`;
}
