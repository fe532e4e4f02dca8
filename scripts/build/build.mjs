import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { build } from 'vite';
import { makeOgPictures } from '../og/og.mjs';
import { cspMeta, writeHeaders } from './headers.mjs';
import { precompress } from './precompress.mjs';
import { sheetsOf } from './sheets.mjs';
import { sitemap } from './sitemap.mjs';
import { makeStyles } from './styles.mjs';

// Whoever calls, the book is made with the libraries' builds for readers, not with those for development.
process.env.NODE_ENV = 'production';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, process.env.OUT_DIR ?? 'dist');
const server = path.join(root, 'build', `server-${path.basename(dist)}`);
const base = process.env.BASE_PATH ?? '/';
const origin = (process.env.SITE_URL ?? '').replace(/\/$/, '');

if (!base.startsWith('/') || !base.endsWith('/')) {
  throw new Error(`BASE_PATH must start and end with a slash, got ${base}`);
}

/** Builds the book: the program that draws pages, computed styles, scripts and styles, then every page. */
async function main() {
  const started = Date.now();
  await build({
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: server,
      emptyOutDir: true,
      manifest: false,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: '[name].js' } },
    },
    ssr: { external: ['sharp'] },
  });
  const load = (name) => import(pathToFileURL(path.join(server, `${name}.js`)).href);
  const book = await load('prerender');
  const { nodeSource } = await load('nodeSource');
  await makeStyles(book);
  await build({ root, logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
  const manifest = JSON.parse(await readFile(path.join(dist, '.vite/manifest.json'), 'utf8'));
  const file = (source) => manifest[source].file;
  const text = (name) => readFileSync(path.join(dist, name), 'utf8');

  const site = {
    base,
    origin,
    firstStyle: text(file('src/app/styles/first.css')),
    styles: [base + file('src/app/styles/main.css')],
    sheetsOf: (id) => sheetsOf(manifest, id).map((name) => base + name),
    styleOf: (id) => sheetsOf(manifest, id).map(text).join(''),
    themeScript: base + file('src/app/theme.ts'),
    scripts: [base + file('src/app/client.ts')],
    csp: cspMeta(),
  };
  const pages = [book.HOME, ...book.pages()];
  const source = nodeSource(path.join(root, 'public'), base);
  const stills = stillKeeper();
  for (const page of pages) {
    const folder = path.join(dist, page.path);
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'index.html'),
      await book.render(page, site, source, stills.save),
    );
  }
  await stills.write();
  await cp(path.join(dist, 'vi/404/index.html'), path.join(dist, '404.html'));
  await writeFile(path.join(dist, 'sitemap.xml'), sitemap(pages, origin + base));
  await writeFile(
    path.join(dist, 'robots.txt'),
    `User-agent: *\nAllow: /\n${origin ? `Sitemap: ${origin}${base}sitemap.xml\n` : ''}`,
  );
  await makeOgPictures(book.openGraph(), path.join(dist, 'og'));
  await writeHeaders(dist, base);
  // Written into the pages; no page asks for the file.
  await rm(path.join(dist, file('src/app/styles/first.css')));
  await rm(path.join(dist, '.vite'), { recursive: true, force: true });
  await precompress(dist);
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

await main();
