import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAssets } from '../src/figures/kit/assets/assets.ts';
import type { AnyOpener } from '../src/figures/kit/frame/openers.ts';
import { SayProvider } from '../src/figures/kit/frame/Say.tsx';
import { StillProvider } from '../src/figures/kit/frame/Stills.tsx';
import { AT_REST } from '../src/figures/kit/motion/clock.ts';
import { loadOpener, OPENER_IDS } from '../src/figures/registry.ts';
import { LANGUAGES, type Language } from '../src/words/language.ts';
import { clean, sample } from './figureChecks.ts';
import { SAY, SOURCE } from './figureFacts.tsx';

/** A first screen waits for this much markup at most. */
const HEAVIEST_STILL = 30_000;
const WALKED_STEPS = 20;
/** How long a round takes that one watches to its end. The flashlight scans a whole photo. */
const LONGEST_ROUND_MS = 8000;

describe.each(OPENER_IDS)('the opener %s', (id) => {
  let opener: AnyOpener;
  let facts: unknown;
  beforeAll(async () => {
    opener = await loadOpener(id);
    facts = opener.facts(await loadAssets(opener.assets?.({}) ?? {}, SOURCE), {});
  });

  const markupOf = (step: number, language: Language) =>
    renderToStaticMarkup(
      <SayProvider value={SAY[language]}>
        <StillProvider value={() => '/stills/0123456789ab.webp'}>
          <opener.View
            facts={facts}
            step={step}
            clock={AT_REST}
            labels={opener.text[language].labels}
            eager
          />
        </StillProvider>
      </SayProvider>,
    );

  it('is called by the name of its folder, and says in both languages what is seen', () => {
    expect(opener.id).toBe(id);
    const captions = LANGUAGES.map((language) => opener.text[language].labels.caption);
    for (const caption of captions) expect(caption).toMatch(/^\p{Lu}.*\.$/u);
    expect(new Set(captions).size).toBe(LANGUAGES.length);
  });

  it('can draw every step, in both languages', () => {
    for (const step of sample(0, opener.stepCount - 1, WALKED_STEPS)) {
      for (const language of LANGUAGES) clean(markupOf(step, language), `step ${step}`);
    }
    if (id !== 'flashlight') {
      expect(opener.stepCount * opener.stepMs).toBeLessThanOrEqual(LONGEST_ROUND_MS);
    }
  });

  it('has a still among its steps that is light enough for a first screen', () => {
    expect(opener.still).toBeGreaterThanOrEqual(0);
    expect(opener.still).toBeLessThan(opener.stepCount);
    for (const language of LANGUAGES) {
      expect(markupOf(opener.still, language).length).toBeLessThan(HEAVIEST_STILL);
    }
  });
});
