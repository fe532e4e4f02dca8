import type { NetworkFile, TrainedNetwork } from './networkFile.ts';
import { networkFiles, unpackNetwork } from './networkFile.ts';
import { joinPictures, type PictureSetId, type Pictures, pictureFiles } from './pictureFile.ts';

/** Told how much of a file has come, 0–1. */
export type OnShare = (share: number) => void;

/** Fetches a file with progress. Rejects when it does not come. */
async function fetchBytes(url: string, onShare: OnShare): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`fetchBytes: ${url} answered ${response.status}`);
  const total = Number(response.headers.get('Content-Length'));
  if (!response.body || !(total > 0)) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    onShare(Math.min(1, length / total));
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Undoes gzip, by the browser's own thread for it; bytes that a server has unpacked already stay. */
async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Fetches a trained network: its facts and its weights. */
export async function fetchNetwork(
  id: string,
  base: string,
  onShare: OnShare,
): Promise<TrainedNetwork> {
  const { facts, weights } = networkFiles(id);
  const [file, bytes] = await Promise.all([
    fetchJson(base + facts) as Promise<NetworkFile>,
    fetchBytes(base + weights, onShare),
  ]);
  return unpackNetwork(file, bytes);
}

/** Fetches the first pictures of a set. A file that came is kept by the browser, and asked for once. */
export async function fetchPictures(
  id: PictureSetId,
  count: number,
  base: string,
  onShare: OnShare,
): Promise<Pictures> {
  const names = pictureFiles(id, count);
  const shares = names.map(() => 0);
  const files = await Promise.all(
    names.map(async (name, index) => {
      const bytes = await fetchBytes(base + name, (share) => {
        shares[index] = share;
        onShare(shares.reduce((sum, each) => sum + each, 0) / shares.length);
      });
      return unzip(bytes);
    }),
  );
  return joinPictures(id, count, files);
}

export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`fetchJson: ${url} answered ${response.status}`);
  return response.json();
}
