import { describe, expect, test } from 'vitest';
import { keepLanguage } from '../scripts/vite/oneLanguage.mjs';

const ending = (object) => `const vi = 1;\nexport const text: Both<Text> = ${object};\n`;

describe('one language of a figure', () => {
  test.each([
    ['{ vi, en }', 'vi', '{ vi }'],
    ['{ vi, en }', 'en', '{ en }'],
    ['{ vi: vietnamese, en: english }', 'en', '{ en: english }'],
    [
      '{\n  vi: complete(vietnamese),\n  en: complete(english),\n}',
      'vi',
      '{ vi: complete(vietnamese) }',
    ],
  ])('of %s, %s keeps %s', (object, language, kept) => {
    expect(keepLanguage(ending(object), language, 'text.ts')).toBe(ending(kept));
  });

  test('a file that ends otherwise is named', () => {
    expect(() => keepLanguage('export const words = 1;', 'vi', 'a/text.ts')).toThrow(/a\/text\.ts/);
  });
});
