import type { Page } from '@playwright/test';
import { expect, open, test } from './book.ts';
import { spaceOut } from './seeing.ts';

/** A small laptop enlarged twice, and 1280 × 1024 at 400 %; there with wider letters and lines, too. */
const WINDOWS = [
  { width: 640, height: 300, spaced: false },
  { width: 320, height: 256, spaced: false },
  { width: 320, height: 256, spaced: true },
];

/** What is wrong with the open note: part of it outside the window, or under something else. */
function faultsOfNote(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const note = document.querySelector<HTMLElement>('.term-note:popover-open');
    if (!note) return ['it is not open'];
    const { left, top, right, bottom } = note.getBoundingClientRect();
    const faults: string[] = [];
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
      faults.push(`it reaches from ${left}, ${top} to ${right}, ${bottom}`);
    const corners = [left + 12, right - 12].flatMap((x) =>
      [top + 12, bottom - 12].map((y) => [x, y]),
    );
    for (const [x, y] of corners) {
      if (!note.contains(document.elementFromPoint(x, y)))
        faults.push(`it is covered at ${x}, ${y}`);
    }
    return faults;
  });
}

for (const { width, height, spaced } of WINDOWS) {
  test(`in a window of ${width} × ${height}${spaced ? ', spaced out' : ''}, every note of a term is in sight and read by keys`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, '/vi/part-1/');
    await page.addStyleTag({ content: '.passage { content-visibility: visible !important }' });
    if (spaced) await spaceOut(page);
    const note = page.locator('.term-note:popover-open');
    let scrolled = 0;
    for (const term of await page.locator('.term').all()) {
      const word = await term.innerText();
      await term.focus();
      await page.keyboard.press('Enter');
      await expect(note).toBeVisible();
      expect(await faultsOfNote(page), word).toEqual([]);
      const hidden = await note.evaluate((each) => each.scrollHeight - each.clientHeight);
      if (hidden > 0) {
        scrolled++;
        await page.keyboard.press('Tab');
        await expect(note, word).toBeFocused();
        await page.keyboard.press('End');
        await expect
          .poll(() => note.evaluate((each) => Math.round(each.scrollTop)), {
            message: word,
            intervals: [50],
          })
          .toBe(hidden);
      }
      await page.keyboard.press('Escape');
      await expect(note).toHaveCount(0);
      await expect(term).toBeFocused();
    }
    // Without a note that is too high for its room, this would say nothing of keys.
    if (spaced) expect(scrolled).toBeGreaterThan(0);
  });
}
