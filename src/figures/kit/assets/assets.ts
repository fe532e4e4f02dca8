import type { NetworkFile, TrainedNetwork } from '../network/networkFile.ts';
import type { PictureSetId, Pictures } from '../network/pictureFile.ts';

/**
 * What figures load: photos, trained networks, pictures of a data set, and tables that the book's own
 * scripts made. A figure names what it needs; the page gets it by fetch, the build and the tests from
 * files, each through an `AssetSource`.
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

/** A JSON file below the site's base, without its ending: `networks/book-cnn-patches`. */
export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly value: unknown;
}

export type { NetworkCard, TrainedNetwork } from '../network/networkFile.ts';
export type { NetworkFile, Pictures };

export interface PhotoRequest {
  readonly kind: 'photo';
  readonly id: string;
}

interface NetworkRequest {
  readonly kind: 'network';
  readonly id: string;
}

export interface PicturesRequest {
  readonly kind: 'pictures';
  readonly id: PictureSetId;
  /** The first so many of the set. */
  readonly count: number;
}

interface TableRequest {
  readonly kind: 'table';
  readonly id: string;
}

export type AssetRequest = PhotoRequest | NetworkRequest | PicturesRequest | TableRequest;
export type Asset = Photo | TrainedNetwork | Pictures | Table;

/** Four names say what they hold; any other name may hold anything, which `assetOf` checks. */
export interface AssetRequests {
  readonly photo?: PhotoRequest;
  readonly network?: NetworkRequest;
  readonly pictures?: PicturesRequest;
  readonly table?: TableRequest;
  readonly [name: string]: AssetRequest | undefined;
}

/** An asset that has not come yet, or will not come, is absent. */
export interface Assets {
  readonly photo?: Photo;
  readonly network?: TrainedNetwork;
  readonly pictures?: Pictures;
  readonly table?: Table;
  readonly [name: string]: Asset | undefined;
}

/** Told how much of something has come, 0–1. */
export type OnShare = (share: number) => void;

/** What a request brings. */
export type AssetFor<Request extends AssetRequest> = Extract<Asset, { kind: Request['kind'] }>;

export interface AssetSource {
  load<Request extends AssetRequest>(
    request: Request,
    onShare?: OnShare,
  ): Promise<AssetFor<Request>>;
}

export function assetKey(request: AssetRequest): string {
  const count = request.kind === 'pictures' ? `:${request.count}` : '';
  return `${request.kind}:${request.id}${count}`;
}

/** The asset of this name, when it is there and of this kind. */
export function assetOf<Kind extends Asset['kind']>(
  assets: Assets,
  name: string,
  kind: Kind,
): Extract<Asset, { kind: Kind }> | undefined {
  const asset = assets[name];
  return asset?.kind === kind ? (asset as Extract<Asset, { kind: Kind }>) : undefined;
}

/** Loads all of them, telling the mean share; rejects with the first failure. */
export async function loadAssets(
  requests: AssetRequests,
  source: AssetSource,
  onShare?: OnShare,
): Promise<Assets> {
  const entries = Object.entries(requests).filter(
    (entry): entry is [string, AssetRequest] => entry[1] !== undefined,
  );
  const shares = entries.map(() => 0);
  const loaded = await Promise.all(
    entries.map(([, request], index) =>
      source.load(request, (share) => {
        shares[index] = share;
        onShare?.(shares.reduce((sum, each) => sum + each, 0) / shares.length);
      }),
    ),
  );
  return Object.fromEntries(entries.map(([name], index) => [name, loaded[index]]));
}
