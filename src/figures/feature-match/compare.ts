import { conv2d, tensor } from '../../core/index.ts';
import {
  IMAGE_SIDE,
  KERNEL_SIDE,
  MAP_SIDE,
  PART_NAMES,
  PARTS,
  type PartName,
  PICTURES,
  type Picture,
} from './shapes.ts';

/** The letters that are held against the standard X, in the order of the figure. */
export const LETTERS = ['x', 'shifted', 'thick', 'rotated', 'o'] as const;
export type Letter = (typeof LETTERS)[number];

interface PartScore {
  readonly part: PartName;
  /** The best score on the map, as a share of a perfect match. */
  readonly score: number;
  /** Row and column of every window that reaches it. */
  readonly places: readonly (readonly [number, number])[];
}

export interface LetterScores {
  readonly letter: Letter;
  readonly picture: Picture;
  /** The whole X laid on the picture as one 9×9 kernel: agreeing minus differing, over all cells. */
  readonly whole: number;
  /** How many of the cells agree. */
  readonly equal: number;
  readonly parts: readonly PartScore[];
}

export function grid(values: ArrayLike<number>, side: number) {
  return tensor(values, [1, 1, side, side], 'float64');
}

/** Sums of thirds that should be equal differ in their last bits. */
const TIE = 1e-9;

/** The largest value of a square map and every cell that holds it. */
export function brightest(map: ArrayLike<number>, side: number) {
  const value = Math.max(...Array.from(map));
  const cells: [number, number][] = [];
  for (let at = 0; at < map.length; at++) {
    if (map[at] > value - TIE) cells.push([Math.floor(at / side), at % side]);
  }
  return { value, cells };
}

function scoresOf(letter: Letter): LetterScores {
  const picture = PICTURES[letter];
  const image = grid(picture, IMAGE_SIDE);
  const count = picture.length;
  const agreement = conv2d(image, grid(PICTURES.x, IMAGE_SIDE)).data[0];
  return {
    letter,
    picture,
    whole: agreement / count,
    equal: (count + agreement) / 2,
    parts: PART_NAMES.map((part) => {
      const best = brightest(conv2d(image, grid(PARTS[part], KERNEL_SIDE)).data, MAP_SIDE);
      return { part, score: best.value / PARTS[part].length, places: best.cells };
    }),
  };
}

export function compareLetters(): LetterScores[] {
  return LETTERS.map(scoresOf);
}
