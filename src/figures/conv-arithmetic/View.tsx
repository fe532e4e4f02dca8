import type { ViewProps } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize, middleOf, shareOfInput } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { AT_REST } from '../kit/motion/clock.ts';
import { ProductFlights } from '../kit/motion/ProductFlights.tsx';
import { Unwritten } from '../kit/motion/Unwritten.tsx';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import { litPart, SizeFormula } from '../kit/slide/SizeFormula.tsx';
import { SumLine } from '../kit/slide/SumLine.tsx';
import { tapAt } from '../kit/slide/slide.ts';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './text.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { derived, dispatch, clock, concealed, say } = props;
  const { geometry: g, row, col, window, size, sizeWidth } = derived;
  const { words, number } = say;
  const cell = cellSize(Math.max(g.paddedHeight, g.paddedWidth));
  const kernelCell = cellSize(Math.max(derived.kernelHeight, derived.kernelWidth, 3));
  const outCell = cellSize(Math.max(g.outHeight, g.outWidth, 3));
  const tap = tapAt(window.taps, props.state.activeCell);
  const shape = (height: number, width: number) => `${number(height)}×${number(width)}`;
  const hover = (active: Parameters<typeof hoverAction>[0]) => dispatch(hoverAction(active));
  const square = size.n === sizeWidth.n && size.k === sizeWidth.k;
  const share = (cells: number) => shareOfInput(cells, Math.max(g.paddedHeight, g.paddedWidth));
  const lit = litPart(props.state.activeCell);
  const inExtent = calm(derived.padded.data);
  const outExtent = largest(derived.output.data);
  return (
    <Surface
      label={props.surface}
      className="conv-layout conv-stage"
      lit={lit}
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <Panel name="input" title={words.input} note={shape(derived.inHeight, derived.inWidth)}>
        <Grid
          rows={g.paddedHeight}
          cols={g.paddedWidth}
          values={derived.padded.data}
          marks={derived.marks}
          cell={cell}
          extent={inExtent}
          lit={tap ? tap.paddedRow * g.paddedWidth + tap.paddedCol : undefined}
        />
        <PointArea
          grid="input"
          rows={g.paddedHeight}
          cols={g.paddedWidth}
          width={g.paddedWidth * cell}
          height={g.paddedHeight * cell}
          onHover={hover}
          onPoint={(at) => dispatch({ type: 'point', row: at.row, col: at.col })}
        />
        <WindowFrame
          clock={clock}
          x={col * g.strideWidth * cell}
          y={row * g.strideHeight * cell}
          width={g.effectiveKernelWidth * cell}
          height={g.effectiveKernelHeight * cell}
          cell={cell}
          taps={{
            rows: derived.kernelHeight,
            cols: derived.kernelWidth,
            rowStep: g.dilationHeight,
            colStep: g.dilationWidth,
          }}
          onHover={(at) => hover(at && { grid: 'input', ...at })}
          onDrag={(r, c) =>
            dispatch({
              type: 'point',
              row: r + (g.effectiveKernelHeight - 1) / 2,
              col: c + (g.effectiveKernelWidth - 1) / 2,
            })
          }
        />
      </Panel>
      <Panel
        name="kernel"
        style={share(Math.max(derived.kernelHeight, derived.kernelWidth, 3))}
        title={words.kernel}
        note={shape(derived.kernelHeight, derived.kernelWidth)}
      >
        <Grid
          rows={derived.kernelHeight}
          cols={derived.kernelWidth}
          values={derived.kernel.data}
          cell={kernelCell}
          extent={largest(derived.kernel.data)}
          lit={tap ? tap.kernelRow * derived.kernelWidth + tap.kernelCol : undefined}
          className="kernel-cells"
        />
        <PointArea
          grid="kernel"
          rows={derived.kernelHeight}
          cols={derived.kernelWidth}
          width={derived.kernelWidth * kernelCell}
          height={derived.kernelHeight * kernelCell}
          onHover={hover}
        />
      </Panel>
      <Panel
        name="output"
        style={share(Math.max(g.outHeight, g.outWidth, 3))}
        title={words.output}
        note={concealed ? '?' : shape(g.outHeight, g.outWidth)}
      >
        {!concealed && (
          <>
            <Grid
              rows={g.outHeight}
              cols={g.outWidth}
              values={derived.output.data}
              marks={derived.outMarks}
              cell={outCell}
              extent={outExtent}
            />
            <Unwritten clock={clock} x={col * outCell} y={row * outCell} size={outCell} />
            <PointArea
              grid="output"
              rows={g.outHeight}
              cols={g.outWidth}
              width={g.outWidth * outCell}
              height={g.outHeight * outCell}
              onPoint={(at) => dispatch({ type: 'step', step: at.row * g.outWidth + at.col })}
            />
            <WindowFrame
              clock={clock}
              x={col * outCell}
              y={row * outCell}
              width={outCell}
              height={outCell}
              cell={outCell}
            />
          </>
        )}
      </Panel>
      <div className="conv-words">
        <SumLine
          clock={AT_REST}
          taps={window.taps}
          sum={window.sum}
          lit={tap ? window.taps.indexOf(tap) : undefined}
          onHover={(over) =>
            hover(over && { grid: 'kernel', row: over.kernelRow, col: over.kernelCol })
          }
          concealed={concealed}
        />
        <SizeFormula facts={size} lit={lit} concealed={concealed} onHover={hover} />
        {!square && (
          <SizeFormula facts={sizeWidth} lit={lit} concealed={concealed} onHover={hover} />
        )}
      </div>
      {!concealed && (
        <ProductFlights
          clock={clock}
          taps={window.taps}
          sum={window.sum}
          lifted="inputValue"
          from={(tap) => middleOf('input', tap.paddedRow, tap.paddedCol, cell)}
          onto={(tap) => middleOf('kernel', tap.kernelRow, tap.kernelCol, kernelCell)}
          sumAt={middleOf('output', row, col, outCell)}
          liftedColour={['value', inExtent]}
          sumColour={['value', outExtent]}
        />
      )}
    </Surface>
  );
}

function hoverAction(cell: State['activeCell']) {
  return { type: 'hover', cell } as const;
}
