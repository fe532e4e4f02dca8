import type { ElementType } from '../../core/index.ts';
import type { Both } from '../../words/language.ts';
import { scientific } from '../kit/scientific.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import {
  BIAS_AT,
  type Difference,
  type Divisor,
  FIRST_WEIGHT,
  KERNEL_SIDE,
  type Loss,
  SIDE,
} from './check.ts';
import { type Arm, type Derived, PRECISIONS, type State } from './model.ts';

export interface Labels {
  readonly input: string;
  readonly kernel: string;
  readonly curve: string;
  readonly error: string;
  readonly precisions: Readonly<Record<ElementType, string>>;
  readonly measured: string;
  readonly formula: string;
  readonly noStep: string;
  /** Why the error grows to the left, and to the right. */
  readonly rounding: string;
  readonly arms: Readonly<Record<Arm, string>>;
  readonly loss: string;
  readonly losses: Readonly<Record<Loss, string>>;
  readonly difference: string;
  readonly differences: Readonly<Record<Difference, string>>;
  readonly exponent: string;
  readonly nudged: string;
  readonly cell: (name: string) => string;
  readonly gap: string;
  readonly divisor: string;
  readonly divisors: Readonly<Record<Divisor, string>>;
}

type Text = FigureText<State, Derived, Labels>;

interface TableWords {
  readonly errors: string;
  readonly gradient: string;
}

function tables(derived: Derived, words: TableWords): NumberTable[] {
  const { values, gradient, errors } = derived;
  const square = (name: string, of: readonly number[], first: number, side: number) =>
    gridTable(name, of.slice(first, first + side * side), side, side);
  const d = (name: string) => `${words.gradient} ∂L/∂${name}`;
  return [
    square('X', values, 0, SIDE),
    square('K', values, FIRST_WEIGHT, KERNEL_SIDE),
    square(d('X'), gradient, 0, SIDE),
    square(d('K'), gradient, FIRST_WEIGHT, KERNEL_SIDE),
    gridTable(d('b'), gradient.slice(BIAS_AT), 1, 1),
    ...PRECISIONS.map((type) =>
      gridTable(
        `${words.errors}, log₁₀, ${type}`,
        errors[type].map((error) => (error > 0 ? Math.log10(error) : Number.NaN)),
        errors[type].length,
        1,
      ),
    ),
  ];
}

/** What is nudged, as mathematics writes it: rows and columns from 0. */
function cellName(name: string): string {
  return name === 'b' ? 'b' : `${name[0].toUpperCase()}[${name[1]}, ${name[2]}]`;
}

function small(value: number, { number }: Say): string {
  return scientific(value, number);
}

const vi: Text = {
  title: 'Kiểm tra gradient: nhích một con số, đo độ dốc',
  lead: 'Kéo vạch ε trên biểu đồ: lớn quá hay nhỏ quá thì độ dốc đo được đều sai.',
  surface:
    'Sai số của độ dốc đo được theo ε. Phím trái, phải đổi ε; phím lên, xuống chọn con số được nhích.',
  labels: {
    input: 'X',
    kernel: 'K',
    curve: 'L khi con số ấy đổi',
    error: 'Sai số',
    precisions: { float64: '64 bit', float32: '32 bit' },
    measured: 'đo được',
    formula: 'công thức',
    noStep: 'w + ε = w',
    rounding: '← làm tròn: 1/ε',
    arms: {
      third: 'uốn: ε² →',
      second: 'uốn: ε →',
      none: 'không uốn lệch: 0',
      kink: 'chỗ gãy →',
    },
    loss: 'Hàm mất mát',
    losses: {
      tanh: 'Trung bình của tanh(Y)',
      softmax: 'Softmax và cross-entropy',
      mse: 'Bình phương sai lệch (mse)',
      relu: 'ReLU, rồi tanh',
    },
    difference: 'Cách đo',
    differences: { central: 'Hai phía', 'one-sided': 'Một phía' },
    exponent: 'Số mũ của ε',
    nudged: 'Con số được nhích',
    cell: cellName,
    gap: 'Chỗ gãy của ReLU cách bao xa',
    divisor: 'Chia cho',
    divisors: { taken: 'Bước đi thật', asked: 'Bước định đi' },
  },
  presets: {
    'v-shape': 'Chữ V',
    'one-sided': 'Một phía',
    mse: 'Mất một nhánh',
    kink: 'Bước qua chỗ gãy',
    'on-kink': 'Ngay chỗ gãy',
    softmax: 'Softmax',
  },
  describe: (state, derived, say) => {
    const { now, best, power, broken } = derived;
    const told = `Nhích ${cellName(state.cell)} một khoảng ε = ${small(derived.eps, say)}: sai số ${errorIn(now.float64.error, say, 'không đo được')} với số 64 bit, ${errorIn(now.float32.error, say, 'không đo được')} với số 32 bit.`;
    if (broken) {
      return `${told} Ngay chỗ gãy, hai phía có hai độ dốc: ε nhỏ đến đâu cũng không khớp với công thức.`;
    }
    if (derived.crossed) {
      return `${told} Một điểm đo đã bước sang bên kia chỗ gãy của ReLU: công thức vẫn đúng, chính độ dốc đo được mới sai. Giảm ε cho đến khi cả hai điểm ở cùng một bên là khớp lại.`;
    }
    if (power === 0) {
      return `${told} Parabol không có đạo hàm bậc ba, nên hiệu hai phía đúng với mọi ε: chỉ còn nhánh làm tròn, tỉ lệ với 1/ε.`;
    }
    const arm = power === 2 ? 'ε²' : 'ε';
    return `${told} Nhánh phải: đường cong kịp uốn trên đoạn ε, sai tỉ lệ với ${arm}. Nhánh trái: L chỉ có ngần ấy chữ số, sai số làm tròn của hiệu bị chia cho ε. Thấp nhất ở ${small(10 ** best.float64.exponent, say)} và ${small(10 ** best.float32.exponent, say)}.`;
  },
  tables: (_, derived) => tables(derived, { errors: 'Sai số', gradient: 'Gradient' }),
  predict: () => ({
    question:
      'Với cách đo hai phía, ε nhỏ đi 10 lần thì sai số do đường cong uốn nhỏ đi bao nhiêu lần?',
    answers: [{ label: 'Số lần', value: 100 }],
    right: 'Sai số ấy tỉ lệ với ε², nên trên thang log nhánh phải có độ dốc 2.',
    wrong:
      'Nhỏ đi 100 lần: hai phía khử nhau phần tỉ lệ với ε, còn lại ε². Một phía thì chỉ 10 lần.',
  }),
};

