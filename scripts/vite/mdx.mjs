import { compile } from '@mdx-js/mdx';
import rehypeShiki from '@shikijs/rehype';
import { valueToEstree } from 'estree-util-value-to-estree';
import { toString as textOf } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';
import remarkSmartypants from 'remark-smartypants';
import { define } from 'unist-util-mdx-define';
import { SKIP, visit } from 'unist-util-visit';
import { formulas } from './formulas.mjs';
import { rehypeTogether } from './together.mjs';

/**
 * Compiles the book's chapters. Used by the build, the development server and the tests. Kept: `@mdx-js/rollup`
 * brings a rollup of its own, which `npm ci` cannot install on every system.
 */
export function mdx() {
  return {
    name: 'book-mdx',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx$/ },
      async handler(source) {
        return { code: await compileChapter(source), map: null };
      },
    },
  };
}

export async function compileChapter(source) {
  const file = await compile(source, {
    remarkPlugins: [
      remarkFrontmatter,
      [remarkMdxFrontmatter, { name: 'meta' }],
      remarkGfm,
      remarkMath,
      remarkHeadings,
      remarkPassages,
      remarkCells,
      [remarkSmartypants, { dashes: false, quotes: false, ellipses: true }],
    ],
    rehypePlugins: [
      ...formulas,
      rehypeTogether,
      rehypePassages,
      rehypeReachableFormulas,
      [
        rehypeShiki,
        {
          themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
          langs: ['python', 'typescript', 'bibtex'],
          defaultColor: false,
        },
      ],
    ],
  });
  return String(file);
}

/** A cell of a table with more characters than this holds words that wrap; a shorter one numbers or a name. */
const SHORT_CELL = 20;

/** Marks the cells of tables that want room for a sentence. */
function remarkCells() {
  return (tree) => {
    visit(tree, 'tableCell', (cell) => {
      if (textOf(cell).length > SHORT_CELL) cell.data = { hProperties: { dataProse: '' } };
    });
  };
}

/**
 * A heading ends in an MDX comment that holds its id. This takes the id out of the text, and exports
 * `headings`, so that the table of contents and the parity test read the same list as the page.
 */
function remarkHeadings() {
  return (tree, file) => {
    const headings = [];
    for (const node of tree.children) {
      if (node.type !== 'heading') continue;
      const last = node.children.at(-1);
      const match = /^\/\*\s*([a-z0-9-]+)\s*\*\/$/.exec(last?.value ?? '');
      if (last?.type !== 'mdxTextExpression' || !match) {
        file.fail('A heading needs an explicit id: ## Text {/*id*/}', node);
      }
      node.children.pop();
      const end = node.children.at(-1);
      if (end?.type === 'text') end.value = end.value.trimEnd();
      node.data = { hProperties: { id: match[1] } };
      headings.push({ depth: node.depth, id: match[1], text: textOf(node) });
    }
    define(tree, file, { headings: valueToEstree(headings) });
  };
}

/** Exports `passages`: under each heading, the terms explained there and the figures that stand there. */
function remarkPassages() {
  return (tree, file) => {
    const passages = [];
    visit(tree, (node) => {
      if (node.type === 'heading') {
        passages.push({ heading: node.data?.hProperties?.id ?? '', terms: [], figures: [] });
      }
      const id = node.attributes?.find(({ name }) => name === 'id')?.value;
      if (node.name === 'Term') passages.at(-1)?.terms.push(id);
      if (node.name === 'Figure') passages.at(-1)?.figures.push(id);
    });
    define(tree, file, { passages: valueToEstree(passages) });
  };
}

/**
 * Wraps each heading and what follows it, up to the next heading, in a section. The style sheet lets the
 * browser leave sections far from the screen unlaid, which is most of a chapter's first paint.
 */
function rehypePassages() {
  return (tree) => {
    const children = [];
    let passage = null;
    for (const node of tree.children) {
      if (/^h[23]$/.test(node.tagName ?? '')) {
        passage = {
          type: 'element',
          tagName: 'div',
          properties: { className: ['passage'] },
          children: [],
        };
        children.push(passage);
      }
      (passage?.children ?? children).push(node);
    }
    for (const each of children) {
      if (each.properties?.className?.[0] === 'passage') each.properties.style = extent(each);
    }
    tree.children = children;
  };
}

/** A display formula may be wider than a phone; it scrolls by itself, so keys must reach it. */
function rehypeReachableFormulas() {
  return (tree) =>
    visit(tree, 'element', ({ properties }) => {
      if (properties.className?.includes?.('katex-display')) properties.tabIndex = 0;
    });
}

/** What the style sheet guesses a passage's height from until it is laid out. */
function extent(passage) {
  let characters = 0;
  let figures = 0;
  visit(passage, (node) => {
    if (node.tagName === 'math') return SKIP;
    if (node.type === 'text') characters += node.value.trim().length;
    if (node.name === 'Figure') figures += 1;
  });
  return `--characters:${characters};--figures:${figures}`;
}
