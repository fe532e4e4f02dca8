import { useState } from 'react';
import { useSay } from '../frame/Say.tsx';
import { NumberBox } from './NumberBox.tsx';

interface CellEditorProps {
  readonly label: string;
  readonly rows: number;
  readonly cols: number;
  readonly values: ArrayLike<number>;
  readonly low: number;
  readonly high: number;
  readonly digits?: number;
  readonly onChange: (values: number[]) => void;
}

/** Grids up to this side are edited as a grid of boxes, larger ones by row and column. */
const GRID_SIDE = 7;

/** Typing into the cells of a grid: every box takes −0.5 as well as −0,5. */
export function CellEditor(props: CellEditorProps) {
  const { label, rows, cols, values, onChange } = props;
  const { words, number } = useSay();
  const [place, setPlace] = useState({ row: 0, col: 0 });
  const row = Math.min(place.row, rows - 1);
  const col = Math.min(place.col, cols - 1);
  const box = (r: number, c: number, name: string) => (
    <NumberBox
      key={`${r},${c}`}
      label={name}
      value={values[r * cols + c]}
      low={props.low}
      high={props.high}
      digits={props.digits}
      className="number-box-cell"
      onChange={(value) => {
        const next = Array.from(values);
        next[r * cols + c] = value;
        onChange(next);
      }}
    />
  );
  if (rows <= GRID_SIDE && cols <= GRID_SIDE) {
    return (
      <fieldset className="cell-editor">
        <legend>{label}</legend>
        <div
          className="cell-editor-grid"
          style={{ gridTemplateColumns: `repeat(${cols}, minmax(0, 1fr))` }}
        >
          {Array.from({ length: rows * cols }, (_, index) => {
            const r = Math.floor(index / cols);
            const c = index % cols;
            return box(r, c, `${label}, ${words.cellAt(number(r), number(c))}`);
          })}
        </div>
      </fieldset>
    );
  }
  return (
    <fieldset className="cell-editor">
      <legend>{label}</legend>
      <div className="cell-editor-place">
        <span className="cell-editor-field">
          <span>{words.row}</span>
          <NumberBox
            label={`${label}: ${words.row}`}
            value={row}
            low={0}
            high={rows - 1}
            whole
            onChange={(value) => setPlace({ row: value, col })}
          />
        </span>
        <span className="cell-editor-field">
          <span>{words.column}</span>
          <NumberBox
            label={`${label}: ${words.column}`}
            value={col}
            low={0}
            high={cols - 1}
            whole
            onChange={(value) => setPlace({ row, col: value })}
          />
        </span>
        <span className="cell-editor-field">
          <span>{words.value}</span>
          {box(row, col, `${label}: ${words.value}`)}
        </span>
      </div>
    </fieldset>
  );
}
