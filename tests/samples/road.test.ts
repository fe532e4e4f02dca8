/** The code of the last page: the training step runs as it stands there, and is the same in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/words/language.ts';
import { printedBy } from './runSample.ts';

const BLOCK = /```(\w+)\n([\s\S]*?)```/g;

function codeOf(language: string) {
  const page = readFileSync(`content/${language}/road.mdx`, 'utf8');
  return [...page.matchAll(BLOCK)].map(([, kind, code]) => ({ kind, code }));
}

/** Ten steps on the same 32 pictures, and the loss before each. */
const TEN_STEPS = `
import { browserSource } from './figures/kit/assets/browserSource';

const pictures = await browserSource().load({ kind: 'pictures', id: 'train', count: 1000 });
const batch = {
  shape: [32, 1, 28, 28],
  data: pictures.images.data.slice(0, 32 * 28 * 28),
};
for (let i = 0; i < 10; i++) console.log(step(batch, pictures.labels.slice(0, 32)));
console.log(network.parameters.reduce((sum, { data }) => sum + data.length, 0));
`;

describe('the code of the last page', () => {
  it('differs between the languages in its remarks alone', () => {
    const bare = (language: string) =>
      codeOf(language).map(({ kind, code }) => [kind, code.replace(/ *(#|\/\/) .*/g, '')]);
    expect(bare('vi')).toEqual(bare('en'));
    expect(codeOf('vi').map(({ kind }) => kind)).toEqual(['python', 'python', 'ts']);
  });

  it.each(LANGUAGES)(
    'trains the book’s network in the book’s own core, in %s',
    async (language) => {
      const step = codeOf(language).find(({ kind }) => kind === 'ts')?.code;
      const printed = (await printedBy(`${step}${TEN_STEPS}`)).map(({ numbers }) => numbers[0]);
      const losses = printed.slice(0, 10);
      expect(losses[0]).toBeGreaterThan(1.5);
      expect(losses[9]).toBeLessThan(losses[0] - 0.2);
      expect(printed[10]).toBe(11_418);
    },
  );
});
