import { useRef } from 'react';
import type { ActiveCell, ViewProps } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { calm } from '../kit/grid/extent.ts';
import { cellSize } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { useReveal } from '../kit/motion/useReveal.ts';
import { PaintArea } from '../kit/pointer/PaintArea.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { KernelGhost } from './KernelGhost.tsx';
import { type Action, type Derived, HIDDEN, NO_PRODUCTS, type State } from './model.ts';
import { NumberCells } from './NumberCells.tsx';
import { Operation, Sums } from './Operations.tsx';
import { IMAGE_SIDE, KERNEL_SIDE, MAP_SIDE } from './shapes.ts';
import { ORDER, weightsOf } from './state.ts';
import type { Labels } from './text.ts';

const IMAGE_CELL = cellSize(IMAGE_SIDE);
const KERNEL_CELL = cellSize(KERNEL_SIDE);
const MAP_CELL = cellSize(MAP_SIDE);
/** Smaller than elsewhere, so that the letter stands out from its numbers. */
const IMAGE_TEXT = 0.565;

/** What comes in one by one as the clock's phase grows. */
const PRODUCTS = '.panel-products .number-cell';
const PRODUCTS_AND_SUMS = `${PRODUCTS}, .match-value`;
const NOTHING = '.no-part';
/** Fainter than elsewhere: these are whole cells and no text. */
const FAINT = 0.1;

type Props = ViewProps<State, Action, Derived, Labels>;

export function SlideView(props: Props) {
  const { state, derived, labels, say, concealed, clock } = props;
  const parts = useRef<HTMLDivElement>(null);
  const whole = state.pace === 'place';
  const multiplies = derived.done === ORDER.multiply;
  useReveal(
    parts,
    whole ? PRODUCTS_AND_SUMS : multiplies ? PRODUCTS : NOTHING,
    derived.done,
    clock,
    FAINT,
  );
  return (
    <div ref={parts} className="match-parts">
      <Image {...props} />
      <div className="match-sides">
        <Kernel {...props} />
        <Panel
          name="products"
          title={
            <Operation order={ORDER.multiply} done={derived.done}>
              {labels.multiply}
            </Operation>
          }
        >
          <NumberCells
            values={derived.done < ORDER.multiply ? NO_PRODUCTS : derived.products}
            cols={KERNEL_SIDE}
            cell={KERNEL_CELL}
            tone="value"
            extent={calm(derived.products)}
          />
          <Pointed cell={pointed(props)} side={KERNEL_CELL} />
        </Panel>
      </div>
      <Sums derived={derived} labels={labels} say={say} concealed={concealed} />
      <FeatureMap {...props} />
    </div>
  );
}

function Image(props: Props) {
  const { state, derived, dispatch, clock, labels, say } = props;
  const side = IMAGE_SIDE * IMAGE_CELL;
  const window = {
    x: derived.col * IMAGE_CELL,
    y: derived.row * IMAGE_CELL,
    width: KERNEL_SIDE * IMAGE_CELL,
    height: KERNEL_SIDE * IMAGE_CELL,
  };
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });
  const inkAt = (row: number, col: number) => derived.picture[row * IMAGE_SIDE + col] > 0;
  const over = pointed(props);
  return (
    <Panel
      name="input"
      title={
        <Operation order={ORDER.lineUp} done={derived.done}>
          {labels.lineUp}
        </Operation>
      }
      note={
        <span className="match-legend">
          <i className="match-legend-ink" /> {say.number(1)} <i /> {say.number(-1)}
        </span>
      }
    >
      <NumberCells
        values={derived.picture}
        cols={IMAGE_SIDE}
        cell={IMAGE_CELL}
        tone="ink"
        textShare={IMAGE_TEXT}
      />
      <PaintArea
        scrolls
        grid="input"
        rows={IMAGE_SIDE}
        cols={IMAGE_SIDE}
        width={side}
        height={side}
        inkAt={inkAt}
        onPaint={(cells, ink) => dispatch({ type: 'paint', grid: 'input', cells, ink })}
        onHover={hover}
      />
      <KernelGhost
        clock={clock}
        cell={IMAGE_CELL}
        weights={derived.weights}
        x={window.x}
        y={window.y}
      />
      <WindowFrame
        clock={clock}
        cell={IMAGE_CELL}
        {...window}
        onHover={(at) => hover(at && { grid: 'input', ...at })}
        onDrag={(row, col) => dispatch({ type: 'place', row, col })}
        onTap={(at) =>
          dispatch({ type: 'paint', grid: 'input', cells: [at], ink: !inkAt(at.row, at.col) })
        }
      />
      <Pointed
        cell={over && { row: derived.row + over.row, col: derived.col + over.col }}
        side={IMAGE_CELL}
      />
      <Cursor state={state} grid="input" side={IMAGE_CELL} />
    </Panel>
  );
}

