import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { BATCH, NETS } from './net.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Tiêu biến gradient qua nhiều tầng',
  lead: 'Bấm Chạy và đi theo gradient về từng tầng; rồi đổi hàm kích hoạt hay cách khởi tạo.',
  surface:
    'Gradient ở từng tầng, bên dưới là đồ thị thang log. Phím mũi tên trái, phải chọn tầng, lên, xuống chọn đường; phím cách cho gradient chạy ngược.',
  labels: {
    acts: { sigmoid: 'Sigmoid', tanh: 'Tanh', relu: 'ReLU' },
    act: 'Hàm kích hoạt',
    inits: { naive: 'Nhỏ (0,01)', xavier: 'Xavier', he: 'He' },
    init: 'Khởi tạo',
    meant: {
      naive: 'Nhỏ: trọng số nào cũng cỡ 0,01.',
      xavier: 'Xavier: trọng số vừa đủ lớn để một tầng có độ dốc 1 giữ nguyên cỡ của tín hiệu.',
      he: 'He: phương sai gấp đôi Xavier, vì ReLU đóng một nửa số nơ-ron.',
    },
    depth: 'Số tầng',
    skip: 'Kết nối tắt',
    gain: 'Nhân trọng số với',
    width: 'Số nơ-ron mỗi tầng',
    draw: 'Đổi số ngẫu nhiên',
    of: 'Gradient theo',
    kinds: { signal: 'Đầu ra của tầng', weights: 'Trọng số' },
    middle: `${NETS} lần khởi tạo và đường trung vị`,
    quarter: 'mỗi tầng còn 1/4',
    loss: 'mất mát →',
    layer: (layer) => `Tầng ${layer}`,
    atInput: 'Đầu vào',
    gradient: 'gradient',
    slope: 'độ dốc trung bình',
    apart: `độ lệch của ${BATCH} đầu vào`,
  },
  presets: {
    'sigmoid-naive': 'Sigmoid, trọng số nhỏ',
    'sigmoid-xavier': 'Sigmoid, Xavier',
    'relu-naive': 'ReLU, trọng số nhỏ',
    'relu-he': 'ReLU, He',
    dead: 'ReLU chết',
    skip: 'Thêm kết nối tắt',
  },
  beats: {
    arrive: 'Gradient lùi về một tầng.',
    lift: 'Ở đó nó gặp các độ dốc…',
    multiply: '…và các trọng số,',
    add: 'rồi nhân với cả hai.',
    write: 'Phần còn lại được ghi vào đồ thị.',
  },
  sentences: ({ number }) => {
    const way = (depth: number, toInput: boolean) =>
      `từ tầng ${number(depth)} về ${toInput ? 'đầu vào' : 'tầng 1'}, gradient`;
    return {
      setting: (act, init, gain, skip) => {
        const start = { naive: 'trọng số nhỏ', xavier: 'khởi tạo Xavier', he: 'khởi tạo He' }[init];
        return `${dictionary.labels.acts[act]}, ${start}${gain === 1 ? '' : `, trọng số × ${number(gain)}`}${skip ? ', có kết nối tắt' : ''}`;
      },
      nothing: (depth, toInput) => `${way(depth, toInput)} không còn gì.`,
      same: (depth, toInput) => `${way(depth, toInput)} gần như giữ nguyên.`,
      smaller: (depth, toInput, times) => `${way(depth, toInput)} nhỏ đi ${times} lần.`,
      larger: (depth, toInput, times) => `${way(depth, toInput)} lớn lên ${times} lần.`,
      power: (exponent) => `khoảng 10 mũ ${number(exponent)}`,
      sigmoid: (depth, times) =>
        `Độ dốc của sigmoid nhiều nhất là 1/4: qua ${number(depth)} tầng, nhỏ đi ít nhất ${times} lần, trừ khi có trọng số lớn bù vào.`,
      tanh: (depth, slope) =>
        `Độ dốc của tanh nhiều nhất là 1, ở tầng ${number(depth)} trung bình là ${number(slope)}.`,
      relu: (vanishing, silent, units) =>
        `Độ dốc là 1 ở nơ-ron mở${vanishing ? ', nhưng trọng số vẫn làm gradient tiêu biến' : ''}; ${number(silent)} trong ${number(units)} nơ-ron im lặng với cả ${BATCH} đầu vào.`,
      question:
        'Mười tầng ReLU nối tiếp, nơ-ron nào cũng mở, trọng số nào cũng bằng 0,5. Gradient về đến đầu mạng thì nhỏ đi bao nhiêu lần?',
      times: 'Số lần',
      right:
        'Độ dốc 1 không lấy đi gì, nhưng mười trọng số 0,5 chỉ để lại 1/1.024. ReLU với trọng số nhỏ vẫn làm gradient tiêu biến.',
      wrong:
        'Là 1.024 lần: độ dốc 1 không lấy đi gì, nhưng cả mười tầng, tầng nào cũng còn nhân với trọng số 0,5.',
      gradients: (of) =>
        of === 'signal' ? 'Gradient theo đầu ra mỗi tầng' : 'Gradient theo trọng số mỗi tầng',
      spread: `${BATCH} đầu vào còn khác nhau bao nhiêu`,
      silent: 'Nơ-ron im lặng (ReLU)',
    };
  },
};

export const vi = spoken(says, dictionary);
