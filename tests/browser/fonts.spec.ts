import type { CDPSession, Page } from '@playwright/test';
import { expect, PAGES } from './book.ts';
import type { FontSample } from './eyes/fonts.ts';
import { test } from './seeing.ts';

/**
 * The book's faces by the names in their files; the signs that they lack come from KaTeX's main face, Roboto and
 * Noto Sans Symbols 2, cut to those signs.
 */
const BOOK = /^(Source Serif 4|Be Vietnam Pro|JetBrains Mono|KaTeX_Main|Roboto|Noto Sans Symbols)/;
/** Formulas are set in KaTeX's faces, words in them in the book's serif. */
const FORMULA = /^(KaTeX_\w+|Source Serif 4)\b/;

interface Face {
  readonly familyName: string;
  readonly isCustomFont: boolean;
  readonly glyphCount: number;
}

/** The faces that drew each sample, as the browser reports them. */
async function facesOf(page: Page): Promise<[FontSample, Face[]][]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  await session.send('DOM.getDocument');
  const ask = (expression: string, returnByValue = false) =>
    session.send('Runtime.evaluate', { expression, returnByValue });
  const { result } = await ask('window.samples = eyes.fontSamples()');
  const described = await ask('samples.map(eyes.describeSample)', true);
  const samples = described.result.value as FontSample[];
  const { result: properties } = await session.send('Runtime.getProperties', {
    objectId: result.objectId ?? '',
    ownProperties: true,
  });
  const objects = properties.filter(({ name }) => /^\d+$/.test(name));
  const faces = await Promise.all(
    objects.map(({ value }) => facesOfNode(session, value?.objectId)),
  );
  await session.detach();
  return samples.map((sample, index) => [sample, faces[index]]);
}

/** A node that a living figure has taken away meanwhile was drawn by no face. */
async function facesOfNode(session: CDPSession, objectId = ''): Promise<Face[]> {
  const { nodeId } = await session.send('DOM.requestNode', { objectId });
  const answer = await session
    .send('CSS.getPlatformFontsForNode', { nodeId })
    .catch((error: Error) => {
      if (!error.message.includes('Could not find node')) throw error;
      return { fonts: [] };
    });
  return answer.fonts;
}

/** The samples that a face which is not the book's has drawn, with its name. */
async function strangers(page: Page): Promise<string[]> {
  return (await facesOf(page)).flatMap(([{ inFormula, text, home, foreign }, faces]) => {
    const own = inFormula ? FORMULA : BOOK;
    const strange = faces.filter(
      ({ familyName, isCustomFont }) => !isCustomFont || !own.test(familyName),
    );
    const glyphs = strange.reduce((sum, { glyphCount }) => sum + glyphCount, 0);
    if (glyphs <= foreign) return [];
    return strange.map(
      ({ familyName }) => `${familyName} in ${inFormula ? 'formula ' : ''}${home}: “${text}”`,
    );
  });
}

for (const path of PAGES) {
  test(`${path} is set in the book’s own faces`, async ({ page, see }) => {
    await see(path);
    expect(await strangers(page)).toEqual([]);
  });
}

for (const [file, seen] of [
  ['serif-latin', /“.*So far the network/],
  ['sans-600', /h1/],
  ['mono', /text/],
  ['katex_main', /in formula/],
  ['symbols', /∂/],
] as const) {
  test(`a lost font is noticed: ${file}`, async ({ page, see, quiet }) => {
    await page.route(new RegExp(`/assets/${file}[^/]*\\.woff2$`, 'i'), (route) => route.abort());
    await see('/en/part-4/');
    const found = await strangers(page);
    expect(found.filter((each) => seen.test(each)).length, found.join('\n')).toBeGreaterThan(0);
    // The browser says that the file did not come; this is what the test planted.
    expect(quiet.every((heard) => heard.includes('ERR_FAILED'))).toBe(true);
    quiet.length = 0;
  });
}
