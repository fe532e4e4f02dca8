/**
 * Kept: a Vite plugin for compression sees only what Vite bundles, and most of the book's pages, its styles and
 * its sitemap are written after that.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

const COMPRESSIBLE = new Set([
  '.html',
  '.js',
  '.css',
  '.svg',
  '.json',
  '.xml',
  '.txt',
  '.webmanifest',
]);

/** Below this many bytes an answer fits one packet anyway. */
const SMALLEST = 1024;

const squeeze = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Writes `.br` and `.gz` beside each text file of `dist`, for servers that send ready-made files. */
export async function precompress(dist) {
  const files = await readdir(dist, { recursive: true });
  const texts = files.filter((file) => COMPRESSIBLE.has(path.extname(file)));
  await Promise.all(texts.map((file) => compressFile(path.join(dist, file))));
}

async function compressFile(file) {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST) return;
  const [br, gz] = await Promise.all([
    squeeze.br(bytes, {
      params: {
        [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY,
        [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
        [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    squeeze.gz(bytes, { level: zlib.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
