import path from 'node:path';
import { makeStyles } from '../build/styles.mjs';

/**
 * In development, pages are made on request by the same code that the build runs: Vite's own way, a middleware
 * and `ssrLoadModule`. Kept: frameworks that bring it send more script to the first page.
 */
export function devPages() {
  return {
    name: 'book-dev-pages',
    apply: 'serve',
    configureServer(server) {
      let styles;
      return () => {
        server.middlewares.use(async (request, response, next) => {
          try {
            const book = await server.ssrLoadModule('/src/app/prerender.tsx');
            styles ??= makeStyles(book);
            await styles;
            const html = await page(server, book, request.originalUrl ?? '/');
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

async function page(server, book, url) {
  const base = server.config.base;
  const wanted = decodeURI(url.split(/[?#]/)[0]).slice(base.length);
  const { nodeSource } = await server.ssrLoadModule('/src/app/nodeSource.ts');
  const found = wanted === '' ? book.HOME : book.pages().find((each) => each.path === wanted);
  if (!found) return null;
  const site = {
    base,
    origin: '',
    firstStyle: '',
    styles: [`${base}src/app/styles/first.css`, `${base}src/app/styles/main.css`],
    sheetsOf: (id) => sheetsOf(server, id),
    styleOf: (id) =>
      sheetsOf(server, id)
        .map((href) => `@import url("${href}");`)
        .join(''),
    themeScript: `${base}src/app/theme.ts`,
    scripts: [`${base}@vite/client`, `${base}src/app/client.ts`],
    csp: '',
  };
  const source = nodeSource(server.config.publicDir, base);
  const html = await book.render(found, site, source);
  return server.transformIndexHtml(url, html);
}

/** Addresses of the style sheets that a figure or an opener imports, as the server knows them once it has run. */
function sheetsOf(server, id) {
  const graph = server.environments.ssr.moduleGraph;
  const met = new Set();
  const visit = (module) => {
    if (!module || met.has(module)) return;
    met.add(module);
    module.importedModules.forEach(visit);
  };
  for (const name of ['index.ts', 'opener.ts']) {
    visit(graph.getModuleById(path.join(server.config.root, 'src/figures', id, name)));
  }
  return [...met]
    .filter((module) => module.id?.endsWith('.css'))
    .map((module) => server.config.base + module.url.slice(1));
}
