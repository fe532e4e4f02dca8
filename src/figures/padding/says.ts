import type { NumberTable, Prediction, ViewProps } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { convTables } from '../kit/slide/convTables.ts';
import { anchorOf } from '../kit/slide/slide.ts';
import { GREY, LAYERS } from './facts.ts';
import type { Action, Derived, Refusal, SlideDerived, State } from './model.ts';

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<State['view'], string>>;
  readonly mode: string;
  readonly modes: Readonly<Record<State['mode'], string>>;
  readonly edit: string;
  readonly wall: string;
  readonly sobel: string;
  readonly profile: string;
  readonly coverage: string;
  readonly without: string;
  readonly padded: (p: string) => string;
  readonly product: (rows: string, cols: string, all: string) => string;
  readonly stopped: (layer: string) => string;
}

export type Props = ViewProps<State, Action, Derived, Labels>;

export interface Sentences {
  readonly captions: Readonly<Record<'coverage' | 'without', string>> & {
    readonly padded: (p: number) => string;
  };
  readonly same: (side: number, kernel: number) => string;
  readonly smaller: (side: number, by: number) => string;
  readonly larger: (side: number, by: number) => string;
  readonly here: (row: number, col: number, padding: number, all: number, sum: number) => string;
  readonly seen: (row: number, col: number, count: number) => string;
  readonly even: string;
  readonly uneven: (corner: number, centre: number) => string;
  readonly before: (corner: number, centre: number) => string;
  readonly falseEdges: (grey: number, count: number, low: number, high: number) => string;
  readonly noEdges: string;
  readonly noPadding: (side: number) => string;
  readonly falseHere: (grey: number, sum: number) => string;
  readonly noneHere: string;
  readonly input: string;
  readonly after: (layer: number) => string;
  readonly sizes: (
    where: string,
    without: number | null,
    p: number,
    padded: number | null,
  ) => string;
  readonly refused: (refused: Refusal) => string;
  readonly open: (side: number) => string;
  readonly openWall: string;
  readonly counting: string;
  readonly layerRing: string;
  readonly layerEats: string;
  readonly ask: (n: number, k: number, p: number) => string;
  readonly side: string;
  readonly askEdges: (grey: number, p: number) => string;
  readonly cells: string;
  readonly askCoverage: (k: number, p: number) => string;
  readonly corner: string;
  readonly centre: string;
  readonly askLayers: (n: number, layers: number, p: number) => string;
  readonly answerCoverage: (corner: number, centre: number) => string;
  readonly answerLayers: (without: number, padded: number) => string;
}

export const says: Says<State, Derived, Sentences> = {
  describe(state, derived, say) {
    const { k, p } = state;
    if (derived.view === 'coverage') {
      const { row, col, readers, even, corner, centre, bare } = derived;
      const parts = [say.seen(row, col, readers.length)];
      parts.push(even ? say.even : say.uneven(corner, centre));
      if (bare && p > 0) parts.push(say.before(bare.corner, bare.centre));
      return parts.join(' ');
    }
    if (derived.view === 'layers') {
      const { layer, sizes } = derived;
      const where = layer === 0 ? say.input : say.after(layer);
      return say.sizes(where, sizes.without[layer], p, sizes.padded[layer]);
    }
    const { window, answers, stops } = derived;
    if (derived.view === 'edges') {
      const known = state.all || answers.count === 0 || state.step === stops - 1;
      if (known) return onWall(state, derived, say);
      return window.sum === 0 ? say.noneHere : say.falseHere(GREY, window.sum);
    }
    const from = anchorOf(k) - p;
    const [row, col] = [derived.row + from, derived.col + from];
    const here = say.here(row, col, derived.paddingTaps, k * k, window.sum);
    return `${sizeOf(state, derived, say)} ${here}`;
  },
  notice: ({ refused }, _, say) => (refused ? say.refused(refused) : ''),
  tables({ n, p }, derived, say, { words }): NumberTable[] {
    const { captions } = say;
    if (derived.view === 'coverage') {
      const { row, col, bare } = derived;
      const counts = (caption: string, of: ArrayLike<number>) => ({
        ...gridTable(caption, of, n, n),
        around: { row, col },
      });
      const now = counts(captions.coverage, derived.counts);
      return bare && p > 0 ? [now, counts(captions.without, bare.counts)] : [now];
    }
    if (derived.view === 'layers') {
      const { without, padded } = derived.sizes;
      const line = (caption: string, sides: typeof without) =>
        gridTable(
          caption,
          sides.map((side) => side ?? Number.NaN),
          1,
          sides.length,
        );
      return [line(captions.without, without), line(captions.padded(p), padded)];
    }
    return convTables(derived, words);
  },
  predict(state, derived, say) {
    const { n, k, p } = state;
    const asked = (question: string, answers: Prediction['answers'], answer: string) => ({
      question,
      answers,
      right: answer,
      wrong: answer,
    });
    if (derived.view === 'coverage') {
      const { corner, centre } = derived;
      const answers = [
        { label: say.corner, value: corner },
        { label: say.centre, value: centre },
      ];
      return asked(say.askCoverage(k, p), answers, say.answerCoverage(corner, centre));
    }
    if (derived.view === 'layers') {
      // A map that the kernel no longer fits into has no side.
      const { without, padded } = derived.sizes;
      const [bare, kept] = [without, padded].map((sides) => sides[LAYERS] ?? 0);
      const answers = [
        { label: say.captions.without, value: bare },
        { label: say.captions.padded(p), value: kept },
      ];
      return asked(say.askLayers(n, LAYERS, p), answers, say.answerLayers(bare, kept));
    }
    if (derived.view === 'edges') {
      const answers = [{ label: say.cells, value: derived.answers.count }];
      return asked(say.askEdges(GREY, p), answers, onWall(state, derived, say));
    }
    const answers = [{ label: say.side, value: derived.size.out }];
    return asked(say.ask(n, k, p), answers, sizeOf(state, derived, say));
  },
  beats({ step, p, n, k }, { view }, say) {
    const others = (words: string) => ({ lift: words, multiply: words, add: words, write: words });
    if (view === 'coverage') return { arrive: say.counting, ...others(say.counting) };
    if (view === 'layers') return { arrive: say.layerRing, ...others(say.layerEats) };
    if (step > 0 || p === 0) return {};
    return { arrive: view === 'edges' ? say.openWall : say.open(Math.max(0, n - k + 1)) };
  },
};

/** The size of the output, beside that of the picture. */
function sizeOf({ n, k }: State, { size: { out } }: SlideDerived, say: Sentences): string {
  if (out === n) return say.same(out, k);
  return out < n ? say.smaller(out, n - out) : say.larger(out, out - n);
}

/** What the whole map says of a wall that has no edges. */
function onWall({ p }: State, { answers, size }: SlideDerived, say: Sentences): string {
  if (answers.count > 0) return say.falseEdges(GREY, answers.count, answers.low, answers.high);
  return p === 0 ? say.noPadding(size.out) : say.noEdges;
}