function Kernel(props: Props) {
  const { state, derived, dispatch, say } = props;
  const side = KERNEL_SIDE * KERNEL_CELL;
  return (
    <Panel name="kernel" title={say.words.kernel}>
      <NumberCells values={derived.weights} cols={KERNEL_SIDE} cell={KERNEL_CELL} tone="ink" />
      <rect className="match-kernel-rim" width={side} height={side} />
      <PaintArea
        scrolls
        grid="kernel"
        rows={KERNEL_SIDE}
        cols={KERNEL_SIDE}
        width={side}
        height={side}
        inkAt={(row, col) => weightsOf(state)[row * KERNEL_SIDE + col] > 0}
        onPaint={(cells, ink) => dispatch({ type: 'paint', grid: 'kernel', cells, ink })}
        onHover={(cell) => dispatch({ type: 'hover', cell })}
      />
      <Pointed cell={pointed(props)} side={KERNEL_CELL} />
      <Cursor state={state} grid="kernel" side={KERNEL_CELL} />
    </Panel>
  );
}

function FeatureMap(props: Props) {
  const { derived, dispatch, clock, labels, say, concealed, picked, onPick } = props;
  const side = MAP_SIDE * MAP_CELL;
  const note = derived.divisor === 1 ? labels.sums : labels.shares(say.number(derived.divisor));
  return (
    <Panel name="output" title={say.words.featureMap} note={note}>
      <NumberCells
        values={concealed ? HIDDEN : derived.shown}
        cols={MAP_SIDE}
        cell={MAP_CELL}
        tone="value"
        extent={derived.perfect}
        rings={concealed ? undefined : derived.rings}
      />
      <PointArea
        grid="output"
        rows={MAP_SIDE}
        cols={MAP_SIDE}
        width={side}
        height={side}
        onPoint={(cell) =>
          onPick ? onPick(cell) : dispatch({ type: 'place', row: cell.row, col: cell.col })
        }
      />
      {concealed ? (
        <Pointed cell={picked?.grid === 'output' ? picked : undefined} side={MAP_CELL} />
      ) : (
        <WindowFrame
          clock={clock}
          x={derived.col * MAP_CELL}
          y={derived.row * MAP_CELL}
          width={MAP_CELL}
          height={MAP_CELL}
          cell={MAP_CELL}
        />
      )}
    </Panel>
  );
}

interface MarkProps {
  readonly cell: { readonly row: number; readonly col: number } | null | undefined;
  readonly side: number;
  readonly name?: string;
}

function Pointed({ cell, side, name = 'cell-pointed' }: MarkProps) {
  if (!cell) return null;
  return (
    <rect className={name} x={cell.col * side} y={cell.row * side} width={side} height={side} />
  );
}

function Cursor({ state, grid, side }: { state: State; grid: string; side: number }) {
  const { cursor } = state;
  return <Pointed cell={cursor?.grid === grid ? cursor : null} side={side} name="match-cursor" />;
}

/** The cell of the window that is pointed at, in the image or in the kernel, counted from its corner. */
function pointed({ state, derived }: Pick<Props, 'state' | 'derived'>) {
  const active = state.activeCell;
  const tap = derived.window.taps.find((each) =>
    active?.grid === 'input'
      ? each.inputRow === active.row && each.inputCol === active.col
      : active?.grid === 'kernel' && each.kernelRow === active.row && each.kernelCol === active.col,
  );
  return tap && { row: tap.kernelRow, col: tap.kernelCol };
}
