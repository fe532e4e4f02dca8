import type { ReactNode } from 'react';
import type { ActiveCell, ViewProps } from '../kit/contract.ts';
import { largest } from '../kit/grid/extent.ts';
import { flippedPlace } from '../kit/grid/flips.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { SceneBox, SceneTitle } from '../kit/grid/SceneBox.tsx';
import { TurningKernel } from '../kit/grid/TurningKernel.tsx';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { CellFlights } from '../kit/motion/CellFlights.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Derived } from './facts.ts';
import { flightsOf, weightText } from './flights.ts';
import { GradientGrid, LineFan, ProofTicks, ROOMY } from './parts.tsx';
import { type Places, placesOf, type Spot } from './places.ts';
import type { Labels } from './says.ts';
import type { Action, State } from './state.ts';

export type Props = ViewProps<State, Action, Derived, Labels>;

/** Larger grids leave their numbers to the table: no screen has room for them. */
const NUMBERED = 81;

type Pair = readonly [rows: number, cols: number];
const ONE: Pair = [1, 1];

/** Errors, kernel and ∂L/∂X in one drawing: beside one another, or in two rows where it is narrow. */
export function Scene({ tall, ...props }: Props & { readonly tall: boolean }) {
  const { state, derived, dispatch, clock, labels, say, concealed } = props;
  const { pixel, error, height, width, kernel, kernelHeight, kernelWidth } = derived;
  const { view, turning, s } = state;
  const at = placesOf(tall, state, derived);
  const flips = view === 'gather' ? state.flips : 0;
  const gathers = view === 'gather' && !turning && !derived.isProof;
  const cell = at.gradient.cell;
  const hover = (over: ActiveCell | null) => dispatch({ type: 'hover', cell: over });
  const go = (over: ActiveCell) => dispatch({ type: 'point', row: over.row, col: over.col });
  const upright = ({ row, col }: ActiveCell) => {
    const place = flippedPlace(kernel, row * kernelWidth + col, flips);
    return { row: place.row, col: place.col };
  };
  const frame = (key: string, { x, y, cell: side }: Spot, [row, col]: Pair, [rows, cols]: Pair) => (
    <WindowFrame
      key={key}
      clock={clock}
      x={x + col * side}
      y={y + row * side}
      width={cols * side}
      height={rows * side}
      cell={side}
    />
  );
  const title = (spot: Spot, text: ReactNode, kernel = false) => (
    <SceneTitle x={spot.x} y={spot.y} size={at.text} kernel={kernel}>
      {text}
    </SceneTitle>
  );
  return (
    <SceneBox tall={tall} width={at.width} height={at.height}>
      {derived.isProof ? (
        <>
          {title(at.errors, labels.scattered)}
          <Grid
            {...{ rows: height, cols: width, ...at.errors }}
            values={derived.gradient.data}
            extent={largest(derived.gradient.data)}
            scale="gradient"
            textShare={0.6}
          />
          <text
            className="proof-sign"
            data-differs={derived.differing.length > 0 || undefined}
            x={at.kernel.x + (kernelWidth * at.kernel.cell) / 2}
            y={at.kernel.y + (kernelHeight * at.kernel.cell) / 2}
            fontSize={at.text * 4}
          >
            {derived.differing.length > 0 ? '≠' : '='}
          </text>
        </>
      ) : (
        <>
          {title(at.errors, view === 'gather' ? labels.spread : '∂L/∂Y')}
          <ErrorGrid {...props} at={at} />
          {title(at.kernel, labels.turned[flips], true)}
          <TurningKernel
            {...{ clock, kernel, flips }}
            at={at.kernel}
            lit={derived.lit.upright}
            texts={Array.from(kernel.data, (_, index) => weightText(derived, index, say))}
          />
          <PointArea
            grid="kernel"
            {...{ x: at.kernel.x, y: at.kernel.y, rows: kernelHeight, cols: kernelWidth }}
            width={kernelWidth * at.kernel.cell}
            height={kernelHeight * at.kernel.cell}
            onHover={(over) => hover(over && { ...over, ...upright(over) })}
            onPoint={view === 'gather' ? () => dispatch({ type: 'flip' }) : undefined}
          />
        </>
      )}
      {title(at.gradient, view === 'gather' ? labels.gathered : '∂L/∂X')}
      <GradientGrid {...{ derived, clock, concealed }} at={at} numbered={NUMBERED} />
      {(view === 'lines' || turning) && (
        <LineFan {...{ derived, clock, concealed, say, at }} lines={!turning} />
      )}
      {derived.isProof && <ProofTicks {...{ derived, clock, at }} />}
      <PointArea
        grid="gradient"
        {...{ x: at.pixels.x, y: at.pixels.y, rows: height, cols: width }}
        width={width * cell}
        height={height * cell}
        onHover={hover}
        onPoint={view === 'scatter' ? hover : go}
      />
      {gathers &&
        frame(
          'gathers',
          at.errors,
          [derived.spread.keptRow + pixel.row, derived.spread.keptCol + pixel.col],
          [kernelHeight, kernelWidth],
        )}
      {view === 'scatter' && (
        <>
          {frame('error', at.errors, [error.row, error.col], ONE)}
          {frame('stamp', at.gradient, [error.row * s, error.col * s], [kernelHeight, kernelWidth])}
        </>
      )}
      {view !== 'scatter' &&
        !derived.isProof &&
        !turning &&
        frame('pixel', { ...at.pixels, cell }, [pixel.row, pixel.col], ONE)}
      {!concealed && !derived.isProof && (
        <CellFlights
          clock={clock}
          flights={flightsOf(state, derived, at, say)}
          cell={Math.min(at.kernel.cell, cell)}
          together={view === 'scatter'}
          once={turning}
        />
      )}
    </SceneBox>
  );
}

