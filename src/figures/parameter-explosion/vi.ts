import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Bùng nổ tham số',
  lead: 'Bấm Chạy: ảnh to dần, diện tích của tầng kết nối đầy đủ (FC) phình theo. Còn tầng tích chập thì sao?',
  surface:
    'Chi phí của tầng FC và tầng tích chập, vẽ thành diện tích và theo cạnh ảnh. Phím mũi tên đổi cạnh ảnh, giữ Shift thì gấp đôi hoặc chia đôi, Home và End về hai đầu. Phím cách để chạy.',
  labels: {
    side: 'Cạnh ảnh n',
    units: 'Số nơ-ron của tầng FC',
    filters: 'Số bộ lọc',
    channels: 'Số kênh của ảnh',
    phone: 'Bộ nhớ điện thoại',
    show: 'So cái gì',
    oblong: 'Chiều cao, chiều rộng, số kênh',
    layers: 'Tầng tích chập, điện thoại',
    measures: { parameters: 'Tham số', bytes: 'Bộ nhớ', multiplyAdds: 'Nhân–cộng' },
    names: { dense: 'FC', conv: 'Tích chập' },
    countSteps: ['nghìn', 'triệu', 'tỉ', 'nghìn tỉ'],
    bytes: 'byte',
    budget: (gigabytes) => `Điện thoại ${gigabytes} GB`,
    screens: (times) => `rộng gấp ${times} lần khung hình này`,
  },
  presets: {
    'sixty-four': '64×64×3',
    digits: '28×28×1',
    photo: '224×224×3',
    oblong: '600×800×3',
    'too-large': 'Điện thoại hết chỗ',
    arithmetic: 'Đếm phép tính',
  },
  sentences: ({ number }) => ({
    picture: (height, width, c, inputs) =>
      `Ảnh ${number(height)}×${number(width)}×${number(c)} có ${number(inputs)} số.`,
    arithmetic: (dense, conv) =>
      `Tầng FC làm ${number(dense)} phép nhân–cộng, tầng tích chập ${number(conv)}: tham số được dùng lại ở mọi vị trí, nên phép tính vẫn tăng theo cỡ ảnh.`,
    dense: (units, weights, biases, bytes) =>
      `Tầng FC ${number(units)} nơ-ron cần ${number(weights)} trọng số và ${number(biases)} bias, tức ${bytes},`,
    fits: (memory, side) => `vừa bộ nhớ ${number(memory)} GB cho đến n = ${number(side)}.`,
    tooLarge: (memory, side) =>
      `không còn vừa bộ nhớ ${number(memory)} GB (hết chỗ từ n = ${number(side)}).`,
    conv: (k, filters, parameters) =>
      `Tầng tích chập ${number(k)}×${number(k)}, ${number(filters)} bộ lọc: ${number(parameters)} tham số, ảnh to nhỏ đều vậy.`,
    ratio: (times) => `FC gấp ${times} lần tích chập.`,
    inverse: (times) => `Tích chập gấp ${times} lần FC.`,
    now: 'Cột 0: FC, cột 1: tích chập. Hàng 0–4: trọng số, bias, tham số, byte, phép nhân–cộng',
    lines: 'Cột 0: cạnh ảnh, cột 1: FC, cột 2: tích chập',
    question: ([height, width, c], units, filters, k) =>
      `Ảnh ${number(height)}×${number(width)}×${number(c)}. Tầng FC ${number(units)} nơ-ron có bao nhiêu trọng số, chưa kể bias? Còn ${number(filters)} bộ lọc ${number(k)}×${number(k)}, kể cả bias, có bao nhiêu tham số?`,
    denseAnswer: 'Trọng số của FC',
    convAnswer: 'Tham số của tích chập',
    right: (denseSum, convSum) =>
      `FC: ${denseSum}. Tích chập: ${convSum}, không cần biết ảnh to bao nhiêu.`,
    wrong: (inputs, denseSum, kernel, parameters) =>
      `FC: mỗi nơ-ron nối với cả ${number(inputs)} số, nên ${denseSum}. Tích chập: mỗi bộ lọc có ${kernel} trọng số và một bias, tất cả ${number(parameters)}.`,
  }),
};

export const vi = spoken(says, dictionary);
