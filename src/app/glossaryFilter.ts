/** The glossary's filter: what is typed is looked for in both languages, with or without Vietnamese marks. */
const line = document.querySelector<HTMLElement>('.glossary-filter');
const input = line?.querySelector('input');
const output = line?.querySelector('output');

interface Entry {
  readonly item: HTMLElement;
  readonly names: string;
  readonly text: string;
}
const entries: Entry[] = [...document.querySelectorAll<HTMLElement>('.glossary > li')].map(
  (item) => ({
    item,
    names: [...item.querySelectorAll('.glossary-term')]
      .map((name) => folded(name.textContent))
      .join(' '),
    text: folded(item.querySelector('.glossary-entry')?.textContent ?? ''),
  }),
);

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .toLowerCase();
}

function filter(): void {
  const wanted = folded(input?.value ?? '').trim();
  // Names first: explanations count only where no name has the word.
  const named = entries.filter(({ names }) => names.includes(wanted));
  const shown = new Set(
    named.length > 0 ? named : entries.filter(({ text }) => text.includes(wanted)),
  );
  for (const entry of entries) entry.item.hidden = !shown.has(entry);
  for (const section of document.querySelectorAll<HTMLElement>('main > section')) {
    section.hidden = !section.querySelector('.glossary > li:not([hidden])');
  }
  if (output && line) {
    const said = (line.dataset.filter ?? '').replace('{count}', String(shown.size));
    output.textContent = wanted ? said : '';
  }
}

if (line && input) {
  line.hidden = false;
  input.addEventListener('input', filter);
  filter();
}

export {};
