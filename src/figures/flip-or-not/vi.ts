import { scientific } from '../kit/frame/scientific.ts';
import { STEPS } from './learnFilter.ts';
import { OPS } from './ops.ts';
import { outputsOf, type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Xoay hay không xoay kernel',
  lead: 'Đổi kernel để xem hai phép tính khác nhau khi nào, rồi cho cả hai học.',
  surface:
    'Tương quan chéo ở hàng trên, tích chập ở hàng dưới. Phím mũi tên dời cửa sổ hoặc số bước học.',
  labels: {
    view: 'Xem',
    views: { compare: 'So hai phép', filter: 'Học một bộ lọc', networks: 'Hai mạng' },
    op: 'Phép tính trong code',
    ops: { xcorr: 'Tương quan chéo', conv: 'Tích chập' },
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
    difference: {
      compare: 'Chênh lệch lớn nhất của hai Y',
      filter: 'Chênh lệch lớn nhất, đã xoay một K',
      networks: 'Chênh lệch lớn nhất, đã xoay bộ lọc',
    },
    before: 'lúc đầu',
    loss: 'mất mát',
    draw: 'Đổi số ngẫu nhiên',
    sums: 'Ô đang chọn của Y',
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
  describe: (state, derived, say) => {
    const difference = scientific(derived.difference, say.number);
    if (derived.learning) return 'Hai bên đang học; lúc đầu trông như thế này.';
    if (state.view === 'filter') {
      return `Sau ${say.number(derived.step)} bước từ hai điểm xuất phát khác nhau: xoay kernel của bên tích chập 180°, hai kernel ${derived.difference === 0 ? 'không hề khác nhau' : `khác nhau nhiều nhất ${difference}`}, lúc đầu khác nhau nhiều nhất ${scientific(derived.startDifference, say.number)}.`;
    }
    if (state.view === 'networks') {
      return `Hai mạng xuất phát từ bản xoay của nhau, học cùng ảnh theo cùng thứ tự. Sau ${say.number(derived.step)} bước vẫn là bản xoay của nhau: ${derived.difference === 0 ? 'trọng số khớp đến bit cuối cùng' : `trọng số khác nhau nhiều nhất ${difference}, chỉ do làm tròn`}. Trong cả ${say.number(STEPS)} bước, ${derived.everApart === 0 ? 'không lúc nào khác nhau' : `khác nhau nhiều nhất ${scientific(derived.everApart, say.number)}`}.`;
    }
    const told = `Tương quan chéo cho ${outputsOf(derived, 'xcorr', say)}; tích chập cho ${outputsOf(derived, 'conv', say)}.`;
    if (derived.rotationProof)
      return `${told} Kernel xoay 180° vẫn là chính nó, nên không ai phân biệt được.`;
    if (derived.symmetric) {
      return `${told} Kernel đối xứng như ma trận đối xứng, nhưng xoay 180° thì thành kernel khác: chưa đủ.`;
    }
    return `${told} Kernel xoay 180° thành kernel khác, nên kết quả khác nhau.`;
  },
  tables: (state, derived) => tables(state, derived, vi.labels),
  predict: (state, derived, say) =>
    state.view === 'compare'
      ? {
          question: 'Ở ô trên cùng bên trái của Y, mỗi phép cho bao nhiêu?',
          answers: OPS.map((op) => ({ label: vi.labels.ops[op], value: derived.outputs[op][0] })),
          right: 'Một bên nhân với K để nguyên, một bên nhân với K đã xoay.',
          wrong: `Tương quan chéo cho ${say.number(derived.outputs.xcorr[0])}, tích chập cho ${say.number(derived.outputs.conv[0])}: tích chập xoay K trước khi nhân.`,
        }
      : {
          question:
            'Bên tương quan chéo học được một kernel có số 7 ở góc trên bên trái, số 2 ở góc dưới bên phải. Bên tích chập học được số nào ở góc trên bên trái?',
          answers: [{ label: 'Số ở góc', value: 2 }],
          right: 'Kernel của bên kia là bản xoay 180°, nên hai góc đối nhau đổi chỗ.',
          wrong: 'Là 2: kernel của bên kia là bản xoay 180°, nên hai góc đối nhau đổi chỗ.',
        },
};
