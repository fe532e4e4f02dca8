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
    themeScript: `${base}src/app/theme.ts`,
    scripts: [`${base}@vite/client`, `${base}src/app/client.ts`],
    csp: '',
  };
  const source = nodeSource(server.config.publicDir, base);
  const html = await book.render(found, site, source);
  return server.transformIndexHtml(url, html);
}
