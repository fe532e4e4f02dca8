/** Side of the image, of a kernel, and of the feature map that they give. */
export const IMAGE_SIDE = 9;
export const KERNEL_SIDE = 3;
export const MAP_SIDE = IMAGE_SIDE - KERNEL_SIDE + 1;

/** Ink is +1, paper −1, row by row. */
export type Picture = readonly number[];

function drawn(...rows: readonly string[]): Picture {
  return rows.flatMap((row) => Array.from(row, (mark) => (mark === '#' ? 1 : -1)));
}

const X = drawn(
  '.........',
  '.#.....#.',
  '..#...#..',
  '...#.#...',
  '....#....',
  '...#.#...',
  '..#...#..',
  '.#.....#.',
  '.........',
);

/** The picture one column to the right; paper comes in at the left. */
function shiftRight(picture: Picture): Picture {
  return picture.map((_, at) => (at % IMAGE_SIDE === 0 ? -1 : picture[at - 1]));
}

export const PICTURES = {
  x: X,
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
  shifted: shiftRight(X),
  /** As drawn by a pen two pixels wide. */
  thick: X.map((value, at) => Math.max(value, shiftRight(X)[at])),
  /** Turned by 15°, drawn anew on the grid. */
  rotated: drawn(
    '..#......',
    '..#......',
    '...#...##',
    '...####..',
    '...###...',
    '..####...',
    '##...#...',
    '......#..',
    '......#..',
  ),
  blank: X.map(() => -1),
} as const satisfies Record<string, Picture>;

export type PictureName = keyof typeof PICTURES;

/** The three parts of an X: a falling stroke, a rising stroke, and where the two cross. */
export const PARTS = {
  left: drawn('#..', '.#.', '..#'),
  right: drawn('..#', '.#.', '#..'),
  cross: drawn('#.#', '.#.', '#.#'),
} as const satisfies Record<string, Picture>;

export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as PartName[];
