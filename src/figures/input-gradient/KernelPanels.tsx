import { cellTextClass, cellTextSize } from '../kit/Cells.tsx';
import { largest } from '../kit/extent.ts';
import { Grid } from '../kit/Grid.tsx';
import { Panel } from '../kit/Panel.tsx';
import { PointArea } from '../kit/Surface.tsx';
import { cellColour, numberColour } from '../kit/scales.ts';
import { KERNEL_UNITS, LETTER_UNITS, LETTERS, ROW_UNITS, SECOND_X } from './room.ts';
import type { Props } from './View.tsx';

/** Scatter's kernel stands upright; beside it, what the error at hand makes of it. */
export function UprightPanel(props: Props) {
  const { derived, dispatch, labels, say, concealed, state } = props;
  const { kernelHeight, kernelWidth, kernel, spray, lit, error } = derived;
  const cell = KERNEL_UNITS / Math.max(kernelHeight, kernelWidth, 2);
  const here = derived.errors.data[error.row * derived.geometry.outWidth + error.col];
  const sprays = state.view === 'scatter' && !concealed;
  return (
    <Panel
      name="upright"
      title={labels.upright}
      note={sprays ? `×${say.number(here)}` : undefined}
      units={ROW_UNITS}
    >
      <Grid
        rows={kernelHeight}
        cols={kernelWidth}
        values={kernel.data}
        cell={cell}
        extent={largest(kernel.data)}
        className="kernel-cells"
        textShare={0.75}
        lit={lit.tap}
      />
      {derived.isStrip &&
        Array.from({ length: kernelWidth }, (_, at) => (
          <text
            key={LETTERS[at]}
            className="cell-text gradient-weight"
            x={(at + 0.5) * cell}
            y={cell * 1.5}
            fontSize={LETTER_UNITS}
          >
            {LETTERS[at]}
          </text>
        ))}
      <PointArea
        grid="upright"
        rows={kernelHeight}
        cols={kernelWidth}
        width={kernelWidth * cell}
        height={kernelHeight * cell}
        onHover={(at) => dispatch({ type: 'hover', cell: at })}
        onPoint={(at) => dispatch({ type: 'hover', cell: at })}
      />
      {sprays && (
        <>
          <path
            className="gradient-arrow"
            d={`M${KERNEL_UNITS + 5} ${KERNEL_UNITS / 2}h14m-6 -6l6 6l-6 6`}
          />
          <Grid
            x={SECOND_X}
            rows={kernelHeight}
            cols={kernelWidth}
            values={spray}
            cell={cell}
            extent={largest(derived.scattered)}
            scale="gradient"
            textShare={0.75}
            lit={lit.tap}
          />
        </>
      )}
    </Panel>
  );
}

/** Gather's kernel: the same cells, turned by up to two flips that are seen. */
export function TurnedPanel(props: Props) {
  const { state, derived, dispatch, labels } = props;
  const { kernelHeight, kernelWidth } = derived;
  const cell = KERNEL_UNITS / Math.max(kernelHeight, kernelWidth, 2);
  return (
    <Panel name="turned" title={labels.turned[state.flips]} units={ROW_UNITS}>
      <TurningKernel derived={derived} flips={state.flips} cell={cell} number={props.say.number} />
      {derived.lit.turnedTap !== undefined && (
        <rect
          className="cell-pointed"
          x={(derived.lit.turnedTap % kernelWidth) * cell}
          y={Math.floor(derived.lit.turnedTap / kernelWidth) * cell}
          width={cell}
          height={cell}
        />
      )}
      <PointArea
        grid="turned"
        rows={kernelHeight}
        cols={kernelWidth}
        width={kernelWidth * cell}
        height={kernelHeight * cell}
        onHover={(at) => dispatch({ type: 'hover', cell: at })}
        onPoint={() => dispatch({ type: 'flip' })}
      />
      <g className="gradient-flips" transform={`translate(${SECOND_X} 0)`}>
        <path data-done={state.flips > 0 || undefined} d={ACROSS} />
        <path data-done={state.flips > 1 || undefined} d={DOWN} />
      </g>
    </Panel>
  );
}

/** Two double arrows: a flip from left to right, and one from top to bottom. */
const ACROSS = 'M6 38h56m-12 -12l12 12l-12 12M18 26l-12 12l12 12';
const DOWN = 'M104 10v56m-12 -12l12 12l12 -12M92 22l12 -12l12 12';

interface TurningProps {
  readonly derived: Props['derived'];
  readonly flips: number;
  readonly cell: number;
  readonly number: (value: number) => string;
}

/**
 * The kernel as a card: the card is mirrored, and each number once more about its own middle, so that it
 * is upright before and after and folds with the card in between.
 */
function TurningKernel({ derived, flips, cell, number }: TurningProps) {
  const { kernel, kernelHeight, kernelWidth } = derived;
  const extent = largest(kernel.data);
  const texts = Array.from(kernel.data, (value: number) => number(value));
  const size = cellTextSize(cell, Math.max(...texts.map(({ length }) => length)), 0.75);
  const transform = `scale(${flips > 0 ? -1 : 1}, ${flips > 1 ? -1 : 1})`;
  const about = (row: number, col: number) => ({
    transform,
    transformOrigin: `${col * cell}px ${row * cell}px`,
  });
  return (
    <g className="gradient-card kernel-cells" style={about(kernelHeight / 2, kernelWidth / 2)}>
      {texts.map((content, index) => {
        const col = index % kernelWidth;
        const row = Math.floor(index / kernelWidth);
        return (
          <g key={`${row},${col}`}>
            <rect
              x={col * cell}
              y={row * cell}
              width={cell}
              height={cell}
              fill={`var(${cellColour(kernel.data[index], extent, 'value')})`}
            />
            <text
              className={cellTextClass(size)}
              x={(col + 0.5) * cell}
              y={(row + 0.5) * cell}
              fontSize={size}
              fill={numberColour(kernel.data[index], extent) ?? 'var(--ink)'}
              style={about(row + 0.5, col + 0.5)}
            >
              {content}
            </text>
          </g>
        );
      })}
    </g>
  );
}
