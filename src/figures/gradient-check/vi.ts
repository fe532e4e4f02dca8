import { cellName, errorIn, small, type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Kiểm tra gradient: nhích một con số, đo độ dốc',
  lead: 'Kéo vạch ε trên biểu đồ: lớn quá hay nhỏ quá thì độ dốc đo được đều sai.',
  surface:
    'Sai số của độ dốc đo được theo ε. Phím trái, phải đổi ε; phím lên, xuống chọn con số được nhích.',
  labels: {
    input: 'X',
    kernel: 'K',
    curve: 'L khi con số ấy đổi',
    error: 'Sai số',
    precisions: { float64: '64 bit', float32: '32 bit' },
    measured: 'đo được',
    formula: 'công thức',
    noStep: 'w + ε = w',
    rounding: '← làm tròn: 1/ε',
    arms: {
      third: 'uốn: ε² →',
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
    nudged: 'Con số được nhích',
    cell: cellName,
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
  describe: (state, derived, say) => {
    const { now, best, power, broken } = derived;
    const told = `Nhích ${cellName(state.cell)} một khoảng ε = ${small(derived.eps, say)}: sai số ${errorIn(now.float64.error, say, 'không đo được')} với số 64 bit, ${errorIn(now.float32.error, say, 'không đo được')} với số 32 bit.`;
    if (broken) {
      return `${told} Ngay chỗ gãy, hai phía có hai độ dốc: ε nhỏ đến đâu cũng không khớp với công thức.`;
    }
    if (derived.crossed) {
      return `${told} Một điểm đo đã bước sang bên kia chỗ gãy của ReLU: công thức vẫn đúng, chính độ dốc đo được mới sai. Giảm ε cho đến khi cả hai điểm ở cùng một bên là khớp lại.`;
    }
    if (power === 0) {
      return `${told} Parabol cong đều, phần uốn ở hai phía khử nhau hết, nên hiệu hai phía đúng với mọi ε: chỉ còn nhánh làm tròn, tỉ lệ với 1/ε.`;
    }
    const arm = power === 2 ? 'ε²' : 'ε';
    return `${told} Nhánh phải: đường cong kịp uốn trên đoạn ε, sai tỉ lệ với ${arm}. Nhánh trái: L chỉ có ngần ấy chữ số, sai số làm tròn của hiệu bị chia cho ε. Thấp nhất ở ${small(10 ** best.float64.exponent, say)} và ${small(10 ** best.float32.exponent, say)}.`;
  },
  tables: (_, derived) => tables(derived, { errors: 'Sai số', gradient: 'Gradient' }),
  predict: () => ({
    question:
      'Với cách đo hai phía, ε nhỏ đi 10 lần thì sai số do đường cong uốn nhỏ đi bao nhiêu lần?',
    answers: [{ label: 'Số lần', value: 100 }],
    right: 'Sai số ấy tỉ lệ với ε², nên trên thang log nhánh phải có độ dốc 2.',
    wrong:
      'Nhỏ đi 100 lần: hai phía khử nhau phần tỉ lệ với ε, còn lại ε². Một phía thì chỉ 10 lần.',
  }),
};
