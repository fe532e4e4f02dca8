/** Numbers in rows and columns, row-major. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly values: ArrayLike<number>;
}

/** Why a text is no matrix; rows are counted from 1, as they stand in the text. */
export type MatrixProblem =
  | { readonly why: 'empty' | 'long' | 'several' | 'commas' }
  | { readonly why: 'ragged'; readonly row: number; readonly cols: number; readonly first: number }
  | { readonly why: 'cell'; readonly row: number; readonly text: string };

export type ReadMatrix = Matrix | { readonly problem: MatrixProblem };

/** No grid of the book has more cells, and no matrix that fits one needs more text. */
export const MOST_CELLS = 4096;
const MOST_TEXT = 60_000;

/** The text of each row, and whether commas can only stand between numbers, as they do in code. */
interface Rows {
  readonly rows: readonly string[];
  readonly isCode: boolean;
}

/**
 * Reads a matrix as people have it at hand: numbers apart by spaces, tabs (a spreadsheet), commas or semicolons,
 * a row a line; JSON and the arrays of NumPy and PyTorch; MATLAB's `[1 2; 3 4]`; LaTeX. Minus signs of any kind,
 * 1e-3, .5, fractions such as 1/9, and a decimal comma wherever something else stands between the numbers.
 */
export function parseMatrix(text: string): ReadMatrix {
  if (text.length > MOST_TEXT) return { problem: { why: 'long' } };
  const plain = clean(text);
  if (!/\d/.test(plain)) {
    const strange = plain.trim();
    return { problem: strange ? { why: 'cell', row: 1, text: strange } : { why: 'empty' } };
  }
  if (/\\|&/.test(plain)) return readRows({ rows: latexRows(plain), isCode: false });
  if (/[[({]/.test(plain)) {
    const found = bracketRows(plain);
    return 'problem' in found ? found : readRows(found);
  }
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1 || !lines[0].includes(';')) {
    return readRows({ rows: lines.map((line) => line.replace(/;\s*$/, '')), isCode: false });
  }
  // In one line semicolons end rows (1 2; 3 4), or stand between the numbers of one row (0,5; 1; 2).
  const pieces = lines[0].replace(/;\s*$/, '').split(';');
  const isRow = pieces.every((piece) => /^\S+$/.test(piece.trim()) && !piece.includes(','));
  const asRow = readRows({ rows: [pieces.join(';')], isCode: false });
  if (isRow) return asRow;
  const asRows = readRows({ rows: pieces, isCode: false });
  return 'problem' in asRows && !('problem' in asRow) ? asRow : asRows;
}

function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/[\u2010-\u2013\u2212\ufe63\uff0d]/g, '-')
    .replace(/^\s*[\p{L}\p{N}_∂/.]+\s*=(?!=)/u, '')
    .replace(/ *\/ */g, '/');
}

function latexRows(text: string): string[] {
  const marked = text
    .replace(/\\\\(\s*\[[^\]]*\])?|\\cr\b/g, '\u0001')
    .replace(/\\begin\s*\{array\}\s*\{[^}]*\}|\\(begin|end)\s*\{[^}]*\}/g, ' ')
    .replaceAll('{,}', '.')
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\(left|right)\s*\\?[[\](){}|.]|\\[pbvBV]?matrix\b|\\hline\b|\\q?quad\b/g, ' ')
    .replace(/\\[[\](),;:! ]|\$/g, ' ')
    .replace(/[{}]/g, '');
  const rows = marked.includes('\u0001')
    ? marked.replaceAll('\n', ' ').split('\u0001')
    : marked.split('\n');
  return rows.filter((row) => row.trim() !== '');
}

