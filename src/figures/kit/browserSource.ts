import { type Asset, type AssetRequest, type AssetSource, assetKey } from './assets.ts';
import { fetchPhoto } from './image/fetchPhoto.ts';
import { isOwnImage, ownImage } from './image/ownImages.ts';

const held = new Map<string, Promise<Asset>>();

/**
 * Loads assets by fetch, each once; a failed one is forgotten, so that Retry tries again. The reader's own
 * pictures are in memory already.
 */
export function browserSource(base: string): AssetSource {
  return {
    async load(request: AssetRequest) {
      if (isOwnImage(request.id)) return ownImage(request.id);
      const key = assetKey(request);
      let asset = held.get(key);
      if (!asset) {
        asset = fetchPhoto(request.id, base);
        asset.catch(() => held.delete(key));
        held.set(key, asset);
      }
      return asset;
    },
  };
}
