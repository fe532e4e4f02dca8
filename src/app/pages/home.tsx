import type { ReactNode } from 'react';
import { LANGUAGES, type Language } from '../../words/language.ts';
import { SITE } from '../../words/site.ts';
import type { Stage } from '../stage.tsx';

/** `/`: sends on to the Vietnamese edition, and offers both where sending on is not wanted. */
export async function home({ site, page }: Stage): Promise<ReactNode> {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {site.csp && <meta httpEquiv="Content-Security-Policy" content={site.csp} />}
        <meta httpEquiv="refresh" content={`0; url=${site.base}vi/`} />
        {site.origin && <link rel="canonical" href={`${site.origin}${site.base}${page.path}vi/`} />}
        <title>{SITE.vi.subtitle}</title>
        <meta name="description" content={SITE.vi.homeText} />
        {site.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href={`${site.base}favicon.svg`} type="image/svg+xml" />
      </head>
      <body className="page page-home">
        <main className="chapter">
          {LANGUAGES.map((language: Language) => (
            <p key={language} lang={language}>
              <a href={`${site.base}${language}/`}>{SITE[language].subtitle}</a>
            </p>
          ))}
        </main>
      </body>
    </html>
  );
}
