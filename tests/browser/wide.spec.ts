import { expect, PAGES, test } from './book.ts';

/** What is wider than its box and does not say so, by its text; and how many were looked at. */
function hidden() {
  const boxes = [
    ...document.querySelectorAll<HTMLElement>('.prose :is(.katex-display, pre, .prose-table)'),
  ];
  const silent = boxes.filter((box) => {
    if (box.scrollWidth <= box.clientWidth + 1) return false;
    const shaded = getComputedStyle(box).backgroundImage.split('gradient').length > 4;
    return !shaded || box.tabIndex < 0 || getComputedStyle(box).overflowX !== 'auto';
  });
  const inline = [...document.querySelectorAll<HTMLElement>('.prose :is(p, li, td) .katex')].filter(
    (formula) => {
      const block = formula.closest('p, li, td') as HTMLElement;
      return formula.getBoundingClientRect().right > block.getBoundingClientRect().right + 1;
    },
  );
  return [...silent, ...inline].map((each) => (each.textContent ?? '').slice(0, 60));
}

for (const path of PAGES.filter((page) => /\/(part-\d|road|about)\/$/.test(page))) {
  test(`${path}: what is wider than a phone scrolls, and shows it`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await page.addStyleTag({ content: '.passage { content-visibility: visible !important }' });
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(hidden)).toEqual([]);
  });
}

test('a formula that scrolls without a sign is found', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/part-4/');
  await page.addStyleTag({
    content:
      '.passage { content-visibility: visible !important } .prose .katex-display { width: 40px }',
  });
  // The book's own rule is important in its layer, over which only an element's own style stands.
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLElement>('.prose .katex-display')) {
      each.style.setProperty('background', 'none', 'important');
    }
  });
  expect((await page.evaluate(hidden)).length).toBeGreaterThan(0);
});
