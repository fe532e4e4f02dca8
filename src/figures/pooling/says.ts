import type { NumberTable, ViewProps } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { PhotoId } from '../kit/image/photos.ts';
import type { SlideAction } from '../kit/slide/slide.ts';
import type { Derived } from './facts.ts';
import type { Action, MAP_KERNELS, Refusal, State } from './state.ts';

type Kind = State['kind'];

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<State['view'], string>>;
  readonly kind: string;
  /** The two kinds on their buttons. */
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly size: string;
  readonly shift: string;
  readonly stroke: string;
  readonly edit: string;
  readonly window: string;
  readonly parameters: string;
  /** After each number of a list but the last. */
  readonly separator: string;
  readonly cells: (count: string) => string;
  readonly before: string;
  readonly after: (columns: string) => string;
  readonly changed: (count: string, all: string) => string;
  readonly photos: Readonly<Record<PhotoId, string>>;
  readonly kernels: Readonly<Record<(typeof MAP_KERNELS)[number], string>>;
}

export type Props = ViewProps<State, Action | SlideAction, Derived, Labels>;

/** Changed cells and all cells. */
type Share = readonly [changed: number, all: number];

export interface Sentences {
  readonly names: Readonly<Record<Kind, string>>;
  /** Captions of the tables after a shift. */
  readonly shifted: (name: string) => string;
  readonly shift: (columns: number, input: Share, max: Share, average: Share) => string;
  readonly rule: (kind: Kind, side: number, stride: number, from: Size, to: Size) => string;
  readonly onMap: (max: number, average: number) => string;
  readonly mapShift: (raw: number, max: number, average: number) => string;
  readonly max: (row: number, col: number, max: number) => string;
  readonly mean: (row: number, col: number, sum: number, count: number, mean: number) => string;
  readonly ties: (count: number) => string;
  readonly wins: (count: number) => string;
  readonly padding: Readonly<Record<Kind, string>>;
  readonly refused: (refused: Refusal) => string;
  readonly askShift: (columns: number, cells: number) => string;
  readonly unchanged: string;
  readonly changes: (max: number, average: number) => string;
  readonly ask: string;
  readonly right: (max: number, average: number) => string;
  readonly wrong: (max: number, sum: number, count: number, average: number) => string;
  /** The beats of a window under each kind. */
  readonly rings: string;
  readonly across: string;
  readonly lifted: string;
  readonly averaged: (count: number) => string;
  readonly written: string;
  readonly whole: string;
}

export type Size = readonly [height: number, width: number];

/** A mean as readers type it: with as many decimals as the figure shows. */
const asTyped = (value: number) => Math.round(value * 100) / 100;

const shares = ({ shifted }: Derived): readonly [Share, Share, Share] | null => {
  if (!shifted) return null;
  const { input, max, average, inputChanged, maxChanged, averageChanged } = shifted;
  return [
    [inputChanged.length, input.data.length],
    [maxChanged.length, max.data.length],
    [averageChanged.length, average.data.length],
  ];
};

export const says: Says<State, Derived, Sentences> = {
  describe(state, derived, say) {
    const { geometry: g, mapShift, row, col, windowMax, windowAverage, taps } = derived;
    const { kind, k, s, p } = state;
    const changed = shares(derived);
    if (changed) return say.shift(state.shift, ...changed);
    const from = [derived.inHeight, derived.inWidth] as const;
    const parts = [say.rule(kind, k, s, from, [g.outHeight, g.outWidth])];
    if (mapShift) {
      parts.push(say.onMap(windowMax, windowAverage));
      parts.push(say.mapShift(mapShift.raw, mapShift.max, mapShift.average));
      return parts.join(' ');
    }
    if (kind === 'max') {
      parts.push(say.max(row, col, windowMax));
      if (derived.ties > 1) parts.push(say.ties(derived.ties));
      if (derived.wins > 1) parts.push(say.wins(derived.wins));
    } else parts.push(say.mean(row, col, derived.windowSum, taps.length, windowAverage));
    if (p > 0) parts.push(say.padding[kind]);
    return parts.join(' ');
  },
  notice: ({ refused }, _, say) => (refused ? say.refused(refused) : ''),
  tables(state, derived, say, { words }): NumberTable[] {
    const { geometry: g, row, col, shifted, input } = derived;
    const { names } = say;
    const grid = (caption: string, values: ArrayLike<number>) => ({
      ...gridTable(caption, values, g.outHeight, g.outWidth),
      around: { row, col },
    });
    const before: NumberTable[] = [
      state.view === 'map'
        ? {
            ...gridTable(words.featureMap, input.data, derived.inHeight, derived.inWidth),
            around: { row: row * g.strideHeight, col: col * g.strideWidth },
          }
        : gridTable(words.input, derived.padded, g.paddedHeight, g.paddedWidth, -state.p),
      grid(names.max, derived.max.data),
      grid(names.avg, derived.average.data),
    ];
    if (!shifted) return before;
    return [
      ...before,
      gridTable(say.shifted(words.input), shifted.input.data, state.n, state.n),
      grid(say.shifted(names.max), shifted.max.data),
      grid(say.shifted(names.avg), shifted.average.data),
    ];
  },
  predict(state, derived, say) {
    const { windowMax, windowAverage, windowSum, taps } = derived;
    const { names } = say;
    const changed = shares(derived);
    const asked = changed
      ? [changed[1][0], changed[2][0]]
      : [asTyped(windowMax), asTyped(windowAverage)];
    const answers = [
      { label: names.max, value: asked[0] },
      { label: names.avg, value: asked[1] },
    ];
    if (changed) {
      const question = say.askShift(state.shift, changed[1][1]);
      return { question, answers, right: say.unchanged, wrong: say.changes(asked[0], asked[1]) };
    }
    return {
      question: say.ask,
      answers,
      right: say.right(windowMax, windowAverage),
      wrong: say.wrong(windowMax, windowSum, taps.length, windowAverage),
    };
  },
  beats({ kind, view }, { taps }, say) {
    const { whole, rings, across, lifted, written } = say;
    if (view !== 'numbers') return { lift: whole, multiply: whole, add: whole, write: whole };
    if (kind === 'max') return { lift: rings, multiply: across, add: across, write: written };
    const mean = say.averaged(taps.length);
    return { lift: lifted, multiply: mean, add: mean, write: written };
  },
};
