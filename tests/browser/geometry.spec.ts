import { expect, PAGES, sideways } from './book.ts';
import { faultsAt, spaceOut, test } from './seeing.ts';

/** A page enlarged fourfold, a phone, a tablet, a projector. */
const WIDTHS = [320, 360, 768, 1280];
const SPACED_WIDTHS = [320, 1280];

/** With wider letters a word may break and a column get narrow; nothing is lost by that. */
const UNLOST = /^(brokenWords|squeezedTexts): /;

for (const path of PAGES) {
  test(`${path} stands where it should`, async ({ page, see }) => {
    await see(path);
    for (const width of WIDTHS) {
      expect.soft(await faultsAt(page, width), `${width} px`).toEqual([]);
    }
    await spaceOut(page);
    for (const width of SPACED_WIDTHS) {
      const lost = (await faultsAt(page, width)).filter((fault) => !UNLOST.test(fault));
      expect.soft(lost, `${width} px, spaced out`).toEqual([]);
      expect.soft(await sideways(page), `${width} px, spaced out`).toBe(0);
    }
  });
}

/** A fault planted into a page, and what the eyes say to it. */
const PLANTED = [
  {
    fault: 'display formulas at the page’s edge',
    style: '.katex-display { margin-left: 0 !important; margin-right: 0 !important }',
    said: /blocksOutsideColumn: .*katex-display.* px left of it/,
  },
  {
    fault: 'a paragraph that is wider than the column',
    style: '.passage > ul { margin-right: -40px !important; max-width: none !important }',
    said: /blocksOutsideColumn: .*ul .* px right of it/,
  },
  {
    fault: 'brackets in a face that has no tall ones',
    style: '.katex .delimsizing { font-family: var(--serif) !important }',
    said: /shortDelimiters: .*delimsizing|shortDelimiters: .*mopen/,
  },
  {
    fault: 'a heading cut by its box',
    style: '.prose h2 { height: 20px; padding: 0 !important; overflow: hidden }',
    said: /cutTexts: .*h2#s-4-1/,
  },
  {
    fault: 'text that begins left of the page',
    style: '.prose h3 { text-indent: -700px }',
    said: /cutTexts: .*h3.*left edge/,
  },
  {
    fault: 'paragraphs drawn up over each other',
    style: '.prose p + p { margin-top: -60px !important }',
    said: /overlappingTexts: .* p “.* lies on /,
  },
  {
    fault: 'buttons as narrow as a letter',
    style: '.presets button { width: 34px; padding: 0 }',
    said: /brokenWords: .*presets > button/,
  },
  {
    fault: 'a title squeezed to a word in a line',
    style: '.figure-lead { width: 46px; overflow-wrap: normal }',
    said: /squeezedTexts: .*figure-lead/,
  },
  {
    fault: 'labels that run out of their buttons',
    style: '.presets button { width: 30px; padding: 0; white-space: nowrap }',
    said: /textsOutOfTheirBox: .*presets > button/,
  },
  {
    fault: 'number boxes too small for their numbers',
    style:
      '.number-box-input { width: 12px !important; padding: 0 !important; min-width: 0 !important }',
    said: /narrowFields: .*number-box-input/,
  },
];

for (const { fault, style, said } of PLANTED) {
  test(`the eyes see ${fault}`, async ({ page, see }) => {
    const path = /narrowFields/.test(said.source) ? '/en/embed/conv-arithmetic/' : '/en/part-4/';
    await see(path);
    await page.addStyleTag({ content: style });
    const found = await faultsAt(page, 1280);
    expect(found.filter((each) => said.test(each)).length, found.join('\n')).toBeGreaterThan(0);
  });
}

test('the eyes see a button that has no room for wider letters', async ({ page, see }) => {
  await see('/en/embed/conv-arithmetic/');
  await page.addStyleTag({
    content:
      '.presets button { width: fit-content; height: 44px; max-width: max-content; overflow: hidden; white-space: nowrap }',
  });
  // As wide as its words are now.
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLElement>('.presets button'))
      each.style.width = `${each.offsetWidth}px`;
  });
  expect(await faultsAt(page, 1280)).toEqual([]);
  await spaceOut(page);
  const found = await faultsAt(page, 1280);
  expect(found.join('\n')).toMatch(/cutTexts: .*presets > button/);
});
