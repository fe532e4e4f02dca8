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

it('takes an opening bracket along with what it opens', async () => {
  const code = await compiled('Shifted (<Term id="stride">stride</Term>) and “$x$”.');
  expect(code).toMatch(/children: \["\(", _jsx\(Term/);
  expect(code).toMatch(/children: \["“", _jsxs?\(_components\.span/);
});

it('breaks a short formula nowhere, and a longer one not beside a plus or minus', async () => {
  expect(await compiled('So $n + 2p - k$ it is.')).toContain('className: "katex katex-whole"');
  const long = await compiled('So $out = (n + 2p - k) + 1 = (n + 2p - k - 1) + 2 = a + b$ it is.');
  expect(long).not.toContain('katex-whole');
  const runs = long.match(/className: "katex-run"/g) ?? [];
  expect(runs.length).toBeGreaterThan(1);
});

it('leaves a displayed formula as it is', async () => {
  expect(await compiled('$$\na + b\n$$')).not.toContain('katex-whole');
});

it('gives a sentence in a table room to wrap, and a number no more than it needs', async () => {
  const code = await compiled('| a | b |\n|---|---|\n| 28 | a cell of several words to read |');
  expect(code.match(/"data-prose": ""/g)).toHaveLength(1);
});
