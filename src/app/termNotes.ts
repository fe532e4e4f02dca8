/**
 * The notes of terms: the browser opens them on tap and Enter; a mouse resting on the word does too. This
 * places them beside their word, as high as there is room, and lets keys scroll what is higher.
 */
const GAP_PX = 8;
/** Below the word, a usual note needs so much; with less, the side that has more room is taken. */
const USUAL_PX = 152;
/** With less room than a few lines on either side, a note has the whole window and lies on its word. */
const LEAST_PX = 96;

let hovering: ReturnType<typeof setTimeout> | undefined;
document.addEventListener('pointerover', (event) => {
  const term = (event.target as Element).closest?.<HTMLButtonElement>('.term');
  clearTimeout(hovering);
  if (event.pointerType !== 'mouse') return;
  if (term) hovering = setTimeout(() => show(term), 250);
  else if (!(event.target as Element).closest?.('.term-note')) {
    hovering = setTimeout(() => {
      for (const open of document.querySelectorAll<HTMLElement>('.term-note[data-hover]')) {
        open.hidePopover();
      }
    }, 300);
  }
});
function show(term: HTMLButtonElement): void {
  const note = noteOf(term);
  if (!note || note.matches(':popover-open')) return;
  place(note, term);
  note.showPopover();
  note.dataset.hover = '';
}

/** The browser opens a note after the click, and a key on the word is a click, too. */
document.addEventListener('click', (event) => {
  const term = (event.target as Element).closest<HTMLButtonElement>('.term');
  const note = term && noteOf(term);
  if (note) place(note, term);
});
document.addEventListener(
  'toggle',
  (event) => {
    const note = event.target as HTMLElement;
    if (!note.classList?.contains('term-note')) return;
    if ((event as ToggleEvent).newState === 'closed') delete note.dataset.hover;
    else letKeysScroll(note);
  },
  true,
);
addEventListener('resize', () => {
  const note = document.querySelector<HTMLElement>('.term-note:popover-open');
  const term = note && document.querySelector(`.term[popovertarget="${note.id}"]`);
  if (!note || !term) return;
  place(note, term);
  letKeysScroll(note);
});

function noteOf(term: HTMLButtonElement): HTMLElement | null {
  return term.popoverTargetElement as HTMLElement | null;
}

function place(note: HTMLElement, term: Element): void {
  const box = term.getBoundingClientRect();
  const width = Math.min(340, innerWidth - 24);
  note.style.width = `${width}px`;
  note.style.left = `${Math.max(12, Math.min(innerWidth - width - 12, box.left))}px`;
  const above = box.top - 2 * GAP_PX;
  const below = innerHeight - box.bottom - 2 * GAP_PX;
  const goesBelow = below >= Math.min(USUAL_PX, above);
  const room = goesBelow ? below : above;
  const fits = room >= LEAST_PX;
  const top = fits ? box.bottom + GAP_PX : GAP_PX;
  note.style.maxHeight = `${fits ? room : innerHeight - 2 * GAP_PX}px`;
  note.style.top = goesBelow || !fits ? `${top}px` : 'auto';
  note.style.bottom = goesBelow || !fits ? 'auto' : `${innerHeight - box.top + GAP_PX}px`;
}

/** A note that is higher than its room is the next stop after its word, where arrows scroll it. */
function letKeysScroll(note: HTMLElement): void {
  if (note.scrollHeight > note.clientHeight) note.tabIndex = 0;
  else note.removeAttribute('tabindex');
}

export {};
