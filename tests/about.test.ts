import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../src/words/language.ts';
import { SAY } from './figureFacts.tsx';

interface Card {
  readonly parameters: number;
  readonly testCorrect: { readonly float16: number };
}

const cards = readdirSync('public/networks')
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(`public/networks/${name}`, 'utf8')) as { card?: Card })
  .flatMap(({ card }) => (card?.testCorrect ? [card] : []));

describe('about this book', () => {
  it.each(LANGUAGES)('tells every trained network by its card, in %s', (language) => {
    const page = readFileSync(`content/${language}/about.mdx`, 'utf8');
    const { number } = SAY[language];
    expect(cards.length).toBeGreaterThan(3);
    for (const { parameters, testCorrect } of cards) {
      expect(page).toContain(`| ${number(parameters)} | ${number(testCorrect.float16)} |`);
    }
  });
});
