import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type AssetRequests,
  type AssetSource,
  type Assets,
  assetKey,
  loadAssets,
} from '../assets/assets.ts';
import type { Neighbour } from '../carry/CarryPanel.tsx';
import type { AnyDefinition, CommonAction } from '../contract.ts';
import { useJob } from '../jobs/useJob.ts';
import { readEntries, replaceEntries, writeAddress } from '../link/address.ts';
import { decode, encode } from '../link/codec.ts';
import { useDerived } from './useDerived.ts';
import { useHistory } from './useHistory.ts';

export interface FigureSetting {
  /** Leads this figure's names in the address: '' on its own page, 'stride.' on a chapter page. */
  readonly prefix: string;
  readonly assets: Assets;
  readonly source: AssetSource;
  /** The other figures that this one's numbers can be taken to, loaded when they are asked for. */
  readonly neighbours?: () => Promise<readonly Neighbour[]>;
}

type State = { readonly step: number } & Record<string, unknown>;
type Action = CommonAction<State> | { readonly type: string };

/**
 * Holds a figure's state and everything derived from it. One way round: an action is reduced to a
 * state, the state is derived to facts, and view, result line, tables and code read those facts.
 */
export function useFigure(figure: AnyDefinition, setting: FigureSetting) {
  const { model } = figure;
  const { prefix, source } = setting;
  const history = useHistory<State>(model.initialState);
  const { state, change, pass } = history;
  const [rejected, setRejected] = useState<readonly string[]>([]);

  const dispatch = useCallback(
    (action: Action) => {
      const next = (current: State) => model.reduce(current, action) as State;
      if (action.type === 'hover' || action.type === 'step') pass(next);
      else {
        const keys = 'patch' in action ? Object.keys(action.patch as object).join() : '';
        change(next, `${action.type}:${keys}`);
      }
    },
    [model, change, pass],
  );

  /** Takes on the state that query entries describe; what they do not name goes to its default. */
  const adopt = useCallback(
    (entries: readonly (readonly [string, string])[], undoable: boolean) => {
      const decoded = decode<State>(entries, model);
      setRejected(decoded.rejected);
      if (undoable) change(() => decoded.state, 'adopt');
      else pass(() => decoded.state);
    },
    [model, change, pass],
  );

  // The page is made in its default state; a linked state is taken on once the figure is alive.
  const adopted = useRef(false);
  useEffect(() => {
    const entries = readEntries(location.search, prefix);
    if (entries.length > 0) adopt(entries, false);
    adopted.current = true;
    const onPopState = () => adopt(readEntries(location.search, prefix), true);
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, [prefix, adopt]);

  const loading = useAssets(model.assets?.(state) ?? NO_ASSETS, setting.assets, source);
  const request = useMemo(
    () => (loading.assets && model.job ? model.job(state, loading.assets) : null),
    [model, state, loading.assets],
  );
  const job = useJob(request);
  const derived = useDerived(model, state, loading.assets, job.result);

  return { ...history, derived, dispatch, adopt, rejected, adopted, loading, job };
}

const NO_ASSETS = {};
/** Progress is drawn in whole steps of this many, so that a fast load draws seldom. */
const SHARE_STEPS = 20;

/** Keeps the assets of the current state; while new ones load, the ones before stay in use. */
function useAssets(requests: AssetRequests, given: Assets, source: AssetSource) {
  const wanted = Object.entries(requests)
    .map(([name, request]) => (request ? `${name}=${assetKey(request)}` : ''))
    .join();
  const [held, setHeld] = useState({ key: wanted, assets: given as Assets | null });
  const [failed, setFailed] = useState('');
  const [share, setShare] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(requests);
  latest.current = requests;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another try.
  useEffect(() => {
    if (held.key === wanted) return;
    let current = true;
    setShare(0);
    const onShare = (come: number) =>
      current && setShare(Math.floor(come * SHARE_STEPS) / SHARE_STEPS);
    loadAssets(latest.current, source, onShare).then(
      (assets) => {
        if (!current) return;
        setFailed('');
        setHeld({ key: wanted, assets });
      },
      () => current && setFailed(wanted),
    );
    return () => {
      current = false;
    };
  }, [wanted, held.key, source, attempt]);

  return {
    assets: held.assets,
    pending: held.key !== wanted && failed !== wanted,
    failed: held.key !== wanted && failed === wanted,
    share,
    retry: () => {
      setFailed('');
      setAttempt((count) => count + 1);
    },
  };
}

/** Writes the state into the address, in place; quiet while the clock runs. */
export function useAddress(
  figure: AnyDefinition,
  state: unknown,
  prefix: string,
  active: boolean,
): void {
  const written = useRef('');
  useEffect(() => {
    if (!active) return;
    const entries = encode(state as object, figure.model);
    const key = JSON.stringify(entries);
    if (written.current === key || (written.current === '' && key === '[]')) return;
    written.current = key;
    const isOwn = (name: string) => Object.hasOwn(figure.model.fields, name);
    writeAddress(prefix + figure.id, () => replaceEntries(location.search, prefix, isOwn, entries));
  }, [figure, state, prefix, active]);
}

/**
 * A link that names a step or a place shows it worked out, and so does one that names a choice of a figure whose
 * default is the finished picture; else a story of beats begins at its beginning, once.
 */
export function useBeginning(
  figure: AnyDefinition,
  prefix: string,
  beats: boolean,
  begin: () => void,
): void {
  const startsBlank = useRef(beats);
  useEffect(() => {
    const { passing = [], fields, initialState } = figure.model;
    const shows = initialState.step > 0 ? Object.keys(fields) : ['step', ...passing];
    const named = readEntries(location.search, prefix).some(([name]) => shows.includes(name));
    if (startsBlank.current && !named) begin();
    startsBlank.current = false;
  }, [figure, prefix, begin]);
}
