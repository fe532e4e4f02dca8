import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { sitemap } from '../scripts/build/sitemap.mjs';
import { allPages } from '../src/chapters/pages.ts';

const pages = allPages(['stride']);

/** The sitemap as a browser reads it: each page's address, and its address in each language. */
function read(site) {
  const xml = new JSDOM(sitemap(pages, site), { contentType: 'application/xml' }).window.document;
  return [...xml.querySelectorAll('urlset > url')].map((url) => ({
    address: url.querySelector('loc')?.textContent,
    twins: Object.fromEntries(
      [...url.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    ),
  }));
}

it('lists every page of both languages but embeds and the missing page', () => {
  const site = 'https://example.org/book/';
  const tails = ['', ...[1, 2, 3, 4, 5].map((part) => `part-${part}/`)];
  const wanted = (language) =>
    [...tails, 'road/', 'glossary/', 'about/'].map((tail) => ({
      address: `${site}${language}/${tail}`,
      twins: { vi: `${site}vi/${tail}`, en: `${site}en/${tail}` },
    }));
  expect(read(site)).toEqual([...wanted('vi'), ...wanted('en')]);
});

it('keeps an address whole that has signs of XML in it', () => {
  const site = 'https://example.org/a&b/"c"/<d>/';
  expect(read(site)[0]).toEqual({
    address: `${site}vi/`,
    twins: { vi: `${site}vi/`, en: `${site}en/` },
  });
});
