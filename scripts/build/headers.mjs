/**
 * Kept: packages for these headers set them on a server's answers, and the book is mostly served by static
 * hosts, which read a file.
 */
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a page may load: the book's own files, styles that KaTeX and React write inline, and opened photos. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'media-src': "'self' blob:",
  'manifest-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const FRAMED_BY_SELF = "frame-ancestors 'self'";
const FRAMED_BY_ALL = 'frame-ancestors *';

const SAFETY = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  // Everything here is public. In a frame without `allow-same-origin`, as learning platforms make them, modules,
  // fonts and data come from another origin than the page's own.
  'Access-Control-Allow-Origin': '*',
};

const HASHED_CACHE = 'public, max-age=31536000, immutable';
const PAGE_CACHE = 'no-cache';
const DATA_CACHE = 'public, max-age=86400';

/** The policy for a <meta> in the page: browsers refuse `frame-ancestors` there, so it stays out. */
export function cspMeta() {
  return Object.entries(POLICY)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/** Headers of an answer for `pathname`, a path below the site's base that starts with a slash. */
export function headersFor(pathname) {
  const framing = isEmbed(pathname) ? FRAMED_BY_ALL : FRAMED_BY_SELF;
  return {
    'Content-Security-Policy': `${cspMeta()}; ${framing}`,
    ...SAFETY,
    'Cache-Control': cacheFor(pathname),
  };
}

/** Pages of one figure may stand in a frame on any site. */
function isEmbed(pathname) {
  return /^\/(vi|en)\/embed\//.test(pathname);
}

function cacheFor(pathname) {
  if (pathname.startsWith('/assets/')) return HASHED_CACHE;
  return path.extname(pathname) === '' || pathname.endsWith('.html') ? PAGE_CACHE : DATA_CACHE;
}

/**
 * Writes `_headers`, which static hosts read. Hosts join the values of all rules that match a path, and
 * browsers then hold to every policy: so the rule for all paths leaves framing open, and each page that
 * is not an embed adds its own.
 */
export async function writeHeaders(dist, base = '/') {
  const pages = await pageFolders(dist);
  const everywhere = { 'Content-Security-Policy': cspMeta(), ...SAFETY };
  const rules = [
    rule(`${base}*`, everywhere),
    rule(`${base}assets/*`, { 'Cache-Control': HASHED_CACHE }),
    ...pages
      .filter((page) => !isEmbed(`/${page}`))
      .map((page) => rule(base + page, { 'Content-Security-Policy': FRAMED_BY_SELF })),
  ];
  await writeFile(path.join(dist, '_headers'), `${rules.join('\n')}\n`);
}

function rule(pattern, headers) {
  return [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
    '\n',
  );
}

/** Folders that hold a page, as "vi/part-2/", and "" for the root. */
async function pageFolders(dist) {
  const files = await readdir(dist, { recursive: true });
  return files
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => path.posix.basename(file) === 'index.html')
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
}
