import type { Both } from '../../words/language.ts';
import { STEPS } from '../kit/rotation/filter.ts';
import { OPS, type Op } from '../kit/rotation/ops.ts';
import { scientific } from '../kit/scientific.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { Derived, State, View } from './model.ts';

type Four = readonly [string, string, string, string];

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<View, string>>;
  readonly op: string;
  readonly ops: Readonly<Record<Op, string>>;
  readonly given: Readonly<Record<View, readonly [string, string]>>;
  readonly columns: Readonly<Record<View, Four>>;
  readonly difference: Readonly<Record<View, string>>;
  readonly before: string;
  readonly loss: string;
  readonly draw: string;
  readonly sums: string;
  readonly curves: string;
}

type Text = FigureText<State, Derived, Labels>;

const DIGITS = 4;

function tables({ view }: State, { given, boards }: Derived, labels: Labels): NumberTable[] {
  const table = (caption: string, board: Derived['given'][number]): NumberTable => ({
    caption,
    rows: board.rows,
    cols: board.cols,
    at: (row, col) => board.values[row * board.cols + col],
    digits: DIGITS,
  });
  return [
    ...given.map((board, index) => table(labels.given[view][index], board)),
    ...OPS.flatMap((op) =>
      boards[op].map((board, index) =>
        table(`${labels.ops[op]}: ${labels.columns[view][index]}`, board),
      ),
    ),
  ];
}

function outputsOf({ outputs }: Derived, op: Op, { number }: Say): string {
  return outputs[op].map((value) => number(value)).join('; ');
}

const vi: Text = {
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
      networks: ['Lúc đầu', 'Lọc 1', 'Lọc 2', 'Phiếu'],
    },
    difference: {
      compare: 'Hai Y khác nhau nhiều nhất',
      filter: 'Xoay một K, hai bên khác nhau nhiều nhất',
      networks: 'Xoay bộ lọc, hai mạng khác nhau nhiều nhất',
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
      return `Sau ${say.number(derived.step)} bước từ hai điểm xuất phát khác nhau: xoay kernel của bên tích chập 180°, hai kernel khác nhau nhiều nhất ${difference}, lúc đầu là ${scientific(derived.startDifference, say.number)}.`;
    }
    if (state.view === 'networks') {
      return `Hai mạng xuất phát từ bản xoay của nhau, học cùng ảnh theo cùng thứ tự. Sau ${say.number(derived.step)} bước vẫn là bản xoay của nhau: ${derived.difference === 0 ? 'trọng số khớp đến bit cuối cùng' : `trọng số khác nhau nhiều nhất ${difference}, chỉ do làm tròn`}. Trong cả ${say.number(STEPS)} bước, khác nhau nhiều nhất ${scientific(derived.everApart, say.number)}.`;
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

const en: Text = {
  title: 'To flip the kernel or not',
  lead: 'Change the kernel to see when the two operations differ, then let both of them learn.',
  surface:
    'Cross-correlation in the upper row, convolution in the lower. Arrow keys move the window, or the number of steps learned.',
  labels: {
    view: 'Look at',
    views: { compare: 'Both operations', filter: 'One filter learns', networks: 'Two networks' },
    op: 'Operation in the code',
    ops: { xcorr: 'Cross-correlation', conv: 'Convolution' },
    given: {
      compare: ['X', '∂L/∂Y'],
      filter: ['Image', 'Target'],
      networks: ['Class 0', 'Class 1'],
    },
    columns: {
      compare: ['Slides', 'Y', '∂L/∂K', '∂L/∂X'],
      filter: ['Start', 'K', 'Slides', 'Result'],
      networks: ['Start', 'Filter 1', 'Filter 2', 'Votes'],
    },
    difference: {
      compare: 'Largest difference of the two Y',
      filter: 'Largest difference, one K turned',
      networks: 'Largest difference, filters turned',
    },
    before: 'at the start',
    loss: 'loss',
    draw: 'New random numbers',
    sums: 'The chosen cell of Y',
    curves: 'Loss of both',
  },
  presets: {
    asymmetric: 'Changed by turning',
    'rotation-proof': 'Its own rotation',
    symmetric: 'Symmetric matrix',
    'sign-change': 'Turning flips the sign',
    'learn-both': 'Learned both ways',
    'two-networks': 'Two networks',
  },
  describe: (state, derived, say) => {
    const difference = scientific(derived.difference, say.number);
    if (derived.learning) return 'Both are learning; this is how they start.';
    if (state.view === 'filter') {
      return `After ${say.number(derived.step)} steps from two different starts: with the kernel of convolution turned by 180°, the two kernels differ by at most ${difference}; at the start it was ${scientific(derived.startDifference, say.number)}.`;
    }
    if (state.view === 'networks') {
      return `Two networks start as each other’s rotation and see the same pictures in the same order. After ${say.number(derived.step)} steps they still are: ${derived.difference === 0 ? 'the weights agree to the last bit' : `the weights differ by at most ${difference}, which is rounding`}. In all ${say.number(STEPS)} steps they never differ by more than ${scientific(derived.everApart, say.number)}.`;
    }
    const told = `Cross-correlation gives ${outputsOf(derived, 'xcorr', say)}; convolution gives ${outputsOf(derived, 'conv', say)}.`;
    if (derived.rotationProof)
      return `${told} Turned by 180° the kernel is itself, so nobody can tell.`;
    if (derived.symmetric) {
      return `${told} The kernel is symmetric as a matrix, but turned by 180° it is another kernel: not enough.`;
    }
    return `${told} Turned by 180° it is another kernel, so the results differ.`;
  },
  tables: (state, derived) => tables(state, derived, en.labels),
  predict: (state, derived, say) =>
    state.view === 'compare'
      ? {
          question: 'In the top left cell of Y, what does each operation give?',
          answers: OPS.map((op) => ({ label: en.labels.ops[op], value: derived.outputs[op][0] })),
          right: 'One multiplies by K as it is, the other by K turned.',
          wrong: `Cross-correlation gives ${say.number(derived.outputs.xcorr[0])}, convolution ${say.number(derived.outputs.conv[0])}: convolution turns K before it multiplies.`,
        }
      : {
          question:
            'Cross-correlation learned a kernel with 7 in its top left and 2 in its bottom right corner. What does convolution learn in the top left corner?',
          answers: [{ label: 'The corner', value: 2 }],
          right: 'The other kernel is turned by 180°, so opposite corners change places.',
          wrong: 'It is 2: the other kernel is turned by 180°, so opposite corners change places.',
        },
};

export const text: Both<Text> = { vi, en };
