import type { NumberTable } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import type { BeatWords } from '../kit/motion/beats.ts';
import type { Beside, Form } from './costs.ts';
import type { Derived, DrawnChain, State } from './model.ts';

export interface Labels {
  readonly form: string;
  readonly forms: Readonly<Record<Form, string>>;
  /** Titles of the two flows. */
  readonly blocks: Readonly<Record<Form, string>>;
  readonly beside: string;
  readonly besides: Readonly<Record<Beside, (k: string) => string>>;
  readonly mid: string;
  readonly cin: string;
  readonly cout: string;
  readonly size: string;
  readonly height: string;
  readonly width: string;
  readonly skip: string;
  readonly weights: string;
  readonly areas: string;
  readonly fewer: (times: string) => string;
  readonly more: (times: string) => string;
  readonly same: string;
  readonly settings: string;
  readonly curve: string;
  /** The widest narrow part that still saves; null where there is none to name. */
  readonly widest: (mid: string | null) => string;
  readonly watch: string;
  readonly start: string;
  readonly about: string;
  readonly against: string;
  readonly rounds: (rounds: string) => string;
  readonly counted: string;
  readonly measured: string;
  readonly takes: (seconds: string) => string;
  readonly running: (percent: string) => string;
  readonly refused: string;
  readonly tooFast: string;
  readonly why: (measured: number, counted: number) => string;
}

/** How what stands beside the block compares with it. */
type Comparing = (beside: Beside, k: number, way: string, weights: number, ratio: number) => string;

export interface Sentences {
  readonly block: (form: Form, way: string, weights: number) => string;
  readonly fewer: Comparing;
  readonly same: Comparing;
  readonly more: Comparing;
  readonly work: (height: number, width: number, block: number, beside: number) => string;
  readonly reduces: string;
  readonly carries: (wide: number, narrow: number) => string;
  readonly restores: string;
  readonly measured: (ratio: number) => string;
  readonly blockTable: (form: Form) => string;
  readonly besideTable: (beside: Beside, k: number) => string;
  readonly question: (way: string, kernels: string) => string;
  readonly weights: string;
  readonly right: (total: string) => string;
  readonly wrong: (total: string) => string;
  readonly beats: BeatWords;
}

/** A measurement this near to the count needs no explanation. */
export const NEAR = 0.1;

/** One row a layer: channels in, channels out, kernel size, weights, multiplications. */
function tableOf(caption: string, { layers }: DrawnChain): NumberTable {
  const rows = layers.map((layer) => [
    layer.inChannels,
    layer.outChannels,
    layer.kernel,
    layer.weights,
    layer.multiplications,
  ]);
  return { caption, rows: rows.length, cols: rows[0].length, at: (row, col) => rows[row][col] };
}

/** The channels along a chain: 256 → 64 → 64 → 256. */
function wayOf({ channels }: DrawnChain, number: (value: number) => string): string {
  return channels.map((count) => number(count)).join(' → ');
}

export const says: Says<State, Derived, Sentences> = {
  describe({ form, beside: kind, cin, mid, k, h, w }, derived, say, { number }) {
    const { block, beside, ratio, saves, watch } = derived;
    const compare = saves ? say.fewer : ratio === 1 ? say.same : say.more;
    const lost = kind === 'basic' ? say.carries(cin, mid) : say.restores;
    return [
      say.block(form, wayOf(block, number), block.weights),
      compare(kind, k, wayOf(beside, number), beside.weights, ratio),
      say.work(h, w, block.multiplications, beside.multiplications),
      form === 'reduce' ? say.reduces : lost,
      watch.status === 'done' && watch.medians ? say.measured(watch.medians.ratio) : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
  tables: ({ form, beside: kind, k }, { block, beside }, say) => [
    tableOf(say.blockTable(form), block),
    tableOf(say.besideTable(kind, k), beside),
  ],
  predict(_, { block }, say, { number }) {
    const sum = block.layers.map(({ weights }) => number(weights)).join(' + ');
    const total = `${sum} = ${number(block.weights)}`;
    const kernels = block.layers.map(({ kernel }) => `${kernel}×${kernel}`).join(', ');
    return {
      question: say.question(wayOf(block, number), kernels),
      answers: [{ label: say.weights, value: block.weights }],
      right: say.right(total),
      wrong: say.wrong(total),
    };
  },
  beats: (_, __, say) => say.beats,
};
