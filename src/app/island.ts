import type { Choice } from '../figures/kit/frame/openers.ts';

/** What the page tells the island of a figure, in its data attributes; written by the build, read by the page. */
export interface IslandSetting {
  /** Unique on the page; leads the ids that React makes. */
  readonly key: string;
  readonly figureId: string;
  readonly number: string;
  readonly prefix: string;
  readonly home: string;
}

export function islandData(setting: IslandSetting, base: string) {
  return {
    'data-island': setting.key,
    'data-figure': setting.figureId,
    'data-number': setting.number,
    'data-prefix': setting.prefix,
    'data-home': setting.home,
    'data-base': base,
  };
}

export function islandSetting(data: DOMStringMap): IslandSetting {
  return {
    key: data.island ?? '',
    figureId: data.figure ?? '',
    number: data.number ?? '',
    prefix: data.prefix ?? '',
    home: data.home ?? '',
  };
}

/** Which opener stands on a page, and what the page chooses of it. */
export interface OpenerSetting {
  readonly id: string;
  readonly choice: Choice;
}

export const OPENER_KEY = 'opener';

export function openerData({ id, choice }: OpenerSetting, base: string) {
  return {
    'data-island': OPENER_KEY,
    'data-opener': id,
    'data-choice': JSON.stringify(choice),
    'data-base': base,
  };
}

export function openerSetting(data: DOMStringMap): OpenerSetting | null {
  return data.opener ? { id: data.opener, choice: JSON.parse(data.choice ?? '{}') } : null;
}
