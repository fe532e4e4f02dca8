import { interpolateLab, interpolateRgb, lab, piecewise, rgb } from 'd3';

/**
 * The book's two diverging scales, both centred on zero and on the page's own paper: blue to red
 * for values, purple to green for gradients. Ends are RdBu's and PRGn's, which hold for readers
 * with any of the three kinds of colour blindness.
 */
export type SignedScale = 'value' | 'gradient';
/** The signed scales, and the grey of a picture: 0 is black, the extent white, in either theme. */
export type ScaleName = SignedScale | 'grey';
export type Theme = 'light' | 'dark';

export const PAPER: Readonly<Record<Theme, string>> = { light: '#fbf9f4', dark: '#16171a' };
const INK: Readonly<Record<Theme, string>> = { light: '#1b1a17', dark: '#ece8df' };

/** How fast strength grows with the share: on dark paper quickly at first, so that what is small does not sink in it. */
const GROWTH: Readonly<Record<Theme, number>> = { light: 1, dark: 0.65 };

/** Outwards from zero. On light paper strength is dark; on dark paper it is light, and ever more of its own hue. */
const ARMS: Readonly<
  Record<Theme, Record<SignedScale, { negative: string[]; positive: string[] }>>
> = {
  light: {
    value: {
      negative: ['#d3e4ee', '#92c5de', '#4393c3', '#2166ac'],
      positive: ['#f7ddce', '#f4a582', '#d6604d', '#b2182b'],
    },
    gradient: {
      negative: ['#e6dbea', '#c2a5cf', '#9970ab', '#762a83'],
      positive: ['#dbecd7', '#a6dba0', '#5aae61', '#1b7837'],
    },
  },
  dark: {
    value: {
      negative: ['#234a6c', '#2768a0', '#2f8ad6', '#4aa8ff'],
      positive: ['#5e2b25', '#97382b', '#d04a35', '#ff6b4e'],
    },
    gradient: {
      negative: ['#4b3058', '#7a4694', '#a862ca', '#cf86f5'],
      positive: ['#21492a', '#2a703a', '#38a052', '#4fce6c'],
    },
  },
};

/** Colour of a share −1 … 1 of the scale's extent. */
export function colourOf(theme: Theme, scale: ScaleName): (share: number) => string {
  if (scale === 'grey') {
    const grey = interpolateRgb('#000000', '#ffffff');
    return (share) => grey(Math.max(0, Math.min(1, share)));
  }
  const arms = ARMS[theme][scale];
  const negative = piecewise(interpolateLab, [PAPER[theme], ...arms.negative]);
  const positive = piecewise(interpolateLab, [PAPER[theme], ...arms.positive]);
  const strength = (share: number) => Math.min(1, share) ** GROWTH[theme];
  return (share) => (share < 0 ? negative(strength(-share)) : positive(strength(share)));
}

/** Steps on each side of zero in which SVG cells are coloured. */
export const LEVELS = 12;

const LETTERS = {
  value: { negative: 'n', positive: 'p' },
  gradient: { negative: 'm', positive: 'q' },
} as const;

const GREY_LETTER = 'g';

/** The name of the CSS colour of a value: `--p12` is the strongest positive one, `--p12t` its text. */
export function cellColour(value: number, extent: number, scale: ScaleName): string {
  const lowest = scale === 'grey' ? 0 : -1;
  const share = extent > 0 ? Math.max(lowest, Math.min(1, value / extent)) : 0;
  // A value that is not zero is never drawn as zero.
  const level = Math.min(LEVELS, Math.ceil(Math.abs(share) * LEVELS - 1e-9));
  if (scale === 'grey') return `--${GREY_LETTER}${level}`;
  return `--${share < 0 ? LETTERS[scale].negative : LETTERS[scale].positive}${level}`;
}

/** Up to this level the page's ink is readable on every colour of both signed scales, in both themes. */
export const INK_LEVEL = 4;

/**
 * The colour of a number on its cell, for a `fill` attribute; undefined where it is the ink that the grid
 * has anyway, which spares most texts an attribute.
 */
export function numberColour(
  value: number,
  extent: number,
  scale: ScaleName = 'value',
): string | undefined {
  const colour = cellColour(value, extent, scale);
  const inherits = scale !== 'grey' && Number(colour.slice(3)) <= INK_LEVEL;
  return inherits ? undefined : `var(${colour}t)`;
}

/** The custom properties of all scales for one theme, written into the style sheet at build. */
export function scaleProperties(theme: Theme): string {
  const arm = (scale: ScaleName, letter: string, sign: 1 | -1) => {
    const colour = colourOf(theme, scale);
    return Array.from({ length: LEVELS + 1 }, (_, level) => {
      const fill = rgb(colour((sign * level) / LEVELS)).formatHex();
      return `--${letter}${level}:${fill};--${letter}${level}t:${textOn(fill, theme)}`;
    });
  };
  return [
    ...arm('value', LETTERS.value.negative, -1),
    ...arm('value', LETTERS.value.positive, 1),
    ...arm('gradient', LETTERS.gradient.negative, -1),
    ...arm('gradient', LETTERS.gradient.positive, 1),
    ...arm('grey', GREY_LETTER, 1),
  ].join(';');
}

/** Black or white where ink and paper are too close to a middle tone: 4.5:1 holds on any colour. */
function textOn(fill: string, theme: Theme): string {
  const ink = INK[theme];
  if (contrast(fill, ink) >= 4.5) return ink;
  return contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000000' : '#ffffff';
}

/** WCAG 2 contrast ratio of two opaque colours. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Lightness 0–100 of a colour, for grey print. */
export function lightness(colour: string): number {
  return lab(colour).l;
}

/** 511 colours from −1 to 1 as packed little-endian RGBA, for canvases. */
export function colourTable(theme: Theme, scale: ScaleName): Uint32Array {
  const colour = colourOf(theme, scale);
  return Uint32Array.from({ length: 511 }, (_, index) => {
    const { r, g, b } = rgb(colour((index - 255) / 255));
    return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
  });
}
