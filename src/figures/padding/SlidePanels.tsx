import type { ActiveCell } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { AnchorTrail } from '../kit/grid/AnchorTrail.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { litPart, SizeFormula } from '../kit/slide/SizeFormula.tsx';
import { SumLine } from '../kit/slide/SumLine.tsx';
import { tapAt } from '../kit/slide/slide.ts';
import { WHITE } from './facts.ts';
import type { Props } from './props.ts';

/** Products that are written out; more of them would make the drawing taller. */
const TERMS_SHOWN = 9;

/** The kernel slides over the padded picture, or over the grey wall to look for false edges. */
export function SlidePanels(props: Props) {
  const { state, derived, dispatch, clock, say } = props;
  const { window, size } = derived;
  const tap = tapAt(window.taps, state.activeCell);
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });
  return (
    <>
      <InputPanel {...props} />
      <KernelPanel {...props} />
      <OutputPanel {...props} />
      <div className="conv-words">
        {window.taps.length <= TERMS_SHOWN ? (
          <SumLine
            clock={clock}
            taps={window.taps}
            sum={window.sum}
            lit={tap ? window.taps.indexOf(tap) : undefined}
            onHover={(over) =>
              hover(over && { grid: 'kernel', row: over.kernelRow, col: over.kernelCol })
            }
          />
        ) : (
          <p className="sum-line">
            {say.words.productsSummed(say.number(window.taps.length))} ={' '}
            <strong>{say.number(window.sum)}</strong>
          </p>
        )}
        <SizeFormula facts={size} lit={litPart(state.activeCell)} onHover={hover} />
      </div>
    </>
  );
}

function InputPanel({ state, derived, dispatch, clock, say, labels }: Props) {
  const { geometry: g, padded, window, row, col, anchor } = derived;
  const { n, k } = state;
  const wall = state.view === 'edges';
  const count = g.paddedWidth;
  const cell = cellSize(count);
  const tap = tapAt(window.taps, state.activeCell);
  const hover = (at: ActiveCell | null) => dispatch({ type: 'hover', cell: at });
  const half = (k - 1) / 2;
  return (
    <Panel
      name="input"
      title={wall ? labels.wall : say.words.input}
      note={`${say.number(n)}×${say.number(n)}`}
    >
      <Grid
        rows={count}
        cols={count}
        values={padded.data}
        marks={derived.marks}
        cell={cell}
        extent={wall ? WHITE : calm(padded.data)}
        scale={wall ? 'grey' : 'value'}
        lit={tap ? tap.paddedRow * count + tap.paddedCol : undefined}
      />
      <PointArea
        grid="input"
        rows={count}
        cols={count}
        width={count * cell}
        height={count * cell}
        onHover={hover}
        onPoint={(at) => dispatch({ type: 'point', row: at.row, col: at.col })}
      />
      <AnchorTrail
        rows={g.outHeight}
        cols={g.outWidth}
        stride={1}
        kernelSize={k}
        cell={cell}
        solid={derived.visited}
      />
      <WindowFrame
        clock={clock}
        x={col * cell}
        y={row * cell}
        width={k * cell}
        height={k * cell}
        cell={cell}
        anchor={{ row: anchor, col: anchor }}
        onHover={(at) => hover(at && { grid: 'input', ...at })}
        onDrag={(r, c) => dispatch({ type: 'point', row: r + half, col: c + half })}
      />
    </Panel>
  );
}

function KernelPanel({ state, derived, dispatch, say, labels }: Props) {
  const { kernel, window } = derived;
  const { k, view } = state;
  const cell = cellSize(Math.max(k, 3));
  const tap = tapAt(window.taps, state.activeCell);
  return (
    <Panel
      name="kernel"
      title={view === 'edges' ? labels.sobel : say.words.kernel}
      note={`${say.number(k)}×${say.number(k)}`}
    >
      <Grid
        rows={k}
        cols={k}
        values={kernel.data}
        cell={cell}
        extent={largest(kernel.data)}
        lit={tap ? tap.kernelRow * k + tap.kernelCol : undefined}
        className="kernel-cells"
      />
      <PointArea
        grid="kernel"
        rows={k}
        cols={k}
        width={k * cell}
        height={k * cell}
        onHover={(at) => dispatch({ type: 'hover', cell: at })}
      />
    </Panel>
  );
}

function OutputPanel({ state, derived, dispatch, clock, say }: Props) {
  const { geometry: g, output, row, col } = derived;
  const count = g.outWidth;
  const cell = cellSize(Math.max(count, 3));
  return (
    <Panel
      name="output"
      title={say.words.output}
      note={`${say.number(count)}×${say.number(count)}`}
    >
      <Grid
        rows={count}
        cols={count}
        values={output.data}
        marks={state.view === 'edges' ? undefined : derived.outMarks}
        cell={cell}
        extent={largest(output.data)}
      />
      <PointArea
        grid="output"
        rows={count}
        cols={count}
        width={count * cell}
        height={count * cell}
        onPoint={(at) => dispatch({ type: 'step', step: at.row * count + at.col })}
      />
      <WindowFrame
        clock={clock}
        x={col * cell}
        y={row * cell}
        width={cell}
        height={cell}
        cell={cell}
      />
    </Panel>
  );
}
