import { nameOf } from './texts.ts';

/** A pixel and a half: borders and fractions of a pixel are no fault. */
const SLACK_PX = 1.5;

/**
 * Blocks of prose that do not stand inside their column. The column is where paragraphs stand, which have
 * to be in the middle of the text. Figures are wider on purpose; a note in the margin has the margin.
 */
export function blocksOutsideColumn(): string[] {
  const found: string[] = [];
  for (const prose of document.querySelectorAll('.prose')) {
    const column = prose.querySelector(':is(.prose, .passage) > p')?.getBoundingClientRect();
    if (!column) continue;
    const room = prose.getBoundingClientRect();
    const off = (column.left + column.right - room.left - room.right) / 2;
    if (Math.abs(off) > SLACK_PX) found.push(`the column is ${Math.round(off)} px off the middle`);
    for (const block of prose.querySelectorAll(BLOCKS)) {
      if (block.closest('.island') || !block.checkVisibility()) continue;
      const box = block.getBoundingClientRect();
      const right = block.matches('.margin-note') ? room.right : column.right;
      const [before, after] = [column.left - box.left, box.right - right];
      if (before > SLACK_PX) found.push(`${nameOf(block)} is ${Math.round(before)} px left of it`);
      if (after > SLACK_PX && !scrolls(block, prose))
        found.push(`${nameOf(block)} is ${Math.round(after)} px right of it`);
      if (isCentred(block) && Math.abs(middle(box) - middle(column)) > SLACK_PX)
        found.push(`${nameOf(block)} is not in the middle of it`);
    }
  }
  return found;
}

const BLOCKS =
  ':is(.prose, .passage) > :not(.passage, .island), .prose :is(p, li, h2, h3, pre, table, .box, .katex-display)';

/** A display formula and a table's frame are as wide as the column, so they share its middle. */
function isCentred(block: Element): boolean {
  return block.matches(':is(.prose, .passage) > .katex-display');
}

function middle({ left, right }: DOMRect): number {
  return (left + right) / 2;
}

/** Whether a block is inside one that the reader can scroll sideways, and which stands in the column. */
function scrolls(block: Element, prose: Element): boolean {
  for (let each = block.parentElement; each && each !== prose; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowX)) return true;
  }
  return false;
}
