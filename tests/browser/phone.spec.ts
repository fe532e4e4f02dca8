import { expect, FIGURES, open, test } from './book.ts';
import { farthestChip } from './flights.ts';

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

for (const language of ['vi', 'en']) {
  for (const id of ['conv-arithmetic', 'stride', 'kernel-gradient']) {
    test(`${id} has Play in the first screen of a small phone, in ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, `/${language}/embed/${id}/`);
      await expect(page.locator('.player-play')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.figure-drawing')).toBeInViewport({ ratio: 0.99 });
    });
  }
}

test('numbers that rest in the middle of a beat are placed anew when the phone is turned', async ({
  page,
}) => {
  await open(page, '/en/embed/conv-arithmetic/');
  await page.getByRole('button', { name: 'By beats' }).click();
  await page.getByRole('button', { name: 'Step' }).click();
  await expect(page.locator('.beat-line')).toHaveAttribute('data-beat', 'lift');
  const off = () => page.evaluate(farthestChip);
  await expect.poll(off).toBeLessThan(6);
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(off).toBeLessThan(6);
});
