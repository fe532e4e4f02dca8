import { readFileSync } from 'node:fs';
import { axe, expect, FIGURES, open, PAGES, sideways, test, wakeAll } from './book.ts';

/** Tags, links and formulas aside, at least so much of a chapter's source is text. */
const TEXT_SHARE = 0.6;

/** The source of a page of prose that has figures; empty for any other page. */
function sourceOf(path: string): string {
  if (!/\/(part-\d|road)\/$/.test(path)) return '';
  return readFileSync(`content${path.replace(/\/$/, '')}.mdx`, 'utf8');
}

/**
 * Chapters are looked at in light and dark, with every figure of theirs alive; so a figure alone needs it in
 * one language and one theme only, by turns. What does not fit a screen is looked for in both languages.
 */
function schemesOf(path: string): readonly ('light' | 'dark')[] {
  const place = FIGURES.findIndex((id) => path.endsWith(`/embed/${id}/`));
  if (place < 0) return ['light', 'dark'];
  if (path.startsWith('/vi/') !== (place % 2 === 0)) return [];
  return [place % 4 < 2 ? 'light' : 'dark'];
}

for (const path of PAGES) {
  test.describe(path, () => {
    const schemes = schemesOf(path);
    const looks = schemes.length > 0 ? `axe finds nothing in ${schemes.join(' and ')}; ` : '';
    test(`${looks}no sideways scroll`, async ({ page }) => {
      if (path.includes('/part-')) test.setTimeout(180_000);
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, path);
      if (path.includes('/part-')) await wakeAll(page);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(150);
        expect(await axe(page), colorScheme).toEqual([]);
      }
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await sideways(page), `${width} px`).toBe(0);
      }
    });
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of PAGES) {
    test(`${path} can be read`, async ({ page }) => {
      await page.goto(path);
      const text = await page.locator('main').innerText();
      const chapter = sourceOf(path);
      const least = chapter ? chapter.length * TEXT_SHARE : path.includes('/404/') ? 80 : 150;
      expect(text.length).toBeGreaterThan(least);
      const drawings = page.locator('.figure-drawing');
      for (const drawing of await drawings.all()) {
        const shown = await drawing.locator('svg rect, svg path, img').count();
        // Some drawings are boxes and words.
        const words = shown > 0 ? '' : await drawing.innerText();
        expect(shown > 0 || words.length > 100).toBe(true);
      }
      const figures = chapter.match(/<Figure /g) ?? [];
      await expect(page.locator('.chapter figure[id]')).toHaveCount(figures.length);
    });
  }
});

test('an unknown address answers 404 with words in both languages', async ({ request }) => {
  for (const [path, words] of [
    ['/vi/khong-co/', 'Không tìm thấy trang này'],
    ['/en/nothing/', 'This page was not found'],
  ]) {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    expect(await response.text()).toContain(words);
  }
});
