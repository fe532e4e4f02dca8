import { __defineSymbol as defineSymbol } from 'katex';
import rehypeKatex from 'rehype-katex';
import { visit } from 'unist-util-visit';
import { VIETNAMESE } from '../fonts/characters.mjs';

// KaTeX would take a marked letter of its \text apart and set the mark over the letter by itself; as signs of
// their own the letters stay whole, and the style sheet gives them a face that has them.
for (const letter of VIETNAMESE) defineSymbol('text', 'main', 'textord', letter, letter);

/** Formulas as KaTeX draws them, with MathML beside the drawing for those who hear it. */
export const formulas = [
  [rehypeKatex, { output: 'htmlAndMathml', strict: false }],
  rehypeDottedLetters,
];

/** KaTeX's own faces lack ì and í, so it writes a dotless i and a mark in their place. */
function rehypeDottedLetters() {
  return (tree) =>
    visit(tree, 'text', (node) => {
      node.value = node.value.replaceAll('ı\u0300', 'ì').replaceAll('ı\u0301', 'í');
    });
}
