import { Panel } from '../kit/frame/Panel.tsx';
import { largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { Outlines } from './Outlines.tsx';
import type { Props } from './props.ts';

/** The error map as it came; the errors that share in the pixel are outlined. */
export function ErrorPanel(props: Props) {
  const { state, derived, dispatch, clock, labels, say } = props;
  const { geometry: g, error, lit } = derived;
  const cell = cellSize(Math.max(g.outHeight, g.outWidth, 3));
  const walks = state.view === 'scatter' || state.view === 'drop';
  return (
    <Panel
      name="errors"
      title={labels.errors}
      note={`${say.number(g.outHeight)}×${say.number(g.outWidth)}`}
    >
      <Grid
        rows={g.outHeight}
        cols={g.outWidth}
        values={derived.errors.data}
        marks={derived.errorMarks}
        cell={cell}
        extent={largest(derived.errors.data)}
        scale="gradient"
        lit={lit.error}
      />
      {!walks && (
        <Outlines
          className="gradient-touched"
          places={derived.lines.map(({ error: place }) => place)}
          cols={g.outWidth}
          cell={cell}
        />
      )}
      <PointArea
        grid="errors"
        rows={g.outHeight}
        cols={g.outWidth}
        width={g.outWidth * cell}
        height={g.outHeight * cell}
        onHover={(at) => dispatch({ type: 'hover', cell: at })}
        onPoint={(at) => dispatch(walks ? { ...at, type: 'pick' } : { type: 'hover', cell: at })}
      />
      {walks && (
        <WindowFrame
          clock={clock}
          x={error.col * cell}
          y={error.row * cell}
          width={cell}
          height={cell}
          cell={cell}
        />
      )}
    </Panel>
  );
}

/** The error map made ready for gathering: zeros between and around, scissors where there are fewer than none. */
export function SpreadPanel(props: Props) {
  const { derived, clock, labels, say } = props;
  const { spread, pixel, lit, rowEdge, colEdge } = derived;
  const cell = cellSize(Math.max(spread.rows, spread.cols, 3));
  const [keptRows, keptCols] = spread.kept.shape.slice(-2);
  const isCut = keptRows < spread.rows || keptCols < spread.cols;
  const left = spread.keptCol * cell;
  const top = spread.keptRow * cell;
  const litPlace = lit.error === undefined ? -1 : spread.errorAt.indexOf(lit.error);
  return (
    <Panel
      name="spread"
      title={labels.spread}
      note={`${say.number(keptRows)}×${say.number(keptCols)}`}
    >
      <Grid
        rows={spread.rows}
        cols={spread.cols}
        values={spread.values}
        marks={spread.marks}
        cell={cell}
        extent={largest(derived.errors.data)}
        scale="gradient"
        textShare={0.72}
        numbers={spread.rows * spread.cols <= 81}
        lit={litPlace < 0 ? undefined : litPlace}
      />
      {(rowEdge.remainder > 0 || colEdge.remainder > 0) && (
        <path
          className="gradient-far"
          d={farSide(
            left,
            top,
            keptCols * cell,
            keptRows * cell,
            Math.min(colEdge.remainder, Math.max(0, colEdge.after)) * cell,
            Math.min(rowEdge.remainder, Math.max(0, rowEdge.after)) * cell,
          )}
        />
      )}
      {isCut && (
        <rect
          className="gradient-cut"
          x={left}
          y={top}
          width={keptCols * cell}
          height={keptRows * cell}
        />
      )}
      <Outlines
        className="gradient-band"
        places={spread.bands[lit.part ?? ''] ?? []}
        cols={spread.cols}
        cell={cell}
      />
      <WindowFrame
        clock={clock}
        x={left + pixel.col * cell}
        y={top + pixel.row * cell}
        width={derived.kernelWidth * cell}
        height={derived.kernelHeight * cell}
        cell={cell}
      />
    </Panel>
  );
}

/** An L along the right and the bottom: the zeros that the division left over. */
function farSide(x: number, y: number, width: number, height: number, right: number, down: number) {
  const [farX, farY] = [x + width, y + height];
  return `M${farX - right} ${y}H${farX}V${farY}H${x}V${farY - down}H${farX - right}Z`;
}
