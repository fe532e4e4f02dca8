// @vitest-environment jsdom
import { evaluate } from '@mdx-js/mdx';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { VIETNAMESE } from '../scripts/fonts/characters.mjs';
import { formulas } from '../scripts/vite/formulas.mjs';

/** What a reader's page has for one formula. */
async function drawn(formula) {
  const { default: Chapter } = await evaluate(`$${formula}$`, {
    ...runtime,
    remarkPlugins: [remarkMath],
    rehypePlugins: formulas,
  });
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(Chapter({}));
  return page;
}

test('Vietnamese words in a formula keep their letters whole', async () => {
  const page = await drawn('\\text{đầu ra} = x');
  const words = page.querySelector('.katex-html .text');
  expect(words.textContent).toBe('đầu\u00a0ra');
  expect(words.querySelector('.katex-accent')).toBeNull();
});

test('every marked Vietnamese letter is a letter', async () => {
  const page = await drawn(`\\text{${VIETNAMESE.join('')}}`);
  expect(page.querySelector('.katex-html .text').textContent).toBe(VIETNAMESE.join(''));
  expect(page.querySelector('mtext').textContent).toBe(VIETNAMESE.join(''));
});

test('a formula is drawn for the eye and written for the ear', async () => {
  const page = await drawn('\\frac{n}{s}');
  expect(page.querySelector('.katex-html').getAttribute('aria-hidden')).toBe('true');
  expect(page.querySelector('.katex-html .mfrac')).not.toBeNull();
  expect(page.querySelector('math mfrac').textContent).toBe('ns');
});
