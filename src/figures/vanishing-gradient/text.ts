import type { Init } from '../../core/index.ts';
import type { Both } from '../../words/language.ts';
import { scientific, superscript } from '../kit/scientific.ts';
import type { FigureText, Say } from '../kit/types.ts';
import type { Derived, Kind, State } from './model.ts';
import { type Act, BATCH, NETS } from './net.ts';
import { tables } from './tables.ts';

export interface Labels {
  readonly acts: Readonly<Record<Act, string>>;
  readonly act: string;
  readonly inits: Readonly<Record<Init, string>>;
  readonly init: string;
  readonly depth: string;
  readonly skip: string;
  readonly gain: string;
  readonly width: string;
  readonly draw: string;
  readonly of: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Titles of the charts. */
  readonly gradients: Readonly<Record<Kind, string>>;
  readonly spread: string;
  /** Said where the outputs differ too little to be told apart. */
  readonly blurred: string;
  readonly silent: string;
  readonly middle: string;
  readonly quarter: string;
  readonly towards: string;
  /** Stands for the network's input where layers have their numbers. */
  readonly input: string;
  readonly layer: (layer: string) => string;
  readonly atInput: string;
  readonly gradient: string;
  readonly slope: string;
  readonly apart: string;
}

type Text = FigureText<State, Derived, Labels>;

/** From this on a change of the gradient is worth telling. */
const STEADY = 3;

const vi: Text = {
  title: 'Gradient tiêu biến qua nhiều tầng',
  lead: 'Đổi hàm kích hoạt và cách khởi tạo, xem gradient về đến những tầng đầu còn lại bao nhiêu.',
  surface:
    'Gradient ở từng tầng, thang log. Phím mũi tên trái, phải chọn tầng, lên, xuống chọn đường; phím cách cho gradient chạy ngược.',
  labels: {
    acts: { sigmoid: 'Sigmoid', tanh: 'Tanh', relu: 'ReLU' },
    act: 'Hàm kích hoạt',
    inits: { naive: 'Nhỏ (0,01)', xavier: 'Xavier', he: 'He' },
    init: 'Khởi tạo',
    depth: 'Số tầng',
    skip: 'Kết nối tắt',
    gain: 'Nhân trọng số với',
    width: 'Số nơ-ron mỗi tầng',
    draw: 'Đổi số ngẫu nhiên',
    of: 'Gradient theo',
    kinds: { signal: 'Đầu ra của tầng', weights: 'Trọng số' },
    gradients: {
      signal: 'Gradient theo đầu ra mỗi tầng',
      weights: 'Gradient theo trọng số mỗi tầng',
    },
    spread: `${BATCH} đầu vào còn khác nhau bao nhiêu`,
    blurred: 'rồi không phân biệt được nữa',
    silent: 'Nơ-ron im lặng (ReLU)',
    middle: `${NETS} mạng và mạng ở giữa`,
    quarter: 'mỗi tầng còn 1/4',
    towards: 'lượt truyền ngược',
    input: 'x',
    layer: (layer) => `Tầng ${layer}`,
    atInput: 'Đầu vào',
    gradient: 'gradient',
    slope: 'độ dốc trung bình',
    apart: 'khác nhau',
  },
  presets: {
    'sigmoid-naive': 'Sigmoid, trọng số nhỏ',
    'sigmoid-xavier': 'Sigmoid, Xavier',
    'relu-naive': 'ReLU, trọng số nhỏ',
    'relu-he': 'ReLU, He',
    dead: 'ReLU chết',
    skip: 'Thêm kết nối tắt',
  },
  describe: (state, derived, { number }) => {
    const { act, depth, of, skip, gain } = state;
    const { shrink, silentTotal, units } = derived;
    const vanishing = shrink >= STEADY && Number.isFinite(shrink);
    const start = {
      naive: 'trọng số nhỏ',
      xavier: 'khởi tạo Xavier',
      he: 'khởi tạo He',
    }[state.init];
    const extras = `${gain === 1 ? '' : `, trọng số × ${number(gain)}`}${skip ? ', có kết nối tắt' : ''}`;
    const names = `${vi.labels.acts[act]}, ${start}${extras}`;
    const end = of === 'signal' ? 'đầu vào' : 'tầng 1';
    const change = changeOf(shrink, {
      nothing: 'không còn gì',
      same: 'gần như giữ nguyên',
      smaller: (times) => `nhỏ đi ${times} lần`,
      larger: (times) => `lớn lên ${times} lần`,
      number,
    });
    const power = `(1/4)${superscript(depth)} ≈ ${scientific(derived.ceiling, number)}`;
    const why = {
      sigmoid: `Độ dốc của sigmoid nhiều nhất là 1/4; ${number(depth)} tầng: ${power}.`,
      tanh: `Độ dốc của tanh nhiều nhất là 1, ở tầng ${number(depth)} trung bình là ${number(endSlope(derived))}.`,
      relu: `Độ dốc là 1 ở nơ-ron mở${vanishing ? ', nhưng trọng số vẫn làm gradient tiêu biến' : ''}; ${number(silentTotal)} trong ${number(units)} nơ-ron im lặng với cả ${BATCH} đầu vào.`,
    }[act];
    return `${names}: từ tầng ${number(depth)} về ${end}, gradient ${change}. ${why}`;
  },
  tables: (state, derived) =>
    tables(state, derived, {
      gradient: vi.labels.gradients[state.of],
      spread: vi.labels.spread,
      silent: vi.labels.silent,
    }),
  predict: () => ({
    question:
      'Mười tầng ReLU nối tiếp, nơ-ron nào cũng mở, trọng số nào cũng bằng 0,5. Gradient về đến đầu mạng thì nhỏ đi bao nhiêu lần?',
    answers: [{ label: 'Số lần', value: 2 ** 10 }],
    right:
      'Độ dốc 1 không lấy đi gì, nhưng trọng số thì có: 0,5¹⁰ ≈ 1/1.024. ReLU với trọng số nhỏ vẫn làm gradient tiêu biến.',
    wrong:
      'Là 1.024 lần: độ dốc 1 không lấy đi gì, nhưng mỗi tầng còn nhân với trọng số 0,5, và 0,5¹⁰ ≈ 1/1.024.',
  }),
};

