/**
 * The engine under conv2d and its gradients. All three are one sum,
 *
 *   result[o, j] += Σ_r weights[o, r] · source[base[j] + step[r]]
 *
 * Forward: j runs over output places, r over the taps of the kernel. Gradient to the kernel: the two
 * swap roles. So one loop serves every stride, dilation, padding and group. All arrays are float64
 * scratch: sums keep their digits, and the JIT compiles the loop for one element type. What is computed
 * can be read in ops/reference.ts.
 */

/** A buffer that only grows, so that repeated calls of one size allocate nothing but their result. */
export type Scratch = { floats: Float64Array; ints: Int32Array };

export function floats(scratch: Scratch, length: number): Float64Array {
  if (scratch.floats.length < length) scratch.floats = new Float64Array(length);
  return scratch.floats;
}

export function ints(scratch: Scratch, length: number): Int32Array {
  if (scratch.ints.length < length) scratch.ints = new Int32Array(length);
  return scratch.ints;
}

export function newScratch(): Scratch {
  return { floats: new Float64Array(0), ints: new Int32Array(0) };
}

/** The buffers of the three convolutions; none is read again after the call that filled it. */
export const scratch = {
  base: /*#__PURE__*/ newScratch(),
  step: /*#__PURE__*/ newScratch(),
  source: /*#__PURE__*/ newScratch(),
  weights: /*#__PURE__*/ newScratch(),
  result: /*#__PURE__*/ newScratch(),
};

/** The sum above for `rows` values of o, `columns` of j and `depth` of r; r is added in order. */
export function multiplyGathered(
  source: Float64Array,
  base: Int32Array,
  columns: number,
  step: Int32Array,
  depth: number,
  weights: Float64Array,
  rows: number,
  result: Float64Array,
): void {
  const last = (columns - 1) | 0;
  for (let j = 0; j < columns; j += 4) {
    // At the far end a block repeats the last column instead of a second loop for the rest.
    const b0 = base[j] | 0;
    const b1 = base[Math.min(j + 1, last)] | 0;
    const b2 = base[Math.min(j + 2, last)] | 0;
    const b3 = base[Math.min(j + 3, last)] | 0;
    let o = 0;
    for (; o + 1 < rows; o += 2) {
      const w0 = (o * depth) | 0;
      const w1 = (w0 + depth) | 0;
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      for (let r = 0; r < depth; r++) {
        const at = step[r];
        const first = weights[(w0 + r) | 0];
        const second = weights[(w1 + r) | 0];
        const x0 = source[(b0 + at) | 0];
        const x1 = source[(b1 + at) | 0];
        const x2 = source[(b2 + at) | 0];
        const x3 = source[(b3 + at) | 0];
        s00 += first * x0;
        s01 += first * x1;
        s02 += first * x2;
        s03 += first * x3;
        s10 += second * x0;
        s11 += second * x1;
        s12 += second * x2;
        s13 += second * x3;
      }
      const at = (o * columns + j) | 0;
      const below = (at + columns) | 0;
      result[at] += s00;
      result[below] += s10;
      if (j + 1 < columns) {
        result[at + 1] += s01;
        result[below + 1] += s11;
      }
      if (j + 2 < columns) {
        result[at + 2] += s02;
        result[below + 2] += s12;
      }
      if (j + 3 < columns) {
        result[at + 3] += s03;
        result[below + 3] += s13;
      }
    }
    if (o < rows) {
      const w0 = (o * depth) | 0;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let r = 0; r < depth; r++) {
        const at = step[r];
        const first = weights[(w0 + r) | 0];
        s0 += first * source[(b0 + at) | 0];
        s1 += first * source[(b1 + at) | 0];
        s2 += first * source[(b2 + at) | 0];
        s3 += first * source[(b3 + at) | 0];
      }
      const at = (o * columns + j) | 0;
      result[at] += s0;
      if (j + 1 < columns) result[at + 1] += s1;
      if (j + 2 < columns) result[at + 2] += s2;
      if (j + 3 < columns) result[at + 3] += s3;
    }
  }
}
