import { createFontStack } from '@capsizecss/core';
import { entireMetricsCollection as metrics } from '@capsizecss/metrics/entireMetricsCollection';

/**
 * Faces that a reader's system may have, by the kind of face that they stand in for: of Windows and
 * Apple, of Linux, and of Android. Liberation has the measures of Google's Tinos, Arimo and Cousine.
 */
const SYSTEM = {
  serif: [metrics.timesNewRoman, liberation('Serif', metrics.tinos), metrics.notoSerif],
  sans: [metrics.arial, liberation('Sans', metrics.arimo), metrics.roboto],
  mono: [metrics.courierNew, liberation('Mono', metrics.cousine), metrics.robotoMono],
};

function liberation(kind, { variants }) {
  const named = (variant, style) => ({
    ...variants[variant],
    familyName: `Liberation ${kind}`,
    fullName: `Liberation ${kind}${style && ` ${style}`}`,
    postscriptName: `Liberation${kind}${style && `-${style}`}`,
  });
  return {
    variants: {
      regular: named('regular', ''),
      italic: named('italic', 'Italic'),
      700: named('700', 'Bold'),
    },
  };
}

/**
 * The stand-ins of a face until it has come: system faces stretched to its mean width and set to its
 * ascent and descent, so that lines do not move. `fontFaces` are the rules, `fontFamily` is the list of
 * names with the face itself first. `own` and `system` are the variants that belong together.
 */
export function fallbackStack({ metrics: family, kind, style }, { own, system, weight }) {
  return createFontStack(
    [metrics[family].variants[own], ...SYSTEM[kind].map(({ variants }) => variants[system])],
    { fontFaceProperties: { fontStyle: style, fontWeight: weight } },
  );
}
