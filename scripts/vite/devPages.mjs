import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * In development, pages are made on request by the same code that the build runs: Vite's own way, a middleware
 * and `ssrLoadModule`. Kept: frameworks that bring it send more script to the first page.
 */
export function devPages() {
  return {
    name: 'book-dev-pages',
    apply: 'serve',
    configureServer(server) {
      return () => {
        server.middlewares.use(async (request, response, next) => {
          try {
            const html = await page(server, request.originalUrl ?? '/');
            if (html === null) return next();
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(html);
          } catch (error) {
            server.ssrFixStacktrace(error);
            next(error);
          }
        });
      };
    },
  };
}

async function page(server, url) {
  const base = server.config.base;
  const wanted = decodeURI(url.split(/[?#]/)[0]).slice(base.length);
  const book = await server.ssrLoadModule('/src/app/prerender.tsx');
  const { nodeSource } = await server.ssrLoadModule('/src/app/nodeSource.ts');
  const found = wanted === '' ? book.HOME : book.pages().find((each) => each.path === wanted);
  if (!found) return null;
  const site = {
    base,
    origin: '',
    styles: [`${base}src/app/styles/first.css`, `${base}src/app/styles/main.css`],
    firstStyle: await developmentStyles(server, book),
    themeScript: `${base}src/app/theme.ts`,
    scripts: [`${base}@vite/client`, `${base}src/app/client.ts`],
    csp: '',
  };
  const source = nodeSource(server.config.publicDir, base);
  const html = await book.render(found, site, source);
  return server.transformIndexHtml(url, html);
}

/** Formula styles and the colours of the scales; the fonts are the whole files in development. */
async function developmentStyles(server, book) {
  const require = createRequire(import.meta.url);
  const file = require.resolve('katex/dist/katex.min.css');
  const katex = (await readFile(file, 'utf8')).replaceAll(
    'url(fonts/',
    `url(${server.config.base}@fs${path.dirname(file)}/fonts/`,
  );
  return `${scaleStyles(book.scaleProperties)}\n${katex}`;
}

/** The custom properties of both scales, for both themes, chosen by the system or by the reader. */
export function scaleStyles(scaleProperties) {
  return [
    `:root{${scaleProperties('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${scaleProperties('dark')}}}`,
    `:root[data-theme=dark]{${scaleProperties('dark')}}`,
    `@media print{:root:root:root{${scaleProperties('light')}}}`,
  ].join('\n');
}
