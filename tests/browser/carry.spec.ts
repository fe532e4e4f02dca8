import type { Page } from '@playwright/test';
import { axe, expect, open, sideways, test } from './book.ts';

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
  await page.waitForURL(/embed\/(\w+-gradient|adjoint)\/\?/);
  await expect(page.locator('.figure')).toHaveAttribute('data-alive', 'true');
}

/** The cells of one table under “Numbers”. */
async function table(page: Page, caption: string): Promise<string[]> {
  const numbers = page.locator('details.numbers');
  if (!(await numbers.evaluate((each) => (each as HTMLDetailsElement).open))) {
    await numbers.locator('summary').click();
  }
  // Tables are made once the details say that they are open.
  const region = numbers.getByRole('region', { name: caption, exact: true });
  await region.waitFor();
  return region.locator('tbody td').allInnerTexts();
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
  expect(await table(page, 'Kernel')).toEqual(K_CELLS);

  // What that figure does not show goes along all the same.
  await takeTo(page, 'Backwards is the transpose');
  expect(await table(page, 'Input')).toEqual(X_CELLS);
  expect(await table(page, 'Kernel')).toEqual(K_CELLS);

  await page.goBack();
  await expect(page.locator('.figure')).toHaveAttribute('data-alive', 'true');
  expect(await table(page, 'Kernel')).toEqual(K_CELLS);
  await page.goBack();
  await expect(page.locator('.figure')).toHaveAttribute('data-alive', 'true');
  expect((await table(page, '∂L/∂K'))[0]).toBe('2.5');
  await page.goBack();
  await expect(page.locator('.figure')).toHaveAttribute('data-alive', 'true');
  expect(await table(page, 'Feature map')).toEqual(['0', '−1', '−3', '−4']);
});

for (const language of ['vi', 'en'] as const) {
  test(`a phone pastes and takes along by keys alone, and nothing is at fault (${language})`, async ({
    page,
  }) => {
    const [edit, use, menu, elsewhere] =
      language === 'vi'
        ? ['Sửa từng ô', 'Dùng ma trận này', 'Thao tác với hình', 'Dùng các số này ở hình khác']
        : ['Edit single cells', 'Use this matrix', 'Figure menu', 'Use these numbers elsewhere'];
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, `/${language}/embed/kernel-gradient/`);
    await page.getByText(edit).click();
    const opener = page.getByRole('button', {
      name: /^(Dán ma trận|Paste as matrix): /,
    });
    await opener.first().focus();
    await page.keyboard.press('Enter');
    const area = page.locator('.matrix-paste textarea');
    await expect(area).toBeFocused();
    await page.keyboard.type('1 2 3');
    await page.getByRole('button', { name: use }).click();
    await expect(page.locator('.matrix-problem')).toContainText('1×3');
    const covered = await area.evaluate((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) !== each;
    });
    expect(covered).toBe(false);
    expect(await axe(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await area.focus();
    await page.keyboard.press('Escape');
    await expect(opener.first()).toBeFocused();

    await page.getByRole('button', { name: menu }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: elsewhere }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.carry-list a').first()).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: menu })).toBeFocused();
  });
}
