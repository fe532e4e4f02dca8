import { loadFormulaFonts } from './formulaFonts.ts';
import './reading.ts';
import './termNotes.ts';

/**
 * The whole script of a page until a figure comes near: it wakes islands, follows links that set a
 * figure's state, keeps place and state when the language changes, and places the term notes.
 */
if (document.querySelector('.glossary-filter')) void import('./glossaryFilter.ts');

const alive = new Map<HTMLElement, Promise<void>>();
const STATE_EVENT = 'figure:state';
const RETRY_MS = 3000;

/** React and what figures share; asked for once, and again after a failure. */
let islands: Promise<typeof import('./islands.ts')> | undefined;
function loadIslands() {
  islands ??= import('./islands.ts').catch((error) => {
    islands = undefined;
    throw error;
  });
  return islands;
}

function wake(island: HTMLElement): Promise<void> {
  let waking = alive.get(island);
  if (!waking) {
    waking = loadIslands()
      .then(({ hydrate }) => hydrate(island))
      .then(() => excuse(island, false))
      .catch((error) => {
        console.warn(error);
        // No network, or a broken answer: the drawn figure stays and says so, and a later approach tries
        // again. At once would be without end, since a figure in view is approached already.
        alive.delete(island);
        excuse(island, true);
        setTimeout(() => watcher.observe(island), RETRY_MS);
      });
    alive.set(island, waking);
  }
  return waking;
}

/** Says above a figure that it did not come alive, with a button to try again; or takes that away. */
function excuse(island: HTMLElement, wanted: boolean): void {
  const before = island.previousElementSibling;
  const shown = before?.matches('.island-excuse') ? before : null;
  if (!wanted) shown?.remove();
  else if (!shown) {
    const words = document.querySelector<HTMLTemplateElement>('#island-excuse');
    if (words) island.before(words.content.cloneNode(true));
  }
}

/**
 * Tries again by loading the page anew, since some browsers never ask again for a file that did not come. The
 * state is in the address, so nothing is lost; without a network the page stays.
 */
async function tryAgain(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(
    () => null,
  );
  if (answer?.ok) location.reload();
}

const watcher = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) near(entry.target as HTMLElement);
  },
  { rootMargin: '600px 0px' },
);

/**
 * Reading comes first: once the text is there, the scripts of a near figure are fetched; figures wake at the
 * first sign of the reader, or when the page is at rest.
 */
const SIGNS = ['scroll', 'pointerdown', 'pointermove', 'keydown', 'touchstart'] as const;
let started = false;
const waiting = new Set<HTMLElement>();
function near(island: HTMLElement): void {
  watcher.unobserve(island);
  if (started) void wake(island);
  else {
    waiting.add(island);
    loadIslands().catch(() => {
      // Waking asks again.
    });
  }
}
function watch(): void {
  for (const island of document.querySelectorAll('[data-island]')) watcher.observe(island);
}
function start(): void {
  if (started) return;
  started = true;
  for (const sign of SIGNS) removeEventListener(sign, start);
  for (const island of waiting) void wake(island);
  watch();
}
for (const sign of SIGNS) addEventListener(sign, start, { passive: true });
if (location.search.length > 1 || document.querySelector('meta[name=page-kind][content=embed]'))
  start();
else {
  const rest = () => {
    watch();
    setTimeout(start, 1000);
    setTimeout(loadFormulaFonts, 3000);
  };
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest);
}

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const attempt = target.closest<HTMLAnchorElement>('a[data-try]');
  if (attempt && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    void follow(attempt);
  }
  const language = target.closest<HTMLAnchorElement>('a[data-language]');
  if (language) {
    const { search, hash } = location;
    language.search = search;
    language.hash = hash || nearestHeading();
  }
  if (target.closest('[data-try-again]')) void tryAgain();
  const theme = target.closest<HTMLButtonElement>('button[data-theme-choice]');
  if (theme) switchTheme();
});

async function follow(link: HTMLAnchorElement): Promise<void> {
  const { try: id = '', query = '' } = link.dataset;
  const island = document.querySelector<HTMLElement>(`[data-island][data-figure="${id}"]`);
  if (!island) return;
  watcher.unobserve(island);
  await wake(island);
  const figure = document.getElementById(id);
  if (!figure) return;
  // The figure listens once React has run its effects.
  for (let tries = 0; figure.dataset.alive !== 'true' && tries < 120; tries++) {
    await new Promise(requestAnimationFrame);
  }
  figure.dispatchEvent(new CustomEvent(STATE_EVENT, { detail: query }));
  const box = figure.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) bringToTop(figure);
  figure.querySelector<HTMLElement>('[data-surface]')?.focus({ preventScroll: true });
}

/**
 * Scrolls to an element and keeps it at the top while passages around it, which were not laid out before,
 * take their true heights; ends as soon as the reader does anything.
 */
function bringToTop(target: Element): void {
  const end = performance.now() + HOLD_MS;
  // Below the header that stays.
  const topMargin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  let free = false;
  const release = () => {
    free = true;
  };
  for (const sign of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
    addEventListener(sign, release, { once: true, passive: true });
  }
  const hold = () => {
    if (free || performance.now() > end) return;
    const off = target.getBoundingClientRect().top - topMargin;
    if (Math.abs(off) > 1) scrollBy(0, off);
    requestAnimationFrame(hold);
  };
  hold();
}
const HOLD_MS = 1500;

function followHash(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.closest('main')) bringToTop(target);
}
addEventListener('hashchange', followHash);
if (location.hash.length > 1) {
  if (document.readyState === 'complete') followHash();
  else addEventListener('load', followHash);
}

/** The heading that the reader is at, so that the other language opens at the same place. */
function nearestHeading(): string {
  let found = '';
  for (const heading of document.querySelectorAll('main [id^="s-"], main figure[id]')) {
    if (heading.getBoundingClientRect().top > innerHeight / 2) break;
    found = heading.id;
  }
  return scrollY > 200 && found ? `#${found}` : '';
}

function switchTheme(): void {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  try {
    localStorage.setItem('theme', root.dataset.theme);
  } catch {
    // Storage is full or forbidden: the choice holds for this page.
  }
}
