import { type ReactNode, useRef } from 'react';
import { type Clock, glided } from './clock.ts';
import { useNumbers, usePhase } from './useTween.ts';

/** Rings of padding around a grid, as many as `count`; they grow in when there are more of them than before. */
export interface Rings {
  readonly count: number;
  /** True at the step whose first beat begins without them. */
  readonly opening: boolean;
}

interface RingsProps {
  readonly clock: Clock;
  readonly rings: Rings;
  /** Side of a cell of the grid, in the panel's units. */
  readonly cell: number;
}

/** Draws how many of the rings, in cells, have not grown yet. */
function useMissing({ clock, rings, cell }: RingsProps, draw: (missing: number) => void) {
  const { count, opening } = rings;
  useNumbers([count], { clock, draw: ([now]) => draw(Math.max(0, count - now)) }, [opening, cell]);
  usePhase(
    clock,
    (phase) => {
      if (opening && clock.told()) draw(count * (1 - glided(phase)));
    },
    [count, opening, cell],
  );
}

/** Covers the rings that have not grown yet; a dashed line says how far they will reach. */
export function MissingRings(
  props: RingsProps & { readonly width: number; readonly height: number },
) {
  const { cell, width, height } = props;
  const cover = useRef<SVGPathElement>(null);
  useMissing(props, (missing) => {
    const inset = Math.min(missing * cell, width / 2, height / 2);
    const [w, h] = [width - 2 * inset, height - 2 * inset];
    const hole = `M${inset} ${inset}h${w}v${h}h${-w}z`;
    cover.current?.setAttribute('d', inset > 0 ? `M0 0h${width}v${height}h${-width}z${hole}` : '');
  });
  return <path ref={cover} className="rings-missing" fillRule="evenodd" d="" />;
}

/** Moves a frame out with the rings that make room for it. */
export function OutWithRings({
  children,
  ...props
}: RingsProps & { readonly children: ReactNode }) {
  const group = useRef<SVGGElement>(null);
  useMissing(props, (missing) => {
    const by = missing * props.cell;
    group.current?.setAttribute('transform', `translate(${by} ${by})`);
  });
  return <g ref={group}>{children}</g>;
}
