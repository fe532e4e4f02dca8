import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { build } from 'vite';
import { subsetFonts, subsetKatex } from './fonts.mjs';
import { cspMeta, writeHeaders } from './headers.mjs';
import { makeOgPictures } from './og.mjs';
import { precompress } from './precompress.mjs';
import { sitemap } from './sitemap.mjs';
import { scaleStyles } from './vite/devPages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, process.env.OUT_DIR ?? 'dist');
const server = path.join(root, 'build', `server-${path.basename(dist)}`);
const base = process.env.BASE_PATH ?? '/';
const origin = (process.env.SITE_URL ?? '').replace(/\/$/, '');

if (!base.startsWith('/') || !base.endsWith('/')) {
  throw new Error(`BASE_PATH must start and end with a slash, got ${base}`);
}

/** Builds the book: scripts and styles, then every page, then fonts cut to the characters used. */
async function main() {
  const started = Date.now();
  await build({ root, logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
  await build({
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: server,
      emptyOutDir: true,
      manifest: false,
      copyPublicDir: false,
      rollupOptions: {
        input: { prerender: 'src/app/prerender.tsx', nodeSource: 'src/app/nodeSource.ts' },
        output: { entryFileNames: '[name].js' },
      },
    },
    ssr: { external: ['sharp'] },
  });
  const load = (name) => import(pathToFileURL(path.join(server, `${name}.js`)).href);
  const book = await load('prerender');
  const { nodeSource } = await load('nodeSource');
  const manifest = JSON.parse(await readFile(path.join(dist, '.vite/manifest.json'), 'utf8'));
  const file = (source) => base + manifest[source].file;

  const draft = {
    base,
    origin,
    firstStyle: '%FIRST%',
    styles: ['%STYLE%'],
    themeScript: file('src/app/theme.ts'),
    scripts: [file('src/app/client.ts')],
    csp: cspMeta(),
  };
  const pages = [book.HOME, ...book.pages()];
  const source = nodeSource(path.join(root, 'public'), base);
  const made = new Map();
  const stills = stillKeeper();
  for (const page of pages) made.set(page, await book.render(page, draft, source, stills.save));
  await stills.write();

  const styles = await makeStyles(book, made, (source) => manifest[source].file);
  for (const [page, html] of made) {
    const folder = path.join(dist, page.path);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'index.html'), place(html, styles));
  }
  await writeFile(
    path.join(dist, '404.html'),
    await readFile(path.join(dist, 'vi/404/index.html')),
  );
  await writeFile(path.join(dist, 'sitemap.xml'), sitemap(pages, origin + base));
  await writeFile(
    path.join(dist, 'robots.txt'),
    `User-agent: *\nAllow: /\n${origin ? `Sitemap: ${origin}${base}sitemap.xml\n` : ''}`,
  );
  await makeOgPictures(book.openGraph(), path.join(dist, 'og'));
  await writeHeaders(dist, base);
  await precompress(dist);
  await rm(path.join(dist, '.vite'), { recursive: true, force: true });
  console.log(
    `Built ${pages.length} pages in ${((Date.now() - started) / 1000).toFixed(1)} s → ${path.relative(root, dist)}/`,
  );
}

/** Pictures that canvases will show, as files for readers without script; equal ones are one file. */
function stillKeeper() {
  const kept = new Map();
  return {
    save(rgba, width, height) {
      const hash = createHash('sha256').update(rgba).update(`${width}x${height}`).digest('hex');
      const name = `stills/${hash.slice(0, 12)}.webp`;
      if (!kept.has(name)) kept.set(name, { data: Buffer.from(rgba), width, height });
      return base + name;
    },
    async write() {
      await mkdir(path.join(dist, 'stills'), { recursive: true });
      for (const [name, { data, width, height }] of kept) {
        await sharp(data, { raw: { width, height, channels: 4 } })
          .webp({ lossless: true, effort: 6 })
          .toFile(path.join(dist, name));
      }
    },
  };
}

/**
 * The styles: what a first screen needs, with the fonts, goes into the pages themselves; the rest, with the
 * scales and the formulas, is one file.
 */
async function makeStyles(book, made, builtFile) {
  const assets = path.join(dist, 'assets');
  const scripts = await Promise.all(
    (await readdir(assets))
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFile(path.join(assets, name), 'utf8')),
  );
  const html = [...made.values()];
  const fonts = await subsetFonts({ texts: [...html, ...scripts].join('\n'), outDir: assets });
  const katex = await subsetKatex({ texts: html.join('\n'), outDir: assets });
  const take = async (source) => {
    const built = path.join(dist, builtFile(source));
    const css = await readFile(built, 'utf8');
    await rm(built);
    return css;
  };
  const fontRules = fonts.css.replaceAll('url(', `url(${base}assets/`).replaceAll('}\n', '}');
  const first = fontRules + (await take('src/app/styles/first.css'));
  const rest = [
    await take('src/app/styles/main.css'),
    scaleStyles(book.scaleProperties),
    katex,
  ].join('\n');
  const name = `assets/book-${createHash('sha256').update(rest).digest('hex').slice(0, 10)}.css`;
  await writeFile(path.join(dist, name), rest);
  return { first, href: base + name };
}

function place(html, { first, href }) {
  return html.replace('%FIRST%', () => first).replaceAll('%STYLE%', href);
}

await main();
