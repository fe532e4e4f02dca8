import { expect, open, test } from './book.ts';

test('the glossary finds a term by either language, with or without marks', async ({ page }) => {
  await open(page, '/vi/glossary/');
  const filter = page.getByRole('searchbox', { name: 'Tìm thuật ngữ' });
  const shown = page.locator('.glossary > li:visible');
  const all = await shown.count();
  await filter.fill('dao ham');
  await expect(shown.first()).toContainText('đạo hàm');
  expect(await shown.count()).toBeLessThan(all);
  await filter.fill('receptive');
  await expect(shown.first()).toContainText('receptive field');
  await expect(page.locator('.glossary-filter output')).toContainText('Có 2 thuật ngữ');
  await filter.fill('');
  await expect(shown).toHaveCount(all);
});

test('a letter of the glossary leads to its terms', async ({ page }) => {
  await open(page, '/en/glossary/');
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'S' }).click();
  await expect(page.getByRole('heading', { name: 'S', exact: true })).toBeInViewport();
});
