import type { Box } from './place.ts';

interface ReticleProps extends Pick<Box, 'x' | 'y'> {
  /** Side of the kernel's window, in panel units. */
  readonly side: number;
}

/** Panel units: lines start this far outside the window, and are this long. */
const GAP = 2.5;
const ARM = 9;

/** The kernel's window in its true size, which is tiny, with four arms that point to it. */
export function Reticle({ x, y, side }: ReticleProps) {
  const middle = side / 2;
  const far = side + GAP;
  const arms = `M${middle} ${-GAP}v${-ARM}M${middle} ${far}v${ARM}M${-GAP} ${middle}h${-ARM}M${far} ${middle}h${ARM}`;
  return (
    <g className="gallery-reticle" transform={`translate(${x} ${y})`}>
      {(['gallery-reticle-edge', 'gallery-reticle-line'] as const).map((name) => (
        <g key={name} className={name}>
          <rect width={side} height={side} />
          <path d={arms} />
        </g>
      ))}
    </g>
  );
}
