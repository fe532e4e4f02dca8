import { visibleTexts } from './texts.ts';

/** What a test has to know of a text or a field to say whether its face is right. */
export interface FontSample {
  readonly inFormula: boolean;
  readonly text: string;
  readonly home: string;
  /** How many of its characters no face of the book has, so that a system's face draws them. */
  readonly foreign: number;
}

/**
 * What is left to the reader's system: raised and lowered figures and letters, ≠ ∈ ✓ ●, which none of the
 * book's faces has, and the two Greek letters that labels use, since Be Vietnam Pro has no Greek.
 */
const FOREIGN = /[⁰⁴-⁹⁻₀-₉ᵢⱼᵀₘₙ≠∈✓●εσ]/gu;

/**
 * Texts and fields in which every visible character of the page occurs, in every face that it is asked for
 * in. The face of a character depends on nothing else, so that the others need not be looked at.
 */
export function fontSamples(): (Text | HTMLElement)[] {
  const met = new Map<string, Set<string>>();
  const isNew = (element: Element, text: string) => {
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element);
    const face = `${fontFamily}|${fontWeight}|${fontStyle}|${isInFormula(element)}`;
    const known = met.get(face) ?? new Set();
    const size = known.size;
    for (const character of text) known.add(character);
    met.set(face, known);
    return known.size > size;
  };
  const fields = [
    ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(FIELDS),
  ].filter((field) => field.checkVisibility() && isNew(field, wordsOf(field)));
  const texts = visibleTexts().filter((node) => isNew(node.parentElement as Element, node.data));
  return [...fields, ...texts];
}

const FIELDS =
  'select, textarea, input:not([type=range], [type=checkbox], [type=radio], [type=file])';

function wordsOf(field: HTMLInputElement | HTMLSelectElement): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
  return field.value || field.placeholder;
}

function isInFormula(element: Element): boolean {
  return element.closest('.katex') !== null;
}

export function describeSample(sample: Text | HTMLElement): FontSample {
  const element = sample instanceof Text ? (sample.parentElement as Element) : sample;
  const text = sample instanceof Text ? sample.data : wordsOf(sample as HTMLInputElement);
  const home = element.closest('figure[id], section[id]')?.id ?? '';
  const name = `${element.localName}.${element.classList[0] ?? ''}`;
  return {
    inFormula: isInFormula(element),
    text: text.trim().slice(0, 60),
    foreign: text.match(FOREIGN)?.length ?? 0,
    home: home ? `${home} ${name}` : name,
  };
}
