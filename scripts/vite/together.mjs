import { SKIP, visit } from 'unist-util-visit';

/** A derivative in running text, as ∂L/∂X. */
const DERIVATIVE = /∂[\p{L}\d]+\/∂[\p{L}\d]+/gu;
/** Punctuation that belongs to what stands before it. */
const CLOSING = /^[.,;:!?)\]”’…]+/;

/**
 * Keeps on one line what belongs together: a derivative written with a slash, and a term, a formula or a small
 * matrix with the punctuation after it. Those are boxes of their own in a line, before which browsers break.
 */
export function rehypeTogether() {
  return (tree) => {
    visit(tree, (node, index, parent) => {
      if (node.tagName === 'code' || node.properties?.className?.includes?.('katex')) {
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
  const [sign] = (next?.type === 'text' && CLOSING.exec(next.value)) || [''];
  if (!sign || node.tagName === 'code') return SKIP;
  next.value = next.value.slice(sign.length);
  parent.children[index] = together([node, { type: 'text', value: sign }]);
  return [SKIP, index + 1];
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
