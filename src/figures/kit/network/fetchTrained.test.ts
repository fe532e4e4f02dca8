import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeSource } from '../../../app/nodeSource.ts';
import { loadAssets } from '../assets/assets.ts';
import { browserSource } from '../assets/browserSource.ts';

const files = nodeSource(path.resolve('public'));

/** Answers from public/, as a server would; `change` may spoil or unpack an answer. */
function serve(
  change: (url: string, body: Uint8Array<ArrayBuffer>) => Response | null = () => null,
) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const body = new Uint8Array(await readFile(path.join('public', url)));
    const headers = { 'Content-Length': String(body.length) };
    return change(url, body) ?? new Response(body, { headers });
  });
  return asked;
}

const refuse = () => new Response('', { status: 503 });

describe('assets by fetch', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are those that the build reads from files, with progress', async () => {
    serve();
    const source = browserSource('/');
    const requests = {
      network: { kind: 'network', id: 'book-cnn' },
      pictures: { kind: 'pictures', id: 'test', count: 150 },
      table: { kind: 'table', id: 'networks/book-cnn-patches' },
    } as const;
    const shares: number[] = [];
    const fetched = await loadAssets(requests, source, (share) => shares.push(share));
    const read = await loadAssets(requests, files);
    expect(fetched.network).toEqual(read.network);
    expect(fetched.table).toEqual(read.table);
    expect(fetched.pictures?.labels).toEqual(read.pictures?.labels);
    expect(fetched.pictures?.images.shape).toEqual([150, 1, 28, 28]);
    const values = fetched.pictures?.images.data;
    expect(values?.every((value, i) => value === read.pictures?.images.data[i])).toBe(true);
    expect(shares.every((share, i) => share <= 1 && share >= (shares[i - 1] ?? 0))).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0.6);
  });

  it('are asked for once, and again after a failure', async () => {
    const request = { kind: 'pictures', id: 'train', count: 5 } as const;
    serve(refuse);
    const source = browserSource('/');
    await expect(source.load(request)).rejects.toThrow(/data\/train-1000.bin answered 503/);
    const asked = serve();
    await source.load(request);
    await source.load(request);
    expect(asked).toEqual(['/data/train-1000.bin']);
  });

  it('may come unpacked, and without a length', async () => {
    serve((_, body) => new Response(gunzipSync(body)));
    const { labels } = await browserSource('/').load({ kind: 'pictures', id: 'test', count: 3 });
    expect([...labels]).toEqual([9, 2, 1]);
  });

  it('fail when the weights are cut short, or a table is missing', async () => {
    serve((url, body) => (url.endsWith('.bin') ? new Response(body.slice(2)) : null));
    const network = browserSource('/').load({ kind: 'network', id: 'shift-mlp' });
    await expect(network).rejects.toThrow(/needs 22280 bytes of weights, got 22278/);
    serve(refuse);
    const table = browserSource('/').load({ kind: 'table', id: 'networks/shift-mlp' });
    await expect(table).rejects.toThrow(/shift-mlp.json answered 503/);
  });
});
