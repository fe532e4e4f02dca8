import type { ActiveCell } from '../kit/contract.ts';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { withLater } from '../kit/grid/marks.ts';
import { SceneBox, SceneTitle } from '../kit/grid/SceneBox.tsx';
import { TurningKernel } from '../kit/grid/TurningKernel.tsx';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { BeforeAfter } from '../kit/motion/BeforeAfter.tsx';
import { CellFlights, chipOf, type Flight } from '../kit/motion/CellFlights.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { LIMITS } from './model.ts';
import { KERNEL_SIDE, OPS, type Op, OUT_SIDE, SIDE } from './ops.ts';
import type { Props } from './says.ts';

/** Two operations beside each other, or one over the other; each with three grids at a time. */
const PLANS = {
  wide: { width: 640, height: 172, cell: 38, text: 13, tops: [46, 46], lefts: [6, 340] },
  tall: { width: 320, height: 308, cell: 34, text: 12, tops: [44, 202], lefts: [6, 6] },
};

export function CompareScene({ tall, ...props }: Props & { readonly tall: boolean }) {
  const { state, labels } = props;
  const { width, height, cell, text, tops, lefts } = PLANS[tall ? 'tall' : 'wide'];
  return (
    <SceneBox {...{ tall, width, height }}>
      {OPS.map((op, index) => {
        const at = { x: lefts[index], y: tops[index], cell, text };
        return (
          <g key={op}>
            <text
              className="flip-name"
              data-chosen={state.op === op || undefined}
              x={at.x}
              y={at.y - text * 2.1}
              fontSize={text * 1.1}
            >
              {labels.ops[op]}
            </text>
            {state.pass === 'forward' ? (
              <Slides {...props} op={op} at={at} />
            ) : (
              <Gradients {...props} op={op} at={at} />
            )}
          </g>
        );
      })}
    </SceneBox>
  );
}

interface SideProps extends Props {
  readonly op: Op;
  readonly at: {
    readonly x: number;
    readonly y: number;
    readonly cell: number;
    readonly text: number;
  };
}

/** Where the second and the third grid begin, in cells. */
const SECOND = 3.6;
const THIRD = 6.2;

/** X under the window, the kernel as it slides, and Y, which is written cell by cell. */
function Slides({ op, at, ...props }: SideProps) {
  const { state, derived, dispatch, clock, concealed, labels, say } = props;
  const { input, kernel, outputs, sums, known } = derived;
  const { cell } = at;
  const [row, col] = [Math.floor(state.step / OUT_SIDE), state.step % OUT_SIDE];
  const kernelAt = { x: at.x + SECOND * cell, y: at.y + cell / 2, cell };
  const outAt = { x: at.x + THIRD * cell, y: at.y + cell / 2, cell };
  const turns = op === 'conv';
  const flips = turns ? state.flips : 0;
  const extent = largest([...outputs.xcorr, ...outputs.conv]);
  const out = (count: number) => (
    <Grid
      {...{ rows: OUT_SIDE, cols: OUT_SIDE, ...outAt, extent }}
      values={concealed ? outputs[op].map(() => Number.NaN) : outputs[op]}
      marks={withLater(OUT_SIDE * OUT_SIDE, count - 1, 'blank')}
      digits={1}
      textShare={0.6}
    />
  );
  const middle = (of: typeof outAt, r: number, c: number) => ({
    x: of.x + (c + 0.5) * cell,
    y: of.y + (r + 0.5) * cell,
  });
  const inBrackets = (value: number) => (value < 0 ? `(${say.number(value)})` : say.number(value));
  const flights = sums[op].taps.map((tap): Flight => {
    const onto = middle(kernelAt, tap.kernelRow, tap.kernelCol);
    const { inputValue, weight, product } = tap;
    return {
      lifted: chipOf(say.number(inputValue), inputValue, 'value', calm(input.data)),
      from: middle({ ...outAt, x: at.x, y: at.y }, tap.paddedRow, tap.paddedCol),
      onto,
      product: {
        made: `${say.number(inputValue)}·${inBrackets(weight)}`,
        chip: chipOf(say.number(product + 0), product, 'value', extent),
        to: middle(outAt, row, col),
      },
    };
  });
  const go = (over: ActiveCell) => dispatch({ type: 'step', step: over.row * OUT_SIDE + over.col });
  const name = (turned: number) => (
    <SceneTitle x={kernelAt.x} y={kernelAt.y} size={at.text} kernel>
      {labels.turned[turned]}
    </SceneTitle>
  );
  const frame = { clock, cell };
  return (
    <>
      <SceneTitle x={at.x} y={at.y} size={at.text}>
        X
      </SceneTitle>
      <Grid
        {...{ rows: SIDE, cols: SIDE, cell, x: at.x, y: at.y }}
        values={input.data}
        extent={calm(input.data)}
        textShare={0.6}
      />
      <BeforeAfter clock={clock} before={name(turns && state.step > 0 ? flips : 0)}>
        {name(flips)}
      </BeforeAfter>
      <TurningKernel
        {...{ clock, kernel, flips, at: kernelAt }}
        tells={turns && state.step === 0 && state.flips === LIMITS.flips}
        texts={Array.from(kernel.data, (value) => say.number(value))}
      />
      {turns && (
        <PointArea
          grid="kernel"
          {...{ ...kernelAt, rows: KERNEL_SIDE, cols: KERNEL_SIDE }}
          width={KERNEL_SIDE * cell}
          height={KERNEL_SIDE * cell}
          onPoint={() => dispatch({ type: 'flip' })}
        />
      )}
      <SceneTitle x={outAt.x} y={outAt.y} size={at.text}>
        Y
      </SceneTitle>
      <BeforeAfter clock={clock} before={out(known - 1)}>
        {out(turns ? known : state.step + 1)}
      </BeforeAfter>
      <PointArea
        grid="output"
        {...{ ...outAt, rows: OUT_SIDE, cols: OUT_SIDE }}
        width={OUT_SIDE * cell}
        height={OUT_SIDE * cell}
        onPoint={go}
      />
      <WindowFrame
        {...frame}
        x={at.x + col * cell}
        y={at.y + row * cell}
        width={KERNEL_SIDE * cell}
        height={KERNEL_SIDE * cell}
      />
      <WindowFrame
        {...frame}
        x={outAt.x + col * cell}
        y={outAt.y + row * cell}
        width={cell}
        height={cell}
      />
      {!concealed && <CellFlights {...{ clock, flights, cell }} adds={turns && state.step === 0} />}
    </>
  );
}

/** The error map, and both gradients: by K it comes out turned, by X the other operation makes it. */
function Gradients({ op, at, derived, concealed }: SideProps) {
  const { cell } = at;
  const [, , byKernel, byInput] = derived.boards[op];
  const grids = [
    ['∂L/∂Y', 0, derived.given[1]],
    ['∂L/∂K', 2.6, byKernel],
    ['∂L/∂X', 5.2, byInput],
  ] as const;
  return grids.map(([name, left, { rows, cols, values }]) => {
    const place = { x: at.x + left * cell, y: at.y + ((SIDE - rows) / 2) * cell };
    return (
      <g key={name}>
        <SceneTitle {...place} size={at.text}>
          {name}
        </SceneTitle>
        <Grid
          {...{ rows, cols, cell, ...place }}
          values={concealed && left > 0 ? Array.from(values, () => Number.NaN) : values}
          extent={largest(values)}
          scale="gradient"
          digits={1}
          textShare={0.6}
        />
      </g>
    );
  });
}
