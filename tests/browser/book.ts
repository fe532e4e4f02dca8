import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';

/** Every page of the built book, read from what the build made. */
export const PAGES = ['vi', 'en'].flatMap((language) =>
  readdirSync(`dist/${language}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `/${language}/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`),
);

export const FIGURES = readdirSync('dist/vi/embed');

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** A page that fails its test when it writes to the console, throws, or asks another host. */
export const test = base.extend<{ quiet: string[] }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const heard: string[] = [];
      page.on('console', (message) => heard.push(`console ${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        const own = url.startsWith(`${baseURL}/`) || /^(data|blob):/.test(url);
        if (!own) heard.push(`request to another host: ${url}`);
      });
      await use(heard);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Loads a page and waits until every figure near the screen is alive. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.mouse.move(5, 5);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-island] .figure')]
      .filter((figure) => figure.getBoundingClientRect().top < innerHeight)
      .every((figure) => (figure as HTMLElement).dataset.alive === 'true'),
  );
}

/** Remembers, from the next page on, which elements its islands came with. */
export async function rememberMarkup(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const came = [...document.querySelectorAll('[data-island] *')];
      Object.assign(window, { came: came.map((element) => [element, element.outerHTML]) });
    });
  });
}

/** Elements that islands came with and that are no longer in the page, without those inside others. */
export async function lostMarkup(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { came } = window as unknown as { came: [Element, string][] };
    const lost = came.filter(([element]) => !element.isConnected);
    const tops = lost.filter(
      ([element]) => !lost.some(([other]) => other === element.parentElement),
    );
    return tops.map(([, html]) => html.slice(0, 120));
  });
}

/** Brings all figures of a page to life, each by scrolling to it and waiting until it is. */
export async function wakeAll(page: Page): Promise<void> {
  for (const island of await page.locator('[data-island]').all()) {
    await island.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    await expect(island.locator('.figure')).toHaveAttribute('data-alive', 'true', {
      timeout: 15_000,
    });
  }
  await page.evaluate(() => scrollTo(0, 0));
}

export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
    const found = await (window as any).axe.run(document, { resultTypes: ['violations'] });
    return found.violations.map(
      (violation: { id: string; nodes: { html: string }[] }) =>
        `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
  });
}

/** How far the page can be scrolled sideways, in pixels. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
