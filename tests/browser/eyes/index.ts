import { cutTexts } from './clipped.ts';
import { blocksOutsideColumn } from './columns.ts';
import { describeSample, fontSamples } from './fonts.ts';
import { shortDelimiters } from './formulas.ts';
import { brokenWords, narrowFields, squeezedTexts, textsOutOfTheirBox } from './narrow.ts';
import { overlappingTexts } from './overlaps.ts';

/** What the tests look at in a page; each names the elements at fault, in words. */
const checks = {
  blocksOutsideColumn,
  shortDelimiters,
  cutTexts,
  overlappingTexts,
  brokenWords,
  squeezedTexts,
  textsOutOfTheirBox,
  narrowFields,
};

export type Check = keyof typeof checks;

/** Every fault that the eyes see in the page as it is now. */
function look(): string[] {
  return Object.entries(checks).flatMap(([check, faults]) =>
    faults().map((fault) => `${check}: ${fault}`),
  );
}

const eyes = { look, fontSamples, describeSample };

declare global {
  interface Window {
    eyes: typeof eyes;
  }
}

window.eyes = eyes;
