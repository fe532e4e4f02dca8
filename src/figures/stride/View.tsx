import type { ActiveCell, ViewProps } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { ANCHOR_DROP, AnchorTrail } from '../kit/grid/AnchorTrail.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import { litPart, SizeFormula } from '../kit/slide/SizeFormula.tsx';
import { tapAt } from '../kit/slide/slide.ts';
import { HopRuler } from './HopRuler.tsx';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './text.ts';

type Props = ViewProps<State, Action, Derived, Labels>;

export function View(props: Props) {
  const { state, derived, dispatch, say, labels } = props;
  const { geometry: g, size } = derived;
  const lit = litPart(state.activeCell);
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });
  return (
    <Surface
      label={props.surface}
      className="conv-layout"
      lit={lit}
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <InputPanel {...props} />
      <KernelPanel {...props} />
      <OutputPanel {...props} />
      <div className="conv-words">
        <SizeFormula facts={size} lit={lit} onHover={hover} />
        <p className="stride-stops">
          {labels.stops(say.number(g.outHeight), say.number(g.outWidth), say.number(derived.stops))}
        </p>
      </div>
    </Surface>
  );
}

function shape({ say }: Props, side: number): string {
  return `${say.number(side)}×${say.number(side)}`;
}

function InputPanel(props: Props) {
  const { state, derived, dispatch, clock, say, labels } = props;
  const { geometry: g, anchor, window, row, col } = derived;
  const { n, k, s } = state;
  const cell = cellSize(n);
  const tap = tapAt(window.taps, state.activeCell);
  const hover = (at: ActiveCell | null) => dispatch({ type: 'hover', cell: at });
  const half = (k - 1) / 2;
  return (
    <Panel name="input" title={say.words.input} note={shape(props, n)}>
      <HopRuler
        clock={clock}
        axis="col"
        cell={cell}
        cells={n}
        hops={derived.colHops}
        label={labels.hop(say.number(s))}
      />
      <HopRuler clock={clock} axis="row" cell={cell} cells={n} hops={derived.rowHops} />
      <Grid
        rows={n}
        cols={n}
        values={derived.input.data}
        marks={derived.marks}
        cell={cell}
        extent={calm(derived.input.data)}
        lit={tap ? tap.inputRow * n + tap.inputCol : undefined}
      />
      <PointArea
        grid="input"
        rows={n}
        cols={n}
        width={n * cell}
        height={n * cell}
        onHover={hover}
        onPoint={(at) => dispatch({ type: 'point', row: at.row, col: at.col })}
      />
      <AnchorTrail
        rows={g.outHeight}
        cols={g.outWidth}
        stride={s}
        kernelSize={k}
        cell={cell}
        solid={derived.visited}
      />
      <WindowFrame
        clock={clock}
        x={col * s * cell}
        y={row * s * cell}
        width={k * cell}
        height={k * cell}
        cell={cell}
        anchor={{ row: anchor + ANCHOR_DROP, col: anchor }}
        onHover={(at) => hover(at && { grid: 'input', ...at })}
        onDrag={(r, c) => dispatch({ type: 'point', row: r + half, col: c + half })}
      />
    </Panel>
  );
}

function KernelPanel(props: Props) {
  const { state, derived, dispatch, say } = props;
  const { kernel, window } = derived;
  const { k } = state;
  const cell = cellSize(Math.max(k, 3));
  const tap = tapAt(window.taps, state.activeCell);
  return (
    <Panel name="kernel" title={say.words.kernel} note={shape(props, k)}>
      <Grid
        rows={k}
        cols={k}
        values={kernel.data}
        cell={cell}
        extent={largest(kernel.data)}
        lit={tap ? tap.kernelRow * k + tap.kernelCol : undefined}
        className="kernel-cells"
      />
      <AnchorTrail rows={1} cols={1} stride={1} kernelSize={k} cell={cell} solid={[1]} />
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

function OutputPanel(props: Props) {
  const { derived, dispatch, clock, say } = props;
  const { geometry: g, output, row, col } = derived;
  const cell = cellSize(Math.max(g.outWidth, 3));
  return (
    <Panel name="output" title={say.words.output} note={shape(props, g.outWidth)}>
      <Grid
        rows={g.outHeight}
        cols={g.outWidth}
        values={output.data}
        marks={derived.outMarks}
        cell={cell}
        extent={largest(output.data)}
      />
      <PointArea
        grid="output"
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
    </Panel>
  );
}
