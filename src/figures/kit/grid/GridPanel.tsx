import type { ReactNode } from 'react';
import type { ActiveCell } from '../contract.ts';
import { Panel } from '../frame/Panel.tsx';
import { useSay } from '../frame/Say.tsx';
import type { Clock } from '../motion/clock.ts';
import { MissingRings, OutWithRings, type Rings } from '../motion/Rings.tsx';
import { Unwritten } from '../motion/Unwritten.tsx';
import { PointArea } from '../pointer/Surface.tsx';
import type { CellsProps } from './Cells.tsx';
import { largest } from './extent.ts';
import { Grid } from './Grid.tsx';
import { cellSize, RIM, shareOfInput } from './layout.ts';
import { WindowFrame } from './WindowFrame.tsx';

/** Grids smaller than this do not fill their panel: cells of one number would be monstrous. */
const FEWEST = 3;

/** The lit frame over a grid, in cells. */
export interface GridFrame {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
  readonly anchor?: { readonly row: number; readonly col: number };
  /** Cells between neighbouring taps, where dilation spreads them. */
  readonly taps?: Parameters<typeof WindowFrame>[0]['taps'];
  /** The reader drags the frame, and its corner would be at this row and column, in fractions. */
  readonly onDrag?: (row: number, col: number) => void;
  /** The cell under the frame is written only as the step's last beat. */
  readonly writes?: boolean;
}

type Drawn = Pick<
  CellsProps,
  | 'rows'
  | 'cols'
  | 'values'
  | 'marks'
  | 'scale'
  | 'digits'
  | 'className'
  | 'numbers'
  | 'significant'
  | 'textShare'
>;

interface GridPanelProps extends Drawn {
  readonly clock: Clock;
  /** Names the panel in the style sheet, and the grid in what is pointed at. */
  readonly name: string;
  readonly title: ReactNode;
  /** Beside the title; the shape when it is not given. */
  readonly note?: ReactNode;
  /** The magnitude of the strongest colour; the largest of the values when it is not given. */
  readonly extent?: number;
  /** How many cells the widest grid of the stage has: all grids then have cells of one size. */
  readonly beside?: number;
  /** The drawing is as high as its rows, and not as high as it is wide. */
  readonly fit?: boolean;
  readonly lit?: { readonly row: number; readonly col: number };
  readonly frame?: GridFrame;
  /** The grid grows by rings, and the frame moves out with them. */
  readonly rings?: Rings;
  /** The reader points at a cell, or clicks or taps on it. */
  readonly onHover?: (cell: ActiveCell | null) => void;
  readonly onPoint?: (cell: ActiveCell) => void;
  /** Nothing of the grid is shown: the reader is asked what will be there. */
  readonly concealed?: boolean;
  /** Drawn over the cells and under the frame; is given the side of a cell in the panel's units. */
  readonly children?: (cell: number) => ReactNode;
}

/** The side of a cell of a grid in its panel, in the panel's units. */
export function gridCell(rows: number, cols: number): number {
  return cellSize(Math.max(rows, cols, FEWEST));
}

/** One grid of numbers in a panel, with its frame and what the reader points at. */
export function GridPanel(props: GridPanelProps) {
  const { clock, name, title, note, beside, lit, frame, rings, onHover, onPoint, concealed } =
    props;
  const { rows, cols, values, extent = largest(values) } = props;
  const { number } = useSay();
  const cell = gridCell(rows, cols);
  const area = { rows, cols, width: cols * cell, height: rows * cell };
  const window = frame && (
    <WindowFrame
      clock={clock}
      x={frame.col * cell}
      y={frame.row * cell}
      width={frame.cols * cell}
      height={frame.rows * cell}
      cell={cell}
      anchor={frame.anchor}
      taps={frame.taps}
      onDrag={frame.onDrag}
      onHover={onHover && ((at) => onHover(at && { grid: name, ...at }))}
    />
  );
  return (
    <Panel
      name={name}
      title={title}
      note={note ?? (concealed ? '?' : `${number(rows)}×${number(cols)}`)}
      units={props.fit ? rows * cell + RIM : undefined}
      style={beside === undefined ? undefined : shareOfInput(Math.max(rows, cols, FEWEST), beside)}
    >
      {!concealed && (
        <>
          <Grid
            {...{ rows, cols, values, cell, extent }}
            marks={props.marks}
            scale={props.scale}
            digits={props.digits}
            numbers={props.numbers}
            significant={props.significant}
            textShare={props.textShare}
            className={props.className}
            lit={lit && lit.row * cols + lit.col}
          />
          {props.children?.(cell)}
          {frame?.writes && (
            <Unwritten clock={clock} x={frame.col * cell} y={frame.row * cell} size={cell} />
          )}
          {rings && <MissingRings {...{ clock, rings, cell }} {...area} />}
          {(onHover || onPoint) && (
            <PointArea grid={name} {...area} onHover={onHover} onPoint={onPoint} />
          )}
          {rings ? <OutWithRings {...{ clock, rings, cell }}>{window}</OutWithRings> : window}
        </>
      )}
    </Panel>
  );
}
