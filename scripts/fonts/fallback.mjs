import { createFontStack } from '@capsizecss/core';
import { entireMetricsCollection as metrics } from '@capsizecss/metrics/entireMetricsCollection';

/**
 * Faces that a reader's system may have, by the kind of face that they stand in for: of Windows and
 * Apple, of Linux, and of Android. Liberation has the measures of Google's Tinos, Arimo and Cousine;
 * DejaVu draws the Vietnamese letters that Liberation Sans lacks, and is wider than Arial.
 */
const SYSTEM = {
  serif: [metrics.timesNewRoman, alike(metrics.tinos, 'Liberation Serif'), metrics.notoSerif],
  sans: [
    metrics.arial,
    alike(metrics.arimo, 'Liberation Sans'),
    metrics.roboto,
    alike(metrics.arial, 'DejaVu Sans', { regular: 1.12, 700: 1.18 }),
  ],
  mono: [metrics.courierNew, alike(metrics.cousine, 'Liberation Mono'), metrics.robotoMono],
};

/** A family that Capsize does not know, by one that has its measures; `wider` says by how much it is not. */
function alike({ variants }, familyName, wider = {}) {
  const named = (variant, style) => ({
    ...variants[variant],
    familyName,
    fullName: familyName + style,
    postscriptName: undefined,
    xWidthAvg: variants[variant].xWidthAvg * (wider[variant] ?? 1),
    subsets: undefined,
  });
  return {
    variants: {
      regular: named('regular', ''),
      italic: named('italic', ' Italic'),
      700: named('700', ' Bold'),
    },
  };
}

/**
 * The stand-ins of a face until it has come: system faces stretched to its mean width and set to its
 * ascent and descent, so that lines do not move. `fontFaces` are the rules, `fontFamily` is the list of
 * names with the face itself first. `own` and `system` are the variants that belong together.
 */
export function fallbackStack(face, { own, system, weight }) {
  const { subsets, ...measures } = metrics[face.metrics].variants[own];
  const xWidthAvg = measures.xWidthAvg * (face.kerned ?? 1);
  return createFontStack(
    [{ ...measures, xWidthAvg }, ...SYSTEM[face.kind].map(({ variants }) => variants[system])],
    { fontFaceProperties: { fontStyle: face.style, fontWeight: weight } },
  );
}
