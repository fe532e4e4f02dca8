import { CellEditor } from '../controls/CellEditor.tsx';
import type { Sheets } from './channelList.ts';

interface SheetEditorsProps {
  readonly sheets: Sheets;
  /** Labels of the sheets that are shown, of which the first is the one at `from`. */
  readonly names: readonly string[];
  readonly from?: number;
  readonly rows: number;
  readonly cols: number;
  readonly limits: readonly [low: number, high: number];
  readonly onChange: (sheets: Sheets) => void;
}

/** The numbers of some sheets of a volume, to type into. */
export function SheetEditors({ sheets, names, from = 0, onChange, ...rest }: SheetEditorsProps) {
  const { rows, cols, limits } = rest;
  return names.map((name, index) => (
    <CellEditor
      key={name}
      label={name}
      {...{ rows, cols }}
      low={limits[0]}
      high={limits[1]}
      values={sheets[from + index]}
      onChange={(values) =>
        onChange(sheets.map((sheet, each) => (each === from + index ? values : sheet)))
      }
    />
  ));
}
