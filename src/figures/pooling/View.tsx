import type { ReactNode } from 'react';
import { RING_RADIUS } from '../kit/grid/Cells.tsx';
import { GridPanel } from '../kit/grid/GridPanel.tsx';
import { Glider } from '../kit/motion/Glider.tsx';
import { SlideSurface } from '../kit/slide/SlideSurface.tsx';
import { strokeAt } from './facts.ts';
import { MapPicture } from './MapPicture.tsx';
import { Changed, Regions, Winner } from './Marks.tsx';
import { PoolFlights } from './PoolFlights.tsx';
import { PoolWords } from './PoolWords.tsx';
import type { Props } from './says.ts';

/** Share of a cell that a number may fill when a ring has to fit around it. */
const RINGED_TEXT = 0.4;

export function View(props: Props) {
  const { state, dispatch, derived, clock, concealed } = props;
  const { view, kind, activeCell } = state;
  const numbers = view === 'numbers';
  return (
    <SlideSurface
      label={props.surface}
      className={`pooling pooling-${view} pooling-${kind}`}
      {...{ activeCell, dispatch }}
    >
      {view === 'map' && <MapPicture view={props} />}
      {numbers && <Numbers view={props} />}
      {view === 'shift' && <Shifts view={props} />}
      <PoolWords view={props} />
      {numbers && !concealed && <PoolFlights {...{ clock, derived, kind }} />}
    </SlideSurface>
  );
}

interface PartProps {
  readonly view: Props;
}

/** One grid pooled both ways: a ring marks the largest number of each window when the window gets there. */
function Numbers({ view }: PartProps) {
  const { state, derived, clock, concealed, say } = view;
  const { winner } = derived;
  return (
    <>
      <Input view={view} name="input" title={say.words.input} values={derived.padded}>
        {(cell) =>
          state.kind === 'max' &&
          !concealed && (
            <Winner
              clock={clock}
              x={(winner.col + 0.5) * cell}
              y={(winner.row + 0.5) * cell}
              radius={cell * RING_RADIUS}
            />
          )
        }
      </Input>
      <Output view={view} kind="max" name="max" values={derived.max.data} />
      <Output view={view} kind="avg" name="avg" values={derived.average.data} />
    </>
  );
}

/** Before and after a shift: the input, and what each kind of pooling makes of it. */
function Shifts({ view }: PartProps) {
  const { derived, state, clock, labels, say } = view;
  const { shifted, input } = derived;
  if (!shifted) return null;
  const { number } = say;
  const share = (changed: readonly number[], of: ArrayLike<number>) => (
    <span className={changed.length > 0 ? 'pool-share-some' : undefined}>
      {labels.changed(number(changed.length), number(of.length))}
    </span>
  );
  const { inputChanged, maxChanged, averageChanged, max, average } = shifted;
  return (
    <>
      <Input view={view} name="input" title={labels.before} values={input.data} />
      <Output view={view} kind="max" name="max" values={derived.max.data} />
      <Output view={view} kind="avg" name="avg" values={derived.average.data} />
      <Input
        view={view}
        name="shifted"
        title={labels.after(number(state.shift))}
        values={shifted.input.data}
        changed={inputChanged}
      >
        {(cell) =>
          !state.cells && (
            <Glider
              clock={clock}
              x={(strokeAt(state.n) + state.shift) * cell}
              y={0}
              scene={cell}
              className="window-frame"
            >
              <rect
                className="pool-stroke"
                width={cell * Number(state.stroke)}
                height={state.n * cell}
              />
            </Glider>
          )
        }
      </Input>
      <Output
        view={view}
        kind="max"
        name="shifted-max"
        values={max.data}
        changed={maxChanged}
        note={share(maxChanged, max.data)}
      />
      <Output
        view={view}
        kind="avg"
        name="shifted-avg"
        values={average.data}
        changed={averageChanged}
        note={share(averageChanged, average.data)}
      />
    </>
  );
}

interface InputProps extends PartProps {
  readonly name: string;
  readonly title: string;
  readonly values: ArrayLike<number>;
  /** Cells that differ from before a shift. */
  readonly changed?: readonly number[];
  readonly children?: (cell: number) => ReactNode;
}

/** The grid that the window slides over, with the borders of its regions. */
function Input({ view, name, title, values, changed = [], children }: InputProps) {
  const { derived, dispatch, clock, say, concealed } = view;
  const { geometry: g, row, col, inHeight, inWidth } = derived;
  const [rows, cols] = [g.effectiveKernelHeight, g.effectiveKernelWidth];
  return (
    <GridPanel
      clock={clock}
      name={name}
      title={title}
      note={`${say.number(inHeight)}×${say.number(inWidth)}`}
      rows={g.paddedHeight}
      cols={g.paddedWidth}
      values={values}
      marks={concealed ? derived.cellMarks : derived.marks}
      extent={derived.extent}
      textShare={view.state.view === 'numbers' ? RINGED_TEXT : undefined}
      onPoint={(at) => dispatch({ type: 'point', row: at.row, col: at.col })}
      frame={{
        row: row * g.strideHeight,
        col: col * g.strideWidth,
        rows,
        cols,
        onDrag: (r, c) =>
          dispatch({ type: 'point', row: r + (rows - 1) / 2, col: c + (cols - 1) / 2 }),
      }}
    >
      {(cell) => (
        <>
          {!derived.windowsOverlap && <Regions geometry={g} cell={cell} />}
          <Changed places={changed} cols={g.paddedWidth} cell={cell} />
          {children?.(cell)}
        </>
      )}
    </GridPanel>
  );
}

interface OutputProps extends PartProps {
  readonly kind: 'max' | 'avg';
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly note?: ReactNode;
  readonly changed?: readonly number[];
}

/** What pooling of one kind makes of the input; the kind that the reader chose is written out below. */
function Output({ view, kind, name, values, note, changed = [] }: OutputProps) {
  const { state, derived, dispatch, clock, concealed, labels } = view;
  const { geometry: g, row, col } = derived;
  return (
    <GridPanel
      clock={clock}
      name={name}
      title={labels.kinds[kind]}
      note={concealed ? '?' : note}
      rows={g.outHeight}
      cols={g.outWidth}
      values={values}
      marks={derived.outMarks}
      extent={derived.extent}
      beside={Math.max(g.paddedHeight, g.paddedWidth)}
      concealed={concealed}
      onPoint={(at) => dispatch({ type: 'step', step: at.row * g.outWidth + at.col })}
      frame={{ row, col, rows: 1, cols: 1, writes: state.view === 'numbers' }}
    >
      {(cell) => <Changed places={changed} cols={g.outWidth} cell={cell} />}
    </GridPanel>
  );
}
