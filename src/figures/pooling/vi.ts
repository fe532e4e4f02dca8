import { PHOTO_TITLES } from '../kit/image/photos.ts';
import { tables } from './tables.ts';
import { asTyped, type Labels, percent, shape, type Text } from './text.ts';

const labels: Labels = {
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

export const vi: Text = {
  title: 'Pooling: một số nói thay cả vùng',
  lead: 'Chọn cách gộp rồi dời khung sáng: max giữ số lớn nhất, average lấy trung bình.',
  surface: 'Cửa sổ pooling trên đầu vào. Phím mũi tên dời cửa sổ, phím cách để chạy.',
  labels: labels,
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    if (refused.axis === 'padding') {
      return `Padding ${number(refused.p)} lớn hơn nửa cửa sổ ${number(refused.k)}×${number(refused.k)}: ở góc sẽ có cửa sổ chỉ toàn padding. Hình giữ nguyên thiết lập trước; hãy tăng cửa sổ hoặc giảm padding.`;
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
    const rule = `${labels[state.kind]} ${shape(state.k, state.k, say)}, stride ${number(state.s)}: ${shape(derived.inHeight, derived.inWidth, say)} còn ${shape(g.outHeight, g.outWidth, say)}.`;
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
  tables: (state, derived, say) => tables(state, derived, say, labels),
  predict: (state, derived, { number }) => {
    const { shifted } = derived;
    if (shifted) {
      return {
        question: `Sau khi dịch ${number(state.shift)} pixel, bao nhiêu trong ${number(shifted.max.data.length)} ô đổi số?`,
        answers: [
          { label: labels.max, value: shifted.maxChanged.length },
          { label: labels.avg, value: shifted.averageChanged.length },
        ],
        right: 'Ô nào vẫn nhận đúng những số cũ thì không đổi.',
        wrong: `Max đổi ${number(shifted.maxChanged.length)} ô, average đổi ${number(shifted.averageChanged.length)} ô. Hãy xem nét nằm trong cửa sổ nào, trước và sau khi dịch.`,
      };
    }
    return {
      question: 'Với các số trong khung sáng, mỗi cách gộp ghi ra số nào?',
      answers: [
        { label: labels.max, value: asTyped(derived.windowMax) },
        { label: labels.avg, value: asTyped(derived.windowAverage) },
      ],
      right: `Lớn nhất là ${number(derived.windowMax)}, trung bình là ${number(derived.windowAverage)}.`,
      wrong: `Lớn nhất là ${number(derived.windowMax)}; tổng ${number(derived.windowSum)} chia cho ${number(derived.taps.length)} ô được ${number(derived.windowAverage)}.`,
    };
  },
};
