import type { Source } from './numbers.ts';
import { answers, type Text, tables } from './text.ts';

const NAMES: Partial<Record<Source, readonly string[]>> = {
  faces: ['mắt', 'mũi'],
  noise: ['chữ thập', 'khung', 'nhiễu'],
};

const nameOf = (source: Source, channel: number) => NAMES[source]?.[channel];

const channelName = (source: Source, channel: number) => {
  const name = nameOf(source, channel);
  return name ? `Kênh ${name}` : `Kênh ${channel + 1}`;
};

export const vi: Text = {
  title: 'Một nơ-ron xuyên qua mọi kênh',
  lead: 'Dời que xiên sang pixel khác, rồi kéo các trọng số: tích chập 1×1 và tầng kết nối đầy đủ (FC) ở từng pixel có ra cùng con số?',
  surface:
    'Que xiên đi qua mọi kênh tại một pixel. Phím mũi tên dời pixel, phím phẩy và phím chấm đổi đầu ra, phím cách để chạy.',
  labels: {
    scene: 'Que xiên qua các kênh',
    conv: 'conv2d, 1×1',
    dense: 'FC, từng pixel',
    gap: 'lệch',
    activation: 'σ',
    noActivation: 'Không dùng',
    unchanged: 'không qua hàm kích hoạt:',
    parameters: 'Tham số',
    wide: (from, to) => `Cỡ thật, ${from} → ${to} kênh:`,
    channel: channelName,
    shortChannel: (source, channel) => nameOf(source, channel) ?? `kênh ${channel + 1}`,
    weight: (source, channel) => `Trọng số ${channelName(source, channel).toLowerCase()}`,
    output: 'Đầu ra đang xem',
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
  describe: (state, derived, { number, words }) => {
    const { layer, sum, out, denseOut } = derived;
    const place = words.cellAt(number(state.y), number(state.x));
    const sigma = state.act === 'relu' ? `, qua ReLU còn ${number(out)}` : '';
    const verdict =
      layer.difference === 0
        ? `Hai cách cho kết quả y như nhau ở ${layer.count === 1 ? 'số duy nhất' : `cả ${number(layer.count)} số`}.`
        : `Trên cả ${number(layer.count)} số, hai cách lệch nhau nhiều nhất ${number(layer.difference)}.`;
    return `Tại ${place}, đầu ra ${number(state.o)}: tổng kể cả bias là ${number(sum)}${sigma}. conv2d ghi ${number(out)}, tầng FC ghi ${number(denseOut)}. ${verdict}`;
  },
  tables: (state, derived, say) => tables(state, derived, say, vi.labels, 'Trọng số'),
  predict: (_, derived, { number }) => ({
    question: 'Cộng các tích rồi cộng bias: được bao nhiêu? Và sau hàm kích hoạt σ còn bao nhiêu?',
    answers: answers(derived, ['Trước σ', 'Sau σ']),
    right: `Ra ${number(derived.sum)} rồi ${number(derived.out)}: một pixel cho một con số, không phải mỗi kênh một số.`,
    wrong: `Tổng là ${number(derived.sum)}, sau σ là ${number(derived.out)}. Nhân mỗi kênh với trọng số của kênh đó, cộng hết lại, thêm bias, rồi mới qua σ.`,
  }),
};
