import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { test as base, open } from './book.ts';

/** The eyes as one script, made once for each worker, that a page's policy does not keep out. */
async function eyesScript(): Promise<string> {
  const entry = fileURLToPath(new URL('eyes/index.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'book' } },
  });
  const [{ output }] = built as Rolldown.RolldownOutput[];
  return output[0].code;
}

type See = (path: string, width?: number) => Promise<void>;

/** `see` opens a page as a reader has it who has scrolled it to its end and opened all that opens. */
export const test = base.extend<{ see: See }, { eyes: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures that are used.
  eyes: [async ({}, use) => use(await eyesScript()), { scope: 'worker' }],
  see: async ({ page, eyes }, use) => {
    await page.addInitScript({ content: eyes });
    await use(async (path, width = 1280) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, path);
      await page.addStyleTag({ content: '.passage { content-visibility: visible !important }' });
      await page.evaluate(async () => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        // A style is not yet a layout, and only a layout asks for the faces of its letters.
        document.body.getBoundingClientRect();
        await document.fonts.ready;
      });
    });
  },
});

/**
 * The widest spacing that a reader may ask for without losing anything (WCAG 2.2, 1.4.12). Letters of a
 * drawing stay as they are: they are placed by the drawing's own coordinates and grow with it.
 */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
  svg, svg * { letter-spacing: normal !important; word-spacing: normal !important }`;

export async function spaceOut(page: Page): Promise<void> {
  await page.addStyleTag({ content: SPACING });
}

/** All faults that are seen at a width of the window. */
export async function faultsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate(async () => {
    // Sizes are watched by some figures, which answer in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return window.eyes.look();
  });
}
