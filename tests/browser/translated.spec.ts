import { test as base, type Page } from '@playwright/test';
import { expect, FIGURES, open, test } from './book.ts';

/**
 * Browsers that translate put every piece of text into elements of their own, before a figure comes alive and after.
 * What a figure shows then has to be what it shows without them.
 */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement;
      if (!parent || !text.data.trim() || parent.closest('[translate=no], script, style, svg'))
        continue;
      texts.push(text);
    }
    for (const text of texts) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.append(inner);
      inner.textContent = text.data;
      text.replaceWith(outer);
    }
  });
}

/** What a reader sees of a figure, and the values of its controls. */
async function shown(page: Page): Promise<string> {
  return page.locator('.embed figure').evaluate((figure) => {
    const inputs = [...figure.querySelectorAll<HTMLInputElement>('input, select')];
    return `${(figure as HTMLElement).innerText}\n${inputs.map(({ value }) => value).join(' ')}`.replace(
      /\s+/g,
      ' ',
    );
  });
}

/** Works the first controls of each kind, as a reader would. */
async function work(page: Page): Promise<void> {
  const figure = page.locator('.embed figure');
  const use = async (locator: ReturnType<typeof figure.locator>, act: 'click' | 'key') => {
    for (const each of (await locator.all()).slice(0, 2)) {
      if (!(await each.isVisible()) || !(await each.isEnabled())) continue;
      if (act === 'click') await each.click();
      else await each.press('ArrowRight');
    }
  };
  await use(figure.locator('.presets button'), 'click');
  await use(figure.locator('input[type=range]'), 'key');
  await use(figure.locator('.choice label:last-child'), 'click');
  await use(figure.locator('.toggle'), 'click');
  await use(figure.locator('.player button').nth(2), 'click');
  await use(figure.locator('[data-surface]'), 'key');
}

for (const id of FIGURES) {
  test(`${id} works in a translated page`, async ({ page }) => {
    const path = `/en/embed/${id}/`;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, path);
    await work(page);
    await page.waitForTimeout(200);
    const plain = await shown(page);
    await open(page, path);
    await translate(page);
    await work(page);
    await page.waitForTimeout(200);
    await translate(page);
    expect(await shown(page)).toBe(plain);
  });
}

// Without the console's watch: that the markup is no longer the build's is reported there.
base(
  'a figure of a page that was translated before it came alive is drawn anew, and works',
  async ({ page }) => {
    let held = true;
    const waiting: (() => void)[] = [];
    await page.route(/assets\/islands-/, async (route) => {
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      await route.continue();
    });
    await page.goto('/en/embed/conv-arithmetic/');
    await translate(page);
    held = false;
    for (const go of waiting) go();
    await expect(page.locator('#conv-arithmetic[data-alive=true]')).toBeVisible();
    await page.getByRole('slider', { name: 'Stride' }).press('ArrowRight');
    await expect(page.locator('output')).toContainText('Output 3×3');
  },
);
