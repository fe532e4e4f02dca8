/**
 * Finding one's way in a chapter: the header says which section is being read and goes away while a phone
 * scrolls down, the contents mark the place and lead to the sections beside it, and the cover leads back to where
 * the reader was.
 */
const PLACE_KEY = 'place';
const root = document.documentElement;

interface Place {
  readonly language: string;
  readonly part: string;
  readonly id: string;
  readonly title: string;
}

const contents = document.getElementById('contents');
const links = new Map<string, HTMLAnchorElement>();
for (const link of contents?.querySelectorAll<HTMLAnchorElement>('.sections a') ?? []) {
  links.set(link.hash.slice(1), link);
}

/** A passage is a heading and what follows it; the one that crosses this line is being read. */
const READING_LINE = '-30% 0px -69% 0px';
const observer = new IntersectionObserver(
  (entries) => {
    const come = entries.find(({ isIntersecting }) => isIntersecting);
    const id = come?.target.querySelector(':scope > h2, :scope > h3')?.id;
    if (id) read(id);
  },
  { rootMargin: READING_LINE },
);
if (links.size > 0) {
  for (const passage of document.querySelectorAll('.passage')) observer.observe(passage);
  const opener = document.querySelector('.chapter-opener, .chapter');
  const prose = document.querySelector('.prose');
  if (opener && prose) {
    // Beside the opener and its own contents there is no room for the others.
    new IntersectionObserver(
      ([{ boundingClientRect, rootBounds }]) => {
        const past = boundingClientRect.top < (rootBounds?.height ?? innerHeight) / 3;
        root.toggleAttribute('data-reading', past);
      },
      { threshold: [0], rootMargin: '0px 0px -66% 0px' },
    ).observe(prose);
  }
}

/** Figures that pass over the contents beside the text: half covered, a list of links is only noise. */
const over = new Set<Element>();
const cover = new IntersectionObserver(
  (entries) => {
    const edge = contents?.getBoundingClientRect().right ?? 0;
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (isIntersecting && boundingClientRect.left < edge) over.add(target);
      else over.delete(target);
    }
    root.toggleAttribute('data-figure-over', over.size > 0);
  },
  // The contents begin below the header.
  { rootMargin: '-72px 0px -16px' },
);
if (links.size > 0) {
  for (const island of document.querySelectorAll('.prose .island')) cover.observe(island);
}

function read(id: string): void {
  const link = links.get(id);
  if (!link) return;
  for (const [other, each] of links) {
    if (other === id) each.setAttribute('aria-current', 'true');
    else each.removeAttribute('aria-current');
  }
  const section = sectionLink(link);
  for (const here of document.querySelectorAll<HTMLElement>('.contents-button > [data-here]')) {
    here.textContent = titleOf(section);
  }
  const sections = [...links.values()].filter((each) => sectionLink(each) === each);
  const at = sections.indexOf(section);
  turn('previous', sections[at - 1]);
  turn('next', sections[at + 1]);
  remember({ language: root.lang, part: partOf(location.pathname), id, title: titleOf(section) });
}

function partOf(path: string): string {
  return /\/(part-\d+)\/$/.exec(path)?.[1] ?? '';
}

/** The link of the section that a passage's link stands under; of a section, the link itself. */
function sectionLink(link: HTMLAnchorElement): HTMLAnchorElement {
  return link.closest('.sections > li')?.querySelector('a') ?? link;
}

function titleOf(link: HTMLAnchorElement): string {
  return (link.textContent ?? '').trim();
}

function turn(side: 'previous' | 'next', to: HTMLAnchorElement | undefined): void {
  const link = contents?.querySelector<HTMLAnchorElement>(`[data-turn=${side}]`);
  if (!link) return;
  link.hidden = !to;
  if (!to) return;
  link.href = to.hash;
  const title = link.querySelector('[data-title]');
  if (title) title.textContent = titleOf(to);
}

// Opened, the contents show the place that is being read; a link that was followed closes them.
contents?.addEventListener('toggle', () => {
  contents.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'center' });
});
contents?.addEventListener('click', (event) => {
  const followed = (event.target as Element).closest('a');
  if (followed && contents.matches(':popover-open')) contents.hidePopover();
});

/** A header that leaves while one reads on, and is there as soon as one turns back. */
const TURN_PX = 8;
let turned = scrollY;
addEventListener(
  'scroll',
  () => {
    if (Math.abs(scrollY - turned) < TURN_PX) return;
    root.toggleAttribute('data-reading-on', scrollY > turned && scrollY > 120);
    turned = scrollY;
  },
  { passive: true },
);

function remember(place: Place): void {
  if (!place.part || scrollY < innerHeight / 2) return;
  try {
    localStorage.setItem(PLACE_KEY, JSON.stringify(place));
  } catch {
    // Storage is full or forbidden: the cover offers only the beginning.
  }
}

function remembered(): Place | null {
  try {
    const place = JSON.parse(localStorage.getItem(PLACE_KEY) ?? 'null') as Place | null;
    return place && /^part-\d$/.test(place.part) && /^s-[\w-]+$/.test(place.id) ? place : null;
  } catch {
    return null;
  }
}

const back = document.querySelector<HTMLAnchorElement>('a[data-continue]');
const place = back && remembered();
if (back && place) {
  back.href = `${back.dataset.continue}${place.part}/#${place.id}`;
  const [, part, section] = /^s-(\d+)-(\d+)/.exec(place.id) ?? [];
  const title = place.language === root.lang ? place.title : `${part}.${section}`;
  back.append(`: ${title}`);
}

export {};
