import type { ComponentType, ReactNode } from 'react';
import glossaryJson from '../../content/glossary.json';
import type { AnyFigure } from '../figures/kit/contract.ts';
import { encode, toQuery } from '../figures/kit/link/codec.ts';
import type { Both, Language } from '../words/language.ts';
import { SITE } from '../words/site.ts';

interface GlossaryEntry {
  readonly vi: string;
  readonly en: string;
  readonly short: Both;
  readonly avoid: Both<readonly string[]>;
  readonly gloss?: string;
  readonly part: number;
  /** Heading under which the term is taught, for a term that no text marks. */
  readonly at?: string;
}

export const GLOSSARY = glossaryJson as Readonly<Record<string, GlossaryEntry>>;

/** What the tags of a chapter need to know of the page that they stand on. */
interface ChapterContext {
  readonly language: Language;
  readonly figures: ReadonlyMap<string, AnyFigure>;
  /** Draws a figure into its island. */
  readonly slot: (id: string) => ReactNode;
  /** Terms met on the page, whose explanations stand at its end. */
  readonly terms: Set<string>;
}

// biome-ignore lint/suspicious/noExplicitAny: MDX hands each tag its own props.
export function chapterComponents(context: ChapterContext): Record<string, ComponentType<any>> {
  const { language, figures, slot, terms } = context;
  const words = SITE[language];
  return {
    h2: ({ id, children }) => (
      <h2 id={id}>
        {sectionNumber(id) && <span className="section-number">{sectionNumber(id)}</span>}{' '}
        {children}
      </h2>
    ),
    // The empty corner of a table heads nothing.
    th: ({ children, ...rest }) => (children ? <th {...rest}>{children}</th> : <td />),
    table: ({ children }) => (
      <div className="prose-table" tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
    Learn: ({ children }) => (
      <section className="box box-learn" aria-labelledby="learn">
        <p className="box-title" id="learn">
          {words.learn}
        </p>
        {children}
      </section>
    ),
    Recap: ({ children }) => (
      <section className="box box-recap" aria-labelledby="recap">
        <p className="box-title" id="recap">
          {words.recap}
        </p>
        {children}
      </section>
    ),
    Pitfall: ({ id, title, children }) => (
      <section className="box box-pitfall" id={id} aria-labelledby={`${id}-title`}>
        <p className="box-title" id={`${id}-title`}>
          <span className="box-kind">{words.pitfall}</span> {title}
        </p>
        {children}
      </section>
    ),
    Example: ({ title, children }) => (
      <section className="box box-example">
        <p className="box-title">
          <span className="box-kind">{words.example}</span> {title}
        </p>
        {children}
      </section>
    ),
    Margin: ({ children }) => (
      <div className="margin-note" role="note">
        {children}
      </div>
    ),
    Numbers: ({ rows }) => <Numbers rows={rows} />,
    Figure: ({ id }) => slot(id),
    Try: ({ figure, preset, children }) => {
      const model = figures.get(figure)?.model;
      const patch = model?.presets[preset];
      if (!model || !patch) return children;
      const entries = encode({ ...model.initialState, ...patch }, model);
      const query = toQuery(entries, `${figure}.`);
      return (
        <a
          className="try"
          href={`?${query}#${figure}`}
          data-try={figure}
          data-query={toQuery(entries)}
        >
          {children}
        </a>
      );
    },
    Term: ({ id, children }) => {
      if (!GLOSSARY[id]) throw new Error(`Term: the glossary has no ${id}`);
      terms.add(id);
      return (
        <button type="button" className="term" popoverTarget={`term-${id}`}>
          {children}
        </button>
      );
    },
  };
}

/** A small matrix in running text, written as `1 0 / 2 1`; it stands as a grid and never breaks. */
function Numbers({ rows }: { readonly rows: string }) {
  const cells = rows.split(' / ').map((row) => row.split(' '));
  return (
    <span
      className="number-grid"
      role="img"
      aria-label={cells.map((row) => row.join(' ')).join('; ')}
    >
      {cells.map((row, index) => (
        <span key={index} aria-hidden="true">
          {row.map((number, at) => (
            <span key={at}>{number}</span>
          ))}
        </span>
      ))}
    </span>
  );
}

/** "2.1" of the heading id `s-2-1`; nothing for a heading below it. */
export function sectionNumber(id: string): string {
  const match = /^s-(\d+)-(\d+)$/.exec(id ?? '');
  return match ? `${match[1]}.${match[2]}` : '';
}

/** The explanations of the terms of a page; each opens beside its word. */
export function TermNotes({
  ids,
  language,
}: {
  readonly ids: Iterable<string>;
  readonly language: Language;
}) {
  return (
    <>
      {[...ids].map((id) => {
        const entry = GLOSSARY[id];
        const other = language === 'vi' ? 'en' : 'vi';
        return (
          <div key={id} id={`term-${id}`} className="term-note" popover="auto">
            <p className="term-note-name">
              {entry[language]}{' '}
              <span lang={other}>{entry[other] === entry[language] ? '' : entry[other]}</span>
            </p>
            <p>{entry.short[language]}</p>
          </div>
        );
      })}
    </>
  );
}
