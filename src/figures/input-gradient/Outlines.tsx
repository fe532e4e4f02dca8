interface OutlinesProps {
  readonly className: string;
  /** Row-major indices of the cells. */
  readonly places: readonly number[];
  readonly cols: number;
  readonly cell: number;
  readonly x?: number;
  readonly y?: number;
}

/** Cells of a grid, outlined, as one path. */
export function Outlines({ className, places, cols, cell, x = 0, y = 0 }: OutlinesProps) {
  if (places.length === 0) return null;
  const path = places.map((index) => {
    const left = x + (index % cols) * cell;
    const top = y + Math.floor(index / cols) * cell;
    return `M${left} ${top}h${cell}v${cell}h${-cell}z`;
  });
  return <path className={className} d={path.join('')} />;
}
