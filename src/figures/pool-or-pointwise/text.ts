import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { Derived, Stage } from './model.ts';
import type { Mode, State } from './state.ts';

export interface Labels {
  readonly mode: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly sliders: Readonly<Record<'k' | 's' | 'p' | 'm' | 't', string>>;
  readonly operation: (kind: Stage['kind']) => string;
  /** The same in the few letters that stand over an arrow. */
  readonly step: (kind: Stage['kind']) => string;
  readonly pointwiseName: string;
  readonly columns: readonly [string, string];
  readonly depth: string;
  readonly nothing: string;
  readonly changed: string;
  readonly kept: string;
  readonly learned: string;
  readonly cost: string;
  readonly fixed: (parameters: string) => string;
  readonly learns: (parameters: string) => string;
  readonly comparisons: (count: string) => string;
  readonly products: (count: string) => string;
  readonly wide: (from: string, pool: string, pointwise: string, filters: string) => string;
}

type Text = FigureText<State, Derived, Labels>;

const shapeOf = ({ side, sheets }: Stage, { number }: Pick<Say, 'number'>) =>
  [side, side, sheets.length].map((size) => number(size)).join('×');

const last = ({ stages }: Derived) => stages[stages.length - 1];

const vi: Text = {
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

const en: Text = {
  title: 'Press from the front, or from the side',
  lead: 'Squeeze four feature maps of a drawn 7, and watch which side gets shorter.',
  surface:
    'A block of feature maps before and after squeezing. Arrow keys move the output cell, space plays.',
  labels: {
    mode: 'Squeeze by',
    modes: { pool: 'Pooling', pointwise: '1×1', both: 'Both' },
    sliders: {
      k: 'Pooling window',
      s: 'Pooling stride',
      p: 'Pooling padding',
      m: '1×1 filters',
      t: '1×1 stride',
    },
    operation: (kind) => (kind === 'pool' ? 'Max pooling' : '1×1'),
    step: (kind) => (kind === 'pool' ? 'max' : '1×1'),
    pointwiseName: '1×1 convolution',
    columns: ['pool', 'pointwise'],
    depth: 'depth',
    nothing: 'neither',
    changed: 'Changes',
    kept: 'Keeps',
    learned: 'Learned?',
    cost: 'Cost',
    fixed: (parameters) => `Fixed, ${parameters} parameters`,
    learns: (parameters) => `Learned, ${parameters} parameters`,
    comparisons: (count) => `${count} comparisons`,
    products: (count) => `${count} multiply-adds`,
    wide: (from, pool, pointwise, filters) =>
      `Real size, from ${from}: 2×2 max pooling leaves ${pool} numbers; 1×1 with ${filters} filters leaves ${pointwise} numbers. As many either way, but one loses places, the other channels.`,
  },
  presets: {
    pool: '2×2 pooling',
    pointwise: '1×1 convolution',
    both: 'Both',
    'pool-stride-1': 'Pooling, stride 1',
    'pointwise-stride-2': '1×1, stride 2',
  },
  describe: (state, derived, say) => {
    const { number, words } = say;
    const { before, after } = derived.values;
    const [first] = derived.stages;
    const usual =
      state.mode === 'pool' && derived.pool.outSide === derived.pool.inSide
        ? ' With stride 1 and enough padding, pooling keeps H×W.'
        : state.mode === 'pointwise' && derived.pointwise.outSide < derived.pointwise.inSide
          ? ' With a stride above 1, a 1×1 shrinks H×W as well.'
          : '';
    return `From ${shapeOf(first, say)} to ${shapeOf(last(derived), say)}: ${number(before)} numbers become ${number(after)}. The cell at ${words.cellAt(number(state.row), number(state.col))} of channel 1 is ${number(derived.out)}.${usual}`;
  },
  tables: (_, derived, say) =>
    tables(derived, {
      input: say.words.input,
      pool: 'Max pooling',
      pointwise: '1×1 convolution',
      channel: 'channel',
    }),
  predict: (_, derived, say) => ({
    question: 'After squeezing, how many cells high and wide is the block, and how many channels?',
    answers: answers(derived, ['Height', 'Width', 'Channels']),
    right: `It is ${shapeOf(last(derived), say)}.`,
    wrong: `The block that comes out is ${shapeOf(last(derived), say)}. Pooling runs in each channel alone, so the channels stay; a 1×1 gives as many channels as it has filters.`,
  }),
};

function answers(derived: Derived, labels: readonly [string, string, string]) {
  const { side, sheets } = last(derived);
  return [side, side, sheets.length].map((value, index) => ({ label: labels[index], value }));
}

function tables(
  { stages }: Derived,
  names: Readonly<Record<Stage['kind'] | 'channel', string>>,
): NumberTable[] {
  return stages.flatMap(({ kind, side, sheets }) =>
    sheets.map((sheet, index) =>
      gridTable(`${names[kind]}, ${names.channel} ${index + 1}`, sheet, side, side),
    ),
  );
}

export const text: Both<Text> = { vi, en };
