import { Panel } from '../kit/frame/Panel.tsx';
import { Cells } from '../kit/grid/Cells.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Props } from './props.ts';
import { LETTERS } from './room.ts';

const UNITS = 300;
const WIDE = 270;
/** Names of the rows stand in the left margin. */
const MARGIN = 44;
const LARGEST = 50;
const INPUT_Y = 6;
const OUTPUT_Y = 112;
const STAIRS_Y = 178;
const STAIR = 24;
const TEXT = 15;
/** How far down its line a letter stands: far enough that neighbours do not touch. */
const CHIP_AT = 0.62;

/**
 * One row of pixels under a kernel a, b, c. Three lines leave the pixel, and below stand the windows by
 * which they came about: down the pixel's column one reads c, b, a.
 */
export function StripPanel(props: Props) {
  const { state, derived, dispatch, clock, labels, say, concealed } = props;
  const { geometry: g, width, kernelWidth, pixel, lines, lit } = derived;
  const cell = Math.min(LARGEST, WIDE / g.paddedWidth);
  const left = MARGIN + state.p * cell;
  const middle = left + (pixel.col + 0.5) * cell;
  const windowLeft = (error: number) => MARGIN + error * state.s * cell;
  const outLeft = (error: number) => windowLeft(error) + ((kernelWidth - 1) / 2) * cell;
  return (
    <Panel name="fan" title={labels.fan} units={UNITS}>
      <rect
        className="gradient-column"
        x={left + pixel.col * cell}
        y={INPUT_Y}
        width={cell}
        height={STAIRS_Y + lines.length * STAIR - INPUT_Y}
      />
      <RowName text="x" y={INPUT_Y + cell / 2} />
      <Cells
        rows={1}
        cols={width}
        values={derived.input.data}
        cell={cell}
        x={left}
        y={INPUT_Y}
        extent={calm(derived.input.data)}
      />
      {lines.map(({ error, tap }) => {
        const x = outLeft(error) + cell / 2;
        return (
          <path
            key={error}
            className="gradient-line"
            data-lit={lit.tap === tap || undefined}
            d={`M${middle} ${INPUT_Y + cell}L${x} ${OUTPUT_Y}`}
          />
        );
      })}
      <RowName text="∂L/∂y" y={OUTPUT_Y + cell / 2} />
      {Array.from(derived.errors.data, (value: number, error: number) => (
        <Cells
          key={outLeft(error)}
          rows={1}
          cols={1}
          values={[value]}
          cell={cell}
          x={outLeft(error)}
          y={OUTPUT_Y}
          extent={largest(derived.errors.data)}
          scale="gradient"
        />
      ))}
      {lines.map(({ error, tap }) => (
        <Letter
          key={error}
          letter={concealed ? '?' : LETTERS[tap]}
          x={middle + (outLeft(error) + cell / 2 - middle) * CHIP_AT}
          y={INPUT_Y + cell + (OUTPUT_Y - INPUT_Y - cell) * CHIP_AT}
          isLit={lit.tap === tap}
        />
      ))}
      {!concealed &&
        lines.map(({ error, tap }, row) => (
          <g key={error} transform={`translate(0 ${STAIRS_Y + row * STAIR})`}>
            <RowName text={`y${say.number(error)}`} y={STAIR / 2} />
            {Array.from({ length: kernelWidth }, (_, at) => (
              <g key={LETTERS[at]}>
                <rect
                  className="gradient-stair"
                  data-lit={at === tap || undefined}
                  x={windowLeft(error) + at * cell}
                  y="1"
                  width={cell}
                  height={STAIR - 2}
                />
                <text
                  className="cell-text gradient-weight"
                  data-quiet={at !== tap || undefined}
                  x={windowLeft(error) + (at + 0.5) * cell}
                  y={STAIR / 2}
                  fontSize={TEXT}
                >
                  {LETTERS[at]}
                </text>
              </g>
            ))}
          </g>
        ))}
      <PointArea
        grid="input"
        x={left}
        y={INPUT_Y}
        rows={1}
        cols={width}
        width={width * cell}
        height={cell}
        onHover={(at) => dispatch({ type: 'hover', cell: at })}
        onPoint={(at) => dispatch({ ...at, type: 'pick' })}
      />
      <WindowFrame
        clock={clock}
        x={left + pixel.col * cell}
        y={INPUT_Y}
        width={cell}
        height={cell}
        cell={cell}
      />
    </Panel>
  );
}

function RowName({ text, y }: { readonly text: string; readonly y: number }) {
  return (
    <text className="gradient-name" x="0" y={y} fontSize={TEXT} dominantBaseline="central">
      {text}
    </text>
  );
}

interface LetterProps {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  readonly isLit: boolean;
}

function Letter({ letter, x, y, isLit }: LetterProps) {
  return (
    <g>
      <circle
        className="gradient-chip"
        data-lit={isLit || undefined}
        cx={x}
        cy={y}
        r={TEXT * 0.8}
      />
      <text className="cell-text gradient-weight" x={x} y={y} fontSize={TEXT}>
        {letter}
      </text>
    </g>
  );
}
