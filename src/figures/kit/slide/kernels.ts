/** A kernel with a name that the field knows, row by row. */
export interface NamedKernel {
  readonly side: number;
  readonly values: readonly number[];
}

const square = (...values: readonly number[]): NamedKernel => ({
  side: Math.sqrt(values.length),
  values,
});

/**
 * The kernels that figures offer by name, as cross-correlation slides them: a positive answer of
 * `vertical-edge` means dark on the left, light on the right.
 */
export const KERNELS = {
  identity: square(0, 0, 0, 0, 1, 0, 0, 0, 0),
  box: square(1, 1, 1, 1, 1, 1, 1, 1, 1),
  gaussian: square(1, 2, 1, 2, 4, 2, 1, 2, 1),
  sharpen: square(0, -1, 0, -1, 5, -1, 0, -1, 0),
  'sobel-x': square(-1, 0, 1, -2, 0, 2, -1, 0, 1),
  'sobel-y': square(-1, -2, -1, 0, 0, 0, 1, 2, 1),
  'prewitt-x': square(-1, 0, 1, -1, 0, 1, -1, 0, 1),
  'prewitt-y': square(-1, -1, -1, 0, 0, 0, 1, 1, 1),
  laplacian: square(0, 1, 0, 1, -4, 1, 0, 1, 0),
  emboss: square(-2, -1, 0, -1, 1, 1, 0, 1, 2),
  diagonal: square(2, -1, -1, -1, 2, -1, -1, -1, 2),
} as const satisfies Record<string, NamedKernel>;

export type KernelName = keyof typeof KERNELS;
