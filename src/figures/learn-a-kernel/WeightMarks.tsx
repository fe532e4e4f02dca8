interface WeightMarksProps {
  readonly kernel: readonly number[];
  readonly target: readonly number[];
  readonly extent: number;
  readonly cell: number;
}

/** A scale at the foot of a cell, in cells: its height, and its room at both ends. */
const HEIGHT = 0.1;
const ROOM = 0.1;
/** The scale reaches a little further than the largest hidden weight. */
const REACH = 1.4;

/** In each cell a scale on which the weight moves towards the mark of the hidden one. */
export function WeightMarks({ kernel, target, extent, cell }: WeightMarksProps) {
  const side = Math.sqrt(kernel.length);
  const along = (value: number) => {
    const share = Math.max(-1, Math.min(1, value / (extent * REACH)));
    return (0.5 + share * (0.5 - ROOM)) * cell;
  };
  return (
    <g className="weight-marks">
      {kernel.map((weight, index) => {
        const x = (index % side) * cell;
        const y = (Math.floor(index / side) + 1 - 1.6 * HEIGHT) * cell;
        const half = (HEIGHT * cell) / 2;
        return (
          <g key={index} transform={`translate(${x} ${y})`}>
            <path className="weight-scale" d={`M${along(-9e9)} 0H${along(9e9)}`} />
            <path
              className="weight-goal"
              d={`M${along(target[index])} ${-half * 1.6}v${half * 3.2}`}
            />
            <circle cx={along(weight)} r={half} />
          </g>
        );
      })}
    </g>
  );
}
