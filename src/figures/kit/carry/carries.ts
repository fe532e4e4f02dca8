import type { Matrix } from '../controls/matrix.ts';

/** Matrices that figures have in common: X, K and ∂L/∂Y. */
export const GRIDS = ['input', 'kernel', 'errors'] as const;
/** Settings that they have in common, with what they are where a figure has no such setting. */
export const SETTINGS = { stride: 1, padding: 0, dilation: 1 } as const;

export type Grid = (typeof GRIDS)[number];
export type Setting = keyof typeof SETTINGS;
export type Part = Grid | Setting;

/** A matrix, or only its size where a figure shows no numbers of it. */
export type Carried = {
  readonly [G in Grid]?: Omit<Matrix, 'values'> & { readonly values: ArrayLike<number> | null };
} & { readonly [S in Setting]?: number };

type KeyOf<State, Value> = {
  [Key in keyof State]-?: State[Key] extends Value ? Key : never;
}[keyof State] &
  string;
type NumberKey<State> = KeyOf<State, number | null>;

/** Under which names of its state a figure holds a matrix; without `cells` it takes only the size. */
export interface GridNames<State> {
  readonly cells?: KeyOf<State, readonly number[] | null>;
  /** The side of a square. */
  readonly side?: NumberKey<State>;
  /** Both sides, where it need not be square. */
  readonly height?: NumberKey<State>;
  readonly width?: NumberKey<State>;
  /** The one size that it can have, where that is no setting. */
  readonly fixed?: readonly [rows: number, cols: number];
}

/** What a figure shares with others: what it shows now, and under which names of its state it takes the same. */
export interface Carries<State, Derived> {
  readonly give: (state: State, derived: Derived) => Carried;
  readonly take: { readonly [G in Grid]?: GridNames<State> } & {
    readonly [S in Setting]?: NumberKey<State>;
  };
}

/** A tensor's last two axes as a matrix. */
export function matrixOf(of: {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}): Matrix {
  const [rows, cols] = of.shape.slice(-2);
  return { rows, cols, values: of.data };
}
