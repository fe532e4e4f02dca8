/** What the page tells an island, in its data attributes; written by the build, read by the page. */
export interface IslandSetting {
  /** Unique on the page; leads the ids that React makes. */
  readonly key: string;
  readonly figureId: string;
  readonly number: string;
  readonly prefix: string;
  readonly linked: boolean;
  readonly bare: boolean;
  readonly home: string;
  readonly start: Readonly<Record<string, unknown>>;
}

export function islandData(setting: IslandSetting, base: string) {
  return {
    'data-island': setting.key,
    'data-figure': setting.figureId,
    'data-number': setting.number,
    'data-prefix': setting.prefix,
    'data-linked': String(setting.linked),
    'data-bare': String(setting.bare),
    'data-home': setting.home,
    'data-base': base,
    'data-start': JSON.stringify(setting.start),
  };
}

export function islandSetting(data: DOMStringMap): IslandSetting {
  return {
    key: data.island ?? '',
    figureId: data.figure ?? '',
    number: data.number ?? '',
    prefix: data.prefix ?? '',
    linked: data.linked === 'true',
    bare: data.bare === 'true',
    home: data.home ?? '',
    start: JSON.parse(data.start ?? '{}'),
  };
}
