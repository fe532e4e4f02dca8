import { toQuery } from './codec.ts';

/**
 * The page's address holds the state of all its figures. On a figure's own page names are plain
 * (`?k=5`); on a chapter page they are led by the figure's id (`?stride.k=5`).
 */
export type Entries = readonly (readonly [string, string])[];

export function readEntries(search: string, prefix: string): [string, string][] {
  const found: [string, string][] = [];
  for (const [name, text] of new URLSearchParams(search)) {
    if (name.startsWith(prefix)) found.push([name.slice(prefix.length), text]);
  }
  return found;
}

/** The search part with this figure's entries replaced; what belongs to others stays untouched. */
export function replaceEntries(
  search: string,
  prefix: string,
  isOwn: (name: string) => boolean,
  entries: Entries,
): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => {
      if (pair === '') return false;
      const name = pair.split('=', 1)[0].replaceAll('+', ' ');
      return !(name.startsWith(prefix) && isOwn(name.slice(prefix.length)));
    });
  const own = toQuery(entries, prefix);
  if (own) kept.push(own);
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

const WRITE_INTERVAL_MS = 500;
const waiting = new Map<string, () => string>();
let timer: ReturnType<typeof setTimeout> | undefined;
let lastWrite = 0;

/** Rewrites the address in place, at most twice a second for the whole page. */
export function writeAddress(key: string, search: () => string): void {
  waiting.set(key, search);
  if (timer !== undefined) return;
  timer = setTimeout(flush, Math.max(0, lastWrite + WRITE_INTERVAL_MS - Date.now()));
}

function flush(): void {
  timer = undefined;
  lastWrite = Date.now();
  for (const search of waiting.values()) {
    const next = search();
    if (next !== location.search) {
      history.replaceState(history.state, '', `${location.pathname}${next}${location.hash}`);
    }
  }
  waiting.clear();
}
