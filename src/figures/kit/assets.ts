/**
 * What figures load: photos now, weights and data later. A figure names what it needs; the page
 * gets it by fetch, the build and the tests from files, each through an `AssetSource`.
 */
export interface Photo {
  readonly kind: 'photo';
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Planes of 0–255, row-major: one for grey, three for R, G, B. */
  readonly planes: readonly Float32Array[];
  /** Where the browser may show it from; a blob address for the reader's own image. */
  readonly url: string;
}

export interface PhotoRequest {
  readonly kind: 'photo';
  readonly id: string;
}

export type AssetRequest = PhotoRequest;
export type AssetRequests = Readonly<Record<string, AssetRequest>>;
export type Asset = Photo;
/** An asset that has not come yet, or will not come, is absent. */
export type Assets = Readonly<Record<string, Asset | undefined>>;

export interface AssetSource {
  readonly load: (request: AssetRequest) => Promise<Asset>;
}

export function assetKey(request: AssetRequest): string {
  return `${request.kind}:${request.id}`;
}

/** Loads all of them; rejects with the first failure. */
export async function loadAssets(requests: AssetRequests, source: AssetSource): Promise<Assets> {
  const names = Object.keys(requests);
  const loaded = await Promise.all(names.map((name) => source.load(requests[name])));
  return Object.fromEntries(names.map((name, index) => [name, loaded[index]]));
}
