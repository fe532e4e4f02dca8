import type { Page } from '@playwright/test';
import { expect, open, test } from './book.ts';

const X = `np.array([[1, 2, 0, 1],
          [3, 1, 2, 2],
          [0, 1, 3, 1],
          [2, 1, 0, 4]])`;
const X_CELLS = ['1', '2', '0', '1', '3', '1', '2', '2', '0', '1', '3', '1', '2', '1', '0', '4'];
const K_CELLS = ['1', '0', '−1', '2', '0', '−2', '1', '0', '−1'];

/** Pastes a matrix into an editor by its form. */
async function paste(page: Page, name: string, text: string) {
  await page.getByRole('button', { name: `Paste as matrix: ${name}` }).click();
  await page.getByRole('textbox', { name: `Paste as matrix: ${name}` }).fill(text);
  await page.getByRole('button', { name: 'Use this matrix' }).click();
  await expect(page.getByRole('button', { name: 'Use this matrix' })).toHaveCount(0);
}

async function takeTo(page: Page, title: string) {
  await page.getByRole('button', { name: 'Figure menu' }).click();
  await page.getByRole('button', { name: 'Use these numbers elsewhere' }).click();
  await page.getByRole('dialog').getByRole('link', { name: title }).click();
  await page.waitForURL(/embed\/\w+-gradient\/\?/);
  await expect(page.locator('.figure')).toHaveAttribute('data-alive', 'true');
}

/** The cells of one table under “Numbers”. */
async function table(page: Page, caption: string): Promise<string[]> {
  const numbers = page.locator('details.numbers');
  if (!(await numbers.evaluate((each) => (each as HTMLDetailsElement).open))) {
    await numbers.locator('summary').click();
  }
  return numbers
    .getByRole('region', { name: caption, exact: true })
    .locator('tbody td')
    .allInnerTexts();
}

test('pasted matrices go along to both gradients, and Back leads back', async ({ page }) => {
  await open(page, '/en/embed/conv-arithmetic/');
  await page.getByText('Edit single cells').click();
  await paste(page, 'Input', X);
  await paste(page, 'Kernel', '1 0 −1; 2 0 −2; 1 0 −1');
  expect(await table(page, 'Feature map')).toEqual(['0', '−1', '−3', '−4']);

  await takeTo(page, 'Lay the errors over the image');
  await expect(page.getByRole('slider', { name: 'Stride' })).toBeVisible();
  expect(await table(page, 'Input')).toEqual(X_CELLS);
  await page.getByText('Edit single cells').click();
  await paste(page, 'Error map', '1 -1\n0.5 2');
  expect((await table(page, '∂L/∂K'))[0]).toBe('2.5');

  await takeTo(page, 'Gradient for X: scatter, gather');
  expect(await table(page, 'Input')).toEqual(X_CELLS);
  expect(await table(page, 'Kernel')).toEqual(K_CELLS);

  await page.goBack();
  await expect(page.locator('.figure')).toHaveAttribute('data-alive', 'true');
  expect((await table(page, '∂L/∂K'))[0]).toBe('2.5');
  await page.goBack();
  await expect(page.locator('.figure')).toHaveAttribute('data-alive', 'true');
  expect(await table(page, 'Feature map')).toEqual(['0', '−1', '−3', '−4']);
});
