import type { ViewProps } from '../kit/contract.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { withLater } from '../kit/grid/marks.ts';
import { SceneBox, SceneTitle } from '../kit/grid/SceneBox.tsx';
import type { ScaleName } from '../kit/grid/scales.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { BeforeAfter } from '../kit/motion/BeforeAfter.tsx';
import { CellFlights, chipOf, type Flight } from '../kit/motion/CellFlights.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Labels } from './says.ts';
import type { Action, Derived, State } from './state.ts';

export type Props = ViewProps<State, Action, Derived, Labels>;

interface List {
  readonly values: ArrayLike<number>;
  readonly rows: number;
  readonly cols: number;
  readonly x: number;
  readonly y: number;
  readonly extent: number;
  readonly scale?: ScaleName;
  readonly marks?: readonly CellMark[];
  readonly className?: string;
}

/** Room for a name over a grid, in cells; and between the table and what stands around it. */
const NAME = 0.8;
const GAP = 0.4;
/** X and K as grids stand on the left of the table, or over it. */
const PLANS = {
  wide: { width: 640, height: 212, text: 13, x: 150, y: 0 },
  tall: { width: 320, height: 340, text: 12, x: 0, y: 102 },
};

/**
 * The convolution as one table M, with X above, Y on the right, ∂L/∂Y on the left and ∂L/∂X below. Its rows are read
 * forwards, its columns backwards; at the end its cells hold the products that both ways add up.
 */
export function MatrixScene({ tall, ...props }: Props & { readonly tall: boolean }) {
  const { derived, dispatch, clock, say, concealed } = props;
  const { rows, cols, table, shares, input, kernel, output, errors, gradient } = derived;
  const { row, col, isBalance } = derived;
  const plan = PLANS[tall ? 'tall' : 'wide'];
  const room = { x: plan.width - plan.x - 16, y: plan.height - plan.y - 8 };
  const cell = Math.min(room.x / (cols + 2 + 2 * GAP), room.y / (rows + 2 + 3 * NAME + GAP), 40);
  const left = plan.x + (plan.width - plan.x - cols * cell) / 2;
  const right = left + (cols + GAP) * cell;
  const inputY = plan.y + 4 + NAME * cell;
  const top = inputY + (1 + NAME) * cell;
  const below = top + (rows + NAME) * cell;
  const far = left - (1 + GAP) * cell;
  const outputs = {
    values: isBalance ? derived.byRows : output.data,
    ...{ rows, cols: 1, x: right, y: top },
    extent: largest(isBalance ? derived.byRows : output.data),
  };
  const pixels = {
    values: isBalance ? derived.byCols : gradient.data,
    ...{ rows: 1, cols, x: left, y: below },
    extent: largest(isBalance ? derived.byCols : gradient.data),
    scale: isBalance ? undefined : ('gradient' as const),
  };
  const cells = isBalance ? shares : table;
  const known = (list: List, count: number) => (
    <BeforeAfter
      clock={clock}
      before={draw({ ...list, marks: withLater(list.rows * list.cols, count - 2, 'blank') })}
    >
      {draw({ ...list, marks: withLater(list.rows * list.cols, count - 1, 'blank') }, count - 1)}
    </BeforeAfter>
  );
  /** What the reader is asked for is not shown. */
  function draw(list: List, asked = -1) {
    const { values, ...rest } = list;
    const hidden = concealed && (isBalance || asked >= 0);
    const shown = hidden
      ? Array.from(values, (value, at) => (isBalance || at === asked ? Number.NaN : value))
      : values;
    return <Grid {...rest} values={shown} cell={cell} textShare={0.6} />;
  }
  const name = (text: string, x: number, y: number, named = false) => (
    <SceneTitle x={x} y={y} size={plan.text} kernel={named}>
      {text}
    </SceneTitle>
  );
  const middleY = (index: number) => top + (index + 0.5) * cell;
  const middleX = (index: number) => left + (index + 0.5) * cell;
  const flights = derived.terms.map(
    ({ row: r, col: c, inputValue: value, weight, product }): Flight => {
      const forwards = row !== null;
      const scale = forwards ? 'value' : 'gradient';
      const result = product + 0;
      return {
        lifted: chipOf(
          say.number(value),
          value,
          scale,
          forwards ? calm(input.data) : largest(errors.data),
        ),
        from: forwards
          ? { x: middleX(c), y: middleOf(inputY) }
          : { x: far + cell / 2, y: middleY(r) },
        onto: { x: middleX(c), y: middleY(r) },
        product: {
          made: `${say.number(value)}·${weight < 0 ? `(${say.number(weight)})` : say.number(weight)}`,
          chip: chipOf(
            say.number(result),
            result,
            scale,
            largest(forwards ? output.data : gradient.data),
          ),
          to: forwards
            ? { x: right + cell / 2, y: middleY(r) }
            : { x: middleX(c), y: middleOf(below) },
        },
      };
    },
  );
  function middleOf(y: number) {
    return y + cell / 2;
  }
  return (
    <SceneBox tall={tall} width={plan.width} height={plan.height}>
      <Beside {...props} plan={plan} most={cell * 1.3} />
      {name('X', left, inputY)}
      {draw({ values: input.data, rows: 1, cols, x: left, y: inputY, extent: calm(input.data) })}
      {name('∂L/∂Y', Math.min(far, left - 3.4 * plan.text), top)}
      {draw({
        ...{ values: errors.data, rows, cols: 1, x: far, y: top },
        extent: largest(errors.data),
        scale: 'gradient',
      })}
      {draw({
        ...{ values: cells, rows, cols, x: left, y: top },
        extent: largest(isBalance ? shares : kernel.data),
        className: isBalance ? undefined : 'kernel-cells',
      })}
      {name(isBalance ? 'X·M·∂L/∂Y' : 'M', left, top, !isBalance)}
      {name(
        isBalance ? 'Y·∂L/∂Y' : 'Y',
        isBalance ? Math.min(right, plan.width - 4.6 * plan.text) : right,
        top,
      )}
      {known(outputs, derived.outputsKnown)}
      {name(isBalance ? 'X·∂L/∂X' : '∂L/∂X', left, below)}
      {known(pixels, derived.pixelsKnown)}
      {isBalance && !concealed && (
        <text
          className="adjoint-total"
          x={right + cell / 2}
          y={below + cell / 2}
          fontSize={plan.text * 1.3}
        >
          {say.number(derived.balance)}
        </text>
      )}
      <PointArea
        grid="row"
        {...{ x: right, y: top, rows, cols: 1, width: cell, height: rows * cell }}
        onPoint={(at) => dispatch({ type: 'step', step: at.row })}
      />
      <PointArea
        grid="column"
        {...{ x: left, y: top, rows: 1, cols, width: cols * cell, height: below + cell - top }}
        onPoint={(at) => dispatch({ type: 'step', step: rows + at.col })}
      />
      {row !== null && (
        <WindowFrame
          key="row"
          {...{ clock, cell, x: left, y: top + row * cell, width: cols * cell, height: cell }}
        />
      )}
      {col !== null && (
        <WindowFrame
          key="col"
          {...{ clock, cell, x: left + col * cell, y: top, width: cell, height: rows * cell }}
        />
      )}
      {!concealed && <CellFlights {...{ clock, flights, cell }} />}
    </SceneBox>
  );
}

