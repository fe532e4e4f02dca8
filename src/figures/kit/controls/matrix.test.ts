import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMatrix, MATRIX_FORMS, type MatrixForm, parseMatrix } from './matrix.ts';

/** The matrix that a text is read as, as rows. */
function rowsOf(text: string): number[][] {
  const read = parseMatrix(text);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  const values = Array.from(read.values);
  return Array.from({ length: read.rows }, (_, row) =>
    values.slice(row * read.cols, (row + 1) * read.cols),
  );
}
const problemOf = (text: string) => {
  const read = parseMatrix(text);
  return 'problem' in read ? read.problem : null;
};

const SQUARE = [
  [1, 2],
  [3, 4],
];

describe('a matrix is read', () => {
  it.each([
    ['spaces and lines', '1 2\n3 4'],
    ['spaces of every kind', '  1\u00a0 2 \r\n\r\n 3   4\n'],
    ['tabs, as a spreadsheet copies', '1\t2\r\n3\t4\r\n'],
    ['commas', '1,2\n3,4'],
    ['commas with spaces', '1, 2\n3, 4'],
    ['commas at the ends of rows, too', '1, 2,\n3, 4,'],
    ['semicolons between numbers', '1;2\n3;4'],
    ['semicolons between rows', '1 2; 3 4'],
    ['semicolons between rows, commas between numbers', '1,2;3,4'],
    ['semicolons at the ends of lines', '1 2;\n3 4;'],
    ['JSON', '[[1,2],[3,4]]'],
    ['JSON over several lines', '[\n  [\n    1,\n    2\n  ],\n  [3, 4]\n]\n'],
    ['JSON, carelessly spaced', '[[1,2], [3, 4]]'],
    ['NumPy, as written', 'np.array([[1, 2], [3, 4]])'],
    ['NumPy, as shown', 'array([[1., 2.],\n       [3., 4.]], dtype=float32)'],
    ['NumPy, as printed', '[[1 2]\n [3 4]]'],
    ['NumPy, with a name', 'X = np.array([[1, 2],\n              [3, 4]], dtype=np.float32)'],
    ['tuples', 'np.array(((1, 2), (3, 4)))'],
    ['PyTorch', 'tensor([[[[1., 2.],\n          [3., 4.]]]])'],
    ['MATLAB', 'K = [1 2; 3 4];'],
    ['MATLAB, a row a line', '[1 2\n 3 4]'],
    ['Mathematica', '{{1, 2}, {3, 4}}'],
    ['LaTeX pmatrix', '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}'],
    ['LaTeX bmatrix', 'K = \\begin{bmatrix}\n1 & 2 \\\\[2pt]\n3 & 4 \\\\\n\\end{bmatrix}'],
    ['LaTeX array', '$$\\left[\\begin{array}{cc}1&2\\\\3&4\\end{array}\\right]$$'],
    ['old LaTeX', '\\pmatrix{1 & 2 \\cr 3 & 4 \\cr}'],
  ])('with %s', (_, text) => {
    expect(rowsOf(text)).toEqual(SQUARE);
  });

  it.each<[string, number[][]]>([
    ['0,5 1 2', [[0.5, 1, 2]]],
    [
      '0,5\t1\n−2,25\t,5',
      [
        [0.5, 1],
        [-2.25, 0.5],
      ],
    ],
    ['0,5; 1; 2', [[0.5, 1, 2]]],
    [
      '0,5;1\n2;−3,5',
      [
        [0.5, 1],
        [2, -3.5],
      ],
    ],
    [
      '0,5 1; 2 3',
      [
        [0.5, 1],
        [2, 3],
      ],
    ],
    [
      '0{,}5 & 1 \\\\ 2 & 3',
      [
        [0.5, 1],
        [2, 3],
      ],
    ],
    ['\\frac{1}{9} & -\\tfrac{2}{4}', [[1 / 9, -0.5]]],
    ['[0,5 1 2]', [[0.5, 1, 2]]],
    ['−1 –2 -3 +4', [[-1, -2, -3, 4]]],
    ['.5 1e-3 2E2 -.25 7.', [[0.5, 0.001, 200, -0.25, 7]]],
    ['1/9 −1 / 4 1/2', [[1 / 9, -0.25, 0.5]]],
    ['1/9, 1/9', [[1 / 9, 1 / 9]]],
    ['-0 0', [[0, 0]]],
    ['7', [[7]]],
    ['1;2;3', [[1, 2, 3]]],
    ['[[1], [2], [3]]', [[1], [2], [3]]],
    ['1\n2\n3', [[1], [2], [3]]],
    ['[1, 2,\n 3]', [[1, 2, 3]]],
    [
      '[[1 2\n  3]\n [4 5\n  6]]',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });
});

describe('what is no matrix is told', () => {
  it.each([
    ['', { why: 'empty' }],
    [' \n\t ', { why: 'empty' }],
    ['xin chào', { why: 'cell', row: 1, text: 'xin chào' }],
    ['1 2 3\n4 5', { why: 'ragged', row: 2, cols: 2, first: 3 }],
    ['[[1,2],[3]]', { why: 'ragged', row: 2, cols: 1, first: 2 }],
    ['1 & 2 \\\\ 3', { why: 'ragged', row: 2, cols: 1, first: 2 }],
    ['1 2\n3 x', { why: 'cell', row: 2, text: 'x' }],
    ['1\t\t2', { why: 'cell', row: 1, text: '' }],
    ['1,,2', { why: 'cell', row: 1, text: '' }],
    ['1 1/0', { why: 'cell', row: 1, text: '1/0' }],
    ['1 1e999', { why: 'cell', row: 1, text: '1e999' }],
    ['1 2/3/4', { why: 'cell', row: 1, text: '2/3/4' }],
    ['1 1.234.567', { why: 'cell', row: 1, text: '1.234.567' }],
    ['[[1, nan]]', { why: 'cell', row: 1, text: 'nan' }],
    ['[[0 1 ... 8 9]]', { why: 'cell', row: 1, text: '...' }],
    ['1 & \\cdots & 3', { why: 'cell', row: 1, text: '\\cdots' }],
    ['[[1, 2], [3, 4', { why: 'cell', row: 2, text: '3, 4' }],
    ['3 * [[1, 2]]', { why: 'cell', row: 1, text: '3 *' }],
    ['[[1, 2]] + 3', { why: 'cell', row: 2, text: '+ 3' }],
    ['[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]', { why: 'several' }],
    ['0,5, 1, 2', { why: 'commas' }],
  ])('%j', (text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it('more numbers or more text than any grid has', () => {
    expect(problemOf('1 '.repeat(5000))).toEqual({ why: 'long' });
    expect(problemOf('1'.repeat(70_000))).toEqual({ why: 'long' });
  });
});

const size = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
const cell = fc.oneof(
  fc.integer({ min: -99, max: 99 }),
  fc.integer({ min: -99_000, max: 99_000 }).map((thousandths) => thousandths / 1000),
  fc.double({ min: -999, max: 999, noNaN: true }).map((value) => Number(value.toPrecision(12)) + 0),
);
const matrix = size.chain(([rows, cols]) =>
  fc
    .array(cell, { minLength: rows * cols, maxLength: rows * cols })
    .map((values) => ({ rows, cols, values })),
);

describe('what was copied', () => {
  it.each<[MatrixForm, '.' | ',']>(
    MATRIX_FORMS.flatMap((form) => [[form, '.'] as const, [form, ','] as const]),
  )('as %s with %s can be pasted', (form, decimal) => {
    fc.assert(
      fc.property(
        // One column of numbers with a decimal comma has nothing between them: it reads as two columns.
        matrix.filter(({ cols }) => !(form === 'table' && decimal === ',' && cols === 1)),
        (given) => {
          expect(parseMatrix(formatMatrix(given, form, decimal))).toEqual(given);
        },
      ),
    );
  });

  it('has the digits that single precision holds, and no more', () => {
    const values = Float32Array.of(0.1, -2.5, 1 / 3, 99);
    expect(formatMatrix({ rows: 1, cols: 4, values }, 'json')).toBe('[[0.1, -2.5, 0.3333333, 99]]');
  });

  it('reads well in each form', () => {
    const given = { rows: 2, cols: 2, values: [0.5, -1, 2, 3] };
    expect(formatMatrix(given, 'table', ',')).toBe('0,5\t-1\n2\t3');
    expect(formatMatrix(given, 'numpy', ',')).toBe('np.array([[0.5, -1],\n          [2, 3]])');
    expect(formatMatrix(given, 'json', ',')).toBe('[[0.5, -1], [2, 3]]');
    expect(formatMatrix(given, 'latex', ',')).toBe(
      '\\begin{bmatrix}\n0{,}5 & -1 \\\\\n2 & 3\n\\end{bmatrix}',
    );
  });
});

it('reads any text as a whole matrix of finite numbers, or says why not', () => {
  const odd = fc.string({
    unit: fc.constantFrom(
      ...'0123456789.,;:/-+−e[](){}&\\ \t\n'.split(''),
      'np.array',
      '\\frac{1}{2}',
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.oneof(odd, fc.string()), (text) => {
      const read = parseMatrix(text);
      if ('problem' in read) return;
      expect(read.values.length).toBe(read.rows * read.cols);
      expect(read.values.length).toBeGreaterThan(0);
      expect(Array.from(read.values).every(Number.isFinite)).toBe(true);
    }),
  );
});
