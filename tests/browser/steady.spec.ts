import { expect, open, test } from './book.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Figures whose sentence, arithmetic or row of buttons grows and shrinks with the first slider. */
const FIGURES = [
  'stride',
  'conv-arithmetic',
  'network-overview',
  'conv-volume',
  'rgb-mixer',
  'shift-test',
];
const STEPS = 8;

for (const language of ['vi', 'en']) {
  for (const id of FIGURES) {
    test(`${id} (${language}) leaves its first slider where it is while it is moved`, async ({
      page,
    }) => {
      await open(page, `/${language}/embed/${id}/`);
      const slider = page.locator('.figure-controls input[type="range"]').first();
      const [least, most] = await slider.evaluate((element) => {
        const { min, max } = element as HTMLInputElement;
        return [Number(min), Number(max)];
      });
      const tops: number[] = [];
      for (let step = 0; step <= STEPS; step++) {
        const value = Math.round(least + ((most - least) * step) / STEPS);
        await slider.fill(String(value));
        await expect(slider).toHaveValue(String(value));
        tops.push(
          await slider.evaluate(async (element) => {
            await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            return element.getBoundingClientRect().top + scrollY;
          }),
        );
      }
      expect(Math.max(...tops) - Math.min(...tops), String(tops)).toBeLessThanOrEqual(2);
    });
  }
}
