import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Tích chập chuyển vị: rải rồi cộng dồn',
  lead: 'Bấm chạy: mỗi số đầu vào rải lên đầu ra một bản kernel nhân với chính nó; chỗ nào chồng lên nhau thì cộng lại.',
  surface:
    'Mỗi ô đầu vào rải một bản kernel lên đầu ra. Phím mũi tên sang ô khác, phím cách để chạy.',
  labels: {
    more: 'Kích thước đầu vào, từng ô',
    same: 'Gọi đầu vào là ∂L/∂Y thì đầu ra này chính là ∂L/∂X của tích chập có cùng kernel, stride và padding.',
  },
  presets: {
    overlap: 'Các bản chồng nhau',
    apart: 'Các bản kề nhau',
    gaps: 'Có khe trống',
    cut: 'Padding cắt bớt',
    'way-back': 'Đường về',
  },
  sentences: ({ number }) => ({
    here: (value, row, col) =>
      `Số ${number(value)} ở hàng ${number(row)}, cột ${number(col)} rải một bản ${number(value)}·K.`,
    overlaps: (count, cells) =>
      `Trong ${number(cells)} ô của bản này, ${number(count)} ô chồng lên bản trước và cộng thêm vào.`,
    apart: 'Bản này không chồng lên bản nào trước đó.',
    cut: (whole, size) =>
      `Tất cả các bản phủ ${number(whole)}×${number(whole)}; padding cắt còn ${number(size)}×${number(size)}.`,
    refused: (p) =>
      `Padding ${number(p)} sẽ cắt hết đầu ra. Hình giữ nguyên thiết lập trước; hãy tăng kernel, stride hoặc đầu vào đã.`,
    question: 'Với thiết lập này, mỗi cạnh của đầu ra có bao nhiêu ô?',
    side: 'Cạnh',
    answer: (size) => `Đầu ra là ${number(size)}×${number(size)}.`,
    count: (n, s, k) =>
      `Từ bản đầu đến bản cuối có ${number(n - 1)} bước, mỗi bước ${number(s)} ô; bản cuối rộng ${number(k)} ô; rồi padding cắt bớt ở hai đầu.`,
  }),
};

export const vi = spoken(says, dictionary);
