import type { Act } from './maps.ts';
import { percent, type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'ReLU, người gác cổng',
  lead: 'Chọn một cổng, rồi kéo khung trên ảnh hoặc kéo điểm trên đồ thị: lá phiếu nào được đi tiếp?',
  surface:
    'Ảnh, feature map có dấu, cổng và feature map sau cổng. Phím mũi tên dời khung một ô, giữ Shift thì mười ô.',
  labels: {
    kernels: {
      'sobel-x': 'Sobel: tối → sáng',
      'sobel-x-reversed': 'Sobel: sáng → tối',
      'sobel-y': 'Sobel: trên → dưới',
      diagonal: 'Nét chéo',
      laplacian: 'Laplace',
    },
    nexts: { box: 'Cộng cả chín', 'sobel-x': 'Sobel', laplacian: 'Laplace' },
    next: 'Kernel của tầng sau',
    acts: { none: 'Không có', relu: 'ReLU', leaky: 'Leaky' },
    act: 'Cổng',
    leak: 'Độ dốc bên âm (leaky)',
    before: 'Feature map',
    gate: 'Cổng',
    after: 'Sau cổng',
    slope: 'độ dốc',
    point: 'Điểm trên đồ thị: giá trị x',
    out: 'ra',
    negative: 'âm',
    zero: 'bằng 0',
    positive: 'dương',
    fate: { none: 'đi tiếp', relu: 'bị loại', leaky: 'bị giảm' },
    nextLayer: 'Tầng sau đọc chín lá phiếu trong khung',
    without: 'Không cổng',
    with: 'Qua cổng',
    merged: 'Một kernel 5×5',
    verdicts: {
      one: (places) =>
        `Bằng đúng hai tầng, ở cả ${places} chỗ. Thiếu hàm phi tuyến, hai tầng tích chập chỉ là một.`,
      two: (places, differing) =>
        `Có cổng thì khác, ở ${differing} trong ${places} chỗ: hai tầng không còn gộp thành một kernel được.`,
      open: () => 'Không lá phiếu nào âm, nên cổng không đổi gì: hai tầng vẫn là một.',
      dead: () => 'Không lá phiếu nào qua cổng: tầng sau chỉ nhận toàn số 0.',
    },
  },
  presets: {
    relu: 'ReLU',
    leaky: 'Leaky ReLU',
    opposite: 'Kernel ngược dấu',
    'two-are-one': 'Hai tầng là một',
    dead: 'ReLU chết',
  },
  describe: ({ act, row, col, leak }, { ballots, x, y, slope, dead }, { number }) => {
    const all = number(ballots.all);
    const negative = `${number(ballots.negative)} lá phiếu âm (${percent(ballots.negative, ballots.all, number)})`;
    const here = `Ở hàng ${number(row)}, cột ${number(col)}: x = ${number(x)} → ${number(y)}, độ dốc ${number(slope)}.`;
    if (act === 'none') {
      return `Không có cổng: cả ${all} lá phiếu đi tiếp, kể cả ${negative}. ${here}`;
    }
    if (dead) {
      return `ReLU loại cả ${all} lá phiếu: trên ảnh này, ReLU đã chết. Độ dốc ở đâu cũng bằng 0 nên kernel không học được gì.`;
    }
    if (act === 'relu') return `ReLU loại ${negative} trong số ${all}. ${here}`;
    const outcome = leak === 0 ? ': chẳng khác ReLU' : ', không loại hẳn';
    return `Leaky ReLU nhân ${negative} với ${number(leak)}${outcome}. ${here}`;
  },
  tables: (state, derived, say) =>
    tables(state, derived, say, [
      'Feature map',
      'Sau cổng',
      'Kernel của tầng sau',
      'Kernel gộp 5×5',
    ]),
  predict: ({ act, leak }, { x, y, slope }, { number }) => ({
    question: `${gateName(act, number(leak))} gặp lá phiếu x = ${number(x)}. Ra bao nhiêu, và độ dốc tại đó là bao nhiêu?`,
    answers: [
      { label: 'Ra', value: y },
      { label: 'Độ dốc', value: slope },
    ],
    right: `Ra ${number(y)}; gradient đi ngược qua đây được nhân với ${number(slope)}.`,
    wrong: `Ra ${number(y)} và độ dốc ${number(slope)}: gradient đi ngược qua đây được nhân với ${number(slope)}.`,
  }),
};

function gateName(act: Act, leak: string): string {
  const names = {
    none: 'Một tầng không có cổng',
    relu: 'Cổng ReLU',
    leaky: `Cổng leaky ReLU (độ dốc bên âm ${leak})`,
  };
  return names[act];
}