/** What an array may end with: `, dtype=float32)`. */
const OPTIONS = /^(\s*,\s*\w+\s*=\s*[\w.'"]+)*[\s,;)}]*$/;

/** Rows are the innermost brackets; a single pair of brackets may hold rows that end with `;`, or with the line. */
function bracketRows(text: string): Rows | { readonly problem: MatrixProblem } {
  const from = text.indexOf('[');
  const before = text.slice(0, Math.max(0, from)).trim();
  if (!/^([\w.]+\s*\(\s*)*$/.test(before)) {
    return { problem: { why: 'cell', row: 1, text: before } };
  }
  const square =
    from >= 0
      ? text.slice(from, Math.max(text.lastIndexOf(']') + 1, from + 1))
      : text
          .replace(/^[^({]*/, '')
          .replace(/[({]/g, '[')
          .replace(/[)}]/g, ']');
  const rows: string[] = [];
  const frame = square.replace(/\[([^[\]]*)\]/g, (_, row: string) => {
    if (row.trim() !== '') rows.push(row);
    return 'R';
  });
  const stray = frame.replace(/[[\]R,;\s]+/g, ' ').trim();
  const after = from >= 0 ? text.slice(from + square.length) : '';
  const unread = OPTIONS.test(after) ? '' : after.replace(/^[\s,;[\]]+/, '').trim();
  if (stray || rows.length === 0) {
    return { problem: { why: 'cell', row: rows.length + 1, text: stray || square.trim() } };
  }
  if (unread) return { problem: { why: 'cell', row: rows.length + 1, text: unread } };
  if (/\][,;\s]*\[/.test(frame)) return { problem: { why: 'several' } };
  if (rows.length === 1 && rows[0].includes(';')) {
    return { rows: rows[0].replace(/;\s*$/, '').split(';'), isCode: true };
  }
  const lines = rows[0].split('\n').filter((line) => line.trim() !== '');
  if (frame.trim() === 'R' && lines.length > 1 && !rows[0].includes(',')) {
    return { rows: lines, isCode: true };
  }
  return { rows: rows.map((row) => row.replace(/\s+/g, ' ')), isCode: true };
}

function readRows({ rows, isCode }: Rows): ReadMatrix {
  const cells = separated(rows, isCode);
  if (!cells) return { problem: { why: 'commas' } };
  const values: number[] = [];
  const first = cells[0].length;
  if (first * cells.length > MOST_CELLS) return { problem: { why: 'long' } };
  for (const [index, row] of cells.entries()) {
    for (const text of row) {
      const value = readCell(text);
      if (value === undefined) return { problem: { why: 'cell', row: index + 1, text } };
      values.push(value);
    }
    if (row.length !== first) {
      return { problem: { why: 'ragged', row: index + 1, cols: row.length, first } };
    }
  }
  return { rows: cells.length, cols: first, values };
}

/** The cells of each row; null where commas may stand between numbers as well as in them. */
function separated(rows: readonly string[], isCode: boolean): string[][] | null {
  const by = (separator: RegExp) =>
    rows.map((row) => row.split(separator).map((cell) => cell.trim()));
  for (const mark of ['&', '\t', ';']) {
    if (rows.some((row) => row.includes(mark))) {
      return rows.map((row) =>
        row
          .replace(/\s+$/, '')
          .split(mark)
          .map((cell) => cell.trim()),
      );
    }
  }
  if (rows.some((row) => row.includes(','))) {
    const bare = rows.map((row) => row.trim().replace(/,$/, ''));
    const cells = bare.map((row) => row.split(',').map((cell) => cell.trim()));
    if (cells.every((row) => row.every((cell) => !/\s/.test(cell)))) {
      const mixed = bare.some((row) => /,\s/.test(row)) && bare.some((row) => /\d,\d/.test(row));
      return mixed && !isCode ? null : cells;
    }
  }
  return by(/\s+/).map((row) => row.filter((cell) => cell !== ''));
}

const NUMBER = /^[+-]?(\d+(\.\d*|,\d+)?|[.,]\d+)(e[+-]?\d+)?$/i;

function readCell(text: string): number | undefined {
  const parts = text.split('/');
  if (parts.length > 2 || !parts.every((part) => NUMBER.test(part))) return undefined;
  const [over, under = 1] = parts.map((part) => Number(part.replace(',', '.')));
  const value = over / under + 0;
  return Number.isFinite(value) ? value : undefined;
}

/** How a matrix is copied: into a spreadsheet, a program or a paper. */
export const MATRIX_FORMS = ['table', 'numpy', 'json', 'latex'] as const;
export type MatrixForm = (typeof MATRIX_FORMS)[number];

/** Digits that the two kinds of numbers of the book hold for certain. */
const DIGITS = { single: 7, double: 15 } as const;

/** A matrix as text; a table and LaTeX have the decimal mark that the reader writes. */
export function formatMatrix(matrix: Matrix, form: MatrixForm, decimal: '.' | ',' = '.'): string {
  const { rows, cols, values } = matrix;
  const digits = values instanceof Float32Array ? DIGITS.single : DIGITS.double;
  const cell = (row: number, col: number) =>
    String(Number(values[row * cols + col].toPrecision(digits)) + 0);
  const lines = (between: string, mark = '.') =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: cols }, (_, col) => cell(row, col).replace('.', mark)).join(between),
    );
  switch (form) {
    case 'table':
      return lines('\t', decimal).join('\n');
    case 'json':
      return `[${lines(', ')
        .map((line) => `[${line}]`)
        .join(', ')}]`;
    case 'numpy':
      return `np.array([${lines(', ')
        .map((line) => `[${line}]`)
        .join(',\n          ')}])`;
    case 'latex': {
      const body = lines(' & ', decimal === ',' ? '{,}' : '.').join(' \\\\\n');
      return `\\begin{bmatrix}\n${body}\n\\end{bmatrix}`;
    }
  }
}
