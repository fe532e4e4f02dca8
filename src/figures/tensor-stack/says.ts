import type { NumberTable, Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { elementAt, type Order } from './memory.ts';
import type { Derived, MemoryFacts, State } from './model.ts';
import { PICTURE_CHANNELS, type Tint } from './sheets.ts';

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
  readonly depth: string;
  /** A vector, a matrix, a tensor of this size. */
  readonly shapeTitle: readonly ((size: string) => string)[];
}

export interface Sentences {
  /** What a block of one, two, three axes is. */
  readonly block: readonly ((size: string, count: number) => string)[];
  readonly channels: (count: number) => string;
  readonly maps: (count: number) => string;
  readonly holds: (element: string, value: string) => string;
  readonly rowByRow: (cell: number) => string;
  readonly place: (cell: number) => string;
  readonly eitherPlace: (cell: number) => string;
  readonly places: (hwc: number, chw: number) => string;
  readonly channel: (name: string) => string;
  readonly memory: Readonly<Record<Order, string>>;
  readonly question: (element: string) => string;
  readonly cell: string;
  readonly count: string;
}

const LETTERS: Readonly<Record<Tint, string>> = { red: ' R', green: ' G', blue: ' B', grey: '' };

/** The index of a sheet, and the colour that it holds. */
export function sheetName(tint: Tint, channel: string): string {
  return `c=${channel}${LETTERS[tint]}`;
}

export function sizeName({ axes, shape }: Derived, { number }: Say): string {
  if (axes === 1) return number(shape.width);
  const sizes = [shape.height, shape.width, shape.channels].slice(0, axes);
  return sizes.map((size) => number(size)).join('×');
}

function elementName({ axes, i, j, ch }: Derived, { number }: Say): string {
  if (axes === 1) return number(j);
  return `(${[i, j, ch]
    .slice(0, axes)
    .map((each) => number(each))
    .join(',\u00a0')})`;
}

/** The arithmetic of one order with its numbers. */
function arithmetic({ jumps, offset }: MemoryFacts, { number }: Say): string {
  const terms = jumps.map(({ index, stride }) => `${number(index)}·${number(stride)}`);
  return `${terms.join(' + ')} = ${number(offset)}`;
}

export const says: Says<State, Derived, Sentences> = {
  describe(_, derived, say, format) {
    const { axes, shape, count, memories, value, sheets, sameOrder } = derived;
    const { hwc, chw } = memories;
    const place = () => {
      if (axes === 1) return say.place(hwc.offset);
      if (axes === 2) return say.rowByRow(hwc.offset);
      return sameOrder ? say.eitherPlace(hwc.offset) : say.places(hwc.offset, chw.offset);
    };
    return [
      say.block[axes - 1](sizeName(derived, format), count),
      ...(axes < 3
        ? []
        : [
            shape.channels > PICTURE_CHANNELS
              ? say.maps(shape.channels)
              : say.channels(shape.channels),
          ]),
      `${say.holds(elementName(derived, format), format.number(value, sheets.digits))} ${place()}`,
    ].join(' ');
  },
  tables(_, derived, say, { number }) {
    const { sheets, shape, i, j, ch } = derived;
    const { height, width, channels } = shape;
    const memory = (order: Order, rows: number, cols: number, row: number, col: number) => ({
      caption: say.memory[order],
      ...{ rows, cols },
      at: (r: number, c: number) => {
        const element = elementAt(shape, order, r * cols + c);
        return sheets.values[element.ch][element.i * width + element.j];
      },
      around: { row, col },
      digits: sheets.digits,
    });
    return [
      ...sheets.values.map(
        (values, channel): NumberTable => ({
          ...gridTable(
            say.channel(sheetName(sheets.tints[channel], number(channel))),
            values,
            height,
            width,
          ),
          around: { row: i, col: j },
          digits: sheets.digits,
        }),
      ),
      memory('hwc', height, width * channels, i, j * channels + ch),
      memory('chw', channels * height, width, ch * height + i, j),
    ];
  },
  predict(_, derived, say, format) {
    const { hwc, chw } = derived.memories;
    const sums = derived.sameOrder
      ? arithmetic(hwc, format)
      : `HWC: ${arithmetic(hwc, format)}. CHW: ${arithmetic(chw, format)}`;
    return {
      question: say.question(elementName(derived, format)),
      answers: derived.sameOrder
        ? [{ label: say.cell, value: hwc.offset }]
        : [
            { label: 'HWC', value: hwc.offset },
            { label: 'CHW', value: chw.offset },
          ],
      right: `${sums}.`,
      wrong: `${sums}. ${say.count}`,
    };
  },
};
