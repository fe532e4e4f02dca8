import { fontOf, type Line, linesOf, nameOf, visibleTexts } from './texts.ts';

/** A word or a number, which a line never breaks inside; signs between words are not part of it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,’'×·][\p{L}\p{M}\p{N}]+)*/gu;
const SLACK_PX = 1.5;

/** Words that are broken in the middle, since what holds them is too narrow. */
export function brokenWords(): string[] {
  const found: string[] = [];
  const range = document.createRange();
  for (const node of visibleTexts()) {
    range.selectNodeContents(node);
    if (linesIn(range) < 2) continue;
    for (const { 0: word, index } of node.data.matchAll(WORD)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (linesIn(range) > 1)
        found.push(`${nameOf(node.parentElement as Element, node.data)} breaks “${word}”`);
    }
  }
  return found;
}

function linesIn(range: Range): number {
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}

/** Texts of many lines with hardly a word in each. */
export function squeezedTexts(): string[] {
  return visibleTexts()
    .filter((node) => {
      const lines = linesOf(node).length;
      return lines >= 4 && node.data.trim().length / lines < 6;
    })
    .map((node) => nameOf(node.parentElement as Element, node.data));
}

/** Texts that run out of the box that is drawn around them: a button, a cell, a note. */
export function textsOutOfTheirBox(): string[] {
  const found = new Set<string>();
  for (const node of visibleTexts()) {
    const parent = node.parentElement as Element;
    if (parent.closest('svg')) continue;
    const box = drawnBox(parent);
    if (!box) continue;
    const frame = box.getBoundingClientRect();
    for (const line of linesOf(node)) {
      const by = outBy(line, frame);
      if (by > SLACK_PX)
        found.add(`${nameOf(parent, node.data)} is ${Math.round(by)} px out of ${nameOf(box, '')}`);
    }
  }
  return [...found];
}

function outBy(line: Line, frame: DOMRect): number {
  return Math.max(
    frame.left - line.left,
    line.right - frame.right,
    frame.top - line.top,
    line.bottom - frame.bottom,
  );
}

/**
 * The nearest box with a border on all sides or a ground of its own; none where the reader scrolls, or where
 * the text was placed by itself, as a number beside its tile.
 */
function drawnBox(element: Element): Element | null {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = getComputedStyle(each);
    if (each === document.body || /auto|scroll/.test(style.overflowX)) return null;
    if (style.position === 'absolute' && each === element) return null;
    if (style.display.startsWith('inline') && !/inline-/.test(style.display)) continue;
    const ground = !/, 0\)$|transparent/.test(style.backgroundColor);
    const border = ['Top', 'Right', 'Bottom', 'Left'].every(
      (side) => Number.parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0,
    );
    if (ground || border) return each;
  }
  return null;
}

/** Fields that are too narrow for what is in them. */
export function narrowFields(): string[] {
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  return [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(FIELDS)]
    .filter((field) => field.checkVisibility())
    .filter((field) => {
      if (field instanceof HTMLInputElement) return field.scrollWidth > field.clientWidth + 1;
      const style = getComputedStyle(field);
      pen.font = fontOf(style);
      pen.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
      pen.wordSpacing = style.wordSpacing;
      const words = pen.measureText(field.selectedOptions[0]?.text ?? '').width;
      const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
      return words > field.clientWidth - padding - ARROW_PX;
    })
    .map((field) => nameOf(field, field.value));
}

/** What holds words; a slider holds none. */
const FIELDS = 'select, input:not([type=range], [type=checkbox], [type=radio])';

/** What the browser's own arrow takes from a list's width. */
const ARROW_PX = 14;
