import type { ReactNode } from 'react';
import type { Page } from '../chapters/pages.ts';
import { PARTS } from '../chapters/pages.ts';
import { otherLanguage } from '../words/language.ts';
import { SITE } from '../words/site.ts';

/** What the build knows: addresses of made files and of the site. */
export interface Site {
  /** Path that the book is served under, with slashes at both ends. */
  readonly base: string;
  /** Full address of the site without a slash at its end; empty when unknown. */
  readonly origin: string;
  /** Style text of the first screen, written into the page. */
  readonly firstStyle: string;
  /** Style sheets of all that comes after the first screen. */
  readonly styles: readonly string[];
  readonly themeScript: string;
  readonly scripts: readonly string[];
  readonly csp: string;
}

interface DocumentProps {
  readonly site: Site;
  readonly page: Page;
  readonly title: string;
  readonly description: string;
  readonly ogImage?: string;
  readonly index?: boolean;
  /** True when the page itself places `AfterFirstScreen`; otherwise its files are named in the head. */
  readonly early?: boolean;
  readonly children: ReactNode;
}

export function Document(props: DocumentProps) {
  const { site, page, title, description, children } = props;
  const { base, origin } = site;
  const full = (path: string) => `${origin}${base}${path}`;
  const index = props.index ?? (page.kind !== 'embed' && page.kind !== 'not-found');
  return (
    <html lang={page.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {props.early && <SoonWanted site={site} />}
        <style dangerouslySetInnerHTML={{ __html: site.firstStyle }} />
        {!props.early && <AfterFirstScreen site={site} />}
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="page-kind" content={page.kind} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#16171a" media="(prefers-color-scheme: dark)" />
        {!index && <meta name="robots" content="noindex" />}
        {site.csp && <meta httpEquiv="Content-Security-Policy" content={site.csp} />}
        {site.scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
        <link rel="icon" href={`${base}favicon.svg`} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={`${base}apple-touch-icon.png`} />
        {index && (
          <>
            {origin && <link rel="canonical" href={full(page.path)} />}
            <link rel="alternate" hrefLang="vi" href={full(page.twins.vi)} />
            <link rel="alternate" hrefLang="en" href={full(page.twins.en)} />
            <link rel="alternate" hrefLang="x-default" href={full(page.twins.vi)} />
          </>
        )}
        <meta property="og:type" content={page.kind === 'part' ? 'article' : 'website'} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={full(page.path)} />
        <meta property="og:locale" content={page.language === 'vi' ? 'vi_VN' : 'en_GB'} />
        {props.ogImage && (
          <>
            <meta property="og:image" content={full(props.ogImage)} />
            <meta property="og:image:width" content="1200" />
            <meta property="og:image:height" content="630" />
            <meta name="twitter:card" content="summary_large_image" />
          </>
        )}
      </head>
      <body className={`page page-${page.kind}`}>
        <HatchPattern />
        {children}
      </body>
    </html>
  );
}

/**
 * The small script that settles theme and hidden parts, and the style sheets of what follows. Where it
 * stands after the first screen, that screen is drawn as soon as its own markup has come; a reader
 * who chose a theme has the script in the browser's store by then.
 */
export function AfterFirstScreen({ site }: { readonly site: Site }) {
  return (
    <>
      <script src={site.themeScript} />
      {site.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
    </>
  );
}

/** The same files named ahead: a browser stops looking ahead for files when it meets a policy. */
function SoonWanted({ site }: { readonly site: Site }) {
  return (
    <>
      <link rel="preload" as="script" href={site.themeScript} />
      {site.styles.map((href) => (
        <link key={href} rel="preload" as="style" href={href} />
      ))}
    </>
  );
}

/** Header of every page that is read: home, parts, language and theme. */
export function Header({ site, page }: { readonly site: Site; readonly page: Page }) {
  const words = SITE[page.language];
  const other = otherLanguage(page.language);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="site-header">
        <a className="brand" href={`${site.base}${page.language}/`}>
          <Mark />
          <span>{words.title}</span>
        </a>
        <nav className="site-nav" aria-label={words.contents}>
          <span className="site-parts">
            {PARTS.filter((part) => part.written).map(({ part }) => (
              <a
                key={part}
                href={`${site.base}${page.language}/part-${part}/`}
                aria-current={page.part === part ? 'page' : undefined}
              >
                {words.part} {part}
              </a>
            ))}
          </span>
          <a
            href={`${site.base}${page.twins[other]}`}
            lang={other}
            hrefLang={other}
            data-language={other}
          >
            {words.otherLanguage}
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
        </nav>
      </header>
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

/** The hatching that every figure's padding refers to. */
function HatchPattern() {
  return (
    <svg className="visually-hidden" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern
          id="book-hatch"
          width="9"
          height="9"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className="hatch-line" d="M0 0V9" />
        </pattern>
      </defs>
    </svg>
  );
}
