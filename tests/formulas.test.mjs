import rehypeKatex from 'rehype-katex';
import { describe, expect, test } from 'vitest';
import { rehypeLeanFormulas } from '../scripts/vite/leanFormulas.mjs';

const FLAT = ['k', 'n + 2p = 12', '3 \\times 3', '-1', 'a, b', '\\text{ink} = 3x'];
const STACKED = ['\\frac{n}{s}', 'x_{i,j}', '\\sum_{u=0}^{k-1} u', '\\sqrt{2}'];

describe('lean formulas', () => {
  test.each(FLAT)('%s keeps its characters, spaces and MathML in fewer elements', (formula) => {
    const [plain, lean] = drawn(formula);
    expect(textOf(part(lean, 'katex-html'))).toBe(textOf(part(plain, 'katex-html')));
    expect(space(part(lean, 'katex-html'))).toBeCloseTo(space(part(plain, 'katex-html')), 4);
    expect(leaves(part(lean, 'katex-mathml'))).toEqual(
      leaves(part(plain, 'katex-mathml')).filter(([name]) => name !== 'annotation'),
    );
    expect(count(lean)).toBeLessThan(count(plain) * 0.75);
  });

  test.each(STACKED)('%s keeps every span of its stacked parts', (formula) => {
    const [plain, lean] = drawn(formula);
    expect(part(lean, 'katex-html')).toEqual(part(plain, 'katex-html'));
    expect(textOf(lean)).not.toContain('\\');
  });
});

function drawn(formula) {
  const draw = () => {
    const tree = {
      type: 'root',
      children: [
        {
          type: 'element',
          tagName: 'code',
          properties: { className: ['language-math', 'math-inline'] },
          children: [{ type: 'text', value: formula }],
        },
      ],
    };
    rehypeKatex({ output: 'htmlAndMathml', strict: false })(tree, { message() {} });
    return tree;
  };
  const lean = draw();
  rehypeLeanFormulas()(lean);
  return [draw(), lean];
}

const within = (node) => [node, ...(node.children ?? []).flatMap(within)];
const part = (tree, name) =>
  within(tree).find((node) => node.properties?.className?.includes(name)) ?? {};
const count = (tree) => within(tree).filter((node) => node.type === 'element').length;
const textOf = (node) => node.value ?? (node.children ?? []).map(textOf).join('');
const leaves = (tree) =>
  within(tree)
    .filter((node) => node.children?.length === 1 && node.children[0].type === 'text')
    .map((node) => [node.tagName, textOf(node)]);
const space = (tree) =>
  within(tree).reduce(
    (sum, { properties }) =>
      sum +
      [...String(properties?.style ?? '').matchAll(/margin-(?:left|right):([\d.]+)em/g)].reduce(
        (width, [, em]) => width + Number(em),
        0,
      ),
    0,
  );
