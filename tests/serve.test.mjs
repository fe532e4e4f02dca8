import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cspMeta, headersFor, writeHeaders } from '../scripts/build/headers.mjs';
import { precompress } from '../scripts/build/precompress.mjs';
import { startServer } from '../scripts/build/serve.mjs';

const LONG = 'tích chập '.repeat(400);
const SITE = {
  'index.html': 'home',
  'vi/index.html': `<p>${LONG}</p>`,
  'vi/404/index.html': 'Không tìm thấy',
  'en/404/index.html': 'Not found',
  'en/embed/stride/index.html': 'stride',
  'assets/client-1a2b.js': 'export {};',
  'photos/chelsea.webp': 'webp',
};

let dist;
beforeAll(async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'dist-'));
  for (const [file, text] of Object.entries(SITE)) {
    await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
    await writeFile(path.join(dist, file), text);
  }
  await writeHeaders(dist, '/book/');
  await precompress(dist);
});
afterAll(() => rm(dist, { recursive: true, force: true }));

describe.each(['/', '/book/'])('served under %s', (base) => {
  let server;
  const ask = (address, init) => fetch(server.url + address, { redirect: 'manual', ...init });
  beforeAll(async () => {
    server = await startServer({ dist, base, port: 0 });
  });
  afterAll(() => server.close());

  it('gives pages and files with the policy', async () => {
    const page = await ask('vi/');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('tích chập');
    expect(page.headers.get('content-type')).toMatch(/text\/html;\s*charset=utf-8/i);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('assets/client-1a2b.js')).headers.get('cache-control')).toContain(
      'immutable',
    );
    expect((await ask('photos/chelsea.webp')).headers.get('content-type')).toBe('image/webp');
  });

  it('lets only embeds stand in frames elsewhere', async () => {
    const embed = await ask('en/embed/stride/?stride=2');
    expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *');
  });

  it.each(['br', 'gzip'])('sends %s to who accepts it', async (encoding) => {
    const page = await ask('vi/', { headers: { 'accept-encoding': encoding } });
    expect(page.headers.get('content-encoding')).toBe(encoding);
    expect(await page.text()).toContain(LONG.slice(0, 50));
  });

  it.each([
    ['vi/nothing/', 'Không tìm thấy', 'vi'],
    ['en/nothing', 'Not found', 'en'],
    ['favicon.ico', 'Không tìm thấy', 'vi'],
  ])('answers %s with 404 and a body', async (address, text, language) => {
    const answer = await ask(address);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-language')).toBe(language);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toContain(text);
  });

  it('sends a folder without its slash on, with the question', async () => {
    const answer = await ask('en/embed/stride?stride=2');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`${base}en/embed/stride/?stride=2`);
  });

  it('keeps inside its folder and refuses to be written to', async () => {
    for (const address of ['..%2f..%2fetc/passwd', '%2e%2e/%2e%2e/etc/passwd', '%', '%00']) {
      expect((await ask(address)).status).toBe(404);
    }
    expect((await ask('vi/', { method: 'POST' })).status).toBe(405);
    expect((await ask('vi/', { method: 'HEAD' })).status).toBe(200);
  });
});

describe('the server', () => {
  it('sends the root of the site on to the base', async () => {
    const server = await startServer({ dist, base: '/book/', port: 0 });
    const root = new URL('/', server.url);
    const answer = await fetch(root, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/book/');
    expect((await fetch(new URL('/other/', root))).status).toBe(404);
    await server.close();
  });

  it('takes the next port when one is in use, or says so', async () => {
    const holder = createServer();
    await new Promise((resolve) => holder.listen(0, resolve));
    const { port } = holder.address();
    const server = await startServer({ dist, port });
    expect(server.port).toBeGreaterThan(port);
    await server.close();
    await expect(startServer({ dist, port, strictPort: true })).rejects.toThrow(
      `Port ${port} is in use.`,
    );
    holder.close();
  });

  it('says what to do when nothing is built', async () => {
    const nowhere = path.join(dist, 'nowhere');
    await expect(startServer({ dist: nowhere })).rejects.toThrow('npm run build');
  });
});

describe('headers', () => {
  it('allow no inline script, no eval and no other host', () => {
    const policy = cspMeta();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy).not.toContain('frame-ancestors');
  });

  it('never cache a page for long', () => {
    expect(headersFor('/vi/')['Cache-Control']).toBe('no-cache');
    expect(headersFor('/404.html')['Cache-Control']).toBe('no-cache');
  });

  it('are written for static hosts: framing is closed page by page', async () => {
    const text = await readFile(path.join(dist, '_headers'), 'utf8');
    expect(text).toMatch(/^\/book\/\*\n {2}Content-Security-Policy: default-src 'none'/);
    expect(text).toContain("/book/vi/\n  Content-Security-Policy: frame-ancestors 'self'");
    expect(text).not.toContain('/embed/');
  });
});
