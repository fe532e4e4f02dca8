import type { ReactNode } from 'react';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Props } from './props.ts';

/** Share of a cell that single digits may fill where two grids stand side by side on a phone. */
const WIDE_TEXT = 0.58;

interface InputPanelProps {
  readonly view: Props;
  readonly name: string;
  readonly title: string;
  readonly values: ArrayLike<number>;
  /** Cells that differ from before a shift. */
  readonly changed?: readonly number[];
  readonly children?: (cell: number) => ReactNode;
}

/** The grid that the window slides over, with the borders of its regions. */
export function InputPanel({ view, name, title, values, changed, children }: InputPanelProps) {
  const { derived, dispatch, clock, say } = view;
  const { geometry: g, row, col } = derived;
  const cell = cellSize(Math.max(g.paddedHeight, g.paddedWidth));
  const { number } = say;
  return (
    <Panel
      name={name}
      title={title}
      note={`${number(derived.inHeight)}×${number(derived.inWidth)}`}
    >
      <Grid
        rows={g.paddedHeight}
        cols={g.paddedWidth}
        values={values}
        marks={view.concealed ? undefined : derived.marks}
        cell={cell}
        extent={derived.extent}
        textShare={changed === undefined ? undefined : WIDE_TEXT}
      />
      {!derived.windowsOverlap && <Regions view={view} cell={cell} />}
      {changed && <Changed places={changed} cols={g.paddedWidth} cell={cell} />}
      {children?.(cell)}
      <PointArea
        grid={name}
        rows={g.paddedHeight}
        cols={g.paddedWidth}
        width={g.paddedWidth * cell}
        height={g.paddedHeight * cell}
        onPoint={(at) => dispatch({ type: 'point', row: at.row, col: at.col })}
      />
      <WindowFrame
        clock={clock}
        x={col * g.strideWidth * cell}
        y={row * g.strideHeight * cell}
        width={g.effectiveKernelWidth * cell}
        height={g.effectiveKernelHeight * cell}
        cell={cell}
        onDrag={(r, c) =>
          dispatch({
            type: 'point',
            row: r + (g.effectiveKernelHeight - 1) / 2,
            col: c + (g.effectiveKernelWidth - 1) / 2,
          })
        }
      />
    </Panel>
  );
}

interface PooledPanelProps {
  readonly view: Props;
  readonly kind: 'max' | 'avg';
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly note?: ReactNode;
  readonly changed?: readonly number[];
}

/** What pooling of one kind makes of the input; the kind that the reader chose is written out below. */
export function PooledPanel({ view, kind, name, values, note, changed }: PooledPanelProps) {
  const { state, derived, dispatch, clock, concealed, labels, say } = view;
  const { geometry: g, row, col } = derived;
  const cell = cellSize(Math.max(g.outHeight, g.outWidth));
  const size = `${say.number(g.outHeight)}×${say.number(g.outWidth)}`;
  const chosen = state.kind === kind ? ' pool-chosen' : '';
  return (
    <Panel
      name={`${name}${chosen}`}
      title={labels.kinds[kind]}
      note={concealed ? '?' : (note ?? size)}
    >
      {concealed ? (
        <rect className="pool-concealed" width={PANEL_UNITS} height={PANEL_UNITS} rx="6" />
      ) : (
        <>
          <Grid
            rows={g.outHeight}
            cols={g.outWidth}
            values={values}
            marks={derived.outMarks}
            cell={cell}
            extent={derived.extent}
          />
          {changed && <Changed places={changed} cols={g.outWidth} cell={cell} />}
          <PointArea
            grid={name}
            rows={g.outHeight}
            cols={g.outWidth}
            width={g.outWidth * cell}
            height={g.outHeight * cell}
            onPoint={(at) => dispatch({ type: 'step', step: at.row * g.outWidth + at.col })}
          />
          <WindowFrame
            clock={clock}
            x={col * cell}
            y={row * cell}
            width={cell}
            height={cell}
            cell={cell}
          />
        </>
      )}
    </Panel>
  );
}

/** Outlines of all windows, where they do not overlap: the regions that each get one number. */
function Regions({ view, cell }: { readonly view: Props; readonly cell: number }) {
  const { geometry: g } = view.derived;
  let path = '';
  for (let row = 0; row < g.outHeight; row++) {
    for (let col = 0; col < g.outWidth; col++) {
      const width = g.effectiveKernelWidth * cell;
      const height = g.effectiveKernelHeight * cell;
      path += `M${col * g.strideWidth * cell} ${row * g.strideHeight * cell}h${width}v${height}h${-width}z`;
    }
  }
  return <path className="pool-regions" d={path} />;
}

interface ChangedProps {
  readonly places: readonly number[];
  readonly cols: number;
  readonly cell: number;
}

/** A corner mark on every cell whose number is not what it was. */
function Changed({ places, cols, cell }: ChangedProps) {
  const leg = cell / 4;
  const path = places
    .map(
      (at) => `M${((at % cols) + 1) * cell} ${Math.floor(at / cols) * cell}h${-leg}l${leg} ${leg}z`,
    )
    .join('');
  return <path className="pool-changed" d={path} />;
}
