import type { ComponentType } from 'react';
import type { Both } from '../../../words/language.ts';
import type { AssetRequests, Assets } from '../assets/assets.ts';
import type { Clock } from '../motion/clock.ts';

/** What the page that an opener stands on chooses of it, such as its photo. */
export type Choice = Readonly<Record<string, unknown>>;

export interface OpenerLabels {
  /** One sentence: what is seen. */
  readonly caption: string;
}

export interface OpenerViewProps<Facts, Labels = OpenerLabels> {
  readonly facts: Facts;
  readonly step: number;
  readonly clock: Clock;
  readonly labels: Labels;
  /** True on a first screen, whose pictures are fetched at once. */
  readonly eager: boolean;
}

/**
 * The live picture of a cover or of a part's first screen. It has no controls, no address and no page of
 * its own, so it needs less than a figure: facts from the core, a number of steps, a drawing that is a
 * function of facts, step and phase, and one sentence that says what is seen.
 */
export interface OpenerDefinition<Facts, Labels extends OpenerLabels> {
  readonly id: string;
  readonly stepCount: number;
  /** Milliseconds that one step takes. */
  readonly stepMs: number;
  /**
   * The step that says at rest what the part is about: it stands in the page's HTML, on the cover's map, in
   * print, and where no motion is wanted.
   */
  readonly still: number;
  readonly assets?: (choice: Choice) => AssetRequests;
  /** All numbers of all steps. */
  readonly facts: (assets: Assets, choice: Choice) => Facts;
  readonly View: ComponentType<OpenerViewProps<Facts, Labels>>;
  readonly text: Both<{ readonly labels: Labels }>;
}

// biome-ignore lint/suspicious/noExplicitAny: the frame and the registry hold openers of every kind.
export type AnyOpener = OpenerDefinition<any, any>;

/** Checks a definition against its own types and returns it as it is. */
export function defineOpener<Facts, Labels extends OpenerLabels>(
  definition: OpenerDefinition<Facts, Labels>,
): OpenerDefinition<Facts, Labels> {
  return definition;
}
