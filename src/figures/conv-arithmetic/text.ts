import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly square: string;
  readonly edit: string;
}

type Text = FigureText<State, Derived, Labels>;

const vi: Text = {
  title: 'Cả cỗ máy tích chập trong một hình',
  lead: 'Kéo từng thanh trượt và xem kích thước đầu ra thay đổi ra sao; dời khung sáng để thấy từng số được tính thế nào.',
  surface: 'Kernel trượt trên đầu vào. Phím mũi tên dời kernel, phím cách để chạy.',
  labels: {
    square: 'Chiều cao khác chiều rộng',
    edit: 'Sửa từng ô',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    const { axis, effectiveKernel, padded } = refused;
    return `Kernel phủ ${number(effectiveKernel)} ô theo ${axis === 'height' ? 'chiều cao' : 'chiều rộng'}, mà đầu vào kể cả padding chỉ có ${number(padded)} ô, nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`;
  },
  presets: {
    'p0-s1': 'p = 0, s = 1',
    'p1-s1': 'p = 1, s = 1',
    'p0-s2': 'p = 0, s = 2',
    floor: 'Làm tròn xuống',
    dilated: 'Dilation 2',
  },
  describe: (_, derived, { number }) => {
    const { geometry: g, row, col, window, unread } = derived;
    const dropped = unread > 0 ? ` ${number(unread)} pixel không cửa sổ nào chạm tới.` : '';
    return `Đầu ra ${number(g.outHeight)}×${number(g.outWidth)}. Ở hàng ${number(row)}, cột ${number(col)} của đầu ra, tổng là ${number(window.sum)}.${dropped}`;
  },
  tables: (state, derived, say) => tables(state, derived, say),
  predict: (_, { geometry: g }, { number }) => ({
    question: 'Với thiết lập này, đầu ra cao và rộng bao nhiêu ô?',
    answers: [
      { label: 'Chiều cao', value: g.outHeight },
      { label: 'Chiều rộng', value: g.outWidth },
    ],
    right: `Đầu ra đúng là ${number(g.outHeight)}×${number(g.outWidth)}.`,
    wrong: `Đầu ra là ${number(g.outHeight)}×${number(g.outWidth)}. Hãy đếm số chỗ mà cửa sổ đặt vừa theo mỗi chiều.`,
  }),
};

const en: Text = {
  title: 'The whole machine in one figure',
  lead: 'Move one slider at a time and watch the output size; move the lit window to see how each number is made.',
  surface: 'The kernel slides over the input. Arrow keys move the kernel, space plays.',
  labels: {
    square: 'Height differs from width',
    edit: 'Edit single cells',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    const { axis, effectiveKernel, padded } = refused;
    return `The kernel covers ${number(effectiveKernel)} cells of ${axis}, but the input with its padding has only ${number(padded)}, so it fits nowhere. The last setting that worked is kept; add padding or choose a smaller kernel.`;
  },
  presets: {
    'p0-s1': 'p = 0, s = 1',
    'p1-s1': 'p = 1, s = 1',
    'p0-s2': 'p = 0, s = 2',
    floor: 'The floor bites',
    dilated: 'Dilation 2',
  },
  describe: (_, derived, { number }) => {
    const { geometry: g, row, col, window, unread } = derived;
    const dropped =
      unread > 0
        ? ` ${number(unread)} ${unread === 1 ? 'pixel is' : 'pixels are'} read by no window.`
        : '';
    return `Output ${number(g.outHeight)}×${number(g.outWidth)}. At row ${number(row)}, column ${number(col)} of the output the sum is ${number(window.sum)}.${dropped}`;
  },
  tables: (state, derived, say) => tables(state, derived, say),
  predict: (_, { geometry: g }, { number }) => ({
    question: 'With these settings, how many cells high and wide is the output?',
    answers: [
      { label: 'Height', value: g.outHeight },
      { label: 'Width', value: g.outWidth },
    ],
    right: `The output is ${number(g.outHeight)}×${number(g.outWidth)}.`,
    wrong: `The output is ${number(g.outHeight)}×${number(g.outWidth)}. Count the places where the window fits, along each side.`,
  }),
};

function tables(state: State, derived: Derived, { words }: Say): NumberTable[] {
  const { padded, kernel, output, geometry: g, row, col } = derived;
  return [
    {
      ...gridTable(words.input, padded.data, g.paddedHeight, g.paddedWidth, -state.p),
      around: { row: row * g.strideHeight, col: col * g.strideWidth },
    },
    gridTable(words.kernel, kernel.data, derived.kernelHeight, derived.kernelWidth),
    { ...gridTable(words.featureMap, output.data, g.outHeight, g.outWidth), around: { row, col } },
  ];
}

export const text: Both<Text> = { vi, en };
