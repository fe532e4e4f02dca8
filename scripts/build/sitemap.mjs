import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** Pages that search engines are asked to leave out, or that only lead to another page. */
const UNLISTED = ['home', 'embed', 'not-found'];

/**
 * The sitemap of `pages`, each with its twin in the other language; `site` is the address that all paths
 * stand below, as in `https://example.org/book/`.
 */
export function sitemap(pages, site) {
  const entries = pages
    .filter(({ kind }) => !UNLISTED.includes(kind))
    .map(({ path, twins }) =>
      x('url', [
        x('loc', site + path),
        ...Object.entries(twins).map(([hreflang, twin]) =>
          x('xhtml:link', { rel: 'alternate', hreflang, href: site + twin }),
        ),
      ]),
    );
  const names = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(x('urlset', names, entries), { closeEmptyElements: true })}\n`;
}
