import { CLASS_NAMES } from '../kit/network/classes.ts';
import {
  firstError,
  LAYER_NAMES,
  LAYER_SHORT,
  LOSS_DIGITS,
  lossOf,
  SMALL_DIGITS,
  type Text,
  tables,
} from './text.ts';

export const vi: Text = {
  title: 'Lỗi chảy ngược qua cả mạng',
  lead: 'Bấm Chạy để theo lỗi đi từ mất mát về ảnh, hoặc chạm từng chặng xem lỗi vào và ra thế nào.',
  surface:
    'Các chặng của mạng, hàng trên là giá trị, hàng dưới là lỗi. Phím trái, phải đổi chặng; lên, xuống đổi kênh.',
  labels: {
    item: 'Ảnh',
    channel: 'Kênh đầu vào',
    rate: 'Tốc độ học',
    forward: 'Xuôi',
    backward: 'Ngược',
    picture: 'Ảnh X',
    probability: 'Xác suất',
    gradient: 'Gradient',
    before: 'Trước',
    after: 'Sau',
    mapOf: (symbol, channel) => `${symbol}, kênh ${channel}`,
    short: { ...LAYER_SHORT, flatten: 'phẳng', softmax: 'loss', whole: 'ảnh', step: 'bước' },
    stages: {
      ...LAYER_NAMES,
      whole: 'Cả mạng',
      flatten: 'Trải phẳng',
      dense: 'Tầng kết nối đầy đủ (FC)',
      softmax: 'Softmax và mất mát',
      step: 'Một bước',
    },
  },
  presets: {
    whole: 'Cả mạng',
    softmax: 'Softmax',
    pool: 'Ô thắng',
    relu: 'Mặt nạ',
    conv: 'Kernel xoay',
    step: 'Một bước',
  },
  describe: (state, derived, say) => {
    const { flow, stage, after, parameters } = derived;
    const { number } = say;
    const right = CLASS_NAMES.vi[flow.label];
    const chance = say.chance(flow.probabilities.data[flow.label]);
    const loss = lossOf(flow.loss, say);
    if (state.stage === 'whole') {
      return `Đáp án là ${right}, mạng ${flow.answer === flow.label ? 'dự đoán đúng' : `dự đoán ${CLASS_NAMES.vi[flow.answer]}`}. Lớp đúng được xác suất ${chance}, nên mất mát là ${loss}. ∂L/∂X cho biết đổi từng pixel một chút thì mất mát đổi bao nhiêu.`;
    }
    if (state.stage === 'softmax') {
      return `Lỗi bắt đầu ở đây: ở lớp đúng là ${firstError(flow, say)}, ở các lớp khác là chính xác suất. Mười số này cộng lại bằng 0.`;
    }
    if (state.stage === 'step' || !stage) {
      return `Một bước với tốc độ học ${number(Number(state.rate), LOSS_DIGITS)} trên cả ${number(parameters)} tham số: mất mát của tấm ảnh này từ ${loss} ${after.loss < flow.loss ? 'xuống' : 'lên'} ${lossOf(after.loss, say)}, xác suất của ${right} từ ${chance} thành ${say.chance(after.probabilities.data[flow.label])}.`;
    }
    const size = `Ở cả tầng, lỗi ra lớn nhất là ${number(stage.gradPeak, SMALL_DIGITS)}.`;
    const count = number(stage.input.values.length);
    const rules = {
      dense: 'Lỗi của mười điểm số đi ngược qua chính các trọng số ấy, nay hàng thành cột: Wᵀ.',
      flatten: 'Không số nào đổi, chỉ xếp lại thành 16 feature map 7×7. Lỗi cũng thế.',
      pool: `Ô thắng có vòng tròn: ${number(stage.winners?.length ?? 0)} trong ${count} ô của kênh này nhận trọn lỗi, các ô khác nhận 0. Nếu là average pooling, bốn ô chia đều.`,
      relu: `Ô bị gạch là ô không dương: ${number(stage.blocked?.length ?? 0)} trong ${count} ô của kênh này chặn lỗi lại, các ô khác cho qua nguyên vẹn.`,
      conv: `Kênh đầu vào ${number(stage.channel + 1)} gom lỗi từ cả ${number(stage.outShape[0])} kênh đầu ra: mỗi bản đồ lỗi trượt với lát kernel của mình đã xoay 180°, rồi cộng lại.`,
    };
    return `${rules[stage.kind]} ${size}`;
  },
  tables: (state, derived) =>
    tables(state, derived, vi.labels, {
      classes: (first, second) => `Mỗi hàng một lớp; cột: ${first}, ${second}`,
      of: (symbol, all) => (all ? `${symbol}, mọi kênh` : symbol),
    }),
};
