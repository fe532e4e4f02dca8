import type { ReactNode } from 'react';
import type { ActiveCell, CommonAction } from '../contract.ts';
import { useSay } from '../frame/Say.tsx';
import { AnchorTrail } from '../grid/AnchorTrail.tsx';
import { calm, largest } from '../grid/extent.ts';
import { GridPanel, gridCell } from '../grid/GridPanel.tsx';
import { middleOf } from '../grid/layout.ts';
import type { ScaleName } from '../grid/scales.ts';
import { AT_REST, type Clock } from '../motion/clock.ts';
import { ProductFlights } from '../motion/ProductFlights.tsx';
import type { Rings } from '../motion/Rings.tsx';
import type { ConvFacts, ConvPoint } from './convFacts.ts';
import { litPart, SizeFormula } from './SizeFormula.tsx';
import { SumLine } from './SumLine.tsx';
import { anchorOf, type SlideAction, tapAt } from './slide.ts';

interface ConvPanelsProps {
  readonly derived: ConvFacts & ConvPoint;
  readonly activeCell: ActiveCell | null;
  readonly dispatch: (action: Exclude<CommonAction<never>, { type: 'set' }> | SlideAction) => void;
  readonly clock: Clock;
  readonly concealed: boolean;
  readonly inputTitle?: string;
  readonly kernelTitle?: string;
  /** Marks the kernel's centre, and every place where it stops. */
  readonly trail?: boolean;
  /** The padding grows in, and the output with it. */
  readonly rings?: Rings;
  readonly inputScale?: ScaleName;
  readonly inputExtent?: number;
  /** Drawn over the input, given the side of a cell. */
  readonly overInput?: (cell: number) => ReactNode;
  /** More lines under the sum and the size formula. */
  readonly children?: ReactNode;
}

/**
 * One channel under one kernel: input, kernel, output, the sum that the window makes, the size formula, and the
 * numbers on their way from one to the other. Stands in a `Surface` of class `conv-layout conv-stage`.
 */
export function ConvPanels(props: ConvPanelsProps) {
  const { derived, activeCell, dispatch, clock, concealed, trail } = props;
  const { geometry: g, padded, kernel, output, window, row, col, size, sizeWidth } = derived;
  const { words, number } = useSay();
  const [kernelHeight, kernelWidth] = kernel.shape.slice(-2);
  const [height, width] = derived.input.shape.slice(-2);
  const tap = tapAt(window.taps, activeCell);
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });
  const beside = Math.max(g.paddedHeight, g.paddedWidth);
  const [spanHeight, spanWidth] = [g.effectiveKernelHeight, g.effectiveKernelWidth];
  const anchor = { row: anchorOf(spanHeight), col: anchorOf(spanWidth) };
  const inExtent = props.inputExtent ?? calm(padded.data);
  const outExtent = largest(output.data);
  const lit = litPart(activeCell);
  return (
    <>
      <GridPanel
        clock={clock}
        name="input"
        title={props.inputTitle ?? words.input}
        note={`${number(height)}×${number(width)}`}
        rows={g.paddedHeight}
        cols={g.paddedWidth}
        values={padded.data}
        marks={derived.marks}
        extent={inExtent}
        scale={props.inputScale}
        rings={props.rings}
        lit={tap && { row: tap.paddedRow, col: tap.paddedCol }}
        onHover={hover}
        onPoint={(at) => dispatch({ type: 'point', row: at.row, col: at.col })}
        frame={{
          row: row * g.strideHeight,
          col: col * g.strideWidth,
          rows: spanHeight,
          cols: spanWidth,
          anchor: trail ? anchor : undefined,
          taps: {
            rows: kernelHeight,
            cols: kernelWidth,
            rowStep: g.dilationHeight,
            colStep: g.dilationWidth,
          },
          onDrag: (r, c) =>
            dispatch({
              type: 'point',
              row: r + (spanHeight - 1) / 2,
              col: c + (spanWidth - 1) / 2,
            }),
        }}
      >
        {(cell) => (
          <>
            {props.overInput?.(cell)}
            {trail && (
              <AnchorTrail
                rows={g.outHeight}
                cols={g.outWidth}
                stride={g.strideWidth}
                kernelSize={spanWidth}
                cell={cell}
                solid={Array.from(derived.outMarks, (mark) => (mark === 'plain' ? 1 : 0))}
              />
            )}
          </>
        )}
      </GridPanel>
      <GridPanel
        clock={clock}
        name="kernel"
        title={props.kernelTitle ?? words.kernel}
        rows={kernelHeight}
        cols={kernelWidth}
        values={kernel.data}
        beside={beside}
        className="kernel-cells"
        lit={tap && { row: tap.kernelRow, col: tap.kernelCol }}
        onHover={hover}
      />
      <GridPanel
        clock={clock}
        name="output"
        title={words.output}
        rows={g.outHeight}
        cols={g.outWidth}
        values={output.data}
        marks={derived.outMarks}
        extent={outExtent}
        beside={beside}
        concealed={concealed}
        rings={props.rings}
        onPoint={(at) => dispatch({ type: 'step', step: at.row * g.outWidth + at.col })}
        frame={{ row, col, rows: 1, cols: 1, writes: true }}
      />
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
        {(size.n !== sizeWidth.n || size.k !== sizeWidth.k) && (
          <SizeFormula facts={sizeWidth} lit={lit} concealed={concealed} onHover={hover} />
        )}
        {props.children}
      </div>
      {!concealed && (
        <ProductFlights
          clock={clock}
          taps={window.taps}
          sum={window.sum}
          lifted="inputValue"
          from={(at) =>
            middleOf('input', at.paddedRow, at.paddedCol, gridCell(g.paddedHeight, g.paddedWidth))
          }
          onto={(at) =>
            middleOf('kernel', at.kernelRow, at.kernelCol, gridCell(kernelHeight, kernelWidth))
          }
          sumAt={middleOf('output', row, col, gridCell(g.outHeight, g.outWidth))}
          liftedColour={[props.inputScale ?? 'value', inExtent]}
          sumColour={['value', outExtent]}
        />
      )}
    </>
  );
}
