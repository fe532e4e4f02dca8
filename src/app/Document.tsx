import type { ReactNode } from 'react';
import type { Page } from '../chapters/pages.ts';

/** What the build knows: addresses of made files and of the site. */
export interface Site {
  /** Path that the book is served under, with slashes at both ends. */
  readonly base: string;
  /** Full address of the site without a slash at its end; empty when unknown. */
  readonly origin: string;
  /** Style text of the first screen, written into the page. */
  readonly firstStyle: string;
  /** Style sheets of all that comes after the first screen, on every page. */
  readonly styles: readonly string[];
  /** Style sheets that a figure or an opener brings with it. */
  readonly sheetsOf: (id: string) => readonly string[];
  /** The text of the same sheets. */
  readonly styleOf: (id: string) => string;
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
  /** Ids of the figures and openers that the page shows, whose style sheets it needs. */
  readonly shows?: readonly string[];
  /** Id of the opener on the first screen, whose style is written into the page. */
  readonly opens?: string;
  /** True when the page itself places `AfterFirstScreen`; otherwise its files are named in the head. */
  readonly early?: boolean;
  readonly children: ReactNode;
}

export function Document(props: DocumentProps) {
  const { site, page, title, description, children } = props;
  const { base, origin } = site;
  const full = (path: string) => `${origin}${base}${path}`;
  const styles = stylesOf(site, props.shows);
  const index = props.index ?? (page.kind !== 'embed' && page.kind !== 'not-found');
  return (
    <html lang={page.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {props.early && <SoonWanted site={site} styles={styles} />}
        <style
          dangerouslySetInnerHTML={{
            __html: site.firstStyle + (props.opens ? site.styleOf(props.opens) : ''),
          }}
        />
        {!props.early && <AfterFirstScreen site={site} shows={props.shows} />}
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="page-kind" content={page.kind} />
        <meta name="color-scheme" content="light dark" />
        {/* The book has its own dark; an extension that darkens would turn the scales of the figures round. */}
        <meta name="darkreader-lock" />
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
export function AfterFirstScreen(props: Pick<DocumentProps, 'site' | 'shows'>) {
  const { site, shows } = props;
  return (
    <>
      <script src={site.themeScript} />
      {stylesOf(site, shows).map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
    </>
  );
}

/** The sheets of every page, then those of what this page shows, each once. */
function stylesOf(site: Site, shows: readonly string[] = []): readonly string[] {
  return [...new Set([...site.styles, ...shows.flatMap(site.sheetsOf)])];
}

/** The same files named ahead: a browser stops looking ahead for files when it meets a policy. */
function SoonWanted(props: { readonly site: Site; readonly styles: readonly string[] }) {
  const { site, styles } = props;
  return (
    <>
      <link rel="preload" as="script" href={site.themeScript} />
      {styles.map((href) => (
        <link key={href} rel="preload" as="style" href={href} />
      ))}
    </>
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
