import { joinNumbers } from '../../words/numbers.ts';
import { scientific } from '../kit/frame/scientific.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const ops = { xcorr: 'Tương quan chéo', conv: 'Tích chập' };

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Xoay hay không xoay kernel',
  lead: 'Bấm Chạy: bên tích chập xoay K trước khi trượt, bên kia thì không. Rồi cho cả hai học.',
  surface:
    'Tương quan chéo và tích chập cạnh nhau. Phím mũi tên dời cửa sổ hoặc số bước học, R lật kernel, phím cách để chạy.',
  labels: {
    view: 'Xem',
    views: { compare: '1. So hai phép', filter: '2. Học một bộ lọc', networks: '3. Hai mạng' },
    pass: 'Ba bảng của mỗi bên',
    passes: { forward: 'Y', backward: 'Hai gradient' },
    code: 'Phép tính trong code',
    op: 'Phép tính',
    ops,
    turned: ['K', 'K lật ngang', 'K xoay 180°'],
    notTurned: 'K chưa xoay xong',
    given: { filter: ['Ảnh', 'Cần được'], networks: ['Lớp 0', 'Lớp 1'] },
    columns: {
      filter: ['K', 'Trượt', 'Kết quả'],
      networks: ['Lọc 1', 'Lọc 2', 'Điểm'],
    },
    difference: {
      filter: 'Chênh lệch lớn nhất, đã xoay một K',
      networks: 'Chênh lệch lớn nhất, đã xoay bộ lọc',
    },
    before: 'lúc đầu',
    loss: 'mất mát',
    draw: 'Đổi số ngẫu nhiên',
    curves: 'Mất mát của hai bên',
  },
  presets: {
    asymmetric: 'Xoay thì khác',
    'rotation-proof': 'Xoay vẫn thế',
    symmetric: 'Ma trận đối xứng',
    'sign-change': 'Xoay thì đổi dấu',
    'learn-both': 'Học cả hai cách',
    'two-networks': 'Hai mạng',
  },
  sentences: ({ number, language }) => {
    const list = (values: readonly number[]) =>
      joinNumbers(
        values.map((value) => number(value)),
        language,
      );
    const small = (value: number) => scientific(value, number);
    return {
      outputs: (xcorr, conv) => `Tương quan chéo cho ${list(xcorr)}; tích chập cho ${list(conv)}.`,
      rotationProof: 'Kernel xoay 180° vẫn là chính nó, nên không ai phân biệt được.',
      symmetric:
        'Kernel đối xứng như ma trận đối xứng, nhưng xoay 180° thì thành kernel khác: chưa đủ.',
      another: 'Kernel xoay 180° thành kernel khác, nên kết quả khác nhau.',
      gradients:
        'Đi lùi, hai bên đổi vai: ∂L/∂K của bên tích chập là bản xoay, còn ∂L/∂X của nó dùng K để nguyên.',
      learning: 'Hai bên đang học; lúc đầu trông như thế này.',
      filter: (steps, difference, start) =>
        `Sau ${number(steps)} bước từ hai điểm xuất phát khác nhau: xoay kernel của bên tích chập 180°, hai kernel ${difference === 0 ? 'không hề khác nhau' : `khác nhau nhiều nhất ${small(difference)}`}, lúc đầu khác nhau nhiều nhất ${small(start)}.`,
      networks: (steps, difference, all, ever) =>
        `Hai mạng xuất phát từ bản xoay của nhau, học cùng ảnh theo cùng thứ tự. Sau ${number(steps)} bước vẫn là bản xoay của nhau: ${difference === 0 ? 'trọng số khớp đến bit cuối cùng' : `trọng số khác nhau nhiều nhất ${small(difference)}, chỉ do làm tròn`}. Trong cả ${number(all)} bước, ${ever === 0 ? 'không lúc nào khác nhau' : `khác nhau nhiều nhất ${small(ever)}`}.`,
      corner:
        'Bên tương quan chéo học được một kernel có số 7 ở góc trên bên trái, số 2 ở góc dưới bên phải. Bên tích chập học được số nào ở góc trên bên trái?',
      cornerAnswer: 'Số ở góc',
      cornerRight: 'Kernel của bên kia là bản xoay 180°, nên hai góc đối nhau đổi chỗ.',
      cornerWrong: 'Là 2: kernel của bên kia là bản xoay 180°, nên hai góc đối nhau đổi chỗ.',
      first: 'Ở ô trên cùng bên trái của Y, mỗi phép cho bao nhiêu?',
      firstRight: 'Một bên nhân với K để nguyên, một bên nhân với K đã xoay.',
      firstWrong: (xcorr, conv) =>
        `Tương quan chéo cho ${number(xcorr)}, tích chập cho ${number(conv)}: tích chập xoay K trước khi nhân.`,
      ops,
      given: {
        compare: ['X', '∂L/∂Y'],
        filter: ['Ảnh', 'Cần được'],
        networks: ['Lớp 0', 'Lớp 1'],
      },
      columns: {
        compare: ['Trượt', 'Y', '∂L/∂K', '∂L/∂X'],
        filter: ['Lúc đầu', 'K', 'Trượt', 'Kết quả'],
        networks: ['Lúc đầu', 'Lọc 1', 'Lọc 2', 'Điểm'],
      },
    };
  },
};

export const vi = spoken(says, dictionary);
