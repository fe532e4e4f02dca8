import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { PHOTO_TITLES } from '../kit/image/photos.ts';
import { type Labels, type Sentences, type Size, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Pooling: một số nói thay cả vùng',
  lead: 'Bấm Chạy, rồi dời khung sáng: max giữ số lớn nhất, average lấy trung bình.',
  surface: 'Cửa sổ pooling trên đầu vào. Phím mũi tên dời cửa sổ, phím cách để chạy.',
  labels: {
    view: 'Xem trên',
    views: { numbers: 'Con số', map: 'Ảnh thật', shift: 'Dịch ảnh' },
    kind: 'Cách gộp',
    kinds: { max: 'Max', avg: 'Average' },
    size: 'Kích thước cửa sổ',
    shift: 'Dịch sang phải',
    stroke: 'Bề rộng nét',
    edit: 'Stride và các ô',
    window: 'Trong cửa sổ',
    parameters: 'Tham số',
    separator: ';',
    cells: (count) => `${count} ô`,
    before: 'Trước',
    after: (columns) => `Dịch ${columns} pixel`,
    changed: (count, all) => `đổi ${count}/${all} ô`,
    photos: PHOTO_TITLES.vi,
    kernels: {
      'sobel-x': 'Sobel x: cạnh dọc',
      'sobel-y': 'Sobel y: cạnh ngang',
      laplacian: 'Laplace',
      diagonal: 'Đường chéo',
    },
  },
  presets: {
    max: 'Ma trận 4×4',
    overlap: 'Chồng nhau',
    negative: 'Số âm',
    'feature-map': 'Feature map thật',
    shift: 'Dịch 1 pixel',
  },
  sentences: ({ number }) => {
    const shape = ([height, width]: Size) => `${number(height)}×${number(width)}`;
    const percent = (share: number) => `${number(share * 100, 0)}%`;
    const part = ([changed, all]: readonly [number, number]) =>
      `${number(changed)} trên ${number(all)} ô (${percent(changed / all)})`;
    const names = { max: 'Max pooling', avg: 'Average pooling' };
    const place = (row: number, col: number) =>
      `Ở hàng ${number(row)}, cột ${number(col)} của đầu ra,`;
    return {
      names,
      shifted: (name) => `${name}, sau khi dịch`,
      shift: (columns, input, max, average) =>
        `Dịch phải ${number(columns)} pixel: đầu vào đổi ${part(input)}; sau max pooling ${part(max)}, sau average pooling ${part(average)}.`,
      rule: (kind, side, stride, from, to) =>
        `${names[kind]} ${shape([side, side])}, stride ${number(stride)}: ${shape(from)} còn ${shape(to)}.`,
      onMap: (max, average) =>
        `Cửa sổ này: lớn nhất ${number(max)}, trung bình ${number(average)}.`,
      mapShift: (raw, max, average) =>
        `Dịch ảnh 1 pixel thì các ô đổi trung bình ${percent(raw)} so với độ lớn của chúng; sau max pooling ${percent(max)}, sau average pooling ${percent(average)}.`,
      max: (row, col, max) => `${place(row, col)} số lớn nhất là ${number(max)}.`,
      mean: (row, col, sum, count, mean) =>
        `${place(row, col)} trung bình là ${number(sum)}/${number(count)} = ${number(mean)}.`,
      ties: (count) => `${number(count)} ô bằng nhau, ô đầu tiên thắng.`,
      wins: (count) => `Ô này thắng ở ${number(count)} cửa sổ.`,
      padding: { max: 'Lề tính là −∞ nên không bao giờ thắng.', avg: 'Lề tính là 0.' },
      refused: (refused) =>
        refused.axis === 'padding'
          ? `Padding ${number(refused.p)} lớn hơn nửa cửa sổ ${shape([refused.k, refused.k])}: ở góc sẽ có cửa sổ chỉ toàn padding. Hình giữ nguyên thiết lập trước; hãy tăng cửa sổ hoặc giảm padding.`
          : `Cửa sổ phủ ${number(refused.effectiveKernel)} ô mỗi chiều, mà đầu vào kể cả padding chỉ có ${number(refused.padded)} ô. Hình giữ nguyên thiết lập trước; hãy chọn cửa sổ nhỏ hơn.`,
      askShift: (columns, cells) =>
        `Sau khi dịch ${number(columns)} pixel, bao nhiêu trong ${number(cells)} ô đổi số?`,
      unchanged: 'Ô nào vẫn nhận đúng những số cũ thì không đổi.',
      changes: (max, average) =>
        `Max đổi ${number(max)} ô, average đổi ${number(average)} ô. Hãy xem nét nằm trong cửa sổ nào, trước và sau khi dịch.`,
      ask: 'Với các số trong khung sáng, mỗi cách gộp ghi ra số nào?',
      right: (max, average) => `Lớn nhất là ${number(max)}, trung bình là ${number(average)}.`,
      wrong: (max, sum, count, average) =>
        `Lớn nhất là ${number(max)}; tổng ${number(sum)} chia cho ${number(count)} ô được ${number(average)}.`,
      rings: 'Số lớn nhất được khoanh tròn…',
      across: '…và được nhấc sang đầu ra; các số khác ở lại.',
      lifted: 'Nhấc mọi số trong cửa sổ lên…',
      averaged: (count) => `…cộng lại rồi chia cho ${number(count)}.`,
      written: 'Ghi vào ô của nó.',
      whole: 'Một cửa sổ, một số ở mỗi đầu ra.',
    };
  },
};

export const vi = spoken(says, dictionary);
