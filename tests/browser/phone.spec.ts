import { expect, FIGURES, open, test } from './book.ts';

/** Of the screen's height, at least so much shows the drawing while a control below it is moved. */
const IN_SIGHT = 0.25;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

for (const [index, id] of FIGURES.entries()) {
  test(`${id}: its drawing stays in sight while the last control is moved`, async ({ page }) => {
    await open(page, `/${index % 2 === 0 ? 'vi' : 'en'}/embed/${id}/`);
    const last = page.locator('.figure-controls :is(input, select, button):not([hidden])').last();
    await last.evaluate((control) => control.scrollIntoView({ block: 'end' }));
    const [seen, high] = await page.locator('.figure-drawing').evaluate((drawing) => {
      const { top, bottom, height } = drawing.getBoundingClientRect();
      return [Math.min(bottom, innerHeight) - Math.max(top, 0), height].map(Math.round);
    });
    expect(seen).toBeGreaterThanOrEqual(Math.min(high - 1, IN_SIGHT * 844));
    await last.focus();
    await expect(last).toBeInViewport({ ratio: 0.9 });
    const covered = await last.evaluate((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      return above?.closest('.figure-drawing') !== null;
    });
    expect(covered).toBe(false);
  });
}
