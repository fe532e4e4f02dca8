import type { Both } from '../../words/language.ts';
import { PHOTO_TITLES, type PhotoId } from '../kit/image/photos.ts';
import type { FigureText, Say } from '../kit/types.ts';
import type { Derived } from './derive.ts';
import type { MAP_KERNELS, State } from './state.ts';
import { tables } from './tables.ts';

export interface Labels {
  readonly kind: string;
  readonly max: string;
  readonly avg: string;
  /** The two kinds on their buttons. */
  readonly kinds: Readonly<Record<State['kind'], string>>;
  readonly size: string;
  readonly shift: string;
  readonly stroke: string;
  readonly edit: string;
  readonly window: string;
  readonly parameters: string;
  /** After each number of a list but the last. */
  readonly separator: string;
  readonly cells: (count: string) => string;
  readonly before: string;
  readonly after: (columns: string) => string;
  readonly changed: (count: string, all: string) => string;
  /** Captions of the tables after a shift. */
  readonly shifted: (name: string) => string;
  readonly photos: Readonly<Record<PhotoId, string>>;
  readonly kernels: Readonly<Record<(typeof MAP_KERNELS)[number], string>>;
}

type Text = FigureText<State, Derived, Labels>;

const viLabels: Labels = {
  kind: 'Cách gộp',
  kinds: { max: 'Max', avg: 'Average' },
  max: 'Max pooling',
  avg: 'Average pooling',
  size: 'Kích thước cửa sổ',
  shift: 'Dịch sang phải',
  stroke: 'Bề rộng nét',
  edit: 'Sửa từng ô',
  window: 'Trong cửa sổ',
  parameters: 'Tham số',
  separator: ';',
  cells: (count) => `${count} ô`,
  before: 'Trước',
  after: (columns) => `Dịch ${columns} pixel`,
  changed: (count, all) => `đổi ${count}/${all} ô`,
  shifted: (name) => `${name}, sau khi dịch`,
  photos: PHOTO_TITLES.vi,
  kernels: {
    'sobel-x': 'Sobel x: cạnh dọc',
    'sobel-y': 'Sobel y: cạnh ngang',
    laplacian: 'Laplace',
    diagonal: 'Đường chéo',
  },
};

