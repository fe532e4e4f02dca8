import { SOURCE } from '../../../tests/figureFacts.tsx';
import { type Assets, loadAssets } from '../kit/assets/assets.ts';
import { runJob } from '../kit/jobs/jobs.ts';
import { model } from './model.ts';
import { initialState, type State } from './state.ts';

const loaded = new Map<string, Assets>();
const outcomes = new Map<string, unknown>();

export async function assetsFor(state: State): Promise<Assets> {
  const requests = model.assets?.(state) ?? {};
  const key = JSON.stringify(requests);
  if (!loaded.has(key)) loaded.set(key, await loadAssets(requests, SOURCE));
  return loaded.get(key) as Assets;
}

export const at = (patch: Partial<State> = {}): State => ({ ...initialState, ...patch });

/** What a state shows, with the outcome of its job or before it. */
export async function seen(patch: Partial<State> = {}, withJob = false) {
  const state = at(patch);
  const assets = await assetsFor(state);
  const job = withJob ? model.job?.(state, assets) : null;
  if (job && !outcomes.has(job.key)) {
    outcomes.set(
      job.key,
      runJob(job.name, job.input, () => {}),
    );
  }
  const result = job ? outcomes.get(job.key) : undefined;
  return { state, assets, derived: model.derive(state, assets, result) };
}
