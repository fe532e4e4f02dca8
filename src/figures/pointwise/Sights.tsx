import type { Sight } from './numbers.ts';

interface SightsProps {
  readonly sights: readonly Sight[];
  readonly cell: number;
  /** The detector, by channel, whose finds are drawn; absent: all. */
  readonly seenBy?: number;
}

/** Drawn in cells around the middle of the cell that carries the evidence. */
const EYES =
  'M-.62-.34q.26-.24.5 0q-.24.24-.5 0zM.12-.34q.26-.24.5 0q-.24.24-.5 0zM-.37-.34v.01M.37-.34v.01';
const NOSE = 'M0-.2l-.2.5q.2.14.4 0';
const HEAD = 'M0-1.2a1.1 1.2 0 1 1 0 2.4a1.1 1.2 0 1 1 0-2.4zM-.36.68q.36.26.72 0';

const STROKES: Readonly<Record<Sight['kind'], string>> = {
  face: EYES + NOSE + HEAD,
  eyes: EYES,
  nose: NOSE,
};
const DETECTORS: readonly (readonly Sight['kind'][])[] = [
  ['face', 'eyes'],
  ['face', 'nose'],
];

const PARTS = [EYES, NOSE];

/** The line drawings that the eye and the nose detector answer to, over the grids. */
export function Sights({ sights, cell, seenBy }: SightsProps) {
  const shown = seenBy === undefined ? null : (DETECTORS[seenBy] ?? []);
  return sights.map(({ kind, row, col }) => {
    const seen = shown === null || shown.includes(kind);
    const strokes = shown === null ? STROKES[kind] : PARTS[seenBy ?? 0];
    if (!seen) return null;
    return (
      <g
        key={`${row},${col}`}
        transform={`translate(${(col + 0.5) * cell} ${(row + 0.5) * cell}) scale(${cell})`}
      >
        <path className="pointwise-sight pointwise-sight-back" d={strokes} />
        <path className="pointwise-sight" d={strokes} />
      </g>
    );
  });
}
