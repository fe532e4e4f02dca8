import partsJson from '../../content/parts.json';
import type { Both, Language } from '../words/language.ts';

/** The five parts of the book, in order; unwritten ones stand on the map without a link. */
export interface Part {
  readonly part: number;
  readonly written: boolean;
  readonly vi: PartWords;
  readonly en: PartWords;
}

interface PartWords {
  readonly title: string;
  readonly question: string;
  readonly points: readonly string[];
}

export const PARTS = partsJson as readonly Part[];

/** Figures of each written part, in the order of the text; the content test holds the text to it. */
export const PART_FIGURES: Readonly<Record<number, readonly string[]>> = {
  1: ['rgb-mixer', 'pixel-matrix', 'tensor-stack', 'parameter-explosion', 'shift-test'],
  2: [
    'flashlight',
    'feature-match',
    'volume-match',
    'filter-gallery',
    'stride',
    'padding',
    'conv-arithmetic',
    'conv-volume',
    'pooling',
  ],
  3: [
    'network-overview',
    'feature-hierarchy',
    'relu-gate',
    'receptive-field',
    'voting-council',
    'vanishing-gradient',
  ],
  4: [
    'conv-graph',
    'kernel-gradient',
    'input-gradient',
    'adjoint',
    'transposed',
    'gradient-check',
    'flip-or-not',
    'learn-a-kernel',
    'gradient-flow',
  ],
  5: [
    'depth-explosion',
    'drop-or-summarise',
    'pointwise',
    'bottleneck',
    'inception-block',
    'pool-or-pointwise',
  ],
};

/** "2.7" for the seventh figure of part 2; empty for a figure that is in no part. */
export function figureNumber(id: string): string {
  for (const [part, figures] of Object.entries(PART_FIGURES)) {
    const index = figures.indexOf(id);
    if (index >= 0) return `${part}.${index + 1}`;
  }
  return '';
}

/** Figures of the closing page. */
export const ROAD_FIGURES = ['whole-road'];

/** Path, below the language, of the page that a figure stands on; empty for a figure that stands on none. */
export function homePage(id: string): string {
  if (ROAD_FIGURES.includes(id)) return 'road/';
  const part = PARTS.find((each) => each.written && PART_FIGURES[each.part]?.includes(id));
  return part ? `part-${part.part}/` : '';
}

type PageKind = 'home' | 'cover' | 'part' | 'road' | 'glossary' | 'about' | 'embed' | 'not-found';

export interface Page {
  readonly kind: PageKind;
  readonly language: Language;
  /** Path below the base, such as `vi/part-2/`. */
  readonly path: string;
  /** The same page in each language. */
  readonly twins: Both;
  readonly part?: number;
  readonly figure?: string;
}

/** Every page of the book in both languages, from the one list of parts and figures. */
export function allPages(figureIds: readonly string[]): Page[] {
  const rest = (language: Language): Omit<Page, 'language'>[] => {
    const page = (kind: PageKind, tail: string, more: Partial<Page> = {}) => ({
      kind,
      path: `${language}/${tail}`,
      twins: { vi: `vi/${tail}`, en: `en/${tail}` },
      ...more,
    });
    return [
      page('cover', ''),
      ...PARTS.filter((part) => part.written).map(({ part }) =>
        page('part', `part-${part}/`, { part }),
      ),
      page('road', 'road/'),
      page('glossary', 'glossary/'),
      page('about', 'about/'),
      ...figureIds.map((figure) => page('embed', `embed/${figure}/`, { figure })),
      page('not-found', '404/'),
    ];
  };
  return (['vi', 'en'] as const).flatMap((language) =>
    rest(language).map((page) => ({ ...page, language })),
  );
}