/** The error map; where it is gathered from, spread by its zeros. */
function ErrorGrid({ state, derived, dispatch, at }: Props & { readonly at: Places }) {
  const { geometry: g, errors, spread, lit } = derived;
  const spreads = state.view === 'gather';
  const [rows, cols] = spreads ? [spread.rows, spread.cols] : [g.outHeight, g.outWidth];
  const place =
    lit.error === undefined ? -1 : spreads ? spread.errorAt.indexOf(lit.error) : lit.error;
  const { x, y, cell } = at.errors;
  const errorUnder = (over: ActiveCell) => {
    const index = over.row * cols + over.col;
    const error = spreads ? spread.errorAt[index] : index;
    const [row, col] = [Math.floor(error / g.outWidth), error % g.outWidth];
    return error < 0 ? null : { grid: 'errors', row, col };
  };
  return (
    <>
      <Grid
        {...{ rows, cols, x, y, cell }}
        values={spreads ? spread.values : errors.data}
        marks={spreads ? spread.marks : undefined}
        extent={largest(errors.data)}
        scale="gradient"
        textShare={isRoomy(state.view, cell) ? 0.42 : 0.7}
        numbers={rows * cols <= NUMBERED}
        className={isRoomy(state.view, cell) ? 'errors-low' : undefined}
        lit={place < 0 ? undefined : place}
      />
      <PointArea
        grid="errors"
        {...{ x, y, rows, cols }}
        width={cols * cell}
        height={rows * cell}
        onHover={(over) => dispatch({ type: 'hover', cell: over && errorUnder(over) })}
        onPoint={(over) =>
          dispatch(
            state.view === 'scatter'
              ? { type: 'point', row: over.row, col: over.col }
              : { type: 'hover', cell: errorUnder(over) },
          )
        }
      />
    </>
  );
}

/** Where labels stand in the errors' cells, the errors make room for them. */
const isRoomy = (view: State['view'], cell: number) => view === 'lines' && cell > ROOMY;
