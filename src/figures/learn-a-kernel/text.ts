import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText } from '../kit/types.ts';
import { type InputName, KERNEL_SIDE } from './descent.ts';
import type { Derived, State, Target } from './model.ts';

export interface Labels {
  readonly input: string;
  readonly inputs: Readonly<Record<InputName, string>>;
  readonly rate: string;
  readonly rateNow: string;
  readonly target: string;
  readonly targets: Readonly<Record<Target, string>>;
  readonly seed: string;
  readonly kernel: string;
  readonly hidden: string;
  readonly picture: string;
  readonly answer: string;
  readonly wanted: string;
  readonly loss: string;
  readonly next: string;
  readonly goal: string;
  readonly waiting: string;
}

type Text = FigureText<State, Derived, Labels>;

const DIGITS = 3;
const LARGE = 1000;

const vi: Text = {
  title: 'Kernel tự tìm ra bộ lọc bị giấu',
  lead: 'Bấm Chạy và nhìn kernel ngẫu nhiên học lại bộ lọc, rồi đổi ảnh hoặc tốc độ học.',
  surface:
    'Kernel đang học, gradient và bộ lọc bị giấu, rồi đến ảnh, đầu ra và đường mất mát. Phím mũi tên chọn trọng số để theo dõi; giữ Shift thì tiến hoặc lùi một bước học; Home và End về bước đầu, bước cuối.',
  labels: {
    input: 'Học từ',
    inputs: {
      noise: 'Ảnh nhiễu',
      photo: 'Ảnh chụp',
      centred: 'Trừ trung bình',
      local: 'Trừ trung bình 3×3',
    },
    rate: 'Tốc độ học',
    rateNow: 'tốc độ',
    target: 'Bộ lọc bị giấu',
    targets: {
      'sobel-x': 'Sobel x',
      'sobel-y': 'Sobel y',
      laplacian: 'Laplace',
      sharpen: 'Sharpen',
      emboss: 'Emboss',
    },
    seed: 'Điểm xuất phát',
    kernel: 'K đang học',
    hidden: 'Bị giấu',
    picture: 'Ảnh X',
    answer: 'K trả lời',
    wanted: 'Cần trả lời',
    loss: 'Mất mát',
    next: 'Bước tới:',
    goal: 'cần',
    waiting: 'Đang đợi ảnh.',
  },
  presets: {
    noise: 'Ảnh nhiễu',
    'raw-photo': 'Ảnh chụp',
    centred: 'Trừ trung bình',
    'local-mean': 'Trừ trung bình 3×3',
    'too-fast': 'Quá nhanh',
    sobel: 'Sobel khác',
  },
  describe: (_, derived, { number }) => {
    const { chosen, step, last, off, offAtEnd, rate, limit, condition, factor } = derived;
    if (derived.waiting) return vi.labels.waiting;
    const now = `Sau ${number(step)} bước, ${chosen.name} = ${shown(chosen.weight, number)}, cần ${number(chosen.wanted)}; trọng số lệch nhất còn lệch ${shown(off, number)}.`;
    if (derived.tooFast) {
      return `${now} Tốc độ ${number(rate, DIGITS)} vượt ngưỡng 2/λ = ${number(limit, DIGITS)}: mỗi bước nhảy quá đáy, leo lên vách bên kia cao hơn, sai lệch ở vách dốc nhất gấp ${number(factor, 2)} lần bước trước${derived.stopped ? `; đến bước ${number(last)} thì dừng` : ''}.`;
    }
    return `${now} Hết 200 bước còn lệch ${shown(offAtEnd, number)}. Vách dốc nhất của thung lũng dốc gấp ${number(condition, condition < LARGE ? 1 : 0)} lần lòng khe.`;
  },
  tables: (_, derived) => tables(derived, vi.labels),
};

const en: Text = {
  title: 'A kernel finds the hidden filter',
  lead: 'Press Play and watch a random kernel learn the filter, then change the picture or the learning rate.',
  surface:
    'The learning kernel, its gradient and the hidden filter, then the picture, the outputs and the loss. Arrow keys choose the weight to follow; with Shift they go one step of learning forth or back; Home and End go to the first and the last step.',
  labels: {
    input: 'Learn from',
    inputs: {
      noise: 'Noise',
      photo: 'Photo',
      centred: 'Less its mean',
      local: 'Less its 3×3 mean',
    },
    rate: 'Learning rate',
    rateNow: 'rate',
    target: 'Hidden filter',
    targets: {
      'sobel-x': 'Sobel x',
      'sobel-y': 'Sobel y',
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
    loss: 'Loss',
    next: 'Next:',
    goal: 'wanted',
    waiting: 'Waiting for the photo.',
  },
  presets: {
    noise: 'Noise',
    'raw-photo': 'Raw photo',
    centred: 'Less its mean',
    'local-mean': 'Less its 3×3 mean',
    'too-fast': 'Too fast',
    sobel: 'Another Sobel',
  },
  describe: (_, derived, { number }) => {
    const { chosen, step, last, off, offAtEnd, rate, limit, condition, factor } = derived;
    if (derived.waiting) return en.labels.waiting;
    const now = `After ${number(step)} steps ${chosen.name} = ${shown(chosen.weight, number)}, wanted ${number(chosen.wanted)}; the worst weight is off by ${shown(off, number)}.`;
    if (derived.tooFast) {
      return `${now} The rate ${number(rate, DIGITS)} is above the limit 2/λ = ${number(limit, DIGITS)}: every step leaps over the bottom and lands higher on the other wall, with ${number(factor, 2)} times the error across the steepest wall${derived.stopped ? `; the run is stopped at step ${number(last)}` : ''}.`;
    }
    return `${now} At the end of 200 steps it is off by ${shown(offAtEnd, number)}. The steepest wall of the valley is ${number(condition, condition < LARGE ? 1 : 0)} times as steep as its floor.`;
  },
  tables: (_, derived) => tables(derived, en.labels),
};

export const text: Both<Text> = { vi, en };

/** Three decimals, or none where the number has run away. */
function shown(value: number, number: (value: number, digits?: number) => string): string {
  return number(value, value < LARGE ? DIGITS : 0);
}

function tables({ kernel, gradient, target, run }: Derived, labels: Labels) {
  const grid = (caption: string, values: readonly number[]) => ({
    ...gridTable(caption, values, KERNEL_SIDE, KERNEL_SIDE),
    digits: DIGITS,
  });
  return [
    grid(labels.kernel, kernel),
    grid('∂L/∂K', gradient),
    grid(labels.hidden, target),
    { ...gridTable(labels.loss, run.losses, run.losses.length, 1), digits: DIGITS },
  ];
}
