import type { ActiveCell, ViewProps } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize, middleOf, shareOfInput } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { ProductFlights } from '../kit/motion/ProductFlights.tsx';
import { Unwritten } from '../kit/motion/Unwritten.tsx';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import type { Action, Derived, State } from './state.ts';
import type { Labels } from './text.ts';
import { SlopeWords } from './Words.tsx';

const LEAST_CELLS = 2;
const TEXT_SHARE = 0.5;
/** Numbers in small cells still reach 13 px on a phone, where the panels are narrow. */
const SMALLEST_TEXT = 17.8;

const textShare = (cell: number) => Math.max(TEXT_SHARE, SMALLEST_TEXT / cell);

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say, concealed } = props;
  const { geometry: g, padded, shown, gradKernel, lit, terms, weight } = derived;
  const { k, s, view } = state;
  const shownSide = shown.shape[3];
  const cell = cellSize(g.paddedHeight);
  const errorCell = cellSize(Math.max(shownSide, LEAST_CELLS));
  const slopeCell = cellSize(Math.max(k, LEAST_CELLS));
  const tap = lit === undefined ? undefined : terms[lit];
  const spreads = view === 'slide' ? 1 : s;
  const hover = (at: ActiveCell | null) => dispatch({ type: 'hover', cell: at });
  const share = (cells: number) => shareOfInput(Math.max(cells, LEAST_CELLS), g.paddedHeight);
  const errorExtent = largest(shown.data);
  const slopeExtent = largest(gradKernel.data);
  const writes = derived.done >= terms.length;
  const { activeCell } = state;
  const part = activeCell?.grid.startsWith('formula:') ? activeCell.grid.slice(8) : null;
  const shape = (side: number) => `${say.number(side)}×${say.number(side)}`;
  const stretch =
    view === 'slide' && s > 1
      ? `${shape(derived.outSide)}→${shape(shownSide)}`
      : shape(derived.outSide);
  return (
    <Surface
      label={props.surface}
      className="conv-layout conv-stage"
      lit={part}
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Panel name="input" title={labels.input(state.p)} note={shape(g.paddedHeight)}>
        <Grid
          rows={g.paddedHeight}
          cols={g.paddedWidth}
          values={padded.data}
          marks={derived.marks}
          cell={cell}
          extent={calm(padded.data)}
          textShare={textShare(cell)}
          lit={tap && tap.paddedRow * g.paddedWidth + tap.paddedCol}
        />
        {view === 'weight' &&
          derived.met.map((each) => (
            <rect
              key={`${each.paddedRow},${each.paddedCol}`}
              className="slope-met"
              x={each.paddedCol * cell + 2}
              y={each.paddedRow * cell + 2}
              width={cell - 4}
              height={cell - 4}
            />
          ))}
        <PointArea
          grid="input"
          rows={g.paddedHeight}
          cols={g.paddedWidth}
          width={g.paddedWidth * cell}
          height={g.paddedHeight * cell}
          onHover={hover}
        />
        {view === 'slide' ? (
          <WindowFrame
            key="errors"
            clock={clock}
            x={derived.col * cell}
            y={derived.row * cell}
            width={derived.spreadSide * cell}
            height={derived.spreadSide * cell}
            cell={cell}
            taps={{ rows: derived.outSide, cols: derived.outSide, rowStep: s, colStep: s }}
            onHover={(at) =>
              hover(at && { grid: 'input', row: at.row + derived.row, col: at.col + derived.col })
            }
            onDrag={(row, col) =>
              dispatch({ type: 'weigh', row: Math.round(row), col: Math.round(col) })
            }
          />
        ) : (
          <WindowFrame
            key="kernel"
            clock={clock}
            x={derived.stop.col * s * cell}
            y={derived.stop.row * s * cell}
            width={k * cell}
            height={k * cell}
            cell={cell}
            onHover={(at) =>
              hover(
                at && {
                  grid: 'input',
                  row: at.row + derived.stop.row * s,
                  col: at.col + derived.stop.col * s,
                },
              )
            }
            onDrag={(row, col) =>
              dispatch({ type: 'stop', row: Math.round(row / s), col: Math.round(col / s) })
            }
          />
        )}
      </Panel>
      <Panel name="errors" title={labels.errors} note={stretch} style={share(shownSide)}>
        <Grid
          rows={shownSide}
          cols={shownSide}
          values={shown.data}
          marks={derived.errorMarks}
          cell={errorCell}
          extent={errorExtent}
          scale="gradient"
          textShare={textShare(errorCell)}
          className={view === 'slide' ? 'kernel-cells' : undefined}
          lit={tap && Math.floor(tap.kernelRow / spreads) * shownSide + tap.kernelCol / spreads}
        />
        <PointArea
          grid="errors"
          rows={shownSide}
          cols={shownSide}
          width={shownSide * errorCell}
          height={shownSide * errorCell}
          onHover={hover}
          onPoint={({ row, col }) => dispatch({ type: 'stop', row, col })}
        />
      </Panel>
      <Panel name="gradient" title="∂L/∂K" note={shape(k)} style={share(k)}>
        <Grid
          rows={k}
          cols={k}
          values={
            concealed
              ? Array.from(gradKernel.data, (value, i) => (i === weight ? Number.NaN : value))
              : gradKernel.data
          }
          cell={slopeCell}
          extent={slopeExtent}
          marks={derived.gradientMarks}
          scale="gradient"
          textShare={textShare(slopeCell)}
          lit={weight}
        />
        {writes && (
          <Unwritten
            clock={clock}
            x={derived.col * slopeCell}
            y={derived.row * slopeCell}
            size={slopeCell}
          />
        )}
        <PointArea
          grid="gradient"
          rows={k}
          cols={k}
          width={k * slopeCell}
          height={k * slopeCell}
          onHover={hover}
          onPoint={({ row, col }) => dispatch({ type: 'weigh', row, col })}
        />
      </Panel>
      <div className="conv-words">
        <SlopeWords state={state} derived={derived} concealed={concealed} onHover={hover} />
        <p className="slope-bias">
          ∂L/∂b = Σ ∂L/∂Y<sub>mn</sub> = <strong>{say.number(derived.gradBias)}</strong>
        </p>
      </div>
      {!concealed && (
        <ProductFlights
          clock={clock}
          taps={view === 'slide' ? terms : terms.slice(state.step, state.step + 1)}
          written={terms}
          sum={derived.sum}
          lifted="weight"
          from={(each) =>
            middleOf('errors', each.kernelRow / spreads, each.kernelCol / spreads, errorCell)
          }
          onto={(each) => middleOf('input', each.paddedRow, each.paddedCol, cell)}
          sumAt={writes ? middleOf('gradient', derived.row, derived.col, slopeCell) : null}
          liftedColour={['gradient', errorExtent]}
          sumColour={['gradient', slopeExtent]}
        />
      )}
    </Surface>
  );
}
