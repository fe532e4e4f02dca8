import { toQuery } from './codec.ts';

/**
 * The page's address holds the state of all its figures. On a figure's own page names are plain
 * (`?k=5`); on a chapter page they are led by the figure's id (`?stride.k=5`).
 */
type Entries = readonly (readonly [string, string])[];

export function readEntries(search: string, prefix: string): [string, string][] {
  const found: [string, string][] = [];
  for (const [name, text] of new URLSearchParams(mendedSearch(search))) {
    if (name.startsWith(prefix)) found.push([name.slice(prefix.length), text]);
  }
  return found;
}

/**
 * A search part as its maker wrote it. Chat and mail programs hand on links whose `&` has become `&amp;`, or
 * whose query was encoded as a whole (`?k%3D5%26s%3D2`).
 */
function mendedSearch(search: string): string {
  let query = search.replace(/^\?/, '');
  if (!query.includes('=') && /%3D/i.test(query)) {
    try {
      query = decodeURIComponent(query);
    } catch {
      // Not an encoded text after all: it is read as it stands.
    }
  }
  return query.replace(/&(?:amp;|%3B)+/gi, '&').replace(/^(?:amp;)+/i, '');
}

/** The search part with this figure's entries replaced; what belongs to others stays untouched. */
export function replaceEntries(
  search: string,
  prefix: string,
  isOwn: (name: string) => boolean,
  entries: Entries,
): string {
  const kept = mendedSearch(search)
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

/**
 * Rewrites the address in place, at most twice a second for the whole page. What waits is written at once
 * when the reader is about to move on: a link is followed, the page reloaded or left.
 */
export function writeAddress(key: string, search: () => string): void {
  waiting.set(key, search);
  if (timer !== undefined) return;
  timer = setTimeout(flush, Math.max(0, lastWrite + WRITE_INTERVAL_MS - Date.now()));
  for (const [type, listen] of LEAVING) addEventListener(type, listen, true);
}

/** Events that come before the page is left, and what to do then. Listened to only while something waits. */
const LEAVING: readonly (readonly [string, (event: Event) => void])[] = [
  ['pagehide', () => flush()],
  ['beforeunload', () => flush()],
  ['blur', () => flush()],
  // A keyboard's reload, and its way back.
  ['keydown', (event) => isShortcut(event as KeyboardEvent) && flush()],
  // On the way to the browser's own buttons.
  ['pointerout', (event) => (event as PointerEvent).relatedTarget === null && flush()],
  ['click', (event) => (event.target as Element | null)?.closest?.('a[href]') && flush()],
  // The entry that has come is another one: what waits belongs to the one before.
  ['popstate', () => forget()],
];

function isShortcut({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || key === 'F5';
}

function forget(): void {
  clearTimeout(timer);
  timer = undefined;
  waiting.clear();
  for (const [type, listen] of LEAVING) removeEventListener(type, listen, true);
}

function flush(): void {
  const searches = [...waiting.values()];
  forget();
  lastWrite = Date.now();
  for (const search of searches) {
    const next = search();
    if (next !== location.search) {
      history.replaceState(history.state, '', `${location.pathname}${next}${location.hash}`);
    }
  }
}
