import { JSDOM } from 'jsdom';

/** One rule of a style sheet without nesting: its selectors and its declarations as written. */
export function cssRules(css) {
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selectors, body]) => ({ selectors: selectors.split(',').map((each) => each.trim()), body }),
  );
}

/** Formulas in built HTML as KaTeX drew them, each once. MathML is left out: no KaTeX font draws it. */
export function formulas(html) {
  const found = new Set();
  const open = /<span class="katex-html[ "]/g;
  for (let match = open.exec(html); match; match = open.exec(html)) {
    found.add(html.slice(match.index, endOfSpan(html, match.index)));
  }
  return [...found];
}

function endOfSpan(html, from) {
  const tag = /<(\/?)span\b[^>]*>/g;
  tag.lastIndex = from;
  let depth = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    depth += match[1] ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return html.length;
}

/**
 * Which characters each KaTeX face draws: a map from "family|weight|style" to characters. The style
 * sheet's own rules decide, applied to the formulas as a browser would.
 */
export function facesUsed(css, html) {
  const { document } = new JSDOM(`<span class="katex">${formulas(html).join('')}</span>`).window;
  const rules = fontRules(css);
  const used = new Map();
  walk(document.body, { family: 'KaTeX_Main', weight: '400', style: 'normal' });
  return used;

  function walk(element, inherited) {
    const font = { ...inherited };
    for (const rule of rules) if (element.matches(rule.selector)) Object.assign(font, rule.font);
    for (const child of element.childNodes) {
      if (child.nodeType === 1) walk(child, font);
      if (child.nodeType === 3) note(font, child.data);
    }
  }

  function note({ family, weight, style }, text) {
    const key = `${family}|${weight}|${style}`;
    const held = used.get(key) ?? new Set();
    for (const character of text) held.add(character);
    used.set(key, held);
  }
}

/** Rules that choose a face, weakest first. */
function fontRules(css) {
  return cssRules(css)
    .filter(({ selectors }) => !selectors[0].startsWith('@'))
    .flatMap(({ selectors, body }, order) =>
      selectors.map((selector) => ({ selector, font: fontOf(body), order })),
    )
    .filter(({ selector, font }) => Object.keys(font).length > 0 && !selector.includes(':'))
    .sort((a, b) => weightOf(a.selector) - weightOf(b.selector) || a.order - b.order);
}

function weightOf(selector) {
  return (
    (selector.match(/\./g) ?? []).length * 100 + (selector.match(/(^|[\s>])[a-z]/g) ?? []).length
  );
}

function fontOf(body) {
  const font = {};
  const family = body.match(/font-family:\s*"?(KaTeX_\w+)/)?.[1];
  const weight = body.match(/font-weight:\s*(\w+)/)?.[1];
  const style = body.match(/font-style:\s*(\w+)/)?.[1];
  if (family) font.family = family;
  if (weight) font.weight = weight === 'bold' ? '700' : weight === 'normal' ? '400' : weight;
  if (style) font.style = style;
  return font;
}

/** The style sheet without its fonts and without selectors whose classes no page uses. */
export function prunedCss(css, html) {
  const classes = new Set(
    [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names.split(/\s+/)),
  );
  const used = (selector) =>
    (selector.match(/\.[\w-]+/g) ?? []).every((name) => classes.has(name.slice(1)));
  return cssRules(css)
    .filter(({ selectors }) => !selectors[0].startsWith('@'))
    .map(({ selectors, body }) => ({ selectors: selectors.filter(used), body }))
    .filter(({ selectors }) => selectors.length > 0)
    .map(({ selectors, body }) => `${selectors.join(',')}{${body}}`)
    .join('\n');
}

/** The @font-face rules of the style sheet: family, weight, style and the woff2 file. */
export function fontFiles(css) {
  return cssRules(css)
    .filter(({ selectors }) => selectors[0] === '@font-face')
    .map(({ body }) => ({
      family: body.match(/font-family:\s*"?(\w+)/)[1],
      weight: fontOf(body).weight,
      style: fontOf(body).style,
      file: body.match(/url\(([^)]+\.woff2)\)/)[1],
    }));
}