interface BesideProps extends Props {
  readonly plan: (typeof PLANS)[keyof typeof PLANS];
  readonly most: number;
}

/** X and K as they are, with the window or the pixel that the row or the column stands for. */
function Beside({ state, derived, clock, plan, most }: BesideProps) {
  const { n, k, s, p } = state;
  const { row, col, geometry: g, input, kernel } = derived;
  const wide = plan.x > 0;
  const space = plan.text * 1.6;
  const cell = wide
    ? Math.min((plan.height - 2 * space - 4) / (n + k), (plan.x - 40) / n, most)
    : Math.min((plan.y - space - 4) / n, 28);
  const x = { x: wide ? 8 : 70, y: space };
  const kernelAt = wide ? { x: 8, y: n * cell + 2 * space } : { x: 200, y: space };
  const place = row === null ? [0, 0] : [Math.floor(row / g.outWidth), row % g.outWidth];
  const frame =
    row === null
      ? { row: Math.floor((col ?? 0) / n), col: (col ?? 0) % n, side: 1 }
      : { row: place[0] * s - p, col: place[1] * s - p, side: k };
  return (
    <>
      <SceneTitle {...x} size={plan.text}>
        X
      </SceneTitle>
      <Grid
        {...{ rows: n, cols: n, cell, ...x }}
        values={input.data}
        extent={calm(input.data)}
        textShare={0.6}
      />
      <SceneTitle {...kernelAt} size={plan.text} kernel>
        K
      </SceneTitle>
      <Grid
        {...{ rows: k, cols: k, cell, ...kernelAt }}
        values={kernel.data}
        extent={largest(kernel.data)}
        className="kernel-cells"
        textShare={0.6}
      />
      {!derived.isBalance && (
        <WindowFrame
          clock={clock}
          x={x.x + frame.col * cell}
          y={x.y + frame.row * cell}
          {...{ width: frame.side * cell, height: frame.side * cell, cell }}
        />
      )}
    </>
  );
}
