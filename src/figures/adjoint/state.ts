import type { ConvGeometry, Tap, Tensor } from '../../core/index.ts';
import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { geometryOf, keepCells, square } from '../kit/slide/convFacts.ts';
import { defaultError, resize } from '../kit/slide/defaults.ts';
import { type Misfit, misfit } from '../kit/slide/slide.ts';

export const LIMITS = { n: [1, 5], k: [1, 4], s: [1, 3], p: [0, 1], value: [-99, 99] } as const;
export const VIEWS = ['matrix', 'drop'] as const;

/**
 * The query: `view` (the table, or one drop of dye), the sides `n` and `k`, stride `s`, padding `p`, the numbers
 * `cells`, `kernelCells`, `errorCells`, and `step`: in the table its rows, then its columns, then the
 * balance; of the drops the errors.
 */
export interface State {
  readonly step: number;
  readonly view: (typeof VIEWS)[number];
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  readonly cells: readonly number[] | null;
  readonly kernelCells: readonly number[] | null;
  readonly errorCells: readonly number[] | null;
  readonly activeCell: ActiveCell | null;
  /** A kernel that was asked for and does not fit, for the note that explains it. */
  readonly refused: Misfit | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

export interface Facts {
  readonly geometry: ConvGeometry;
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly output: Tensor;
  readonly errors: Tensor;
  readonly gradient: Tensor;
  /** The convolution as a table M: a row for each output, a column for each pixel. */
  readonly rows: number;
  readonly cols: number;
  readonly table: readonly number[];
  /** Which cell of K stands in a cell of M; −1 where the output does not read the pixel. */
  readonly taps: readonly number[];
  /** x·M·g for each cell of the table: by rows it adds up to Y·∂L/∂Y, by columns to X·∂L/∂X. */
  readonly shares: readonly number[];
  readonly byRows: readonly number[];
  readonly byCols: readonly number[];
  readonly balance: number;
  /** Y itself sent back by the transpose: it is not X. */
  readonly sentBack: Tensor;
}

/** A product of the row or the column at hand: of a number of X or of ∂L/∂Y, and a cell of M. */
export interface Term extends Tap {
  readonly row: number;
  readonly col: number;
}

export interface Derived extends Facts {
  readonly steps: number;
  /** The row that is read forwards, or the column that is read backwards; neither for the balance. */
  readonly row: number | null;
  readonly col: number | null;
  readonly isBalance: boolean;
  readonly terms: readonly Term[];
  readonly sum: number;
  /** How many cells of Y and of ∂L/∂X are known. */
  readonly outputsKnown: number;
  readonly pixelsKnown: number;
  /** Where the drops fall: into X and into ∂L/∂Y. */
  readonly pixel: number;
  readonly error: number;
}

export const sizesOf = ({ n, k, s, p }: State) => square(n, k, { stride: s, padding: p });

export function stepsOf(state: State): number {
  const { outHeight, outWidth } = geometryOf(sizesOf(state));
  const outputs = outHeight * outWidth;
  return state.view === 'drop' ? outputs : outputs + state.n ** 2 + 1;
}

export function reduce(state: State, action: Action): State {
  const go = (step: number): State => ({ ...state, step: clamp(step, 0, stepsOf(state) - 1) });
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return go(action.step);
    case 'move':
      return go(state.step + action.by);
    case 'jump':
      return go(action.end === 'first' ? 0 : stepsOf(state));
    case 'set': {
      const { patch } = action;
      const asked = { ...state, ...patch, refused: null, activeCell: null };
      const [from, to] = [geometryOf(sizesOf(state)), geometryOf(sizesOf(asked))];
      const refused = misfit(to);
      if (refused) return { ...state, refused };
      const { errorCells } = asked;
      const fits = !errorCells || errorCells.length === to.outHeight * to.outWidth;
      const kept = keepCells(sizesOf(state), sizesOf(asked), {
        ...asked,
        errorCells: fits
          ? errorCells
          : resize(errorCells, from.outWidth, to.outHeight, to.outWidth, defaultError),
      });
      // Another table, or another view of it, is read from its beginning.
      const shape = 'n k s p view'.split(' ').some((key) => key in patch) && !('step' in patch);
      return { ...kept, step: shape ? 0 : clamp(kept.step, 0, stepsOf(kept) - 1) };
    }
  }
}
