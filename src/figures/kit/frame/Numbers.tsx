import { useState } from 'react';
import type { NumberTable } from '../contract.ts';
import { CopyMatrix, FormSelect } from '../controls/CopyMatrix.tsx';
import { type Matrix, type MatrixForm, MOST_CELLS } from '../controls/matrix.ts';
import { useSay } from './Say.tsx';

interface NumbersProps {
  readonly tables: () => readonly NumberTable[];
}

/** Larger grids are shown around the window only. */
export const TABLE_LIMIT = 400;
const AROUND = 4;

/** The figure's grids as real tables, made only while they are open. */
export function Numbers({ tables }: NumbersProps) {
  const { words } = useSay();
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState<MatrixForm>('table');
  return (
    <details className="numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.numbers}</summary>
      {open && (
        <div className="numbers-body">
          <div className="numbers-form">
            <FormSelect form={form} onForm={setForm} />
          </div>
          {tables().map((table) => (
            <div key={table.caption} className="number-table">
              <Table table={table} />
              {isWhole(table) && (
                <CopyMatrix name={table.caption} form={form} matrix={() => matrixOf(table)} />
              )}
            </div>
          ))}
        </div>
      )}
    </details>
  );
}

function Table({ table }: { readonly table: NumberTable }) {
  const { words, number } = useSay();
  const { firstRow = 0, firstCol = 0 } = table;
  const all = table.rows * table.cols <= TABLE_LIMIT;
  const rows = all ? range(0, table.rows) : near(table.around?.row ?? 0, table.rows);
  const cols = all ? range(0, table.cols) : near(table.around?.col ?? 0, table.cols);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={table.caption}>
      <table>
        <caption>
          {table.caption}
          {!all && <small> {words.windowOf(number(table.rows), number(table.cols))}</small>}
        </caption>
        <thead>
          <tr>
            <td />
            {cols.map((col) => (
              <th key={col} scope="col">
                {number(col + firstCol)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{number(row + firstRow)}</th>
              {cols.map((col) => {
                const value = table.at(row, col);
                return <td key={col}>{Number.isNaN(value) ? '–' : number(value, table.digits)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A table that can be copied: not too large, and with a number in every cell. */
function isWhole({ rows, cols, at }: NumberTable): boolean {
  if (rows * cols > MOST_CELLS) return false;
  return range(0, rows).every((row) =>
    range(0, cols).every((col) => Number.isFinite(at(row, col))),
  );
}

function matrixOf({ rows, cols, at }: NumberTable): Matrix {
  const values = range(0, rows).flatMap((row) => range(0, cols).map((col) => at(row, col)));
  return { rows, cols, values };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function near(centre: number, count: number): number[] {
  return range(Math.max(0, centre - AROUND), Math.min(count, centre + AROUND + 1));
}
