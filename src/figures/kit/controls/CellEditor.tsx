import { type ClipboardEvent, useState } from 'react';
import { parseNumber } from '../../../words/numbers.ts';
import { useSay } from '../frame/Say.tsx';
import { MatrixTools } from './MatrixTools.tsx';
import { NumberBox } from './NumberBox.tsx';
import { type MatrixPlace, usePaste } from './usePaste.ts';

interface CellEditorProps extends MatrixPlace {
  readonly label: string;
  readonly digits?: number;
}

/** Grids up to this side are edited as a grid of boxes, larger ones by row and column. */
const GRID_SIDE = 7;

/**
 * Typing into the cells of a grid, every box taking −0.5 as well as −0,5; or the whole grid at once, pasted into
 * any of its boxes or below them.
 */
export function CellEditor(props: CellEditorProps) {
  const { label, rows, cols, values, onChange } = props;
  const { language, words, number } = useSay();
  const paste = usePaste(props);
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
  const single = rows * cols === 1 && !props.onMatrix;
  const tools = !single && (
    <MatrixTools name={label} paste={paste} matrix={{ rows, cols, values }} />
  );
  // One number goes into its box as ever; more than one are a matrix.
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (single || !/\d/.test(text) || parseNumber(text, language) !== undefined) return;
    event.preventDefault();
    paste.take(text);
  };
  if (rows <= GRID_SIDE && cols <= GRID_SIDE) {
    return (
      <fieldset className="cell-editor">
        <legend>{label}</legend>
        <div
          className="cell-editor-grid"
          onPaste={onPaste}
          style={{ gridTemplateColumns: `repeat(${cols}, minmax(0, 1fr))` }}
        >
          {Array.from({ length: rows * cols }, (_, index) => {
            const r = Math.floor(index / cols);
            const c = index % cols;
            return box(r, c, `${label}, ${words.cellAt(number(r), number(c))}`);
          })}
        </div>
        {tools}
      </fieldset>
    );
  }
  return (
    <fieldset className="cell-editor">
      <legend>{label}</legend>
      <div className="cell-editor-place" onPaste={onPaste}>
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
      {tools}
    </fieldset>
  );
}
