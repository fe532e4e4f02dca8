import { test as base } from '@playwright/test';
import { expect, open, test } from './book.ts';

// Without the console's watch: a file that does not come is reported there.
base(
  'a figure whose script does not come says so, and is there when tried again',
  async ({ page }) => {
    let blocked = true;
    await page.route(/assets\/islands-/, (route) => (blocked ? route.abort() : route.continue()));
    await page.goto('/en/embed/conv-arithmetic/?s=2');
    const excuse = page.locator('.island-excuse');
    await expect(excuse).toContainText('controls do nothing yet');
    await expect(page.locator('.figure-controls')).toHaveAttribute('inert', '');
    blocked = false;
    await excuse.getByRole('button', { name: 'Retry' }).click();
    await expect(page.locator('#conv-arithmetic[data-alive=true]')).toBeVisible();
    await expect(excuse).toHaveCount(0);
    await expect(page.getByRole('slider', { name: 'Stride' })).toHaveValue('2');
  },
);

test('a figure comes alive in a frame that may only run scripts', async ({ page }) => {
  await page.goto('/en/404/');
  await page.setContent(
    '<iframe sandbox="allow-scripts" src="/en/embed/filter-gallery/" width="800" height="700"></iframe>',
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#filter-gallery[data-alive=true]')).toBeVisible();
  await expect(frame.locator('#filter-gallery [inert]')).toHaveCount(0);
});

test('the last change is in the address when one moves on at once', async ({ page }) => {
  await open(page, '/en/embed/stride/');
  const slider = page.getByRole('slider', { name: 'Stride' });
  await slider.focus();
  const start = Number(await slider.inputValue());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-language=vi]').click();
  await page.waitForURL(/\/vi\//);
  await expect(page.getByRole('slider', { name: 'Stride' })).toHaveValue(String(start + 2));
});

test('a figure that was drawn otherwise than it comes alive would be noticed', async ({
  page,
  quiet,
}) => {
  await page.route('**/en/embed/stride/', async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const planted = html.replace('Stride: the kernel hops</span>', 'Another title</span>');
    expect(planted).not.toBe(html);
    await route.fulfill({ response: answer, body: planted });
  });
  await open(page, '/en/embed/stride/');
  expect(quiet).toEqual([expect.stringMatching(/^console error: .*(hydrat|#418)/is)]);
  quiet.length = 0;
});
