import { conv2d, relu, softmax, tensor } from '../../core/index.ts';

/** The article's small council: three kinds of strokes vote on whether a letter is an X or an O. */
export const LETTER_SIDE = 9;
export const LETTER_CELLS = LETTER_SIDE * LETTER_SIDE;
const KERNEL_SIDE = 3;
const MAP_SIDE = LETTER_SIDE - KERNEL_SIDE + 1;
export const MAP_CELLS = MAP_SIDE * MAP_SIDE;

/** Ink is 1, paper 0, row by row. */
function drawn(...rows: readonly string[]): readonly number[] {
  return rows.flatMap((row) => Array.from(row, (mark) => Number(mark === '#')));
}

export const LETTERS = {
  x: drawn(
    '.........',
    '.#.....#.',
    '..#...#..',
    '...#.#...',
    '....#....',
    '...#.#...',
    '..#...#..',
    '.#.....#.',
    '.........',
  ),
  o: drawn(
    '.........',
    '...###...',
    '..#...#..',
    '.#.....#.',
    '.#.....#.',
    '.#.....#.',
    '..#...#..',
    '...###...',
    '.........',
  ),
  blank: new Array<number>(LETTER_CELLS).fill(0),
} as const;
export const LETTER_NAMES = ['x', 'o', 'blank'] as const;
export type LetterName = (typeof LETTER_NAMES)[number];

export const STROKES = ['vertical', 'diagonal', 'horizontal'] as const;
export type Stroke = (typeof STROKES)[number];

/** A detector: its ink in a 3×3 window, and from where to where its stroke runs, in cells. */
interface Detector {
  readonly stroke: Stroke;
  readonly ink: readonly number[];
  readonly line: readonly [x1: number, y1: number, x2: number, y2: number];
}

export const DETECTORS: readonly Detector[] = [
  { stroke: 'vertical', ink: drawn('.#.', '.#.', '.#.'), line: [1.5, 0.5, 1.5, 2.5] },
  { stroke: 'diagonal', ink: drawn('#..', '.#.', '..#'), line: [0.5, 0.5, 2.5, 2.5] },
  { stroke: 'diagonal', ink: drawn('..#', '.#.', '#..'), line: [2.5, 0.5, 0.5, 2.5] },
  { stroke: 'horizontal', ink: drawn('...', '###', '...'), line: [0.5, 1.5, 2.5, 1.5] },
];

const signed = (ink: readonly number[]) => ink.map((value) => 2 * value - 1);

/** Nine cells that all match give 9; with this bias ReLU lets only that through, as 1. */
const BIAS = 1 - KERNEL_SIDE * KERNEL_SIDE;

const KERNELS = tensor(
  DETECTORS.flatMap(({ ink }) => signed(ink)),
  [DETECTORS.length, 1, KERNEL_SIDE, KERNEL_SIDE],
);
const BIASES = tensor(new Float32Array(DETECTORS.length).fill(BIAS), [DETECTORS.length]);

/** Rows X and O; columns vertical, diagonal, horizontal. Set by hand. */
export const WEIGHTS: readonly number[] = [-2, 1, -2, 2, -0.5, 2];
export const WEIGHT_LIMITS = [-5, 5] as const;

export interface StrokeFacts {
  /** How often each stroke was found. */
  readonly counts: readonly number[];
  /** Where: the detector, and the window's corner. */
  readonly found: readonly {
    readonly detector: number;
    readonly row: number;
    readonly col: number;
  }[];
  /** As the weights: count · weight. */
  readonly votes: readonly number[];
  readonly logits: readonly [x: number, o: number];
  readonly probabilities: ArrayLike<number>;
}

export function strokeFacts(cells: readonly number[], weights: readonly number[]): StrokeFacts {
  const input = tensor(signed(cells), [1, 1, LETTER_SIDE, LETTER_SIDE]);
  const { data } = relu(conv2d(input, KERNELS, { bias: BIASES }));
  const found = Array.from(data, (value, at) => ({ value, at }))
    .filter(({ value }) => value > 0)
    .map(({ at }) => ({
      detector: Math.floor(at / MAP_CELLS),
      row: Math.floor(at / MAP_SIDE) % MAP_SIDE,
      col: at % MAP_SIDE,
    }));
  const counts = STROKES.map(
    (stroke) => found.filter(({ detector }) => DETECTORS[detector].stroke === stroke).length,
  );
  const votes = weights.map((weight, at) => weight * counts[at % STROKES.length] + 0);
  const total = (from: number) =>
    votes.slice(from, from + STROKES.length).reduce((sum, vote) => sum + vote, 0);
  const logits = [total(0), total(STROKES.length)] as const;
  return { counts, found, votes, logits, probabilities: softmax(tensor(logits, [1, 2])).data };
}
