import type { NumberTable } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { CHANNELS, type Derived, LAST, type Layer, SCENES, type State, type Way } from './model.ts';

export interface Labels extends Readonly<Record<Way, string>> {
  readonly original: string;
  readonly few: (count: string) => string;
  readonly lost: (percent: string) => string;
  readonly axis: string;
  readonly keep: string;
  readonly item: string;
  readonly layer: string;
  readonly layers: Readonly<Record<Layer, string>>;
}

export interface Sentences {
  readonly scenes: Readonly<Record<(typeof SCENES)[number], (keep: number) => string>>;
  readonly picture: (name: string) => string;
  readonly all: string;
  /** `kept` are channels counted from 1. */
  readonly drop: (keep: number, kept: readonly number[], percent: number) => string;
  readonly blend: (keep: number, percent: number) => string;
  readonly asGood: (keep: number) => string;
  readonly fair: string;
  readonly question: (keep: number, percent: number) => string;
  readonly channels: string;
  readonly answer: (asGood: number) => string;
  readonly why: string;
  readonly original: string;
  readonly curves: string;
  readonly dropTable: string;
  readonly blendTable: string;
}

const PERCENT = 100;
const DIGITS = 3;

export const says: Says<State, Derived, Sentences> = {
  describe({ keep, step }, { kept, ways, asGood, label }, say, { language }) {
    if (step < LAST) {
      return `${say.scenes[SCENES[step]](keep)} ${say.picture(CLASS_NAMES[language][label])}`;
    }
    if (keep === CHANNELS) return say.all;
    return [
      say.drop(
        keep,
        kept.map((channel) => channel + 1),
        ways.drop.error * PERCENT,
      ),
      say.blend(keep, ways.blend.error * PERCENT),
      say.asGood(asGood),
      say.fair,
    ].join(' ');
  },
  beats({ keep, step }, _, say) {
    const told = say.scenes[SCENES[step]](keep);
    return { arrive: told, lift: told, multiply: told, add: told, write: told };
  },
  predict: ({ keep }, { ways, asGood }, say) => ({
    question: say.question(keep, ways.blend.error * PERCENT),
    answers: [{ label: say.channels, value: asGood }],
    right: say.answer(asGood),
    wrong: `${say.answer(asGood)} ${say.why}`,
  }),
  tables({ keep }, { curves, summary, maps }, say): readonly NumberTable[] {
    const places = maps.data.length / CHANNELS;
    const decoder = summary.drop[keep - 1].decoder.data;
    const encoder = summary.blend[keep - 1].encoder.data;
    const columns = [
      (row: number) => row,
      (row: number) => curves.drop[row] * PERCENT,
      (row: number) => curves.blend[row] * PERCENT,
    ];
    return [
      {
        caption: say.original,
        rows: CHANNELS,
        cols: places,
        at: (row, col) => maps.data[row * places + col],
        around: { row: 0, col: places >> 1 },
      },
      {
        caption: say.curves,
        rows: CHANNELS + 1,
        cols: columns.length,
        at: (row, col) => columns[col](row),
      },
      {
        caption: say.dropTable,
        rows: keep,
        cols: CHANNELS,
        at: (row, col) => decoder[row * CHANNELS + col],
        digits: DIGITS,
      },
      {
        caption: say.blendTable,
        rows: CHANNELS,
        cols: keep,
        at: (row, col) => encoder[row * keep + col],
        digits: DIGITS,
      },
    ];
  },
};
