import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import type { Source } from './numbers.ts';
import { type Labels, type Sentences, says } from './says.ts';

const NAMES: Partial<Record<Source, readonly string[]>> = {
  faces: ['mắt', 'mũi'],
  noise: ['chữ thập', 'khung', 'nhiễu'],
};
const nameOf = (source: Source, channel: number) =>
  `kênh ${NAMES[source]?.[channel] ?? channel + 1}`;
const channelName = (source: Source, channel: number) =>
  nameOf(source, channel).replace('kênh', 'Kênh');

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Một nơ-ron xuyên qua mọi kênh',
  lead: 'Bấm Chạy: que xiên lấy một con số ở mỗi kênh, cân lên rồi cộng lại. Sau đó kéo các trọng số.',
  surface:
    'Que xiên đi qua mọi kênh tại một pixel. Phím mũi tên dời pixel, phím phẩy và phím chấm đổi đầu ra, phím cách để chạy.',
  labels: {
    activation: 'σ',
    noActivation: 'Không dùng',
    unchanged: 'không qua hàm kích hoạt:',
    map: (output, of) => `đầu ra ${output}/${of}`,
    proof: (difference, count) =>
      `Tích chập 1×1 và tầng kết nối đầy đủ (FC) ở từng pixel: lệch ${difference} trên ${count} số.`,
    parameters: 'Tham số:',
    wide: (from, to) => `cỡ thật ${from} → ${to} kênh:`,
    channel: channelName,
    shortChannel: nameOf,
    weight: (source, channel) => `Trọng số ${nameOf(source, channel)}`,
    output: 'Đầu ra đang xem',
    neuron: 'Đầu ra, bias, σ',
    shape: 'Kích thước, số kênh, số đầu ra',
    channels: 'Số kênh',
    outputs: 'Số đầu ra',
    edit: 'Sửa từng ô',
  },
  presets: {
    start: 'Ba kênh, hai đầu ra',
    'eye-nose-face': 'Mắt + mũi → mặt',
    'mute-noise': 'Tắt kênh nhiễu',
    'mean-of-channels': 'Trung bình các kênh',
    'more-out-than-in': 'Ra nhiều hơn vào',
    'one-pixel': 'Một pixel',
  },
  sentences: ({ number, words }) => ({
    here: (row, col, output, sum) =>
      `Tại ${words.cellAt(number(row), number(col))}, đầu ra ${number(output)}: tổng kể cả bias là ${number(sum)}.`,
    afterRelu: (out) => `Qua ReLU còn ${number(out)}.`,
    both: (conv, dense) => `conv2d ghi ${number(conv)}, tầng FC ghi ${number(dense)}.`,
    same: (count) =>
      `Hai cách cho kết quả y như nhau ở ${count === 1 ? 'số duy nhất' : `cả ${number(count)} số`}.`,
    differ: (count, difference) =>
      `Trên cả ${number(count)} số, hai cách lệch nhau nhiều nhất ${number(difference)}.`,
    channel: channelName,
    weights: 'Trọng số',
    map: (way, output) =>
      `${way === 'conv' ? 'conv2d, 1×1' : 'FC, từng pixel'}, đầu ra ${number(output)}`,
    question: 'Cộng các tích rồi cộng bias: được bao nhiêu? Và sau hàm kích hoạt σ còn bao nhiêu?',
    before: 'Trước σ',
    after: 'Sau σ',
    right: (sum, out) =>
      `Ra ${number(sum)} rồi ${number(out)}: một pixel cho một con số, không phải mỗi kênh một số.`,
    wrong: (sum, out) =>
      `Tổng là ${number(sum)}, sau σ là ${number(out)}. Nhân mỗi kênh với trọng số của kênh đó, cộng hết lại, thêm bias, rồi mới qua σ.`,
    arrive: 'Que xiên đi qua pixel này ở mọi kênh.',
    lift: (channels) =>
      channels === 1
        ? 'Một hạt trượt ra khỏi kênh …'
        : `${number(channels)} kênh, ${number(channels)} hạt trượt ra …`,
    multiply: '… mỗi hạt được cân bằng trọng số của kênh mình.',
    add: 'Các tích và bias cộng lại thành một số.',
    write: 'Số đó qua σ rồi rơi vào ô của pixel.',
  }),
};

export const vi = spoken(says, dictionary);
