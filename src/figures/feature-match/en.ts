import type { Say } from '../kit/contract.ts';
import { inFractions } from './fraction.ts';
import type { Derived } from './model.ts';
import { ORDER, type State } from './state.ts';
import { letterTables, placeList, scoreText, shareSign, slideTables } from './tables.ts';
import type { Text } from './text.ts';

const PLACES_NAMED = 6;

const shapes = {
  x: 'Letter X',
  o: 'Letter O',
  free: 'Your own',
  shifted: 'Shifted X',
  thick: 'Thick X',
  rotated: 'Tilted X',
  blank: 'Blank paper',
};

export const en: Text = {
  title: 'Line up, multiply, add, divide',
  lead: 'Guess the brightest cell of the feature map, then press Play. Tap or drag on the image and the kernel to add or remove ink.',
  surface:
    'A 3×3 kernel on a 9×9 image. Arrow keys move the kernel, space plays. Enter paints on the image, Shift Enter on the kernel: arrow keys then move the brush, Enter turns ink to paper or paper to ink, Escape stops painting.',
  labels: {
    lineUp: 'Line up',
    multiply: 'Multiply',
    add: 'Add',
    divide: 'Divide',
    undivided: 'Libraries skip this',
    sums: 'sums',
    shares: (count) => `/${count}`,
    image: 'Image',
    whole: 'Whole X',
    parts: { left: 'Left', right: 'Right', cross: 'Crossing' },
    view: 'View',
    views: { slide: 'Kernel slides', compare: 'Whole or parts' },
    kernels: {
      left: 'Left diagonal',
      right: 'Right diagonal',
      cross: 'Crossing',
      free: 'Your own',
    },
    shape: 'Image',
    shapes,
    letters: {
      x: 'The standard X',
      shifted: 'The X one column to the right',
      thick: 'The X with a thick pen',
      rotated: 'The X tilted by 15°',
      o: 'The O',
    },
    pace: 'Each step',
    paces: { stage: 'One operation', place: 'A whole place' },
    wholeMap: 'Show the whole map',
    fair: 'Take away the kernel’s mean',
    divideBy: 'Divide by the count',
    compareSurface:
      'Five letters, each with the score of the whole X and the best score of each of three kernels. Arrow keys choose a letter, space plays.',
  },
  presets: {
    'x-left': 'X, left diagonal',
    'x-right': 'X, right diagonal',
    'x-cross': 'X, crossing',
    'o-left': 'O, left diagonal',
    blank: 'Blank paper',
    'fair-kernel': 'Zero-sum kernel',
  },
  describe: (state, derived, say) =>
    state.view === 'compare'
      ? describeLetter(derived, say)
      : state.cursor
        ? describeCursor(state, derived, say)
        : describePlace(derived, say),
  tables: ({ view }, derived, say) => {
    const captions = {
      map: derived.divisor === 1 ? 'Feature map' : `Feature map, divided by ${say.number(9)}`,
      products: say.words.products,
      letters: `Scores. Rows: ${derived.letters.map(({ letter }) => shapes[letter]).join(', ')}. Columns: the whole X, left diagonal, right diagonal, crossing.`,
    };
    return view === 'compare'
      ? letterTables(derived, captions)
      : slideTables(derived, say, captions);
  },
  predict: ({ view }, derived, say) => {
    if (view === 'compare') return predictLetter(derived, say);
    const { best } = derived;
    const score = scoreText(best.value, derived, say);
    const answer = `The highest score is ${score}, ${places(best.cells, say)}.`;
    return {
      question:
        'Which cell of the feature map will be brightest? Tap it, or move there with the arrow keys, then press Check.',
      pick: { grid: 'output', cells: best.cells },
      right: answer,
      wrong: `${answer} Look for a place where ink fills the rings of the kernel and no cell besides.`,
    };
  },
};

function places(cells: Derived['best']['cells'], say: Say): string {
  return cells.length <= PLACES_NAMED
    ? `at ${placeList(cells, 'and', say)}`
    : `in ${say.number(cells.length)} cells`;
}

function agreeing(count: number, { number }: Say): string {
  return count === 1 ? `${number(count)} cell agrees` : `${number(count)} cells agree`;
}

function describePlace(derived: Derived, say: Say): string {
  const { number } = say;
  const { row, col, done, stages, window, agree, differ, best, lowest, complete } = derived;
  const at = `Row ${number(row)}, column ${number(col)}`;
  let said = `${at}: ${agreeing(agree.count, say)}, ${number(differ.count)} ${differ.count === 1 ? 'differs' : 'differ'}`;
  if (done === ORDER.lineUp) return `${at}: the kernel lies on the patch, cell on cell.`;
  if (done === ORDER.multiply) {
    return `${said}: ${number(agree.count)} positive and ${number(differ.count)} negative products.`;
  }
  said += `, sum ${inFractions(window.sum, say)}`;
  if (done === ORDER.divide) {
    const share = window.sum / derived.divisor;
    said += `, score ${scoreText(window.sum, derived, say)} ${shareSign(derived)} ${number(share)}`;
  }
  if (!complete || done < stages) return `${said}.`;
  if (best.value === lowest) {
    return `${said}. All ${number(derived.shown.length)} cells of the feature map hold ${scoreText(lowest, derived, say)}.`;
  }
  return `${said}. Highest ${scoreText(best.value, derived, say)} ${places(best.cells, say)}; lowest ${scoreText(lowest, derived, say)}.`;
}

function describeCursor({ cursor }: State, { picture, weights }: Derived, { number }: Say): string {
  if (!cursor) return '';
  const { grid, row, col } = cursor;
  const values = grid === 'kernel' ? weights : picture;
  const value = values[row * Math.sqrt(values.length) + col];
  const kind = value > 0 ? 'ink' : 'paper';
  return `The brush is at row ${number(row)}, column ${number(col)} of the ${grid === 'kernel' ? 'kernel' : 'image'}: ${kind}, ${number(value)}.`;
}

function describeLetter({ letter, letters }: Derived, { number }: Say): string {
  const name = en.labels.letters[letter.letter];
  const [left, right, cross] = letter.parts.map(({ score }) => number(score));
  const scores = `${name}: the whole template scores ${number(letter.whole)} (${number(letter.equal)} of ${number(letter.picture.length)} cells agree); the parts score ${left}, ${right} and ${cross}.`;
  const o = letters.find((each) => each.letter === 'o');
  const remark = {
    x: 'Everything matches.',
    shifted: `All three parts still match, while the whole template rates it below the O (${number(o?.whole ?? 0)}).`,
    thick: 'Thick strokes need kernels of their own, as thick as they are.',
    rotated: 'The two strokes keep most of their score; the crossing does not.',
    o: 'An O has diagonal strokes too. It is the crossing that shows that this is no X.',
  }[letter.letter];
  return `${scores} ${remark}`;
}

function predictLetter({ letters }: Derived, { number }: Say) {
  const lowest = Math.min(...letters.map(({ whole }) => whole));
  const row = letters.findIndex(({ whole }) => whole === lowest);
  const answer = `${en.labels.letters[letters[row].letter]} scores only ${number(lowest)}.`;
  return {
    question:
      'Lay the whole X on each letter: which one scores lowest? Tap it, or choose it with the arrow keys, then press Check.',
    pick: { grid: 'letters', cells: [[row, 0]] as const },
    right: answer,
    wrong: `${answer} We still see an X, but cell by cell it is out of place.`,
  };
}
