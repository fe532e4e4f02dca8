import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** A derivative in running text, as ∂L/∂X. */
const DERIVATIVE = /∂[\p{L}\d]+\/∂[\p{L}\d]+/gu;
/** Punctuation that belongs to what stands before it, and to what stands after it. */
const CLOSING = /^[.,;:!?)\]”’…]+/;
const OPENING = /[([“‘]+$/;
/** A formula, or a part of one between relations, of up to so many characters stands on one line. */
const LINE = 14;

/**
 * Keeps on one line what belongs together: a derivative written with a slash, the terms of a sum in a formula, and
 * a term, a formula or a small matrix with the punctuation around it. Those are boxes of their own in a line, before
 * and after which browsers break.
 */
export function rehypeTogether() {
  return (tree) => {
    visit(tree, (node, index, parent) => {
      if (node.tagName === 'code') return SKIP;
      if (hasClass(node, 'katex')) {
        if (!hasClass(parent, 'katex-display')) holdSums(node);
        return takePunctuation(node, index, parent);
      }
      if (node.name === 'Term' || node.name === 'Numbers') {
        return takePunctuation(node, index, parent);
      }
      if (node.type !== 'text' || !parent) return undefined;
      const parts = partsOf(node.value);
      if (parts.length === 1) return undefined;
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

function takePunctuation(node, index, parent) {
  const next = parent?.children[index + 1];
  const before = parent?.children[index - 1];
  const [sign] = (next?.type === 'text' && CLOSING.exec(next.value)) || [''];
  const [opening] = (before?.type === 'text' && OPENING.exec(before.value)) || [''];
  if (!sign && !opening) return SKIP;
  const held = [node];
  if (sign) {
    next.value = next.value.slice(sign.length);
    held.push({ type: 'text', value: sign });
  }
  if (opening) {
    before.value = before.value.slice(0, -opening.length);
    held.unshift({ type: 'text', value: opening });
  }
  parent.children[index] = together(held);
  return [SKIP, index + 1];
}

/**
 * KaTeX lets a line break after every relation and every plus or minus. A short formula may not break at all, a
 * longer one not beside a plus or minus as long as its part between two relations is short.
 */
function holdSums(formula) {
  const html = formula.children.find((child) => hasClass(child, 'katex-html'));
  if (!html) return;
  if (textOf(html).length <= LINE) {
    formula.properties.className.push('katex-whole');
    return;
  }
  const runs = [];
  for (const base of html.children) {
    const run = runs.at(-1);
    const end = run?.at(-1).children.findLast((child) => !hasClass(child, 'mspace'));
    const length = (parts) => parts.reduce((sum, part) => sum + textOf(part).length, 0);
    if (hasClass(end, 'mbin') && length([...run, base]) <= LINE) run.push(base);
    else runs.push([base]);
  }
  html.children = runs.map((run) =>
    run.length === 1
      ? run[0]
      : {
          type: 'element',
          tagName: 'span',
          properties: { className: ['katex-run'] },
          children: run,
        },
  );
}

function hasClass(node, name) {
  return Boolean(node?.properties?.className?.includes?.(name));
}

/** Text with its derivatives in elements of their own. */
function partsOf(text) {
  const parts = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(DERIVATIVE)) {
    if (index > end) parts.push({ type: 'text', value: text.slice(end, index) });
    parts.push(together([{ type: 'text', value: found }]));
    end = index + found.length;
  }
  if (end < text.length || parts.length === 0) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

function together(children) {
  return { type: 'element', tagName: 'span', properties: { className: ['together'] }, children };
}
