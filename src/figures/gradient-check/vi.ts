import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Kiểm tra gradient: nhích một con số, đo độ dốc',
  lead: 'Bấm Chạy: ε nhỏ dần, đường đo được xoay về tiếp tuyến, còn sai số vẽ nên chữ V.',
  surface:
    'L quanh con số được nhích, và sai số của độ dốc đo được theo ε. Phím trái, phải đổi ε; phím lên, xuống chọn con số được nhích.',
  labels: {
    curve: 'L quanh con số ấy, phóng to theo ε',
    error: 'Sai số theo ε',
    precisions: { float64: '64 bit', float32: '32 bit' },
    measured: 'đo được',
    formula: 'công thức',
    noStep: 'w + ε = w',
    rounding: '← làm tròn: 1/ε',
    arms: {
      third: 'uốn: ε·ε →',
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
    digits: 'Xem từng chữ số',
    nudged: 'Con số được nhích',
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
  sentences: () => ({
    nudged: (cell, eps, error64, error32) =>
      `Nhích ${cell} một khoảng ε = ${eps}: sai số ${error64} với số 64 bit, ${error32} với số 32 bit.`,
    unmeasured: 'không đo được',
    onKink: 'Ngay chỗ gãy, hai phía có hai độ dốc: ε nhỏ đến đâu cũng không khớp với công thức.',
    acrossKink:
      'Một điểm đo đã sang bên kia chỗ gãy của ReLU: công thức đúng, số đo sai. Giảm ε là khớp lại.',
    even: 'Parabol cong đều, phần uốn ở hai phía khử nhau hết: chỉ còn sai số làm tròn, tỉ lệ với 1/ε.',
    large: (squared) =>
      `ε còn lớn, đường cong kịp uốn: sai số tỉ lệ với ${squared ? 'bình phương của ε' : 'ε'}.`,
    lowest: 'Đây là đáy của chữ V: ε vừa đủ nhỏ.',
    tiny: (best) =>
      `ε quá nhỏ: hiệu hai giá trị của L chỉ còn là sai số làm tròn, lại bị chia cho ε. Tốt nhất là ε = ${best}.`,
    question:
      'Với cách đo hai phía, ε nhỏ đi 10 lần thì sai số do đường cong uốn nhỏ đi bao nhiêu lần?',
    times: 'Số lần',
    right: 'Sai số ấy tỉ lệ với bình phương của ε, nên trên thang log nhánh phải có độ dốc 2.',
    wrong:
      'Nhỏ đi 100 lần: hai phía khử nhau phần tỉ lệ với ε, còn lại phần tỉ lệ với bình phương. Một phía thì chỉ 10 lần.',
    errors: 'Sai số',
    gradient: 'Gradient',
  }),
};

export const vi = spoken(says, dictionary);
