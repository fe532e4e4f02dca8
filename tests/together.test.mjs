import { expect, it } from 'vitest';
import { compileChapter } from '../scripts/vite/mdx.mjs';

const compiled = (text) => compileChapter(`## Title {/*s-1*/}\n\n${text}\n`);

it('keeps a derivative on one line, and a term, a formula or a matrix with its punctuation', async () => {
  const code = await compiled(
    'First ∂L/∂X, then <Term id="stride">stride</Term>, then $a + b$; and <Numbers rows="1 2 / 3 4" />.',
  );
  const pieces = code.match(/className: "together"/g) ?? [];
  expect(pieces).toHaveLength(4);
  expect(code).toContain('children: "∂L/∂X"');
  expect(code).toMatch(/children: "stride"\s*\}\), ","\]/);
});

it('leaves code and ordinary text as they are', async () => {
  const code = await compiled('Run `∂L/∂X` now, and *this*, too.');
  expect(code).not.toContain('together');
});