const en: Text = {
  title: 'The vanishing gradient',
  lead: 'Change the activation function and the initialisation, and see how much of the gradient is left at the first layers.',
  surface:
    'The gradient at each layer, on a log scale. Left and right arrow keys choose a layer, up and down a line; space sends the gradient back.',
  labels: {
    acts: { sigmoid: 'Sigmoid', tanh: 'Tanh', relu: 'ReLU' },
    act: 'Activation function',
    inits: { naive: 'Small (0.01)', xavier: 'Xavier', he: 'He' },
    init: 'Initialisation',
    depth: 'Layers',
    skip: 'Skip connections',
    gain: 'Multiply weights by',
    width: 'Units per layer',
    draw: 'New random numbers',
    of: 'Gradient for',
    kinds: { signal: 'A layer’s output', weights: 'Its weights' },
    gradients: {
      signal: 'Gradient for each layer’s output',
      weights: 'Gradient for each layer’s weights',
    },
    spread: `How far apart ${BATCH} inputs still are`,
    blurred: 'then no longer told apart',
    silent: 'Silent units (ReLU)',
    middle: `${NETS} networks and the middle one`,
    quarter: '1/4 left by each layer',
    towards: 'backward pass',
    input: 'x',
    layer: (layer) => `Layer ${layer}`,
    atInput: 'Input',
    gradient: 'gradient',
    slope: 'mean slope',
    apart: 'apart',
  },
  presets: {
    'sigmoid-naive': 'Sigmoid, small weights',
    'sigmoid-xavier': 'Sigmoid, Xavier',
    'relu-naive': 'ReLU, small weights',
    'relu-he': 'ReLU, He',
    dead: 'Dead ReLU',
    skip: 'With skip connections',
  },
  describe: (state, derived, { number }) => {
    const { act, depth, of, skip, gain } = state;
    const { shrink, silentTotal, units } = derived;
    const vanishing = shrink >= STEADY && Number.isFinite(shrink);
    const start = {
      naive: 'small weights',
      xavier: 'Xavier initialisation',
      he: 'He initialisation',
    }[state.init];
    const extras = `${gain === 1 ? '' : `, weights × ${number(gain)}`}${skip ? ', skip connections' : ''}`;
    const names = `${en.labels.acts[act]}, ${start}${extras}`;
    const end = of === 'signal' ? 'the input' : 'layer 1';
    const change = changeOf(shrink, {
      nothing: 'dies: nothing arrives',
      same: 'stays about the same',
      smaller: (times) => `shrinks by a factor of ${times}`,
      larger: (times) => `grows by a factor of ${times}`,
      number,
    });
    const power = `(1/4)${superscript(depth)} ≈ ${scientific(derived.ceiling, number)}`;
    const why = {
      sigmoid: `The slope of sigmoid is at most 1/4; over ${number(depth)} layers, ${power}.`,
      tanh: `The slope of tanh is at most 1, and ${number(endSlope(derived))} on average in layer ${number(depth)}.`,
      relu: `The slope is 1 in open units${vanishing ? ', yet the weights still shrink the gradient' : ''}; ${number(silentTotal)} of ${number(units)} units are silent for all ${BATCH} inputs.`,
    }[act];
    return `${names}: from layer ${number(depth)} back to ${end} the gradient ${change}. ${why}`;
  },
  tables: (state, derived) =>
    tables(state, derived, {
      gradient: en.labels.gradients[state.of],
      spread: en.labels.spread,
      silent: en.labels.silent,
    }),
  predict: () => ({
    question:
      'Ten ReLU layers in a chain, every unit open, every weight 0.5. How many times smaller is the gradient when it reaches the start?',
    answers: [{ label: 'Times', value: 2 ** 10 }],
    right:
      'A slope of 1 takes nothing away, but the weights do: 0.5¹⁰ ≈ 1/1,024. ReLU with small weights vanishes all the same.',
    wrong:
      'It is 1,024 times: a slope of 1 takes nothing away, but each layer still multiplies by its weight of 0.5, and 0.5¹⁰ ≈ 1/1,024.',
  }),
};

interface ChangeWords {
  readonly nothing: string;
  readonly same: string;
  readonly smaller: (times: string) => string;
  readonly larger: (times: string) => string;
  readonly number: Say['number'];
}

function changeOf(shrink: number, words: ChangeWords): string {
  if (!Number.isFinite(shrink)) return words.nothing;
  if (shrink >= STEADY) return words.smaller(scientific(shrink, words.number));
  if (shrink <= 1 / STEADY) return words.larger(scientific(1 / shrink, words.number));
  return words.same;
}

function endSlope({ flows }: Derived): number {
  return flows[0].slope[flows[0].slope.length - 1];
}

export const text: Both<Text> = { vi, en };
