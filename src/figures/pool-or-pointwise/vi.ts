import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Ép từ mặt trước hay từ bên hông',
  lead: 'Bấm Chạy để ép bốn feature map của hình vẽ số 7, rồi đổi cách nén và xem chiều nào ngắn đi.',
  surface: 'Khối feature map trước và sau khi nén. Phím mũi tên dời ô đầu ra, phím cách để chạy.',
  labels: {
    mode: 'Cách nén',
    modes: { pool: 'Pooling', pointwise: '1×1', both: 'Cả hai' },
    more: 'Stride, padding',
    sliders: {
      k: 'Cửa sổ pooling',
      s: 'Stride của pooling',
      p: 'Padding của pooling',
      m: 'Số bộ lọc 1×1',
      t: 'Stride của 1×1',
    },
    operations: { input: '', pool: 'max', pointwise: '1×1' },
    pointwiseName: 'Tích chập 1×1',
    depth: 'chiều sâu',
    nothing: 'không chiều nào',
    changed: 'Đổi',
    kept: 'Giữ',
    learned: 'Học?',
    cost: 'Tốn',
    fixed: (parameters) => `Cố định, ${parameters} tham số`,
    learns: (parameters) => `Học, ${parameters} tham số`,
    comparisons: (count) => `${count} phép so sánh`,
    products: (count) => `${count} phép nhân–cộng`,
    wide: (from, pool, pointwise, filters) =>
      `Cỡ thật, từ ${from}: max pooling 2×2 còn ${pool} số; 1×1 với ${filters} bộ lọc còn ${pointwise} số. Bằng nhau về số lượng, nhưng một bên mất vị trí, bên kia mất kênh.`,
  },
  presets: {
    pool: 'Pooling 2×2',
    pointwise: 'Tích chập 1×1',
    both: 'Cả hai',
    'pool-stride-1': 'Pooling stride 1',
    'pointwise-stride-2': '1×1 stride 2',
  },
  sentences: ({ number, words }) => ({
    change: (from, to, before, after) =>
      `Từ ${from} còn ${to}: ${number(before)} số thành ${number(after)} số.`,
    here: (row, col, out) =>
      `Ô ${words.cellAt(number(row), number(col))} của kênh 1 là ${number(out)}.`,
    poolKeeps: 'Stride 1 và đủ padding thì pooling giữ nguyên H×W.',
    pointwiseShrinks: 'Stride lớn hơn 1 thì 1×1 cũng làm H×W nhỏ đi.',
    sheet: (kind, channel) =>
      `${{ input: words.input, pool: 'Max pooling', pointwise: 'Tích chập 1×1' }[kind]}, kênh ${number(channel)}`,
    question: 'Sau khi nén, khối cao, rộng bao nhiêu ô và có mấy kênh?',
    sides: ['Chiều cao', 'Chiều rộng', 'Số kênh'],
    right: (shape) => `Đúng là ${shape}.`,
    wrong: (shape) =>
      `Khối ra là ${shape}. Pooling chạy riêng trong từng kênh nên số kênh không đổi; 1×1 cho số kênh bằng số bộ lọc.`,
    beats: {
      pool: {
        arrive: 'Cửa sổ đặt lên mọi kênh.',
        lift: 'Các ô dưới cửa sổ được nhấc ra …',
        multiply: '… ép từ mặt trước …',
        add: '… mỗi kênh chỉ còn số lớn nhất …',
        write: '… ghi vào khối nhỏ hơn, vẫn đủ kênh.',
      },
      pointwise: {
        arrive: 'Que xiên đặt vào một pixel, qua mọi kênh.',
        lift: 'Mỗi kênh đưa ra một số …',
        multiply: '… ép từ bên hông …',
        add: '… nhân trọng số, cộng lại …',
        write: '… ghi vào đúng pixel đó: cao và rộng giữ nguyên.',
      },
      both: {
        arrive: 'Cửa sổ đặt lên mọi kênh.',
        lift: 'Pooling ép từ mặt trước …',
        multiply: '… ghi vào khối ở giữa.',
        add: 'Rồi 1×1 ép từ bên hông …',
        write: '… và ghi vào khối cuối.',
      },
    },
  }),
};

export const vi = spoken(says, dictionary);
