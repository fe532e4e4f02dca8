import type { ReactNode } from 'react';

/** The units of a drawing: on a wide stage, and on a phone. */
export interface PictureSize {
  readonly wide: boolean;
  readonly width: number;
  readonly height: number;
}

interface TwoPicturesProps {
  /** Width and height on a wide stage, where one unit is about 1.2 CSS pixels … */
  readonly wide: readonly [width: number, height: number];
  /** … and on a phone, where it is about one. */
  readonly narrow: readonly [width: number, height: number];
  readonly children: (size: PictureSize) => ReactNode;
}

/**
 * One drawing in two proportions, of which the style sheet shows the one that fits: a picture that is only made
 * smaller cannot be read on a phone, and the page's HTML is made before anyone knows how wide it will be.
 */
export function TwoPictures({ wide, narrow, children }: TwoPicturesProps) {
  return [wide, narrow].map(([width, height], index) => (
    <svg
      key={width}
      className={index === 0 ? 'picture-wide' : 'picture-narrow'}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {children({ wide: index === 0, width, height })}
    </svg>
  ));
}
