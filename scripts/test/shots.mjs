import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { startServer } from '../build/serve.mjs';
import { findBrowser } from './find-browser.mjs';

/**
 * Screenshots for eyes: `npm run shots [-- NAME …]` writes shots/ with every figure's own page, the
 * cover and the chapters, at phone, tablet and projector width, light and dark, in both languages,
 * and once in the middle of playing. Needs a built book (`npm run build`). PORT changes where it is served.
 */
const WIDTHS = [
  [360, 740],
  [768, 1024],
  [1280, 720],
];
const wanted = process.argv.slice(2);
const out = path.resolve('shots');

const server = await startServer({
  dist: path.resolve('dist'),
  port: Number(process.env.PORT ?? 4391),
});
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
await mkdir(out, { recursive: true });
const figures = await readdir('dist/vi/embed');
const pages = [...figures.map((id) => `embed/${id}/`), '', 'part-2/', 'about/'];
for (const page of pages) {
  const name = page.replaceAll('/', '-').replace(/-$/, '') || 'cover';
  if (wanted.length > 0 && !wanted.some((each) => name.includes(each))) continue;
  for (const [width, height] of WIDTHS) {
    for (const [language, theme] of [
      ['vi', 'light'],
      ['en', 'dark'],
      ['en', 'light'],
      ['vi', 'dark'],
    ]) {
      const tab = await browser.newPage({ viewport: { width, height }, colorScheme: theme });
      await tab.goto(`${server.url}${language}/${page}`);
      await tab.mouse.move(5, 5);
      await tab.waitForTimeout(1200);
      const full = !page.startsWith('embed');
      await tab.screenshot({
        path: path.join(out, `${name}-${width}-${language}-${theme}.png`),
        fullPage: full,
      });
      const play = tab.locator('.player-play').first();
      if (
        page.startsWith('embed') &&
        language === 'vi' &&
        theme === 'light' &&
        (await play.count())
      ) {
        await play.click();
        await tab.waitForTimeout(2450);
        await tab.evaluate(() => scrollTo(0, 0));
        await tab.screenshot({ path: path.join(out, `${name}-${width}-playing.png`) });
      }
      await tab.close();
    }
  }
  console.log(name);
}
await browser.close();
await server.close();
