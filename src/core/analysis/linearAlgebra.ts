import { requireTensor, type Tensor, zerosLike } from '../tensor/tensor';

/** Sweeps after which Jacobi's method is stopped; it converges quadratically and needs about ten. */
const MAX_SWEEPS = 60;

/** cos and sin of the rotation that annuls the off-diagonal `apq` between diagonal `app` and `aqq` (Rutishauser, 1966). */
function jacobiRotation(app: number, aqq: number, apq: number): [number, number] {
  const theta = (aqq - app) / (2 * apq);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  return [cosine, tangent * cosine];
}

/**
 * Eigenvalues of a symmetric matrix [n, n] in ascending order, [n], and unit eigenvectors as the columns
 * of [n, n], by cyclic Jacobi rotations. The sign of a vector is arbitrary. Throws when the matrix is not
 * square, not finite or not symmetric.
 */
export function symmetricEigen(matrix: Tensor): { values: Tensor; vectors: Tensor } {
  const fn = 'symmetricEigen';
  requireTensor(fn, 'matrix', matrix, 'NN');
  const [n, cols] = matrix.shape;
  if (n !== cols) throw new RangeError(`${fn}: matrix must be square, got ${n} × ${cols}`);
  const a = Float64Array.from(matrix.data);
  const norm = requireFinite(fn, 'matrix', a);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const difference = Math.abs(a[i * n + j] - a[j * n + i]);
      if (difference > 1e-6 * norm) {
        throw new RangeError(
          `${fn}: matrix must be symmetric, but [${i}, ${j}] and [${j}, ${i}] differ by ${difference}`,
        );
      }
      const mean = (a[i * n + j] + a[j * n + i]) / 2;
      a[i * n + j] = mean;
      a[j * n + i] = mean;
    }
  }
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  const negligible = norm * Number.EPSILON ** 2;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = a[p * n + q];
        if (Math.abs(apq) <= negligible) continue;
        rotated = true;
        const [cosine, sine] = jacobiRotation(a[p * n + p], a[q * n + q], apq);
        rotateColumns(a, n, n, p, q, cosine, sine);
        for (let k = 0; k < n; k++) {
          const x = a[p * n + k];
          const y = a[q * n + k];
          a[p * n + k] = cosine * x - sine * y;
          a[q * n + k] = sine * x + cosine * y;
        }
        // Exactly zero in theory; what rounding leaves would make the next sweep rotate again.
        a[p * n + q] = 0;
        a[q * n + p] = 0;
        rotateColumns(v, n, n, p, q, cosine, sine);
      }
    }
    if (!rotated) break;
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[i * n + i] - a[j * n + j]);
  const values = zerosLike(fn, matrix, [n]);
  const vectors = zerosLike(fn, matrix, [n, n]);
  order.forEach((from, to) => {
    values.data[to] = a[from * n + from];
    for (let k = 0; k < n; k++) vectors.data[k * n + to] = v[k * n + from];
  });
  return { values, vectors };
}

/** The largest magnitude; throws when a value is not finite. */
function requireFinite(fn: string, name: string, data: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < data.length; i++) {
    if (!Number.isFinite(data[i])) throw new RangeError(`${fn}: ${name} has the value ${data[i]}`);
    largest = Math.max(largest, Math.abs(data[i]));
  }
  return largest;
}

function rotateColumns(
  m: Float64Array,
  rows: number,
  cols: number,
  p: number,
  q: number,
  cosine: number,
  sine: number,
): void {
  for (let k = 0; k < rows; k++) {
    const x = m[k * cols + p];
    const y = m[k * cols + q];
    m[k * cols + p] = cosine * x - sine * y;
    m[k * cols + q] = sine * x + cosine * y;
  }
}

/**
 * The x [n, k] that makes ‖a·x − b‖ smallest, column by column, for a [m, n] and b [m, k]; of several, the
 * shortest. By one-sided Jacobi rotations (Hestenes): a·V = U·Σ, x = V Σ⁻¹ Uᵀ b, where singular values
 * below rounding, ε · max(m, n) · the largest, count as zero. Throws when sizes differ or a value is not finite.
 */
export function leastSquares(a: Tensor, b: Tensor): Tensor {
  const fn = 'leastSquares';
  requireTensor(fn, 'a', a, 'MN');
  requireTensor(fn, 'b', b, 'MK');
  const [m, n] = a.shape;
  const [rows, k] = b.shape;
  if (m !== rows) throw new RangeError(`${fn}: a has ${m} rows, b has ${rows}`);
  const u = Float64Array.from(a.data);
  requireFinite(fn, 'a', u);
  requireFinite(fn, 'b', Float64Array.from(b.data));
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const app = dotColumns(u, n, p, u, n, p, m);
        const aqq = dotColumns(u, n, q, u, n, q, m);
        const apq = dotColumns(u, n, p, u, n, q, m);
        if (apq === 0 || Math.abs(apq) <= 2 * Number.EPSILON * Math.sqrt(app * aqq)) continue;
        rotated = true;
        const [cosine, sine] = jacobiRotation(app, aqq, apq);
        rotateColumns(u, m, n, p, q, cosine, sine);
        rotateColumns(v, n, n, p, q, cosine, sine);
      }
    }
    if (!rotated) break;
  }
  const squares = Float64Array.from({ length: n }, (_, i) => dotColumns(u, n, i, u, n, i, m));
  const smallest =
    (Number.EPSILON * Math.max(m, n)) ** 2 * squares.reduce((x, y) => Math.max(x, y));
  const sums = new Float64Array(n * k);
  for (let i = 0; i < n; i++) {
    if (squares[i] <= smallest) continue;
    for (let j = 0; j < k; j++) {
      const along = dotColumns(u, n, i, b.data, k, j, m) / squares[i];
      for (let row = 0; row < n; row++) sums[row * k + j] += v[row * n + i] * along;
    }
  }
  const x = zerosLike(fn, a, [n, k]);
  x.data.set(sums);
  return x;
}

function dotColumns(
  x: ArrayLike<number>,
  xCols: number,
  xCol: number,
  y: ArrayLike<number>,
  yCols: number,
  yCol: number,
  rows: number,
): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += x[row * xCols + xCol] * y[row * yCols + yCol];
  return sum;
}
