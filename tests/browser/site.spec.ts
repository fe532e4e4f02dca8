import { expect, open, test } from './book.ts';

test('the language switch keeps the place and the state', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/vi/part-2/?conv-arithmetic.k=5#conv-arithmetic');
  await expect(page.locator('#conv-arithmetic[data-alive=true]')).toBeVisible();
  await page.locator('[data-language=en]').evaluate((link: HTMLAnchorElement) => link.click());
  await page.waitForURL(/\/en\/part-2\//);
  expect(page.url()).toContain('conv-arithmetic.k=5');
  expect(new URL(page.url()).hash).not.toBe('');
  await expect(page.locator('#conv-arithmetic output')).toContainText('Output 3×3');
});

test('changes rewrite the address in place, so Back leaves the page', async ({ page }) => {
  await page.goto('/en/');
  await open(page, '/en/embed/conv-arithmetic/');
  const slider = page.getByRole('slider', { name: 'Stride' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?s=3$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/$/);
  await page.goForward();
  await expect(page.locator('output')).toContainText('Output 2×2');
});

for (const id of ['s-2-3', 'padding', 'pooling']) {
  test(`a link to #${id} opens there, on a phone and on a wide screen`, async ({ page }) => {
    for (const [width, height] of [
      [390, 844],
      [1280, 720],
    ]) {
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await page.goto(`/vi/part-2/#${id}`);
      await page.waitForTimeout(2500);
      const top = await page.locator(`#${id}`).evaluate((each) => each.getBoundingClientRect().top);
      expect(Math.abs(top - 72), `${width} px`).toBeLessThan(6);
    }
  });
}

test('a link in the prose sets its figure', async ({ page }) => {
  await open(page, '/en/part-2/');
  const link = page.locator('a[data-try="stride"]').first();
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(page.locator('#stride[data-alive=true]')).toBeVisible();
  await expect(page.locator('#stride [data-surface]')).toBeFocused();
  await expect(page).toHaveURL(/\/en\/part-2\//);
});

test('the theme is remembered, and a term explains itself by tap and by key', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/vi/part-2/');
  await page.locator('.theme-switch').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const term = page.locator('.term').first();
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.term-note:popover-open')).toBeVisible();
  const note = await page.locator('.term-note:popover-open').boundingBox();
  const word = await term.boundingBox();
  expect(note && word && Math.abs(note.y - word.y) < 260).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.locator('.term-note:popover-open')).toHaveCount(0);
});

test('undo and redo work by keys, and typing takes a comma and a minus', async ({ page }) => {
  await open(page, '/vi/embed/conv-arithmetic/');
  await page.locator('details.more > summary').last().click();
  const cell = page.getByLabel('Kernel, hàng 0, cột 0', { exact: true });
  await cell.fill('−0,5');
  await cell.press('Enter');
  await expect(cell).toHaveValue('−0,5');
  await expect(page.locator('.sum-line')).toContainText('(−0,5)');
  await cell.fill('abc');
  await expect(page.locator('.number-note:not(:empty)')).toBeVisible();
  await page.locator('[data-surface]').focus();
  await page.keyboard.press('Control+z');
  await expect(cell).toHaveValue('1');
  await page.keyboard.press('Control+Shift+z');
  await expect(cell).toHaveValue('−0,5');
});

test('impossible settings explain themselves and keep the last good drawing', async ({ page }) => {
  await open(page, '/en/embed/conv-arithmetic/');
  const box = page.getByLabel('Kernel size, number', { exact: true });
  await box.fill('11');
  await expect(page.locator('.figure-notice')).toContainText('fits nowhere');
  await expect(page.locator('output')).toContainText('Output 5×5');
});

test('embedding hides parts and fixes the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/en/embed/conv-arithmetic/?hide=controls,output&theme=dark');
  await expect(page.locator('.figure-controls')).toBeHidden();
  await expect(page.locator('output')).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('steps stay, motion goes', async ({ page }) => {
    await open(page, '/en/embed/conv-arithmetic/');
    await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(page.locator('.player-count')).toHaveText('2/25');
  });
});

test('code that cannot be copied is shown to be selected, and dialogs give the focus back', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, '/en/embed/conv-arithmetic/');
  const menu = page.getByRole('button', { name: 'Figure menu' });
  await menu.click();
  await page.getByRole('button', { name: 'Show code' }).click();
  await page.getByRole('button', { name: 'Copy code' }).click();
  const text = page.locator('dialog .copy-text');
  await expect(text).toBeVisible();
  expect(await text.inputValue()).toContain('conv2d');
  await page.keyboard.press('Escape');
  await expect(text).toHaveCount(0);
  await expect(menu).toBeFocused();
  await menu.click();
  await page.getByRole('button', { name: 'QR code' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(menu).toBeFocused();
});

test('the focus stays in a prediction from its question to its end', async ({ page }) => {
  await open(page, '/en/embed/conv-arithmetic/');
  const predict = page.locator('.predict');
  await predict.getByRole('button', { name: 'Predict' }).press('Enter');
  await expect(predict.locator('p').first()).toBeFocused();
  await predict.getByRole('button', { name: 'Reveal' }).press('Enter');
  await expect(predict.getByRole('button', { name: 'Predict' })).toBeFocused();
});

test('undo by keys goes on where one drawing gives way to another', async ({ page }) => {
  await open(page, '/en/embed/voting-council/');
  await page.getByRole('button', { name: 'Letter X' }).click();
  const surface = page.locator('[data-surface]');
  await surface.focus();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.council-surface')).toBeFocused();
});

test('a prediction about a place is answered by keys', async ({ page }) => {
  await open(page, '/en/embed/voting-council/');
  const predict = page.locator('.predict');
  await predict.getByRole('button', { name: 'Predict' }).press('Enter');
  await expect(predict.getByRole('button', { name: 'Check' })).toBeDisabled();
  await page.locator('[data-surface]').focus();
  await page.keyboard.press('ArrowRight');
  await predict.getByRole('button', { name: 'Check' }).press('Enter');
  await expect(predict.getByRole('status')).toBeVisible();
});
