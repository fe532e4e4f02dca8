/**
 * `sirv` sends the files. Kept around it: the path that the book stands under, a missing page in the reader's
 * language, and the next free port, none of which `vite preview` or `sirv-cli` has.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { headersFor } from './headers.mjs';

const DEFAULT_PORT = 4173;
const PORTS_TRIED = 20;
/** A pasted link may be as long as a browser sends; it must reach the page, which answers it kindly. */
const LONGEST_REQUEST = 4 * 1024 * 1024;

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Serves a built book. `base` is the path that the book was built under; with `strictPort` a busy port is
 * an error, otherwise the next free one is taken. Resolves with the address and a function that stops it.
 */
export async function startServer({ dist, base = '/', port = DEFAULT_PORT, strictPort = false }) {
  if (!existsSync(path.join(dist, 'index.html'))) {
    throw new Error(`There is no built book in ${dist}. Run "npm run build" first.`);
  }
  const server = createServer({ maxHeaderSize: LONGEST_REQUEST }, await answerer(dist, base));
  const taken = await listen(server, port, strictPort ? 1 : PORTS_TRIED);
  return {
    url: `http://localhost:${taken}${base}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answerer(dist, base) {
  const notFound = await notFoundPages(dist);
  const files = sirv(dist, { etag: true, gzip: true, brotli: true, setHeaders });

  function setHeaders(response, pathname) {
    for (const [name, value] of Object.entries(headersFor(pathname)))
      response.setHeader(name, value);
  }

  return (request, response) => {
    const [address, query] = split(request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (!address.startsWith(base)) {
      const home = address === '/' || `${address}/` === base;
      if (home) redirect(response, base + query);
      else missing(response, address, request.method);
    } else {
      const below = `/${address.slice(base.length)}`;
      if (isFolder(dist, below)) {
        redirect(response, `${address}/${query}`);
        return;
      }
      request.url = below + query;
      files(request, response, () => missing(response, below, request.method));
    }
  };

  function missing(response, address, method) {
    const language = address.startsWith('/en/') ? 'en' : 'vi';
    const body = notFound[language];
    setHeaders(response, '/404.html');
    response.writeHead(404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      'Content-Length': Buffer.byteLength(body),
    });
    response.end(method === 'HEAD' ? undefined : body);
  }
}

function split(url) {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

/** Whether the address is a page's folder written without its slash, on which relative addresses would fail. */
function isFolder(dist, below) {
  if (below.endsWith('/') || !/^[\w/-]+$/.test(below)) return false;
  return existsSync(path.join(dist, below, 'index.html'));
}

function redirect(response, location) {
  response.writeHead(302, { Location: location, 'Cache-Control': 'no-cache' }).end();
}

async function notFoundPages(dist) {
  const read = async (...candidates) => {
    for (const candidate of candidates) {
      const file = path.join(dist, candidate);
      if (existsSync(file)) return readFile(file, 'utf8');
    }
    return '<!doctype html><title>404</title><p>404 – Not found. Không tìm thấy trang này.</p>';
  };
  return {
    vi: await read('vi/404/index.html', '404.html'),
    en: await read('en/404/index.html', '404.html'),
  };
}

async function listen(server, first, tries) {
  for (let port = first; port < first + tries; port++) {
    try {
      return await listenAt(server, port);
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  const range = tries === 1 ? `Port ${first} is` : `Ports ${first} to ${first + tries - 1} are`;
  throw new Error(`${range} in use. Choose another with PORT, for example: PORT=8080 npm start`);
}

function listenAt(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

async function main() {
  const wanted = process.env.PORT;
  const port = wanted ? Number(wanted) : DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT has to be a whole number from 0 to 65535, but it is "${wanted}".`);
  }
  const dist = path.join(root, process.env.OUT_DIR ?? 'dist');
  const base = process.env.BASE_PATH ?? '/';
  const server = await startServer({ dist, base, port, strictPort: Boolean(wanted) });
  if (port !== 0 && server.port !== port)
    console.log(`Port ${port} is in use, so another one is taken.`);
  console.log(`The book is open at ${server.url}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
