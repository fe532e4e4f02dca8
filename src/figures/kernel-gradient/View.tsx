import type { ReactNode } from 'react';
import type { ActiveCell, ViewProps } from '../kit/contract.ts';
import { cellName } from '../kit/frame/cellName.ts';
import { calm, largest } from '../kit/grid/extent.ts';
import { GridPanel, gridCell } from '../kit/grid/GridPanel.tsx';
import { middleOf } from '../kit/grid/layout.ts';
import { AT_REST } from '../kit/motion/clock.ts';
import { ProductFlights } from '../kit/motion/ProductFlights.tsx';
import { SlideSurface } from '../kit/slide/SlideSurface.tsx';
import { SumLine } from '../kit/slide/SumLine.tsx';
import { ErrorSheet, TAG_AT } from './ErrorSheet.tsx';
import type { Derived, State } from './facts.ts';
import type { Action } from './model.ts';
import type { Labels } from './says.ts';

/** The error map and ∂L/∂K stand beside an input of so many cells at least, or they would have no room beside a small one. */
const LEAST_BESIDE = 5;

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say, concealed } = props;
  const { geometry: g, padded, shown, gradKernel, lit, terms, weight, track, stop } = derived;
  const { k, s, p, view, activeCell } = state;
  const { number } = say;
  const side = shown.shape[3];
  const beside = Math.max(g.paddedHeight, LEAST_BESIDE);
  const cell = gridCell(g.paddedHeight, g.paddedWidth);
  const slides = view === 'slide';
  const spreads = slides ? 1 : s;
  const tap = lit === undefined ? undefined : terms[lit];
  const errorExtent = largest(shown.data);
  const slopeExtent = largest(gradKernel.data);
  const complete = derived.done >= terms.length;
  const span = slides ? derived.spreadSide : k;
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });
  const shape = (cells: number) => `${number(cells)}×${number(cells)}`;
  return (
    <SlideSurface label={props.surface} {...{ activeCell, dispatch }}>
      <GridPanel
        clock={clock}
        name="input"
        title={p > 0 ? labels.padded : 'X'}
        rows={g.paddedHeight}
        cols={g.paddedWidth}
        values={padded.data}
        marks={derived.marks}
        extent={calm(padded.data)}
        lit={tap && { row: tap.paddedRow, col: tap.paddedCol }}
        onHover={hover}
        frame={{
          row: stop.row * track.strideHeight,
          col: stop.col * track.strideWidth,
          rows: span,
          cols: span,
          onDrag: (row, col) =>
            dispatch({ type: 'point', row: row + (span - 1) / 2, col: col + (span - 1) / 2 }),
        }}
      >
        {() =>
          slides ? (
            <ErrorSheet {...{ derived, clock, cell, say }} />
          ) : (
            derived.met.map((each) => (
              <rect
                key={`${each.paddedRow},${each.paddedCol}`}
                className="slope-met"
                x={each.paddedCol * cell + 2}
                y={each.paddedRow * cell + 2}
                width={cell - 4}
                height={cell - 4}
              />
            ))
          )
        }
      </GridPanel>
      <GridPanel
        clock={clock}
        name="errors"
        title={labels.errors}
        note={slides && s > 1 ? `${shape(derived.outSide)}→${shape(side)}` : undefined}
        rows={side}
        cols={side}
        values={shown.data}
        marks={derived.errorMarks}
        scale="gradient"
        beside={beside}
        className={slides ? 'kernel-cells' : undefined}
        lit={tap && { row: tap.kernelRow / spreads, col: tap.kernelCol / spreads }}
        onHover={hover}
        onPoint={({ row, col }) => !slides && dispatch({ type: 'step', step: row * side + col })}
      />
      <GridPanel
        clock={clock}
        name="gradient"
        title="∂L/∂K"
        rows={k}
        cols={k}
        values={Array.from(gradKernel.data, (slope, index) =>
          concealed && index === weight ? Number.NaN : slope,
        )}
        extent={slopeExtent}
        marks={derived.gradientMarks}
        scale="gradient"
        beside={beside}
        lit={derived}
        frame={
          complete
            ? { row: derived.row, col: derived.col, rows: 1, cols: 1, writes: true }
            : undefined
        }
        onHover={hover}
        onPoint={({ row, col }) => {
          const index = row * k + col;
          if (slides) dispatch({ type: 'step', step: index });
          else dispatch({ type: 'set', patch: { weight: index } });
        }}
      />
      <div className="conv-words">
        <Formula {...{ state, derived }} onHover={hover} />
        <SumLine
          clock={AT_REST}
          gradients
          taps={terms}
          done={derived.done}
          sum={derived.sum}
          lit={lit}
          onHover={(at) => hover(at && { grid: 'input', row: at.paddedRow, col: at.paddedCol })}
          concealed={concealed || !complete}
        />
        <p className="slope-bias">
          ∂L/∂b = Σ ∂L/∂Y<sub>mn</sub> = <strong>{number(derived.gradBias)}</strong>
        </p>
      </div>
      {!concealed && (
        <ProductFlights
          clock={clock}
          taps={slides ? terms : terms.slice(state.step, state.step + 1)}
          written={terms}
          sum={derived.sum}
          lifted="weight"
          from={(at) =>
            slides
              ? middleOf('input', at.paddedRow + TAG_AT, at.paddedCol + TAG_AT, cell)
              : middleOf('errors', at.kernelRow / s, at.kernelCol / s, gridCell(side, side))
          }
          onto={(at) => middleOf('input', at.paddedRow, at.paddedCol, cell)}
          sumAt={complete ? middleOf('gradient', derived.row, derived.col, gridCell(k, k)) : null}
          liftedColour={['gradient', errorExtent]}
          sumColour={['gradient', slopeExtent]}
        />
      )}
    </SlideSurface>
  );
}

interface FormulaProps {
  readonly state: State;
  readonly derived: Derived;
  readonly onHover: (cell: ActiveCell | null) => void;
}

/** The slope of one weight with its indices; each part lights the grid that it stands for. */
function Formula({ state: { k, s, p }, derived, onHover }: FormulaProps) {
  const index = (letter: string, offset: number) =>
    `${s === 1 ? '' : s}${letter}${offset === 0 ? '' : `+${offset}`}`;
  const part = (name: string, content: ReactNode) => (
    <span
      className="formula-part"
      onPointerEnter={() => onHover({ grid: `formula:${name}`, row: 0, col: 0 })}
      onPointerLeave={() => onHover(null)}
    >
      {content}
    </span>
  );
  return (
    <p className="slope-formula">
      {part('gradient', `∂L/∂${cellName('K', derived.weight, k)}`)} = Σ{' '}
      {part(
        'errors',
        <>
          ∂L/∂Y<sub>mn</sub>
        </>,
      )}
      ·
      {part(
        'input',
        <>
          X{p > 0 && <sup>pad</sup>}[{index('m', derived.row)}, {index('n', derived.col)}]
        </>,
      )}
    </p>
  );
}
