import { useEffect, useState } from 'react';
import { useSay } from '../frame/Say.tsx';
import { type Matrix, type MatrixProblem, parseMatrix } from './matrix.ts';

/** What an editor takes: its grid, its limits, and whether its figure can have another size. */
export interface MatrixPlace {
  readonly rows: number;
  readonly cols: number;
  readonly values: ArrayLike<number>;
  readonly low: number;
  readonly high: number;
  readonly onChange: (values: number[]) => void;
  /** Takes a matrix of another size together with that size, as one change. */
  readonly onMatrix?: (rows: number, cols: number, values: number[]) => void;
  /** Between which sides, when a matrix may have another size. */
  readonly sides?: readonly [low: number, high: number];
  /** A matrix of another size has to be square. */
  readonly square?: boolean;
}

/** Single precision changes a number by less than this share of it. */
const SINGLE = 1e-6;

function isHeld(asked: Matrix, { rows, cols, values }: Matrix): boolean {
  if (asked.rows !== rows || asked.cols !== cols) return false;
  return Array.from(asked.values).every(
    (value, index) => Math.abs(value - values[index]) <= SINGLE * Math.max(1, Math.abs(value)),
  );
}

/**
 * Pasting a matrix into an editor. What cannot be taken stays in `text` with the reason in `problem`, to be mended;
 * so does what the figure refused, which shows in that its numbers are still others.
 */
export function usePaste(place: MatrixPlace) {
  const { words, number } = useSay();
  const { rows, cols, values, low, high, onChange, onMatrix, sides, square } = place;
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<Matrix | null>(null);
  const w = words.matrix;
  const size = (height: number, width: number) => `${number(height)}×${number(width)}`;

  useEffect(() => {
    if (!asked) return;
    setAsked(null);
    if (isHeld(asked, { rows, cols, values })) {
      setText(null);
      setProblem('');
      setSaid(w.taken(number(asked.rows), number(asked.cols)));
    } else setProblem(w.refused(`${number(asked.rows)}×${number(asked.cols)}`));
  }, [asked, rows, cols, values, w, number]);

  function whyUnread(why: MatrixProblem): string {
    if (why.why === 'ragged') return w.ragged(number(why.row), number(why.cols), number(why.first));
    if (why.why === 'cell') return w.cell(number(why.row), shortened(why.text));
    return w[why.why];
  }
  function whyUnfit(read: Matrix): string {
    const own = read.rows === rows && read.cols === cols;
    const given = size(read.rows, read.cols);
    if (!own && !onMatrix) return w.otherSize(given, size(rows, cols));
    if (!own && square && read.rows !== read.cols) return w.notSquare(given);
    if (
      !own &&
      sides &&
      [read.rows, read.cols].some((side) => side < sides[0] || side > sides[1])
    ) {
      return w.sides(given, number(sides[0]), number(sides[1]));
    }
    const beyond = Array.from(read.values).findIndex((value) => value < low || value > high);
    if (beyond < 0) return '';
    const row = Math.floor(beyond / read.cols) + 1;
    return w.beyond(number(row), number(read.values[beyond], 4), number(low), number(high));
  }
  function take(given: string) {
    setSaid('');
    const read = parseMatrix(given);
    const why = 'problem' in read ? whyUnread(read.problem) : whyUnfit(read);
    setProblem(why);
    if (why || 'problem' in read) {
      setText(given);
      return;
    }
    setAsked(read);
    const taken = Array.from(read.values);
    if (read.rows === rows && read.cols === cols) onChange(taken);
    else onMatrix?.(read.rows, read.cols, taken);
  }
  return {
    text,
    problem,
    said,
    take,
    open: () => {
      setSaid('');
      setText('');
    },
    edit: (next: string) => {
      setText(next);
      setProblem('');
    },
    close: () => {
      setText(null);
      setProblem('');
    },
  };
}

const LONGEST = 24;
function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
