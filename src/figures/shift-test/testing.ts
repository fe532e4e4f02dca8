import { SOURCE } from '../../../tests/figureFacts.tsx';
import { type Assets, loadAssets } from '../kit/assets/assets.ts';
import { model } from './model.ts';
import { initialState, type State } from './state.ts';

export const assetsFor = (state: State): Promise<Assets> =>
  loadAssets(model.assets?.(state) ?? {}, SOURCE);

export const at = (patch: Partial<State> = {}): State => ({ ...initialState, ...patch });

/** What a state shows. */
export async function seen(patch: Partial<State> = {}) {
  const state = at(patch);
  const assets = await assetsFor(state);
  return { state, assets, derived: model.derive(state, assets) };
}