const en: Text = {
  title: 'Gradient check: nudge a number, measure the slope',
  lead: 'Drag the ε line across the chart: too large or too small, and the measured slope is wrong.',
  surface:
    'Error of the measured slope against ε. Left and right arrow keys change ε; up and down choose the number that is nudged.',
  labels: {
    input: 'X',
    kernel: 'K',
    curve: 'L as that number moves',
    error: 'Error',
    precisions: { float64: '64-bit', float32: '32-bit' },
    measured: 'measured',
    formula: 'formula',
    noStep: 'w + ε = w',
    rounding: '← rounding: 1/ε',
    arms: {
      third: 'bend: ε² →',
      second: 'bend: ε →',
      none: 'even bend: 0',
      kink: 'kink →',
    },
    loss: 'Loss',
    losses: {
      tanh: 'Mean of tanh(Y)',
      softmax: 'Softmax and cross-entropy',
      mse: 'Mean squared error (mse)',
      relu: 'ReLU, then tanh',
    },
    difference: 'Difference',
    differences: { central: 'Central', 'one-sided': 'One-sided' },
    exponent: 'Exponent of ε',
    nudged: 'Number that is nudged',
    cell: cellName,
    gap: 'Distance from the kink of ReLU',
    divisor: 'Divide by',
    divisors: { taken: 'Step taken', asked: 'Step asked' },
  },
  presets: {
    'v-shape': 'The V',
    'one-sided': 'One-sided',
    mse: 'One arm missing',
    kink: 'Across a kink',
    'on-kink': 'On a kink',
    softmax: 'Softmax',
  },
  describe: (state, derived, say) => {
    const { now, best, power, broken } = derived;
    const told = `Nudging ${cellName(state.cell)} by ε = ${small(derived.eps, say)}: the error is ${errorIn(now.float64.error, say, 'not measurable')} in 64 bits, ${errorIn(now.float32.error, say, 'not measurable')} in 32 bits.`;
    if (broken) {
      return `${told} On a kink the two sides have two slopes: no ε, however small, agrees with the formula.`;
    }
    if (derived.crossed) {
      return `${told} One of the points has stepped across the kink of ReLU: the formula is right, and it is the measured slope that is wrong. Make ε smaller, until both points are on the same side, and they agree again.`;
    }
    if (power === 0) {
      return `${told} A parabola has no third derivative, so a central difference is exact for every ε: only the arm of rounding is left, which goes as 1/ε.`;
    }
    const arm = power === 2 ? 'ε²' : 'ε';
    return `${told} Right arm: the curve bends within ε, an error that goes as ${arm}. Left arm: L has only so many digits, and the rounding of the difference is divided by ε. Lowest at ${small(10 ** best.float64.exponent, say)} and ${small(10 ** best.float32.exponent, say)}.`;
  },
  tables: (_, derived) => tables(derived, { errors: 'Error', gradient: 'Gradient' }),
  predict: () => ({
    question:
      'With a central difference, ε gets 10 times smaller. How many times smaller does the error from the bend of the curve get?',
    answers: [{ label: 'Times', value: 100 }],
    right: 'That error goes as ε², so the right arm has slope 2 on a log scale.',
    wrong:
      'It gets 100 times smaller: the two sides cancel the part in ε and leave ε². One-sided, it would be 10 times.',
  }),
};

function errorIn(error: number, say: Say, none: string): string {
  return Number.isNaN(error) ? none : small(error, say);
}

export const text: Both<Text> = { vi, en };
