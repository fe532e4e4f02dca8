import { expect, FIGURES, open, test } from './book.ts';
import { farthestChip } from './flights.ts';

/** The screens of a laptop and of a hall. */
const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

for (const [index, id] of FIGURES.entries()) {
  test(`${id} fits a full screen, drawing, sentence and player`, async ({ page }) => {
    // A window in full screen keeps its size; as a layer over the window it is the same figure.
    await page.addInitScript(() => Object.assign(Element.prototype, { requestFullscreen: null }));
    await page.setViewportSize(SCREENS[0]);
    await open(page, `/${index % 2 === 0 ? 'en' : 'vi'}/embed/${id}/`);
    await page.locator('.menu > button').last().click();
    await page.getByRole('button', { name: /^(Full screen|Toàn màn hình)$/ }).click();
    const figure = page.locator('.figure-full');
    await expect(figure).toBeVisible();
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      const below = () =>
        figure.evaluate((element) => {
          const parts = element.querySelectorAll('.figure-drawing, .figure-output, .player');
          const bottoms = [...parts].map((part) => part.getBoundingClientRect().bottom);
          return Math.max(...bottoms) - innerHeight;
        });
      await expect.poll(below).toBeLessThanOrEqual(0);
      // It fills the window one way or the other.
      const filled = () =>
        figure.evaluate((element) => {
          const body = element.querySelector('.figure-body') as HTMLElement;
          const stage = element.querySelector('.figure-stage') as HTMLElement;
          return Math.max(
            body.getBoundingClientRect().width / innerWidth,
            stage.getBoundingClientRect().bottom / innerHeight,
          );
        });
      await expect.poll(filled).toBeGreaterThan(0.9);
    }
  });
}

test('in full screen, lifted numbers come down on the cells they are multiplied by', async ({
  page,
}) => {
  await page.addInitScript(() => Object.assign(Element.prototype, { requestFullscreen: null }));
  await page.setViewportSize(SCREENS[1]);
  await open(page, '/en/embed/conv-arithmetic/');
  await page.locator('.menu > button').last().click();
  await page.getByRole('button', { name: 'Full screen' }).click();
  await page.getByRole('button', { name: 'By beats' }).click();
  await page.getByRole('button', { name: 'Step' }).click();
  await expect(page.locator('.beat-line')).toHaveAttribute('data-beat', 'lift');
  await expect.poll(() => page.evaluate(farthestChip)).toBeLessThan(6);
});

for (const id of ['conv-arithmetic', 'kernel-gradient']) {
  test(`${id}: its drawing and Play stay in sight at every control of an open drawer`, async ({
    page,
  }) => {
    await page.setViewportSize(SCREENS[0]);
    await open(page, `/vi/embed/${id}/`);
    for (const drawer of await page.locator('.more > summary').all()) await drawer.click();
    for (const control of await page.locator('.figure-controls input:visible').all()) {
      await control.focus();
      await expect(control).toBeInViewport();
      await expect(page.locator('.player-play')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.figure-drawing')).toBeInViewport({ ratio: 0.9 });
      const covered = await control.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        return above?.closest('.figure-stage') !== null;
      });
      expect(covered).toBe(false);
    }
  });
}
