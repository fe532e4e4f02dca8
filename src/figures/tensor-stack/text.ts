import type { FigureText, NumberTable, Prediction, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { elementAt, type Order } from './memory.ts';
import type { Derived, MemoryFacts } from './model.ts';
import type { Tint } from './sheets.ts';
import type { State } from './state.ts';

export interface Labels {
  readonly turn: string;
  readonly fan: string;
  readonly channels: string;
  readonly order: string;
  readonly orderNames: Readonly<Record<Order, string>>;
  readonly orderMeaning: Readonly<Record<Order, string>>;
  readonly size: string;
  readonly height: string;
  readonly width: string;
  readonly element: string;
  readonly channelIndex: string;
  readonly depth: (channels: number, say: Say) => string;
  readonly shapeTitle: (derived: Derived, say: Say) => string;
}

export type Text = FigureText<State, Derived, Labels>;

const LETTERS: Readonly<Record<Tint, string>> = { red: ' R', green: ' G', blue: ' B', grey: '' };

/** The index of a sheet, and the colour that it holds. */
export function sheetName(tint: Tint, channel: string): string {
  return `c=${channel}${LETTERS[tint]}`;
}

/** The chosen element's index, axis by axis. */
export function indexName({ axes, i, j, ch }: Derived, { number }: Say): string {
  const named = [axes > 1 ? `i=${number(i)}` : '', `j=${number(j)}`];
  return [...named, axes > 2 ? `c=${number(ch)}` : ''].filter(Boolean).join(' ');
}

export function shapeName({ axes, shape }: Derived, { number }: Say): string {
  const sizes = [shape.height, shape.width, shape.channels].slice(0, axes);
  return axes === 1 ? number(shape.width) : sizes.map((size) => number(size)).join('×');
}

export function tuple({ axes, i, j, ch }: Derived, { number }: Say): string {
  if (axes === 1) return number(j);
  const index = [i, j, ch].slice(0, axes);
  return `(${index.map((each) => number(each)).join(',\u00a0')})`;
}

/** The arithmetic of one order with its numbers, as text. */
export function arithmetic({ jumps, offset }: MemoryFacts, { number }: Say): string {
  const terms = jumps.map(({ index, stride }) => `${number(index)}·${number(stride)}`);
  return `${terms.join(' + ')} = ${number(offset)}`;
}

export function prediction(
  { memories, sameOrder }: Derived,
  said: Pick<Prediction, 'question' | 'right' | 'wrong'> & { readonly place: string },
): Prediction {
  const { question, right, wrong, place } = said;
  const { hwc, chw } = memories;
  const answers = sameOrder
    ? [{ label: place, value: hwc.offset }]
    : [
        { label: 'HWC', value: hwc.offset },
        { label: 'CHW', value: chw.offset },
      ];
  return { question, answers, right, wrong };
}

export function tablesOf(
  { sheets, shape, i, j, ch }: Derived,
  channelName: (channel: number) => string,
  memoryName: (order: Order) => string,
): NumberTable[] {
  const { height, width, channels } = shape;
  const grids = sheets.values.map((values, channel) => ({
    ...gridTable(channelName(channel), values, height, width),
    around: { row: i, col: j },
    digits: sheets.digits,
  }));
  const memory = (order: Order, rows: number, cols: number): NumberTable => ({
    caption: memoryName(order),
    rows,
    cols,
    at: (row, col) => {
      const element = elementAt(shape, order, row * cols + col);
      return sheets.values[element.ch][element.i * width + element.j];
    },
    around: order === 'hwc' ? { row: i, col: j * channels + ch } : { row: ch * height + i, col: j },
    digits: sheets.digits,
  });
  return [
    ...grids,
    memory('hwc', height, width * channels),
    memory('chw', channels * height, width),
  ];
}
