import { Cells, type CellsProps } from './Cells.tsx';

type GridProps = CellsProps & {
  /** Row-major index of the cell that the reader points at. */
  readonly lit?: number;
};

/** A grid of numbers inside a panel's SVG, with a frame around the cell that is pointed at. */
export function Grid({ lit, ...props }: GridProps) {
  const { cols, cell, x = 0, y = 0 } = props;
  return (
    <>
      <Cells {...props} />
      {lit !== undefined && (
        <rect
          className="cell-pointed"
          x={x + (lit % cols) * cell}
          y={y + Math.floor(lit / cols) * cell}
          width={cell}
          height={cell}
        />
      )}
    </>
  );
}