const vi: Text = {
  title: 'Pooling: một số nói thay cả vùng',
  lead: 'Chọn cách gộp rồi dời khung sáng: max giữ số lớn nhất, average lấy trung bình.',
  surface: 'Cửa sổ pooling trên đầu vào. Phím mũi tên dời cửa sổ, phím cách để chạy.',
  labels: viLabels,
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    if (refused.axis === 'padding') {
      return `Padding ${number(refused.p)} lớn hơn nửa cửa sổ ${number(refused.k)}×${number(refused.k)}: ở góc sẽ có cửa sổ chỉ toàn lề. Hình giữ nguyên thiết lập trước; hãy tăng cửa sổ hoặc giảm padding.`;
    }
    return `Cửa sổ phủ ${number(refused.effectiveKernel)} ô mỗi chiều, mà đầu vào kể cả padding chỉ có ${number(refused.padded)} ô. Hình giữ nguyên thiết lập trước; hãy chọn cửa sổ nhỏ hơn.`;
  },
  presets: {
    max: 'Ma trận 4×4',
    overlap: 'Chồng nhau',
    negative: 'Số âm',
    'feature-map': 'Feature map thật',
    shift: 'Dịch 1 pixel',
  },
  describe: (state, derived, say) => {
    const { number } = say;
    const { geometry: g, shifted, mapShift } = derived;
    if (shifted) {
      const part = (changed: readonly number[], all: ArrayLike<number>) =>
        `${number(changed.length)} trên ${number(all.length)} ô (${percent(changed.length / all.length, say)})`;
      return `Dịch sang phải ${number(state.shift)} pixel: đầu vào đổi ${part(shifted.inputChanged, shifted.input.data)}. Sau max pooling đổi ${part(shifted.maxChanged, shifted.max.data)}, sau average pooling đổi ${part(shifted.averageChanged, shifted.average.data)}.`;
    }
    const rule = `${viLabels[state.kind]} ${shape(state.k, state.k, say)}, stride ${number(state.s)}: ${shape(derived.inHeight, derived.inWidth, say)} còn ${shape(g.outHeight, g.outWidth, say)}.`;
    if (mapShift) {
      return `${rule} Cửa sổ này: lớn nhất ${number(derived.windowMax)}, trung bình ${number(derived.windowAverage)}. Dịch ảnh 1 pixel thì các ô đổi trung bình ${percent(mapShift.raw, say)} so với độ lớn của chúng; sau max pooling ${percent(mapShift.max, say)}, sau average pooling ${percent(mapShift.average, say)}.`;
    }
    const ties = derived.ties > 1 ? ` ${number(derived.ties)} ô bằng nhau, ô đầu tiên thắng.` : '';
    const wins = derived.wins > 1 ? ` Ô này thắng ở ${number(derived.wins)} cửa sổ.` : '';
    const padding = state.p > 0 ? ' Lề tính là −∞ nên không bao giờ thắng.' : '';
    const outcome =
      state.kind === 'max'
        ? `số lớn nhất là ${number(derived.windowMax)}.${ties}${wins}${padding}`
        : `trung bình là ${number(derived.windowSum)}/${number(derived.taps.length)} = ${number(derived.windowAverage)}.${state.p > 0 ? ' Lề tính là 0.' : ''}`;
    return `${rule} Ở hàng ${number(derived.row)}, cột ${number(derived.col)} của đầu ra, ${outcome}`;
  },
  tables: (state, derived, say) => tables(state, derived, say, viLabels),
  predict: (state, derived, { number }) => {
    const { shifted } = derived;
    if (shifted) {
      return {
        question: `Sau khi dịch ${number(state.shift)} pixel, bao nhiêu trong ${number(shifted.max.data.length)} ô đổi số?`,
        answers: [
          { label: viLabels.max, value: shifted.maxChanged.length },
          { label: viLabels.avg, value: shifted.averageChanged.length },
        ],
        right: 'Ô nào vẫn nhận đúng những số cũ thì không đổi.',
        wrong: `Max đổi ${number(shifted.maxChanged.length)} ô, average đổi ${number(shifted.averageChanged.length)} ô. Hãy xem nét nằm trong cửa sổ nào, trước và sau khi dịch.`,
      };
    }
    return {
      question: 'Với các số trong khung sáng, mỗi cách gộp ghi ra số nào?',
      answers: [
        { label: viLabels.max, value: asTyped(derived.windowMax) },
        { label: viLabels.avg, value: asTyped(derived.windowAverage) },
      ],
      right: `Lớn nhất là ${number(derived.windowMax)}, trung bình là ${number(derived.windowAverage)}.`,
      wrong: `Lớn nhất là ${number(derived.windowMax)}; tổng ${number(derived.windowSum)} chia cho ${number(derived.taps.length)} ô được ${number(derived.windowAverage)}.`,
    };
  },
};

const enLabels: Labels = {
  kind: 'Kind of pooling',
  kinds: { max: 'Max', avg: 'Average' },
  max: 'Max pooling',
  avg: 'Average pooling',
  size: 'Window size',
  shift: 'Shift to the right',
  stroke: 'Width of the stroke',
  edit: 'Edit single cells',
  window: 'In the window',
  parameters: 'Parameters',
  separator: ',',
  cells: (count) => (count === '1' ? '1 cell' : `${count} cells`),
  before: 'Before',
  after: (columns) => `Shifted by ${columns} px`,
  changed: (count, all) => `${count}/${all} changed`,
  shifted: (name) => `${name}, after the shift`,
  photos: PHOTO_TITLES.en,
  kernels: {
    'sobel-x': 'Sobel x: vertical edges',
    'sobel-y': 'Sobel y: horizontal edges',
    laplacian: 'Laplacian',
    diagonal: 'Diagonal',
  },
};

