import { scientific, superscript } from '../kit/frame/scientific.ts';
import { BATCH, NETS } from './net.ts';
import { tables } from './tables.ts';
import { changeOf, endSlope, STEADY, type Text } from './text.ts';

export const vi: Text = {
  title: 'Tiêu biến gradient qua nhiều tầng',
  lead: 'Đổi hàm kích hoạt và cách khởi tạo, xem gradient về đến những tầng đầu còn lại bao nhiêu.',
  surface:
    'Gradient ở từng tầng, thang log. Phím mũi tên trái, phải chọn tầng, lên, xuống chọn đường; phím cách cho gradient chạy ngược.',
  labels: {
    acts: { sigmoid: 'Sigmoid', tanh: 'Tanh', relu: 'ReLU' },
    act: 'Hàm kích hoạt',
    inits: { naive: 'Nhỏ (0,01)', xavier: 'Xavier', he: 'He' },
    init: 'Khởi tạo',
    depth: 'Số tầng',
    skip: 'Kết nối tắt',
    gain: 'Nhân trọng số với',
    width: 'Số nơ-ron mỗi tầng',
    draw: 'Đổi số ngẫu nhiên',
    of: 'Gradient theo',
    kinds: { signal: 'Đầu ra của tầng', weights: 'Trọng số' },
    gradients: {
      signal: 'Gradient theo đầu ra mỗi tầng',
      weights: 'Gradient theo trọng số mỗi tầng',
    },
    spread: `${BATCH} đầu vào còn khác nhau bao nhiêu`,
    blurred: 'rồi không phân biệt được nữa',
    silent: 'Nơ-ron im lặng (ReLU)',
    middle: `${NETS} lần khởi tạo và đường trung vị`,
    quarter: 'mỗi tầng còn 1/4',
    towards: 'lượt truyền ngược',
    input: 'x',
    layer: (layer) => `Tầng ${layer}`,
    atInput: 'Đầu vào',
    gradient: 'gradient',
    slope: 'độ dốc trung bình',
    apart: 'khác nhau',
  },
  presets: {
    'sigmoid-naive': 'Sigmoid, trọng số nhỏ',
    'sigmoid-xavier': 'Sigmoid, Xavier',
    'relu-naive': 'ReLU, trọng số nhỏ',
    'relu-he': 'ReLU, He',
    dead: 'ReLU chết',
    skip: 'Thêm kết nối tắt',
  },
  describe: (state, derived, { number }) => {
    const { act, depth, of, skip, gain } = state;
    const { shrink, silentTotal, units } = derived;
    const vanishing = shrink >= STEADY && Number.isFinite(shrink);
    const start = {
      naive: 'trọng số nhỏ',
      xavier: 'khởi tạo Xavier',
      he: 'khởi tạo He',
    }[state.init];
    const extras = `${gain === 1 ? '' : `, trọng số × ${number(gain)}`}${skip ? ', có kết nối tắt' : ''}`;
    const names = `${vi.labels.acts[act]}, ${start}${extras}`;
    const end = of === 'signal' ? 'đầu vào' : 'tầng 1';
    const change = changeOf(shrink, {
      nothing: 'không còn gì',
      same: 'gần như giữ nguyên',
      smaller: (times) => `nhỏ đi ${times} lần`,
      larger: (times) => `lớn lên ${times} lần`,
      number,
    });
    const power = `(1/4)${superscript(depth)} ≈ ${scientific(derived.ceiling, number)}`;
    const why = {
      sigmoid: `Độ dốc của sigmoid nhiều nhất là 1/4; ${number(depth)} tầng: ${power}.`,
      tanh: `Độ dốc của tanh nhiều nhất là 1, ở tầng ${number(depth)} trung bình là ${number(endSlope(derived))}.`,
      relu: `Độ dốc là 1 ở nơ-ron mở${vanishing ? ', nhưng trọng số vẫn làm gradient tiêu biến' : ''}; ${number(silentTotal)} trong ${number(units)} nơ-ron im lặng với cả ${BATCH} đầu vào.`,
    }[act];
    return `${names}: từ tầng ${number(depth)} về ${end}, gradient ${change}. ${why}`;
  },
  tables: (state, derived) =>
    tables(state, derived, {
      gradient: vi.labels.gradients[state.of],
      spread: vi.labels.spread,
      silent: vi.labels.silent,
    }),
  predict: () => ({
    question:
      'Mười tầng ReLU nối tiếp, nơ-ron nào cũng mở, trọng số nào cũng bằng 0,5. Gradient về đến đầu mạng thì nhỏ đi bao nhiêu lần?',
    answers: [{ label: 'Số lần', value: 2 ** 10 }],
    right:
      'Độ dốc 1 không lấy đi gì, nhưng trọng số thì có: 0,5¹⁰ ≈ 1/1.024. ReLU với trọng số nhỏ vẫn làm gradient tiêu biến.',
    wrong:
      'Là 1.024 lần: độ dốc 1 không lấy đi gì, nhưng mỗi tầng còn nhân với trọng số 0,5, và 0,5¹⁰ ≈ 1/1.024.',
  }),
};
