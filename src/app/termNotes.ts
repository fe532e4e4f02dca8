/**
 * The notes of terms: the browser opens them on tap and Enter; a mouse resting on the word does too. This
 * places them beside their word.
 */
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
  const note = term.popoverTargetElement as HTMLElement | null;
  if (!note || note.matches(':popover-open')) return;
  place(note, term);
  note.showPopover();
  note.dataset.hover = '';
}
document.addEventListener(
  'beforetoggle',
  (event) => {
    const note = event.target as HTMLElement;
    if (!note.classList?.contains('term-note')) return;
    if ((event as ToggleEvent).newState === 'closed') {
      delete note.dataset.hover;
      return;
    }
    const active = document.activeElement;
    const term = active?.matches('.term') ? active : null;
    if (term && (term as HTMLButtonElement).popoverTargetElement === note) place(note, term);
  },
  true,
);
document.addEventListener('click', (event) => {
  const term = (event.target as Element).closest<HTMLButtonElement>('.term');
  if (term) place(term.popoverTargetElement as HTMLElement, term);
});

function place(note: HTMLElement, term: Element): void {
  const box = term.getBoundingClientRect();
  const width = Math.min(340, innerWidth - 24);
  note.style.width = `${width}px`;
  note.style.left = `${Math.max(12, Math.min(innerWidth - width - 12, box.left))}px`;
  const below = box.bottom + 160 < innerHeight;
  note.style.top = below ? `${box.bottom + 8}px` : 'auto';
  note.style.bottom = below ? 'auto' : `${innerHeight - box.top + 8}px`;
}

export {};
