import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText } from '../kit/types.ts';
import { type InputName, KERNEL_SIDE } from './descent.ts';
import type { Derived, State, Target } from './model.ts';

export interface Labels {
  readonly input: string;
  readonly inputs: Readonly<Record<InputName, string>>;
  readonly rate: string;
  readonly target: string;
  readonly targets: Readonly<Record<Target, string>>;
  readonly seed: string;
  readonly kernel: string;
  readonly hidden: string;
  readonly picture: string;
  readonly answer: string;
  readonly wanted: string;
  readonly loss: string;
}

type Text = FigureText<State, Derived, Labels>;

const DIGITS = 3;
const LARGE = 1000;

const vi: Text = {
  title: 'Kernel tự tìm ra bộ lọc bị giấu',
  lead: 'Bấm phát và nhìn kernel ngẫu nhiên học lại bộ lọc, rồi đổi ảnh hoặc tốc độ học.',
  surface:
    'Kernel đang học, gradient và bộ lọc bị giấu; bên dưới là ảnh, đầu ra và đường mất mát. Phím trái, phải lùi và tiến một bước, giữ Shift để đi mười bước.',
  labels: {
    input: 'Học từ',
    inputs: {
      noise: 'Ảnh nhiễu',
      photo: 'Ảnh chụp',
      centred: 'Trừ trung bình',
      local: 'Trừ trung bình 3×3',
    },
    rate: 'Tốc độ học',
    target: 'Bộ lọc bị giấu',
    targets: {
      'sobel-x': 'Sobel ngang',
      'sobel-y': 'Sobel dọc',
      laplacian: 'Laplace',
      sharpen: 'Làm nét',
      emboss: 'Dập nổi',
    },
    seed: 'Điểm xuất phát',
    kernel: 'K đang học',
    hidden: 'Bị giấu',
    picture: 'Ảnh X',
    answer: 'K trả lời',
    wanted: 'Cần trả lời',
    loss: 'Mất mát qua 200 bước',
  },
  presets: {
    noise: 'Ảnh nhiễu',
    'raw-photo': 'Ảnh chụp',
    centred: 'Trừ trung bình',
    'local-mean': 'Trừ trung bình 3×3',
    'too-fast': 'Quá nhanh',
    sobel: 'Sobel khác',
  },
  describe: (_, derived, say) => {
    const { number } = say;
    const { descent, step, last, off, offAtEnd, rate, limit, condition, factor } = derived;
    const now = `Sau ${number(step)} bước, trọng số lệch nhất còn lệch ${shown(off, number)}.`;
    if (descent.diverged) {
      return `${now} Tốc độ ${number(rate, DIGITS)} vượt ngưỡng 2/λ = ${number(limit, DIGITS)}: mỗi bước nhân sai lệch ở vách dốc nhất với ${number(factor, 2)}, nên mất mát cứ lớn mãi${last < 200 ? `; đến bước ${number(last)} thì dừng` : ''}.`;
    }
    return `${now} Hết 200 bước còn lệch ${shown(offAtEnd, number)}. Vách dốc nhất của thung lũng dốc gấp ${number(condition, condition < LARGE ? 1 : 0)} lần lòng khe; tốc độ phải dưới 2/λ = ${number(limit, DIGITS)}.`;
  },
  tables: (_, derived) => tables(derived, vi.labels),
};

const en: Text = {
  title: 'A kernel finds the hidden filter',
  lead: 'Press play and watch a random kernel learn the filter, then change the picture or the learning rate.',
  surface:
    'The learning kernel, its gradient and the hidden filter; below, the picture, the outputs and the loss. Left and right go one step back and forth, ten with Shift.',
  labels: {
    input: 'Learn from',
    inputs: {
      noise: 'Noise',
      photo: 'Photo',
      centred: 'Less its mean',
      local: 'Less its 3×3 mean',
    },
    rate: 'Learning rate',
    target: 'Hidden filter',
    targets: {
      'sobel-x': 'Sobel across',
      'sobel-y': 'Sobel down',
      laplacian: 'Laplacian',
      sharpen: 'Sharpen',
      emboss: 'Emboss',
    },
    seed: 'Starting point',
    kernel: 'K, learning',
    hidden: 'Hidden',
    picture: 'Picture X',
    answer: 'K answers',
    wanted: 'It should be',
    loss: 'Loss over 200 steps',
  },
  presets: {
    noise: 'Noise',
    'raw-photo': 'Raw photo',
    centred: 'Less its mean',
    'local-mean': 'Less its 3×3 mean',
    'too-fast': 'Too fast',
    sobel: 'Another Sobel',
  },
  describe: (_, derived, say) => {
    const { number } = say;
    const { descent, step, last, off, offAtEnd, rate, limit, condition, factor } = derived;
    const now = `After ${number(step)} steps the worst weight is off by ${shown(off, number)}.`;
    if (descent.diverged) {
      return `${now} The rate ${number(rate, DIGITS)} is above the limit 2/λ = ${number(limit, DIGITS)}: every step multiplies the error across the steepest wall by ${number(factor, 2)}, so the loss grows and grows${last < 200 ? `; the run is stopped at step ${number(last)}` : ''}.`;
    }
    return `${now} At the end of 200 steps it is off by ${shown(offAtEnd, number)}. The steepest wall of the valley is ${number(condition, condition < LARGE ? 1 : 0)} times as steep as its floor; the rate must stay below 2/λ = ${number(limit, DIGITS)}.`;
  },
  tables: (_, derived) => tables(derived, en.labels),
};

export const text: Both<Text> = { vi, en };

/** Three decimals, or none where the number has run away. */
function shown(value: number, number: (value: number, digits?: number) => string): string {
  return number(value, value < LARGE ? DIGITS : 0);
}

function tables({ kernel, gradient, target, descent }: Derived, labels: Labels) {
  const grid = (caption: string, values: readonly number[]) => ({
    ...gridTable(caption, values, KERNEL_SIDE, KERNEL_SIDE),
    digits: DIGITS,
  });
  return [
    grid(labels.kernel, kernel),
    grid('∂L/∂K', gradient),
    grid(labels.hidden, target),
    { ...gridTable(labels.loss, descent.losses, 1, descent.losses.length), digits: DIGITS },
  ];
}
