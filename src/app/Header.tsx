import type { Heading } from '../chapters/content.ts';
import { PARTS, type Page } from '../chapters/pages.ts';
import { otherLanguage } from '../words/language.ts';
import { SITE } from '../words/site.ts';
import type { Site } from './Document.tsx';
import { Sections } from './Sections.tsx';

interface HeaderProps {
  readonly site: Site;
  readonly page: Page;
  /** Headings of the page, for its contents; none for a page that is short. */
  readonly headings?: readonly Heading[];
}

/**
 * Header of every page that is read. It stays in sight: the book's pages, the language and the theme, and on
 * narrow screens one button that names the section being read and opens the contents.
 */
export function Header({ site, page, headings = [] }: HeaderProps) {
  const words = SITE[page.language];
  const other = otherLanguage(page.language);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="site-header">
        <a className="brand" href={`${site.base}${page.language}/`} aria-label={words.title}>
          <Mark />
          <span>{words.title}</span>
        </a>
        <button type="button" className="contents-button" popoverTarget="contents">
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d="M4 6h16M4 12h16M4 18h10" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
          <span className="visually-hidden">{words.contents}</span>
          <span data-here={words.contents} aria-hidden="true">
            {words.contents}
          </span>
        </button>
        <nav className="site-nav" aria-label={words.pages}>
          <Pages site={site} page={page} />
        </nav>
        <a
          className="language-switch"
          href={`${site.base}${page.twins[other]}`}
          lang={other}
          hrefLang={other}
          data-language={other}
        >
          <span className="language-name">{words.otherLanguage}</span>
          <span className="language-code" aria-hidden="true">
            {other.toUpperCase()}
          </span>
        </a>
        <button
          type="button"
          className="theme-switch"
          data-theme-choice=""
          aria-label={`${words.light} / ${words.dark}`}
          title={`${words.light} / ${words.dark}`}
        >
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="2" />
            <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
          </svg>
        </button>
        <div className="reading-progress" />
      </header>
      <nav
        id="contents"
        className={headings.length > 0 ? 'contents contents-of-page' : 'contents'}
        popover="auto"
        aria-label={words.contents}
      >
        {headings.length > 0 && (
          <>
            <Sections headings={headings} />
            <p className="contents-turn">
              <a data-turn="previous" rel="prev" href="#main" hidden>
                ‹ <span className="visually-hidden">{words.previousSection}:</span>{' '}
                <span data-title />
              </a>
              <a data-turn="next" rel="next" href="#main" hidden>
                <span className="visually-hidden">{words.nextSection}:</span> <span data-title /> ›
              </a>
            </p>
          </>
        )}
        <div className="contents-pages">
          <Pages site={site} page={page} titles />
        </div>
      </nav>
    </>
  );
}

/** Links to the parts and to the pages beside them; with `titles`, what the parts are about as well. */
function Pages({ site, page, titles = false }: HeaderProps & { readonly titles?: boolean }) {
  const words = SITE[page.language];
  const others = (['road', 'glossary'] as const).map((name) => ({ path: `${name}/`, name }));
  return (
    <>
      {PARTS.filter((part) => part.written).map((part) => (
        <a
          key={part.part}
          href={`${site.base}${page.language}/part-${part.part}/`}
          aria-current={page.part === part.part ? 'page' : undefined}
        >
          {words.part} {part.part}
          {titles && <small>{part[page.language].title}</small>}
        </a>
      ))}
      {others.map(({ path, name }) => (
        <a
          key={path}
          href={`${site.base}${page.language}/${path}`}
          aria-current={page.kind === name ? 'page' : undefined}
        >
          {words[name]}
        </a>
      ))}
    </>
  );
}

export function Footer({ site, page }: { readonly site: Site; readonly page: Page }) {
  const words = SITE[page.language];
  return (
    <footer className="site-footer">
      <p>{words.licence}</p>
      <p className="site-footer-links">
        {(['road', 'glossary', 'about'] as const).map((name) => (
          <a key={name} href={`${site.base}${page.language}/${name}/`}>
            {words[name]}
          </a>
        ))}
      </p>
    </footer>
  );
}

/** The book's mark: an image with the flashlight on three by three of its pixels. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 20 20" width="26" height="26" aria-hidden="true">
      <path className="mark-grid" d="M1 1h18v18H1zM1 7h18M1 13h18M7 1v18M13 1v18" />
      <rect className="mark-window" x="1" y="1" width="12" height="12" />
    </svg>
  );
}
