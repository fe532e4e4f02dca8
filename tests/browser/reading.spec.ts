import { expect, open, test } from './book.ts';

test('beside the text, the contents mark the section that is read and lead on from it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '/en/part-4/');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents).toBeHidden();
  await page.goto('/en/part-4/#s-4-2-stride');
  await expect(contents.locator('[aria-current=true]')).toHaveAttribute('href', '#s-4-2-stride');
  await contents.getByRole('link', { name: /^Next section: 4\.3/ }).click();
  await expect(contents.locator('[aria-current=true]')).toHaveAttribute('href', /^#s-4-3/);
  const top = await page.locator('#s-4-3').evaluate((each) => each.getBoundingClientRect().top);
  expect(Math.abs(top - 72)).toBeLessThan(6);
});

test('the contents make way for a figure that would half cover them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, '/en/part-2/');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const scrollTo = (selector: string, block: ScrollLogicalPosition) =>
    page.locator(selector).evaluate((at, block) => at.scrollIntoView({ block }), block);
  await scrollTo('#feature-match', 'center');
  await expect(contents).toBeHidden();
  await scrollTo('#s-2-2-four-steps', 'start');
  await expect(contents).toBeVisible();
});

test('on a phone, the header names the section, leaves while one reads on, and opens the contents', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/vi/part-4/#s-4-2');
  const header = page.locator('.site-header');
  const top = () => header.evaluate((each) => Math.round(each.getBoundingClientRect().bottom));
  const button = page.getByRole('button', { name: 'Mục lục' });
  await expect(button).toContainText('4.2');
  await page.mouse.wheel(0, 600);
  await expect.poll(top).toBeLessThanOrEqual(0);
  await page.mouse.wheel(0, -200);
  await expect.poll(top).toBeGreaterThan(40);
  await button.click();
  const contents = page.getByRole('navigation', { name: 'Mục lục' });
  await expect(contents.locator('[aria-current=true]')).toBeInViewport();
  await contents.getByRole('link', { name: 'Mười sáu tích', exact: true }).click();
  await expect(contents).toBeHidden();
  await expect(page.locator('#s-4-1-sixteen')).toBeInViewport();
});

test('the cover leads back to where the reader was, in either language', async ({ page }) => {
  await page.goto('/vi/');
  await expect(page.locator('[data-continue]')).toBeHidden();
  await page.goto('/vi/part-3/#s-3-2');
  await expect(page.locator('#contents [aria-current=true]')).toHaveCount(1);
  await page.goto('/vi/');
  await expect(page.getByRole('link', { name: /^Đọc tiếp: 3\.2 / })).toBeVisible();
  await page.goto('/en/');
  const back = page.getByRole('link', { name: 'Continue: 3.2' });
  await back.click();
  await page.waitForURL(/\/en\/part-3\/#s-3-2/);
});

for (const { path, pause, play } of [
  { path: '/vi/part-4/', pause: 'Tạm dừng', play: 'Chạy' },
  { path: '/en/', pause: 'Pause', play: 'Play' },
]) {
  test(`on ${path}, keys stop the opener and start it again`, async ({ page }) => {
    await open(page, path);
    const opener = page.locator('.opener[data-alive]');
    const picture = () => opener.locator('.opener-picture').innerHTML();
    const first = await picture();
    await expect.poll(picture).not.toBe(first);
    const button = opener.getByRole('button');
    await expect(button).toHaveAccessibleName(pause);
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    for (let presses = 0; presses < 40; presses++) {
      if (await button.evaluate((each) => each === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(button).toHaveAccessibleName(play);
    // The step that was under way comes to its end.
    let rest = '';
    await expect
      .poll(async () => {
        const before = rest;
        rest = await picture();
        return rest === before;
      })
      .toBe(true);
    await page.waitForTimeout(2500);
    expect(await picture()).toBe(rest);
    await page.keyboard.press('Enter');
    await expect(button).toHaveAccessibleName(pause);
    await expect.poll(picture).not.toBe(rest);
  });
}

test('where no motion is wanted, the opener is a still without a button', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '/en/part-1/');
  const opener = page.locator('.opener[data-alive=true]');
  const before = await opener.innerHTML();
  await expect(opener.getByRole('button')).toHaveCount(0);
  await page.waitForTimeout(2500);
  expect(await opener.innerHTML()).toBe(before);
});
