/**
 * Takes out of KaTeX's markup what changes nothing: the LaTeX source beside the MathML, struts and wrapping
 * spans of formulas that stand on one line, and spans that are only a space. A short formula comes out as a
 * third of its elements, and a chapter has a hundred of them.
 */
export function rehypeLeanFormulas() {
  const visit = (node) => {
    if (hasClass(node, 'katex')) lean(node);
    else for (const child of node.children ?? []) visit(child);
  };
  return visit;
}

function lean(formula) {
  for (const math of find(formula, (node) => node.tagName === 'math')) bareMath(math);
  for (const html of find(formula, (node) => hasClass(node, 'katex-html'))) {
    if (isFlat(html)) flatten(html);
  }
}

function bareMath(math) {
  const [semantics] = math.children;
  if (semantics?.tagName !== 'semantics') return;
  const [row] = semantics.children;
  math.children = row.tagName === 'mrow' && row.children.length === 1 ? row.children : [row];
}

/** Stacked parts (scripts, fractions, roots, tall brackets) need every span that KaTeX gave them. */
function isFlat(html) {
  const stacked = (node) =>
    hasClass(node, 'vlist-t') ||
    hasClass(node, 'newline') ||
    hasClass(node, 'tag') ||
    node.tagName === 'svg';
  return find(html, stacked).length === 0;
}

function flatten(html) {
  for (const base of html.children) {
    if (!hasClass(base, 'katex-base')) return;
    base.children = merged(spaced(base.children.filter((node) => !hasClass(node, 'katex-strut'))));
  }
  if (html.children.length !== 1) return;
  const [base] = html.children;
  html.properties.className = [...html.properties.className, 'katex-base'];
  html.children = base.children;
  const [only] = html.children;
  if (html.children.length !== 1 || only.properties.style || !isText(only)) return;
  html.properties.className = [...html.properties.className, ...only.properties.className];
  html.children = only.children;
}

/** A space becomes the margin of what stands before it, or behind it at the start of a line. */
function spaced(nodes) {
  const kept = [];
  let lead = '';
  for (const node of nodes) {
    const space =
      hasClass(node, 'mspace') && /^margin-right:([\d.]+em);?$/.exec(node.properties.style);
    const before = kept.at(-1);
    if (space && before && !before.properties.style) {
      before.properties.style = `margin-right:${space[1]}`;
    } else if (space && !before && !lead) lead = space[1];
    else {
      if (lead && !node.properties.style) node.properties.style = `margin-left:${lead}`;
      lead = '';
      kept.push(node);
    }
  }
  return kept;
}

/** Neighbours of one class and without a style are one word. */
function merged(nodes) {
  const kept = [];
  for (const node of nodes) {
    const before = kept.at(-1);
    if (before && canJoin(before, node)) {
      before.children = [
        { type: 'text', value: before.children[0].value + node.children[0].value },
      ];
      if (node.properties.style) before.properties.style = node.properties.style;
    } else kept.push(node);
  }
  return kept;
}

function canJoin(before, node) {
  return (
    isText(before) &&
    isText(node) &&
    !before.properties.style &&
    !/^margin-left/.test(node.properties.style ?? '') &&
    before.properties.className.join(' ') === node.properties.className.join(' ') &&
    // Letters of a formula lean apart from each other; only upright ones join.
    !hasClass(node, 'mathnormal')
  );
}

function isText(node) {
  return node.tagName === 'span' && node.children.length === 1 && node.children[0].type === 'text';
}

function hasClass(node, name) {
  return node.properties?.className?.includes?.(name) ?? false;
}

function find(node, wanted) {
  if (wanted(node)) return [node];
  return (node.children ?? []).flatMap((child) => find(child, wanted));
}
