import { largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { SceneBox, SceneTitle } from '../kit/grid/SceneBox.tsx';
import type { SignedScale } from '../kit/grid/scales.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { BeforeAfter } from '../kit/motion/BeforeAfter.tsx';
import { CellFlights, chipOf, type Flight } from '../kit/motion/CellFlights.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Props } from './MatrixScene.tsx';
import { columnOf, rowOf } from './says.ts';

const PLANS = {
  wide: { width: 640, height: 264, text: 13, columns: [110, 290, 430] },
  tall: { width: 320, height: 300, text: 12, columns: [4, 128, 216] },
};

/**
 * Above, a single 1 in X prints K turned on Y; below, a single 1 in ∂L/∂Y prints K upright on ∂L/∂X. K stands between,
 * and its numbers fly both ways.
 */
export function DropScene({ tall, ...props }: Props & { readonly tall: boolean }) {
  const { state, derived, dispatch, clock, say, concealed } = props;
  const { geometry: g, kernel, pixel, error, taps, cols } = derived;
  const { n, k } = state;
  const { width, height, text, columns } = PLANS[tall ? 'tall' : 'wide'];
  const most = Math.max(n, g.outHeight, g.outWidth, 2);
  const cell = Math.min((height / 2 - text * 1.8) / most, (columns[1] - columns[0] - 12) / n, 34);
  const step = height / 2;
  const top = text * 1.5;
  const kernelCell = Math.min(cell, (columns[2] - columns[1] - 10) / k);
  const kernelAt = { x: columns[1], y: (height - k * kernelCell) / 2 };
  const extent = largest(kernel.data);
  const one = (count: number, at: number) =>
    Array.from({ length: count }, (_, index) => (index === at ? 1 : 0));
  const name = (title: string, x: number, y: number, named = false) => (
    <SceneTitle x={x} y={y} size={text} kernel={named}>
      {title}
    </SceneTitle>
  );
  const map = (
    title: string,
    [column, line]: readonly [number, number],
    [rows, across]: readonly [number, number],
    values: readonly number[],
    scale: SignedScale,
    at?: number,
  ) => {
    const [x, y] = [columns[column], top + line * step];
    const grid = { x, y, rows, cols: across, cell, scale, textShare: 0.6 };
    const hidden = (value: number) => values.map(() => value);
    const strongest = at === undefined ? extent : 1;
    const drawn = <Grid {...grid} extent={strongest} values={values} />;
    return (
      <>
        {name(title, x, y)}
        {at !== undefined ? (
          <>
            {drawn}
            <WindowFrame
              clock={clock}
              x={x + (at % across) * cell}
              y={y + Math.floor(at / across) * cell}
              {...{ width: cell, height: cell, cell }}
            />
          </>
        ) : concealed ? (
          <Grid {...grid} extent={strongest} values={hidden(Number.NaN)} />
        ) : (
          <BeforeAfter
            clock={clock}
            before={<Grid {...grid} extent={1} numbers={false} values={hidden(0)} />}
          >
            {drawn}
          </BeforeAfter>
        )}
      </>
    );
  };
  const outputs = columnOf(derived, pixel);
  const flight = (at: number, to: Flight['from'], scale: SignedScale): Flight => {
    const tap = taps[at];
    const weight = kernel.data[tap];
    const from = {
      x: kernelAt.x + ((tap % k) + 0.5) * kernelCell,
      y: kernelAt.y + (Math.floor(tap / k) + 0.5) * kernelCell,
    };
    const made = `1·${weight < 0 ? `(${say.number(weight)})` : say.number(weight)}`;
    const chip = chipOf(say.number(weight), weight, scale, extent);
    return {
      lifted: chipOf(say.number(weight), weight, 'value', extent),
      from,
      onto: from,
      product: { made, chip, to },
    };
  };
  const middle = (x: number, y: number, index: number, across: number) => ({
    x: x + ((index % across) + 0.5) * cell,
    y: y + (Math.floor(index / across) + 0.5) * cell,
  });
  const flights = taps.flatMap((tap, at): Flight[] => {
    if (tap < 0) return [];
    const [row, col] = [Math.floor(at / cols), at % cols];
    return [
      ...(col === pixel ? [flight(at, middle(columns[2], top, row, g.outWidth), 'value')] : []),
      ...(row === error ? [flight(at, middle(columns[0], top + step, col, n), 'gradient')] : []),
    ];
  });
  const arrow = (y: number, back: boolean) => {
    const [from, to] = [columns[1], columns[1] + k * kernelCell];
    return back ? `M${to} ${y}H${from}m8 -6l-8 6l8 6` : `M${from} ${y}H${to}m-8 -6l8 6l-8 6`;
  };
  const out = [g.outHeight, g.outWidth] as const;
  return (
    <SceneBox tall={tall} width={width} height={height}>
      {map('X', [0, 0], [n, n], one(n * n, pixel), 'value', pixel)}
      {map('Y', [2, 0], out, outputs, 'value')}
      {map('∂L/∂X', [0, 1], [n, n], rowOf(derived, error), 'gradient')}
      {map('∂L/∂Y', [2, 1], out, one(outputs.length, error), 'gradient', error)}
      <path className="adjoint-arrow" d={arrow(top, false) + arrow(height - text, true)} />
      {name('K', kernelAt.x, kernelAt.y, true)}
      <Grid
        {...{ rows: k, cols: k, cell: kernelCell, extent, ...kernelAt }}
        values={kernel.data}
        className="kernel-cells"
        textShare={0.6}
      />
      <PointArea
        grid="errors"
        {...{ x: columns[2], y: top + step, rows: out[0], cols: out[1] }}
        width={out[1] * cell}
        height={out[0] * cell}
        onPoint={(at) => dispatch({ type: 'step', step: at.row * out[1] + at.col })}
      />
      {!concealed && <CellFlights {...{ clock, flights }} cell={Math.min(cell, kernelCell)} />}
    </SceneBox>
  );
}
