import { fileURLToPath } from 'node:url';
import { nodeSource } from '../../app/nodeSource.ts';
import type { Assets, Photo } from '../kit/assets/assets.ts';
import { PHOTO_IDS } from '../kit/image/photos.ts';
import { type Derived, model, type State } from './model.ts';

export const PUBLIC_DIR = fileURLToPath(new URL('../../../public', import.meta.url));

/** The book's photos from their files, and the figure's facts about them. */
export async function loadPhotos() {
  const source = nodeSource(PUBLIC_DIR);
  const photos = new Map<string, Photo>();
  for (const id of PHOTO_IDS) photos.set(id, await source.load({ kind: 'photo', id }));
  const photo = (id: string) => photos.get(id) as Photo;
  const assetsOf = (state: State): Assets => ({ photo: photos.get(state.img) });
  const derive = (patch: Partial<State>): Derived => {
    const state = { ...model.initialState, ...patch };
    return model.derive(state, assetsOf(state));
  };
  return { photo, assetsOf, derive };
}
