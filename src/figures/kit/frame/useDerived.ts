import { useMemo } from 'react';
import type { Assets } from '../assets/assets.ts';
import type { AnyDefinition } from '../contract.ts';

type AnyModel = AnyDefinition['model'];
type AnyState = Readonly<Record<string, unknown>>;

/** Everything that view, sentence, tables and code read of a state. */
export function derivedOf(model: AnyModel, state: AnyState, assets: Assets, result?: unknown) {
  const facts = model.derive(state, assets, result);
  return model.point ? model.point(facts, state) : facts;
}

/**
 * `derivedOf` for a figure on screen: the facts are derived again only when a choice, an asset or a job's
 * result changes, and not when the reader points elsewhere.
 */
export function useDerived(
  model: AnyModel,
  state: AnyState,
  assets: Assets | null,
  result: unknown,
) {
  const choices = Object.keys(model.initialState).filter((key) => !model.pointers?.includes(key));
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state only its choices, one by one.
  const facts = useMemo(
    () => (assets ? model.derive(state, assets, result) : null),
    [model, assets, result, ...choices.map((key) => state[key])],
  );
  return useMemo(
    () => (facts && model.point ? model.point(facts, state) : facts),
    [model, facts, state],
  );
}
