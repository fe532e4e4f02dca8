import type { Locator, Page } from '@playwright/test';
import { expect, FIGURES, lostMarkup, open, rememberMarkup, test } from './book.ts';

const WORDS = {
  vi: {
    play: 'Chạy',
    pause: 'Tạm dừng',
    menu: 'Thao tác với hình',
    link: 'Sao chép liên kết',
    numbers: 'Số liệu',
    code: 'Xem code',
    undo: 'Hoàn tác',
  },
  en: {
    play: 'Play',
    pause: 'Pause',
    menu: 'Figure menu',
    link: 'Copy link',
    numbers: 'Numbers',
    code: 'Show code',
    undo: 'Undo',
  },
} as const;

/** What stands in the page's HTML for a part that only a living figure has. */
const REPLACED =
  /^<(span[^>]* class="(number-box-input|select-box|player-speed-box)"|picture>|img |p class="job-note")/;

/** Languages alternate, so that both are worked without doubling the time. */
const cases = FIGURES.map(
  (id, index) => ({ id, language: index % 2 === 0 ? 'vi' : 'en' }) as const,
);

async function facts(figure: Locator): Promise<string> {
  return `${await figure.locator('output').innerText()} ${await figure.locator('.player-count').allInnerTexts()}`;
}

/** Presses Tab until the element is focused; fails when it cannot be reached. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never reached the element');
}

for (const { id, language } of cases) {
  const path = `/${language}/embed/${id}/`;
  const words = WORDS[language];

  test(`${id} (${language}) is worked by keys alone`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await rememberMarkup(page);
    await open(page, path);
    expect((await lostMarkup(page)).filter((html) => !REPLACED.test(html))).toEqual([]);
    const figure = page.locator(`figure#${id}`);
    const surface = figure.locator('[data-surface]').first();
    await tabTo(page, surface);
    const before = await facts(figure);
    // Where arrows only point, Enter goes there.
    const hasMoved = async () =>
      new URL(page.url()).search !== '' && (await facts(figure)) !== before;
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter', 'ArrowLeft']) {
      await page.keyboard.press(key);
      // The address is rewritten at most twice a second.
      for (let tries = 0; tries < 8 && !(await hasMoved()); tries++) await page.waitForTimeout(150);
      if (await hasMoved()) break;
    }
    // What still moves comes to rest before it is compared.
    await page.waitForTimeout(600);
    const moved = await facts(figure);
    expect(moved).not.toBe(before);
    expect(new URL(page.url()).search).not.toBe('');

    await page.reload();
    await page.mouse.move(5, 5);
    await expect(page.locator(`figure#${id}[data-alive=true]`)).toBeVisible();
    await expect.poll(() => facts(figure)).toBe(moved);

    if (await figure.locator('.player').count()) {
      await figure.getByRole('button', { name: words.play }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => facts(figure), { timeout: 6000 }).not.toBe(moved);
      await page.keyboard.press('Enter');
      await expect(figure.getByRole('button', { name: words.play })).toBeVisible();
    }

    await figure.getByText(words.numbers, { exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(figure.locator('.numbers table caption').first()).toBeVisible();
    expect(await figure.locator('.numbers').innerText()).not.toMatch(/NaN|undefined/);

    await figure.getByRole('button', { name: words.menu }).focus();
    await page.keyboard.press('Enter');
    await figure.getByRole('button', { name: words.code }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog[open] pre')).toContainText('import');
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  });

  test(`${id} (${language}) every control can be reached and every slider moved by keys`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, path);
    const figure = page.locator(`figure#${id}`);
    for (const more of await figure.locator('details.more > summary').all()) await more.click();
    const sliders = figure.locator('.figure-controls input[type=range]');
    for (const slider of await sliders.all()) {
      await slider.focus();
      const value = await slider.inputValue();
      const top = Number(await slider.getAttribute('max'));
      if (top === Number(await slider.getAttribute('min'))) continue;
      await page.keyboard.press(Number(value) < top ? 'ArrowRight' : 'ArrowLeft');
      const refused = figure.locator('.figure-notice');
      await expect(async () => {
        const changed = (await slider.inputValue()) !== value;
        expect(changed || (await refused.innerText()) !== '').toBe(true);
      }).toPass({ timeout: 2000 });
    }
    // Nothing that a pointer can press is out of reach of Tab.
    const lost = await figure.evaluate((root) =>
      [...root.querySelectorAll<HTMLElement>('button, input, select, summary, a')]
        .filter((each) => each.checkVisibility() && each.tabIndex < 0)
        // The drawing is one stop, in which arrows and Enter go where a finger can.
        .filter((each) => !each.closest('[data-surface]'))
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(lost).toEqual([]);
  });

  test(`${id} (${language}) keeps its head when the link is garbage`, async ({ page }) => {
    const names = [
      'n',
      'k',
      's',
      'p',
      'd',
      'h',
      'w',
      'step',
      'row',
      'col',
      'cells',
      'kernelCells',
      'layer',
      'channel',
      'item',
      'r',
      'dx',
      'depth',
      'stage',
      'lr',
      'eps',
      'img',
      'kernel',
      'mode',
      'kind',
      'shape',
      'filters',
      'block',
    ];
    const values = ['NaN', '1e9', '-7', '%00', '<script>', '1'.repeat(2500), 'null'];
    const query = names
      .map((name, index) => `${name}=${encodeURIComponent(values[index % values.length])}`)
      .join('&');
    await page.goto(`${path}?${query}&zzz=1`);
    await expect(page.locator(`figure#${id}[data-alive=true]`)).toBeVisible();
    await expect(page.locator('.figure-note')).not.toBeEmpty();
    expect(await page.locator(`figure#${id}`).innerText()).not.toMatch(/NaN|undefined/);
  });

  test.describe('touch', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    test(`${id} (${language}) is worked by touch, and a finger beside it scrolls the page`, async ({
      page,
    }) => {
      await page.goto(path);
      await page.touchscreen.tap(5, 5);
      await expect(page.locator(`figure#${id}[data-alive=true]`)).toBeVisible();
      const figure = page.locator(`figure#${id}`);
      const drawing = await figure.locator('.figure-drawing').boundingBox();
      expect(drawing && drawing.y < 400, 'the drawing is on the first screen').toBe(true);
      const before = await figure.innerHTML();
      const button = figure
        .locator(
          '.presets button:not([aria-pressed=true]), .figure-controls .slider-step:not(:disabled), .figure-controls .choice-row label:has(input:not(:checked))',
        )
        .first();
      await button.scrollIntoViewIfNeeded();
      await button.tap();
      await expect.poll(() => figure.innerHTML()).not.toBe(before);
      // Only what can be dragged may hold a finger; everything else lets the page scroll.
      const holds = await figure.evaluate((root) =>
        [...root.querySelectorAll<HTMLElement | SVGElement>('.figure-drawing *')]
          .filter((each) => getComputedStyle(each).touchAction === 'none')
          .map((each) => each.getAttribute('class') ?? each.tagName),
      );
      for (const name of holds) expect(name).toMatch(/handle|drags|wipe|paint/);
    });
  });
}
