import type { ViewProps } from '../kit/contract.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { cellTextSize } from '../kit/grid/Cells.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellColour, numberColour } from '../kit/grid/scales.ts';
import { Packets, Traces } from '../kit/motion/Flow.tsx';
import { Glider } from '../kit/motion/Glider.tsx';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import { packetsOf, tracesOf, wiresOf } from './flows.ts';
import { cellOf, HEAD, LAYOUTS } from './layout.ts';
import type { Action, Derived, State } from './model.ts';
import type { Letter } from './products.ts';
import type { Labels } from './says.ts';
import { type BoardProps, Tiles } from './Tiles.tsx';

const LETTERS: readonly Letter[] = ['x', 'k', 'y'];
const NUMBER_SHARE = 0.36;
const DECIMALS = 2;
const GAP = 6;

/** The same drawing for a screen and for a phone; the style sheet shows the one that has room. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock } = props;
  const hidden = derived.hidden || props.concealed;
  return (
    <Surface
      label={props.surface}
      className={`graph-surface graph-by-${state.sort}`}
      onMove={(rows, cols) => dispatch({ type: 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      {LAYOUTS.map((layout) => (
        <Board key={layout.name} {...{ layout, state, derived, hidden, clock, dispatch }} />
      ))}
    </Surface>
  );
}

/** X, K, Y and the loss, the lines between them, and the products that lie in the cells of one of the grids. */
function Board(props: BoardProps) {
  const { layout, state, derived, clock } = props;
  const { layer, gathers, group, sides } = derived;
  const { target, loss, bias, font } = layout;
  const { number } = useSay();
  const back = gathers !== 'y';
  const { x, y, side } = cellOf(layout, gathers, sides[gathers], group.target);
  const single = (name: string, { data }: typeof layer.bias) =>
    `${name} = ${number(data[0], DECIMALS)}`;
  return (
    <svg
      className={`graph-board graph-${layout.name}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
      data-panel={layout.name}
    >
      <path className="graph-wires" d={wiresOf(layout, derived)} />
      <Traces traces={tracesOf(layout, derived, props.hidden)} />
      {LETTERS.map((letter) => (
        <BoardGrid key={letter} {...props} letter={letter} />
      ))}
      <g data-unused={state.loss === 'sum' || undefined}>
        <Label x={target.x + target.side / 2} y={target.y} size={font} text="T" />
        <Grid
          {...{ ...target, rows: sides.y, cols: sides.y }}
          cell={target.side / sides.y}
          values={layer.target.data}
          extent={largest(layer.target.data)}
          textShare={NUMBER_SHARE * 1.2}
          digits={1}
        />
      </g>
      <rect className="graph-loss" {...loss} width={loss.side} height={loss.side * 0.84} rx="8" />
      <Label x={loss.x + loss.side / 2} y={loss.y + font * 2} size={font} text="L" />
      <g className={derived.done ? undefined : 'cells-blank'}>
        <Label
          x={loss.x + loss.side / 2}
          y={loss.y + font * 3.6}
          size={cellTextSize(loss.side, number(layer.loss, DECIMALS).length, 0.3)}
          text={number(layer.loss, DECIMALS)}
        />
      </g>
      <text className="graph-text graph-bias" {...bias} fontSize={font}>
        {back ? single('∂L/∂b', layer.gradBias) : single('b', layer.bias)}
      </text>
      <Tiles {...props} />
      <Glider clock={clock} x={x} y={y} scene={`${gathers} ${side}`} className="graph-pile">
        <rect width={side} height={side} rx="3" />
      </Glider>
      {!props.hidden && <Packets clock={clock} packets={packetsOf(layout, state, derived)} />}
    </svg>
  );
}

function Label({ x, y, size, text }: { x: number; y: number; size: number; text: string }) {
  return (
    <text className="graph-text graph-label" x={x} y={y - GAP} fontSize={size}>
      {text}
    </text>
  );
}

/** A grid that lends its numbers to the products, or the one whose cells gather them. */
function BoardGrid(props: BoardProps & { readonly letter: Letter }) {
  const { layout, state, derived, dispatch, letter } = props;
  const { layer, gathers, sides, lit, products } = derived;
  const { x, y, side } = layout.boards[letter];
  const count = sides[letter];
  const cell = side / count;
  const gathering = letter === gathers;
  const errors = letter === 'y' && !gathering;
  const own = { x: layer.input, k: layer.kernel, y: errors ? layer.gradOutput : layer.output }[
    letter
  ];
  const lent = [...new Set(lit.map((index) => products[index][letter]))];
  const name = letter.toUpperCase();
  return (
    <g data-block={letter}>
      <Label
        x={x + side / 2}
        y={y}
        size={layout.font + 2}
        text={errors || (gathering && letter !== 'y') ? `∂L/∂${name}` : name}
      />
      {gathering ? (
        <>
          <rect className="graph-paper" {...{ x, y }} width={side} height={side} />
          <path className="graph-rules" d={rules(x, y, count, cell)} />
          {Array.from(own.data, (value, index) => (
            <Pile key={index} {...props} index={index} value={value} />
          ))}
        </>
      ) : (
        <Grid
          rows={count}
          cols={count}
          {...{ x, y, cell }}
          values={own.data}
          extent={letter === 'x' ? calm(own.data) : largest(own.data)}
          scale={errors ? 'gradient' : 'value'}
          textShare={NUMBER_SHARE}
          digits={DECIMALS}
          className={letter === 'k' ? 'kernel-cells' : undefined}
        />
      )}
      {!gathering &&
        lent.map((part) => {
          const at = cellOf(layout, letter, count, part);
          return (
            <rect
              key={part}
              className="graph-lent"
              x={at.x + 2}
              y={at.y + 2}
              width={cell - 4}
              height={cell - 4}
            />
          );
        })}
      <PointArea
        grid={letter}
        rows={count}
        cols={count}
        {...{ x, y }}
        width={side}
        height={side}
        onHover={(at) => dispatch({ type: 'hover', cell: at })}
        onPoint={({ row, col }) =>
          state.sort === 'list' && letter === 'y'
            ? dispatch({ type: 'step', step: derived.piles[row * count + col].members[0] })
            : dispatch({ type: 'ask', sort: letter, target: row * count + col })
        }
      />
    </g>
  );
}

/** The head of a cell that gathers products: its own number, and what the pile adds up to. */
function Pile(props: BoardProps & { letter: Letter; index: number; value: number }) {
  const { layout, state, derived, hidden, letter, index } = props;
  const { piles, written, group, sides } = derived;
  const { number } = useSay();
  const { x, y, side } = cellOf(layout, letter, sides[letter], index);
  const { result } = piles[index];
  const extent = largest(piles.map((pile) => pile.result));
  const scale = letter === 'y' ? 'value' : 'gradient';
  const secret = hidden && index === group.target;
  const sum = secret ? '?' : number(result, DECIMALS);
  const corner = letter !== 'y' ? number(props.value, DECIMALS) : state.b === 0 ? '' : '+ b';
  const height = side * HEAD - 4;
  const room = side * (corner ? 0.6 : 0.9);
  const size = Math.min(layout.sumFont, cellTextSize(room, sum.length, 1), height);
  const width = Math.max(height, sum.length * 0.6 * size + GAP * 2);
  return (
    <>
      <text
        className="graph-text graph-own"
        x={x + 5}
        y={y + height / 2 + 3}
        fontSize={layout.font}
      >
        {corner}
      </text>
      <g
        className={written[index] ? undefined : 'cells-blank'}
        data-sum={index}
        transform={`translate(${x + side - width - 3} ${y + 3})`}
      >
        <rect
          {...{ width, height }}
          rx="5"
          fill={secret ? 'var(--paper-sunk)' : `var(${cellColour(result, extent, scale)})`}
        />
        <text
          className="graph-text graph-sum"
          x={width / 2}
          y={height / 2}
          fontSize={size}
          style={{ fill: secret ? undefined : numberColour(result, extent, scale) }}
        >
          {sum}
        </text>
      </g>
    </>
  );
}

function rules(x: number, y: number, count: number, cell: number): string {
  const side = count * cell;
  return Array.from(
    { length: count + 1 },
    (_, i) => `M${x} ${y + i * cell}h${side}M${x + i * cell} ${y}v${side}`,
  ).join('');
}
