import { answers, last, shapeOf, type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Ép từ mặt trước hay từ bên hông',
  lead: 'Nén bốn feature map của hình vẽ số 7, rồi xem chiều nào ngắn đi.',
  surface: 'Khối feature map trước và sau khi nén. Phím mũi tên dời ô đầu ra, phím cách để chạy.',
  labels: {
    mode: 'Cách nén',
    modes: { pool: 'Pooling', pointwise: '1×1', both: 'Cả hai' },
    sliders: {
      k: 'Cửa sổ pooling',
      s: 'Stride của pooling',
      p: 'Padding của pooling',
      m: 'Số bộ lọc 1×1',
      t: 'Stride của 1×1',
    },
    operation: (kind) => (kind === 'pool' ? 'Max pooling' : '1×1'),
    step: (kind) => (kind === 'pool' ? 'max' : '1×1'),
    pointwiseName: 'Tích chập 1×1',
    columns: ['pool', 'pointwise'],
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
  describe: (state, derived, say) => {
    const { number, words } = say;
    const { before, after } = derived.values;
    const [first] = derived.stages;
    const usual =
      state.mode === 'pool' && derived.pool.outSide === derived.pool.inSide
        ? ' Stride 1 và đủ padding thì pooling giữ nguyên H×W.'
        : state.mode === 'pointwise' && derived.pointwise.outSide < derived.pointwise.inSide
          ? ' Stride lớn hơn 1 thì 1×1 cũng làm H×W nhỏ đi.'
          : '';
    return `Từ ${shapeOf(first, say)} còn ${shapeOf(last(derived), say)}: ${number(before)} số thành ${number(after)} số. Ô ${words.cellAt(number(state.row), number(state.col))} của kênh 1 là ${number(derived.out)}.${usual}`;
  },
  tables: (_, derived, say) =>
    tables(derived, {
      input: say.words.input,
      pool: 'Max pooling',
      pointwise: 'Tích chập 1×1',
      channel: 'kênh',
    }),
  predict: (_, derived, say) => ({
    question: 'Sau khi nén, khối cao, rộng bao nhiêu ô và có mấy kênh?',
    answers: answers(derived, ['Chiều cao', 'Chiều rộng', 'Số kênh']),
    right: `Đúng là ${shapeOf(last(derived), say)}.`,
    wrong: `Khối ra là ${shapeOf(last(derived), say)}. Pooling chạy riêng trong từng kênh nên số kênh không đổi; 1×1 cho số kênh bằng số bộ lọc.`,
  }),
};
