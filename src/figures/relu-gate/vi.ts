import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'ReLU, người gác cổng',
  lead: 'Bấm Chạy: chín lá phiếu đến trước cổng. Lá nào qua được? Rồi kéo khung trên feature map, hoặc kéo điểm trên đồ thị.',
  surface:
    'Feature map có dấu, chín lá phiếu của nó, cổng và những gì sau cổng. Phím mũi tên dời khung một ô, giữ Shift thì mười ô.',
  labels: {
    scene: 'Xem',
    scenes: { gate: 'Cổng', cost: 'Tác dụng' },
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
    ballots: 'Chín lá phiếu',
    gate: 'Cổng',
    passed: 'Qua được',
    after: 'Sau cổng',
    slope: 'độ dốc',
    point: 'Điểm trên đồ thị: giá trị x',
    parts: { negative: 'âm', zero: 'bằng 0', positive: 'dương' },
    fate: { none: 'đi tiếp', relu: 'bị loại', leaky: 'bị giảm' },
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
  beats: {
    arrive: 'Lá phiếu kế tiếp…',
    lift: '…đến trước cổng.',
    multiply: 'Có lớn hơn 0 không?',
    add: 'Nó đi qua, hoặc bị đẩy trở lại.',
    write: 'Ghi lại những gì qua được.',
  },
  sentences: ({ number }) => {
    const ballots = (negative: number, percent: string) =>
      `${number(negative)} lá phiếu âm (${percent})`;
    return {
      none: (all, negative, percent) =>
        `Không có cổng: cả ${number(all)} lá phiếu đi tiếp, kể cả ${ballots(negative, percent)}.`,
      relu: (all, negative, percent) =>
        `ReLU loại ${ballots(negative, percent)} trong số ${number(all)}.`,
      leaky: (_, negative, percent, leak) =>
        `Leaky ReLU nhân ${ballots(negative, percent)} với ${number(leak)}${leak === 0 ? ': chẳng khác ReLU' : ', không loại hẳn'}.`,
      dead: (all) =>
        `ReLU loại cả ${number(all)} lá phiếu: trên ảnh này, ReLU đã chết. Độ dốc ở đâu cũng bằng 0 nên kernel không học được gì.`,
      here: (row, col, x, y, slope) =>
        `Ở hàng ${number(row)}, cột ${number(col)}: x = ${number(x)} → ${number(y)}, độ dốc ${number(slope)}.`,
      question: (act, leak, x) => {
        const gate = {
          none: 'Một tầng không có cổng',
          relu: 'Cổng ReLU',
          leaky: `Cổng leaky ReLU (độ dốc bên âm ${number(leak)})`,
        }[act];
        return `${gate} gặp lá phiếu x = ${number(x)}. Ra bao nhiêu, và độ dốc tại đó là bao nhiêu?`;
      },
      out: 'Ra',
      slope: 'Độ dốc',
      answer: (y, slope) =>
        `Ra ${number(y)} và độ dốc ${number(slope)}: gradient đi ngược qua đây được nhân với ${number(slope)}.`,
      before: 'Feature map',
      after: 'Sau cổng',
      next: 'Kernel của tầng sau',
      merged: 'Kernel gộp 5×5',
    };
  },
};

export const vi = spoken(says, dictionary);
