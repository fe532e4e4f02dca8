import type { Field } from '../link/codec.ts';
import { numberList } from '../link/codec.ts';

/** Row-major numbers, one list for each channel. */
export type Sheets = readonly (readonly number[])[];

/** Several grids in a link: commas between cells, `;` between channels. Null (nothing edited) is never written. */
export function channelList(
  low: number,
  high: number,
  most: { readonly channels: number; readonly cells: number },
): Field<Sheets | null> {
  const sheet = numberList(low, high, (count) => count <= most.cells);
  return {
    parse: (text) => {
      const sheets = text.split(';').map((part) => sheet.parse(part));
      const good = sheets.length <= most.channels && sheets.every((each) => each !== undefined);
      return good ? (sheets as Sheets) : undefined;
    },
    format: (sheets) => sheets?.map((each) => sheet.format(each)).join(';') ?? '',
  };
}

/** True when there are `channels` grids of `cells` cells each. */
export function hasShape(sheets: Sheets, channels: number, cells: number): boolean {
  return sheets.length === channels && sheets.every((sheet) => sheet.length === cells);
}
