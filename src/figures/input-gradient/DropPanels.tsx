import type { ActiveCell } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { TurnedPanel, UprightPanel } from './KernelPanels.tsx';
import type { Props } from './props.ts';
import { hidden } from './room.ts';

/** One drop of dye each way: a 1 in X prints the kernel turned on Y, a 1 in the errors prints it upright on ∂L/∂X. */
export function DropPanels(props: Props) {
  const { derived, dispatch, labels, concealed } = props;
  const { geometry: g, height, width, error, beside } = derived;
  if (!beside.drop) return null;
  const { inputDrop, outputPrint, errorDrop, inputPrint, pixel } = beside.drop;
  const extent = largest(derived.kernel.data);
  const pick = (at: ActiveCell) => dispatch({ ...at, type: 'pick' });
  return (
    <>
      <UprightPanel {...props} />
      {!concealed && <TurnedPanel {...props} />}
      <DropGrid
        {...props}
        name="input-drop"
        title={labels.inputDrop}
        size={[height, width]}
        values={inputDrop}
        extent={1}
        at={pixel}
      />
      <DropGrid
        {...props}
        name="output-print"
        title={labels.outputPrint}
        size={[g.outHeight, g.outWidth]}
        values={concealed ? hidden(outputPrint.length) : outputPrint}
        extent={extent}
      />
      <DropGrid
        {...props}
        name="error-drop"
        title={labels.errorDrop}
        size={[g.outHeight, g.outWidth]}
        values={errorDrop}
        extent={1}
        at={error}
        onPick={pick}
        gradient
      />
      <DropGrid
        {...props}
        name="input-print"
        title={labels.inputPrint}
        size={[height, width]}
        values={concealed ? hidden(inputPrint.length) : inputPrint}
        extent={extent}
        gradient
      />
      <div className="gradient-words">
        <p className="gradient-says">{labels.dropRule}</p>
      </div>
    </>
  );
}

interface DropGridProps extends Pick<Props, 'clock' | 'say'> {
  readonly name: string;
  readonly title: string;
  readonly size: readonly [number, number];
  readonly values: ArrayLike<number>;
  readonly extent: number;
  readonly at?: { readonly row: number; readonly col: number };
  readonly onPick?: (at: ActiveCell) => void;
  readonly gradient?: boolean;
}

function DropGrid({ clock, say, name, title, size, values, extent, ...rest }: DropGridProps) {
  const [rows, cols] = size;
  const cell = cellSize(Math.max(rows, cols, 3));
  const { at, onPick, gradient } = rest;
  return (
    <Panel name={name} title={title} note={`${say.number(rows)}×${say.number(cols)}`}>
      <Grid
        rows={rows}
        cols={cols}
        values={values}
        cell={cell}
        extent={extent}
        scale={gradient ? 'gradient' : 'value'}
        textShare={0.6}
        numbers={rows * cols <= 81}
      />
      {onPick && (
        <PointArea
          grid="errors"
          rows={rows}
          cols={cols}
          width={cols * cell}
          height={rows * cell}
          onPoint={onPick}
        />
      )}
      {at && (
        <WindowFrame
          clock={clock}
          x={at.col * cell}
          y={at.row * cell}
          width={cell}
          height={cell}
          cell={cell}
        />
      )}
    </Panel>
  );
}