const en: Text = {
  title: 'Pooling: one number speaks for a region',
  lead: 'Choose a kind and move the lit window: max keeps the largest number, average the mean.',
  surface: 'The pooling window on the input. Arrow keys move the window, space plays.',
  labels: enLabels,
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    if (refused.axis === 'padding') {
      return `Padding ${number(refused.p)} is more than half of the ${number(refused.k)}×${number(refused.k)} window: at the corner a window would hold padding alone. The last setting that worked is kept; choose a larger window or less padding.`;
    }
    return `The window covers ${number(refused.effectiveKernel)} cells along each side, but the input with its padding has only ${number(refused.padded)}. The last setting that worked is kept; choose a smaller window.`;
  },
  presets: {
    max: 'The 4×4',
    overlap: 'Overlap',
    negative: 'Negative numbers',
    'feature-map': 'A real feature map',
    shift: 'Shift by 1 pixel',
  },
  describe: (state, derived, say) => {
    const { number } = say;
    const { geometry: g, shifted, mapShift } = derived;
    if (shifted) {
      const part = (changed: readonly number[], all: ArrayLike<number>) =>
        `${number(changed.length)} of ${number(all.length)} cells (${percent(changed.length / all.length, say)})`;
      return `Shifted to the right by ${number(state.shift)}: ${part(shifted.inputChanged, shifted.input.data)} of the input change. After max pooling ${part(shifted.maxChanged, shifted.max.data)} change, after average pooling ${part(shifted.averageChanged, shifted.average.data)}.`;
    }
    const rule = `${enLabels[state.kind]} ${shape(state.k, state.k, say)}, stride ${number(state.s)}: ${shape(derived.inHeight, derived.inWidth, say)} becomes ${shape(g.outHeight, g.outWidth, say)}.`;
    if (mapShift) {
      return `${rule} This window: largest ${number(derived.windowMax)}, mean ${number(derived.windowAverage)}. A 1-pixel shift of the photo changes cells by ${percent(mapShift.raw, say)} of their mean size; after max pooling by ${percent(mapShift.max, say)}, after average pooling by ${percent(mapShift.average, say)}.`;
    }
    const ties =
      derived.ties > 1 ? ` ${number(derived.ties)} cells are equal; the first one wins.` : '';
    const wins = derived.wins > 1 ? ` This cell wins ${number(derived.wins)} windows.` : '';
    const padding = state.p > 0 ? ' Padding counts as −∞, so it never wins.' : '';
    const outcome =
      state.kind === 'max'
        ? `the largest number is ${number(derived.windowMax)}.${ties}${wins}${padding}`
        : `the mean is ${number(derived.windowSum)}/${number(derived.taps.length)} = ${number(derived.windowAverage)}.${state.p > 0 ? ' Padding counts as 0.' : ''}`;
    return `${rule} At row ${number(derived.row)}, column ${number(derived.col)} of the output ${outcome}`;
  },
  tables: (state, derived, say) => tables(state, derived, say, enLabels),
  predict: (state, derived, { number }) => {
    const { shifted } = derived;
    if (shifted) {
      return {
        question: `After a shift by ${number(state.shift)}, how many of the ${number(shifted.max.data.length)} cells change?`,
        answers: [
          { label: enLabels.max, value: shifted.maxChanged.length },
          { label: enLabels.avg, value: shifted.averageChanged.length },
        ],
        right: 'A cell that still gets the numbers it had does not change.',
        wrong: `Max: ${number(shifted.maxChanged.length)}, average: ${number(shifted.averageChanged.length)}. See which window holds the stroke, before and after the shift.`,
      };
    }
    return {
      question: 'From the numbers in the lit window, what does each kind write?',
      answers: [
        { label: enLabels.max, value: asTyped(derived.windowMax) },
        { label: enLabels.avg, value: asTyped(derived.windowAverage) },
      ],
      right: `The largest is ${number(derived.windowMax)}, the mean is ${number(derived.windowAverage)}.`,
      wrong: `The largest is ${number(derived.windowMax)}; the sum ${number(derived.windowSum)}, divided by ${number(derived.taps.length)} cells, is ${number(derived.windowAverage)}.`,
    };
  },
};

function shape(height: number, width: number, { number }: Say): string {
  return `${number(height)}×${number(width)}`;
}

function percent(share: number, { number }: Say): string {
  return `${number(share * 100, 0)}%`;
}

/** A mean as readers type it: with as many decimals as the figure shows. */
function asTyped(value: number): number {
  return Math.round(value * 100) / 100;
}

export const text: Both<Text> = { vi, en };
