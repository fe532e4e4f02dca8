import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { startServer } from '../../scripts/build/serve.mjs';
import { expect, test } from './book.ts';

const BASE = '/book/';
const OUT = 'build/under-a-path';

function pagesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
}

/** Every address in the pages of a built book that leads to no file, or to no id on its page. */
function deadLinks(dist: string, base: string): string[] {
  const dead: string[] = [];
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    const found =
      ids.get(file) ??
      new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]));
    ids.set(file, found);
    return found;
  };
  for (const name of pagesOf(dist)) {
    const html = readFileSync(path.join(dist, name), 'utf8');
    const own = new URL(`http://book${base}${name.replace(/index\.html$/, '')}`);
    for (const [, address] of html.matchAll(/\s(?:href|src|data-home)="([^"]*)"/g)) {
      const url = new URL(address.replaceAll('&amp;', '&'), own);
      if (url.host !== 'book') continue;
      if (!url.pathname.startsWith(base)) {
        dead.push(`${name}: ${address} leaves ${base}`);
        continue;
      }
      let file = path.join(dist, decodeURI(url.pathname.slice(base.length)));
      if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
      if (!existsSync(file)) dead.push(`${name}: ${address} leads nowhere`);
      else if (
        url.hash.length > 1 &&
        file.endsWith('.html') &&
        !idsOf(file).has(url.hash.slice(1))
      ) {
        dead.push(`${name}: ${address} names no id`);
      }
    }
  }
  return dead;
}

test('every link and file of the book is there', () => {
  expect(deadLinks('dist', '/')).toEqual([]);
});

test('the book also stands under a path of its own, and its figures live there', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  execFileSync('node', ['scripts/build/build.mjs'], {
    env: { ...process.env, BASE_PATH: BASE, OUT_DIR: OUT, SITE_URL: 'https://example.org' },
  });
  expect(deadLinks(OUT, BASE)).toEqual([]);
  expect(readFileSync(`${OUT}/sitemap.xml`, 'utf8')).toContain(
    'https://example.org/book/vi/part-2/',
  );
  const server = await startServer({ dist: path.resolve(OUT), base: BASE, port: 4390 });
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto(`${server.url}en/embed/flashlight/`);
  await expect(page.locator('figure[data-alive=true]')).toBeVisible();
  await page.close();
  await server.close();
  expect(heard).toEqual([]);
});
