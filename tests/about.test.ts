import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../src/words/language.ts';
import { SAY } from './figureFacts.tsx';
import { readCases } from './oracle/readCases.ts';
import { compare } from './oracle/runs.ts';

interface Card {
  readonly parameters: number;
  readonly testCorrect: { readonly float16: number };
}

const cards = readdirSync('public/networks')
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(`public/networks/${name}`, 'utf8')) as { card?: Card })
  .flatMap(({ card }) => (card?.testCorrect ? [card] : []));

const cases = readCases();

describe('about this book', () => {
  it.each(LANGUAGES)('tells every trained network by its card, in %s', (language) => {
    const page = readFileSync(`content/${language}/about.mdx`, 'utf8');
    const { number } = SAY[language];
    expect(cards.length).toBeGreaterThan(3);
    for (const { parameters, testCorrect } of cards) {
      expect(page).toContain(`| ${number(parameters)} | ${number(testCorrect.float16)} |`);
    }
  });

  it.each(LANGUAGES)('counts the comparisons with PyTorch as they are, in %s', (language) => {
    const page = readFileSync(`content/${language}/about.mdx`, 'utf8');
    const { number } = SAY[language];
    const count = (...ops: string[]) => cases.filter(({ op }) => ops.includes(op)).length;
    const rows = [
      count('conv2d'),
      count('maxPool2d'),
      count('avgPool2d'),
      count('dense'),
      count('crossEntropy'),
      count('meanSquaredError'),
      count('pad2d'),
      count('rot180AndDilate2d'),
      count('relu', 'leakyRelu', 'sigmoid', 'tanh'),
      count('symmetricEigen', 'leastSquares'),
      cases.length,
    ];
    const told = page.match(/^\| [^|]+ \| [\d.,]+ \|$/gm)?.map((row) => row.split('|')[2].trim());
    expect(told).toEqual(rows.map((each) => number(each)));
  });

  it('tells the largest difference from PyTorch', () => {
    const worst = (type: 'float32' | 'float64', ops?: readonly string[]) =>
      cases
        .filter(({ op }) => !ops || ops.includes(op))
        .flatMap((item) => compare(item, type))
        .reduce((so, { error }) => Math.max(so, error), 0);
    expect(worst('float32').toExponential(1)).toBe('7.1e-8');
    expect(worst('float64').toExponential(1)).toBe('5.0e-15');
    expect(worst('float32', ['conv2d', 'maxPool2d'])).toBe(0);
    for (const language of LANGUAGES) {
      const page = readFileSync(`content/${language}/about.mdx`, 'utf8').replaceAll(',', '.');
      expect(page).toContain('7.1·10⁻⁸');
      expect(page).toContain('5.0·10⁻¹⁵');
    }
  });
});
