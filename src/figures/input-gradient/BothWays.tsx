import type { ActiveCell } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { ErrorPanel, SpreadPanel } from './ErrorPanels.tsx';
import { TurnedPanel, UprightPanel } from './KernelPanels.tsx';
import { Outlines } from './Outlines.tsx';
import type { Props } from './props.ts';
import { hidden } from './room.ts';
import { Words } from './Words.tsx';

/** Scatter and gather in step: on each side the errors, the kernel, and the gradient that comes of them. */
export function BothWays(props: Props) {
  const { derived, concealed, labels, say } = props;
  const { differing, gathered } = derived;
  const total = gathered.data.length;
  return (
    <>
      <ErrorPanel {...props} />
      <SpreadPanel {...props} />
      <UprightPanel {...props} />
      <TurnedPanel {...props} />
      <MapPanel {...props} way="scatter" />
      <MapPanel {...props} way="gather" />
      <p className="gradient-equal" data-differs={differing.length > 0 || undefined}>
        <strong aria-hidden="true">{concealed ? '?' : differing.length > 0 ? '≠' : '='}</strong>
        <span>
          {concealed ? '' : labels.equal(say.number(total - differing.length), say.number(total))}
        </span>
      </p>
      <Words {...props} />
    </>
  );
}

/** The gradient by the input as one of the two ways makes it, cell under cell with the other. */
function MapPanel(props: Props & { readonly way: 'scatter' | 'gather' }) {
  const { state, derived, dispatch, clock, concealed, labels, say, way } = props;
  const { geometry: g, pixel, height, width } = derived;
  const cell = cellSize(Math.max(g.paddedHeight, g.paddedWidth, 3));
  const edge = state.p * cell;
  const scatters = way === 'scatter';
  const extent = largest(derived.scattered);
  const common = { cell, extent, scale: 'gradient', textShare: 0.66 } as const;
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });
  const walksErrors = state.view === 'scatter';
  const numbers = g.paddedHeight * g.paddedWidth <= NUMBERED;
  const window = scatters && walksErrors;
  return (
    <Panel name={way} title={labels.ways[way]} note={`${say.number(height)}×${say.number(width)}`}>
      {scatters ? (
        <Grid
          {...common}
          numbers={numbers}
          rows={g.paddedHeight}
          cols={g.paddedWidth}
          values={concealed ? hidden(derived.scattered.length) : derived.scattered}
          marks={derived.scatterMarks}
        />
      ) : (
        <>
          <Grid
            {...common}
            numbers={numbers}
            x={edge}
            y={edge}
            rows={height}
            cols={width}
            values={concealed ? hidden(height * width) : derived.gathered.data}
            marks={derived.gatherMarks}
          />
          <Outlines
            className="gradient-differs"
            places={concealed ? [] : derived.differing}
            cols={width}
            cell={cell}
            x={edge}
            y={edge}
          />
        </>
      )}
      <PointArea
        grid="input"
        x={edge}
        y={edge}
        width={width * cell}
        height={height * cell}
        rows={height}
        cols={width}
        onHover={hover}
        onPoint={(at) => (walksErrors ? hover(at) : dispatch({ ...at, type: 'pick' }))}
      />
      {window && (
        <Outlines
          className="gradient-seat"
          places={[pixel.row * width + pixel.col]}
          cols={width}
          cell={cell}
          x={edge}
          y={edge}
        />
      )}
      <WindowFrame
        key={window ? 'window' : 'pixel'}
        clock={clock}
        x={window ? derived.error.col * state.s * cell : edge + pixel.col * cell}
        y={window ? derived.error.row * state.s * cell : edge + pixel.row * cell}
        width={window ? derived.kernelWidth * cell : cell}
        height={window ? derived.kernelHeight * cell : cell}
        cell={cell}
      />
    </Panel>
  );
}

/** Larger grids leave their numbers to the table: no screen has room for them. */
const NUMBERED = 81;
