import type { Page } from '@playwright/test';
import { expect, FIGURES, open, PAGES, test } from './book.ts';
import { likeness } from './likeness.ts';
import { compare, LEAST, REMAKE, shoot } from './picture.ts';

/**
 * Every page, and every figure in two presets and in motion, beside the picture that is kept of it in
 * tests/pictures. `npm run pictures` shows old beside new, and keeps the new.
 */
const STILL =
  '.passage { content-visibility: visible !important } *, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important; scrollbar-width: none !important }';

test.use({ viewport: { width: 1280, height: 800 } });

/** Vietnamese pages are kept in light, English ones in dark. */
function schemeOf(path: string): 'light' | 'dark' {
  return path.startsWith('/vi/') ? 'light' : 'dark';
}

/** Nothing is loading, nothing is being worked out, nothing moves but by the page's clock. */
async function still(page: Page): Promise<void> {
  await page.addStyleTag({ content: STILL });
  await expect(page.locator('.page-embed :is(.job-note, [data-pending])')).toHaveCount(0, {
    timeout: 30_000,
  });
  await page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  });
}

async function expectAsKept(page: Page, name: string): Promise<void> {
  const { least, where } = await compare(name, await shoot(page));
  if (REMAKE) return;
  const said = `${name} is another picture ${where}; \`npm run pictures\` shows both, and keeps the new`;
  expect.soft(least, said).toBeGreaterThanOrEqual(LEAST);
}

for (const path of PAGES) {
  test(`${path} looks as it did`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: schemeOf(path), reducedMotion: 'reduce' });
    await open(page, path);
    await still(page);
    const name = path.slice(1, -1).replaceAll('/', '.');
    await expectAsKept(page, name);
  });
}

const NOON = Date.UTC(2000, 0, 1, 12);

for (const [index, id] of FIGURES.entries()) {
  test(`${id} looks as it did in two presets and in motion`, async ({ page }) => {
    const path = `/${index % 2 === 0 ? 'vi' : 'en'}/embed/${id}/`;
    await page.emulateMedia({ colorScheme: schemeOf(path) });
    await page.clock.install({ time: NOON });
    await open(page, path);
    await page.clock.pauseAt(NOON + 86_400_000);
    const presets = page.locator('.presets button');
    for (const [place, preset] of [
      ['second', presets.nth(1)],
      ['last', presets.last()],
    ] as const) {
      if ((await preset.count()) === 0) continue;
      await preset.click();
      await settle(page);
      await expectAsKept(page, `${id}.${place}`);
    }
    const play = page.locator('.player-play');
    if ((await play.count()) === 0) return;
    await play.click();
    await untilMidStep(page);
    await expectAsKept(page, `${id}.moving`);
  });
}

/** Lets the page's clock run until a figure is at rest in the state that it was put in. */
async function settle(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(500);
    await rendered(page);
    await expect(page.locator(':is(.job-note, [data-pending])')).toHaveCount(0, { timeout: 100 });
  }).toPass({ timeout: 30_000 });
  await still(page);
}

/** Lets the page's clock run to the first step of a player, and then far enough to be on the way. */
async function untilMidStep(page: Page): Promise<void> {
  const scrub = page.locator('.player-scrub');
  const before = await scrub.inputValue();
  for (let slices = 0; slices < 100 && (await scrub.inputValue()) === before; slices++) {
    await page.clock.runFor(SLICE_MS);
    await rendered(page);
  }
  await page.clock.runFor(2 * SLICE_MS);
  await rendered(page);
}
const SLICE_MS = 50;

/** React draws in a task of its own; tasks that are posted later come after it. */
async function rendered(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let tasks = 0; tasks < 4; tasks++) {
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    }
  });
}

/** Planted into a page, each has to make it another picture. */
const STYLES = {
  'blocks moved by 40 px to the side': '.box { position: relative; left: 40px }',
  'blocks moved by 40 px down': '.prose h3 { padding-top: 40px }',
  'a button lost': '.presets button:nth-child(2) { visibility: hidden }',
  'panels without their picture': '.panel-picture > * { visibility: hidden }',
  'red in the place of blue': '.panel-picture { filter: hue-rotate(180deg) }',
};
const FILES = {
  'a lost text face': /serif-latin/,
  'a lost face of headings': /sans-600/,
  'lost faces of formulas': /katex_/i,
  'missing pictures': /stills/,
};

test('a moved block, a lost face, a missing picture would be noticed', async ({ page, quiet }) => {
  test.setTimeout(180_000);
  const load = async () => {
    await open(page, '/vi/part-2/');
    await still(page);
  };
  const unnoticed: string[] = [];
  const look = async (fault: string) => {
    const { least } = await likeness(before, await shoot(page));
    test.info().annotations.push({ type: fault, description: least.toFixed(3) });
    if (least >= LEAST) unnoticed.push(`${fault}: ${least}`);
  };
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await load();
  const before = await shoot(page);
  for (const [fault, style] of Object.entries(STYLES)) {
    const planted = await page.addStyleTag({ content: style });
    await look(fault);
    await planted.evaluate((element) => (element as Element).remove());
  }
  for (const [fault, file] of Object.entries(FILES)) {
    await page.route(file, (route) => route.abort());
    await load();
    await look(fault);
    await page.unroute(file);
  }
  expect(unnoticed).toEqual([]);
  // The browser says which file did not come; this is what the test planted.
  expect(quiet.every((heard) => heard.includes('ERR_FAILED'))).toBe(true);
  quiet.length = 0;
});
