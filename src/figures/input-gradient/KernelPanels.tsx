import { useRef, useState } from 'react';
import { Panel } from '../kit/frame/Panel.tsx';
import { cellTextClass, cellTextSize } from '../kit/grid/Cells.tsx';
import { largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellColour, numberColour } from '../kit/grid/scales.ts';
import { eased } from '../kit/motion/clock.ts';
import { useNumbers } from '../kit/motion/useTween.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Props } from './props.ts';
import { KERNEL_UNITS, LETTER_UNITS, LETTERS, ROW_UNITS, SECOND_X } from './room.ts';

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
      <TurningKernel
        derived={derived}
        clock={props.clock}
        flips={state.flips}
        cell={cell}
        number={props.say.number}
      />
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
  readonly clock: Props['clock'];
  readonly flips: number;
  readonly cell: number;
  readonly number: (value: number) => string;
}

/** What is left of the width and the height of a card after so many flips, with a sign when it is mirrored. */
function folded(flips: number): string {
  const fold = (flip: number) => Math.cos(Math.PI * clamp(flip, 0, 1));
  return `scale(${fold(flips)} ${fold(flips - 1)})`;
}

/**
 * The kernel as a card that folds over, from left to right and then from top to bottom. Each number is
 * folded once more about its own middle, so that it is upright before and after.
 */
function TurningKernel({ derived, clock, flips, cell, number }: TurningProps) {
  const { kernel, kernelHeight, kernelWidth } = derived;
  const card = useRef<SVGGElement>(null);
  const [first] = useState(() => folded(flips));
  const extent = largest(kernel.data);
  const texts = Array.from(kernel.data, (value: number) => number(value));
  const size = cellTextSize(cell, Math.max(...texts.map(({ length }) => length)), 0.75);
  useNumbers(
    [flips],
    {
      clock,
      share: eased,
      draw: ([now]) => {
        card.current?.setAttribute('transform', folded(now));
        for (const text of card.current?.querySelectorAll('text') ?? []) {
          text.setAttribute('transform', folded(now));
        }
      },
    },
    [texts.length],
  );
  const middle = (row: number, col: number) => `translate(${col * cell} ${row * cell})`;
  return (
    <g transform={middle(kernelHeight / 2, kernelWidth / 2)}>
      <g ref={card} className="gradient-card kernel-cells" transform={first}>
        {texts.map((content, index) => {
          const row = Math.floor(index / kernelWidth) + 0.5 - kernelHeight / 2;
          const col = (index % kernelWidth) + 0.5 - kernelWidth / 2;
          return (
            <g key={`${row},${col}`} transform={middle(row, col)}>
              <rect
                x={-cell / 2}
                y={-cell / 2}
                width={cell}
                height={cell}
                fill={`var(${cellColour(kernel.data[index], extent, 'value')})`}
              />
              <text
                className={cellTextClass(size)}
                fontSize={size}
                fill={numberColour(kernel.data[index], extent) ?? 'var(--ink)'}
                transform={first}
              >
                {content}
              </text>
            </g>
          );
        })}
      </g>
    </g>
  );
}
