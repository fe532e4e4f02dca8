import { counts, sayBytes, sayRatio, sums, type Text, tablesOf } from './text.ts';

const STEPS = ['nghìn', 'triệu', 'tỉ', 'nghìn tỉ'] as const;

export const vi: Text = {
  title: 'Bùng nổ tham số',
  lead: 'So tầng kết nối đầy đủ (FC) với tầng tích chập: kéo ngang trên đồ thị để đổi cỡ ảnh.',
  surface:
    'Đồ thị chi phí của tầng FC và tầng tích chập theo cạnh ảnh. Phím mũi tên đổi cạnh ảnh, giữ Shift thì gấp đôi hoặc chia đôi, Home và End về hai đầu.',
  labels: {
    side: 'Cạnh ảnh n',
    units: 'Số nơ-ron của tầng FC',
    filters: 'Số bộ lọc',
    channels: 'Số kênh của ảnh',
    phone: 'Bộ nhớ điện thoại',
    memory: 'Bộ nhớ',
    show: 'So cái gì',
    measures: { parameters: 'Tham số', bytes: 'Bộ nhớ', multiplyAdds: 'Nhân–cộng' },
    counted: {
      parameters: 'Tham số',
      bytes: 'Bộ nhớ (float32)',
      multiplyAdds: 'Nhân–cộng',
    },
    names: { dense: 'FC', conv: 'Tích chập' },
    countSteps: STEPS,
    byteSteps: ['kB', 'MB', 'GB', 'TB'],
    weights: 'Trọng số',
    biases: 'Bias',
    denseSize: (units) => `${units} nơ-ron`,
    convSize: (k, filters) => `${k}×${k}, ${filters} bộ lọc`,
    budget: (gigabytes) => `Điện thoại ${gigabytes} GB`,
    ...counts(STEPS),
    ratio: (_, ratio, say) =>
      ratio >= 1
        ? `Vẽ đúng tỉ lệ diện tích: FC gấp ${sayRatio(ratio, say)} lần tích chập.`
        : `Vẽ đúng tỉ lệ diện tích: tích chập gấp ${sayRatio(1 / ratio, say)} lần FC.`,
    ...sums('byte'),
  },
  presets: {
    'sixty-four': '64×64×3',
    digits: '28×28×1',
    photo: '224×224×3',
    'too-large': 'Điện thoại hết chỗ',
    arithmetic: 'Đếm phép tính',
  },
  describe: ({ n, c, units, show, memory, k, filters }, derived, say) => {
    const { number } = say;
    const { dense, conv, inputs, fits, tooLargeFrom } = derived;
    const picture = `Ảnh ${number(n)}×${number(n)}×${number(c)} có ${number(inputs)} số.`;
    if (show === 'multiplyAdds') {
      return `${picture} Tầng FC làm ${number(dense.multiplyAdds)} phép nhân–cộng, tầng tích chập ${number(conv.multiplyAdds)}: tham số được dùng lại ở mọi vị trí, nên phép tính vẫn tăng theo cỡ ảnh.`;
    }
    const layer = `Tầng FC ${number(units)} nơ-ron cần ${number(dense.weights)} trọng số và ${number(dense.biases)} bias, tức ${sayBytes(dense.bytes, say)}`;
    const small = `Tầng tích chập ${number(k)}×${number(k)}, ${number(filters)} bộ lọc: ${number(conv.parameters)} tham số, ảnh to nhỏ đều vậy.`;
    const limit = fits
      ? `vừa bộ nhớ ${number(memory)} GB cho đến n = ${number(tooLargeFrom - 1)}`
      : `không còn vừa bộ nhớ ${number(memory)} GB (hết chỗ từ n = ${number(tooLargeFrom)})`;
    return `${picture} ${layer}, ${limit}. ${small}`;
  },
  tables: (state, derived) =>
    tablesOf(state, derived, {
      now: 'Cột 0: FC, cột 1: tích chập. Hàng 0–4: trọng số, bias, tham số, byte, phép nhân–cộng',
      lines: 'Cột 0: cạnh ảnh, cột 1: FC, cột 2: tích chập',
    }),
  predict: ({ n, c, units, k, filters }, { dense, conv, inputs }, say) => {
    const { number } = say;
    return {
      question: `Ảnh ${number(n)}×${number(n)}×${number(c)}. Tầng FC ${number(units)} nơ-ron có bao nhiêu trọng số, chưa kể bias? Còn ${number(filters)} bộ lọc ${number(k)}×${number(k)}, kể cả bias, có bao nhiêu tham số?`,
      answers: [
        { label: 'Trọng số của FC', value: dense.weights },
        { label: 'Tham số của tích chập', value: conv.parameters },
      ],
      right: `FC: ${number(inputs)}·${number(units)} = ${number(dense.weights)}. Tích chập: ${number(conv.weights)} + ${number(conv.biases)} = ${number(conv.parameters)}, không cần biết ảnh to bao nhiêu.`,
      wrong: `FC: mỗi nơ-ron nối với cả ${number(inputs)} số, nên ${number(inputs)}·${number(units)} = ${number(dense.weights)}. Tích chập: mỗi bộ lọc có ${number(k)}·${number(k)}·${number(c)} trọng số và một bias, tất cả ${number(conv.parameters)}.`,
    };
  },
};
