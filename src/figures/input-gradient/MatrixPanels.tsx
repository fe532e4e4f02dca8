import { Panel } from '../kit/frame/Panel.tsx';
import { Cells } from '../kit/grid/Cells.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Props } from './props.ts';
import { hidden } from './room.ts';

const UNITS = 206;
const WIDE = 316;
/** Rows or columns that the table's neighbours and the gaps between take, in cells. */
const NEIGHBOURS = 3;
const GAP = 0.5;
const CELLS_IN_SVG = 400;

/**
 * The convolution as one table M. Read by rows it makes Y of X; read by columns it makes the gradient by X of the
 * errors: transposing is all that the backward pass does.
 */
export function MatrixPanels(props: Props) {
  const { derived, dispatch, labels, say, concealed } = props;
  const { beside, input, output, errors, width } = derived;
  const { number } = say;
  if (!beside.matrix) return null;
  const { rows, cols, weights, gradInput, column, terms, outputSentBack } = beside.matrix;
  const cell = Math.min(WIDE / (cols + NEIGHBOURS), UNITS / (rows + NEIGHBOURS));
  const left = (1 + GAP) * cell;
  const top = (1 + GAP) * cell;
  const right = left + (cols + GAP) * cell;
  const below = top + (rows + GAP) * cell;
  const bracket = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
  const pick = (col: number) =>
    dispatch({ type: 'pick', row: Math.floor(col / width), col: col % width });
  return (
    <>
      <Panel
        name="matrix"
        title={labels.matrix}
        note={`${number(rows)}×${number(cols)}`}
        units={UNITS}
      >
        <Cells
          rows={1}
          cols={cols}
          values={input.data}
          cell={cell}
          x={left}
          extent={calm(input.data)}
        />
        <Cells
          rows={rows}
          cols={1}
          values={output.data}
          cell={cell}
          x={right}
          y={top}
          extent={largest(output.data)}
        />
        <Cells
          rows={rows}
          cols={1}
          values={errors.data}
          cell={cell}
          y={top}
          extent={largest(errors.data)}
          scale="gradient"
        />
        <Cells
          rows={rows}
          cols={cols}
          values={weights}
          cell={cell}
          x={left}
          y={top}
          extent={largest(derived.kernel.data)}
          numbers={rows * cols <= CELLS_IN_SVG}
          className="kernel-cells"
        />
        <Cells
          rows={1}
          cols={cols}
          values={concealed ? hidden(cols) : gradInput}
          cell={cell}
          x={left}
          y={below}
          extent={largest(gradInput)}
          scale="gradient"
        />
        <rect
          className="gradient-read"
          x={left + column * cell}
          y={top}
          width={cell}
          height={rows * cell}
        />
        <rect
          className="gradient-read"
          x={left + column * cell}
          y={below}
          width={cell}
          height={cell}
        />
        <rect className="gradient-read" y={top} width={cell} height={rows * cell} />
        <PointArea
          grid="column"
          x={left}
          y={top}
          rows={1}
          cols={cols}
          width={cols * cell}
          height={below + cell - top}
          onPoint={(at) => pick(at.col)}
        />
      </Panel>
      <div className="gradient-words">
        <p className="gradient-legend">{labels.matrixLegend}</p>
        <p className="size-formula">
          {labels.at(number(derived.pixel.row), number(derived.pixel.col))}{' '}
          {terms
            .map(({ weight, errorValue }) => `${bracket(errorValue)}·${number(weight)}`)
            .join(' + ') || '0'}{' '}
          = <strong>{concealed ? '?' : number(gradInput[column])}</strong>
        </p>
        <p className="gradient-says">
          {labels.notInverse(
            number(derived.pixel.row),
            number(derived.pixel.col),
            number(outputSentBack),
            number(input.data[column]),
          )}
        </p>
      </div>
    </>
  );
}
