import { fetchPhoto } from '../image/fetchPhoto.ts';
import { isOwnImage, ownImage } from '../image/ownImages.ts';
import {
  type Asset,
  type AssetFor,
  type AssetRequest,
  type AssetSource,
  assetKey,
  type OnShare,
} from './assets.ts';

const held = new Map<string, Promise<Asset>>();

/**
 * Loads assets by fetch, each once; a failed one is forgotten, so that Retry tries again. The reader's own
 * pictures are in memory already.
 */
export function browserSource(base: string): AssetSource {
  return {
    async load<Request extends AssetRequest>(request: Request, onShare: OnShare = () => {}) {
      if (request.kind === 'photo' && isOwnImage(request.id)) {
        return ownImage(request.id) as AssetFor<Request>;
      }
      const key = assetKey(request);
      let asset = held.get(key);
      if (!asset) {
        asset = fetchAsset(request, base, onShare);
        asset.catch(() => held.delete(key));
        held.set(key, asset);
      }
      return asset as Promise<AssetFor<Request>>;
    },
  };
}

async function fetchAsset(request: AssetRequest, base: string, onShare: OnShare): Promise<Asset> {
  if (request.kind === 'photo') return fetchPhoto(request.id, base);
  const trained = await import('../network/fetchTrained.ts');
  switch (request.kind) {
    case 'network':
      return trained.fetchNetwork(request.id, base, onShare);
    case 'pictures':
      return trained.fetchPictures(request.id, request.count, base, onShare);
    case 'table':
      return {
        kind: 'table',
        id: request.id,
        value: await trained.fetchJson(`${base}${request.id}.json`),
      };
  }
}
