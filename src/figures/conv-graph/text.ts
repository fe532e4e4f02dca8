import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import { type Derived, type State, sideOf } from './model.ts';
import { cellName, resultName } from './names.ts';
import type { Loss, Sort } from './products.ts';

export interface Labels {
  readonly graph: string;
  readonly products: (count: string) => string;
  readonly sort: string;
  readonly sorts: Readonly<Record<Sort, string>>;
  readonly sorted: Readonly<Record<Sort, string>>;
  readonly gap: string;
  readonly loss: string;
  readonly losses: Readonly<Record<Loss, string>>;
  readonly notes: Readonly<Record<Loss, (count: string) => string>>;
  readonly edit: string;
  readonly grids: { readonly x: string; readonly k: string; readonly t: string };
  readonly learn: string;
  readonly rate: string;
  readonly after: (before: string, after: string) => string;
  readonly step: string;
  readonly sizes: string;
}

const NOTES: Labels['notes'] = {
  mse: (count) => `L = Σ(Y − T)²/${count}`,
  sum: () => 'L = ΣY',
};

type Text = FigureText<State, Derived, Labels>;

const vi: Text = {
  title: 'Mười sáu tích, ba cách xếp',
  lead: 'Chạm một số bất kỳ để xem nó có mặt trong những tích nào, rồi xếp cả danh sách theo y, theo k, theo x.',
  surface:
    'Một tầng tích chập với mọi con số của nó. Phím mũi tên đi từng nhóm tích, phím cách để chạy.',
  labels: {
    graph: 'Đi tới, rồi đi lùi',
    products: (count) => `${count} tích`,
    sort: 'Xếp theo',
    sorts: { list: 'Danh sách', y: 'y', k: 'k', x: 'x' },
    sorted: { list: 'x·k → y', y: 'lượt truyền xuôi', k: '∂L/∂K', x: '∂L/∂X' },
    gap: 'Giấu một số',
    loss: 'Mất mát L',
    losses: { mse: 'L = trung bình (Y − T)²', sum: 'L = tổng của Y' },
    notes: NOTES,
    edit: 'Sửa từng ô',
    grids: { x: 'X', k: 'K', t: 'T (đích)' },
    learn: 'Đi một bước xuống dốc',
    rate: 'Tốc độ học',
    after: (before, after) => `L: ${before} → ${after}`,
    step: 'Sửa K và b một bước',
    sizes: 'Kích thước',
  },
  notice: ({ refused }) =>
    refused
      ? 'Kernel lớn hơn đầu vào nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy tăng đầu vào hoặc giảm kernel.'
      : '',
  presets: {
    example: 'Ví dụ của phần này',
    'by-y': 'Xếp theo y',
    'by-k': 'Xếp theo k',
    'by-x': 'Xếp theo x',
    'one-missing': 'Thiếu một số',
    own: 'Số khác',
  },
  describe: (state, derived, say) => {
    const { sum, name, member, count } = facts(state, derived, say);
    if (derived.hidden) {
      return `${name} gom ${count} tích; một thừa số và tổng đang để trống. Bấm Đoán trước để điền.`;
    }
    if (state.sort === 'list') {
      return `Tích thứ ${say.number(state.step + 1)}: ${sum}. ${member.x} nhân ${member.k}, góp vào ${member.y}.`;
    }
    return `${name} = ${sum}.${errorOf(state, derived, say, 'Từ đó')}`;
  },
  predict: (state, derived, say) => {
    const { sum, name, count } = facts(state, derived, say);
    return {
      question: `${name} gom ${count} tích. Thừa số còn thiếu là số nào, và kết quả bằng bao nhiêu?`,
      answers: answers(state, derived, 'Thừa số', 'Kết quả'),
      right: `${name} = ${sum}.`,
      wrong: `${name} = ${sum}. Hãy tìm trong hình các ô có khung: mỗi ô góp một thừa số.`,
    };
  },
  tables: (state, derived, say) => tables(state, derived, say, 'Các tích', 'Đích T'),
};

const en: Text = {
  title: 'Sixteen products, sorted three ways',
  lead: 'Touch any number to see which products it takes part in, then sort the whole list by y, by k and by x.',
  surface:
    'A convolutional layer with all its numbers. Arrow keys walk the groups of products, space plays.',
  labels: {
    graph: 'Forward, then back',
    products: (count) => `${count} products`,
    sort: 'Sort by',
    sorts: { list: 'List', y: 'y', k: 'k', x: 'x' },
    sorted: { list: 'x·k → y', y: 'forward pass', k: '∂L/∂K', x: '∂L/∂X' },
    gap: 'Hide one number',
    loss: 'Loss L',
    losses: { mse: 'L = mean of (Y − T)²', sum: 'L = sum of Y' },
    notes: NOTES,
    edit: 'Edit single cells',
    grids: { x: 'X', k: 'K', t: 'T (target)' },
    learn: 'One step downhill',
    rate: 'Learning rate',
    after: (before, after) => `L: ${before} → ${after}`,
    step: 'Correct K and b once',
    sizes: 'Sizes',
  },
  notice: ({ refused }) =>
    refused
      ? 'The kernel is larger than the input, so it fits nowhere. The last setting that worked is kept; choose a larger input or a smaller kernel.'
      : '',
  presets: {
    example: 'The chapter’s example',
    'by-y': 'Sorted by y',
    'by-k': 'Sorted by k',
    'by-x': 'Sorted by x',
    'one-missing': 'One number missing',
    own: 'Other numbers',
  },
  describe: (state, derived, say) => {
    const { sum, name, member, count } = facts(state, derived, say);
    if (derived.hidden) {
      return `${name} collects ${count}; one factor and the sum are left out. Press Predict to fill them in.`;
    }
    if (state.sort === 'list') {
      return `Product ${say.number(state.step + 1)}: ${sum}. ${member.x} times ${member.k}, added to ${member.y}.`;
    }
    return `${name} = ${sum}.${errorOf(state, derived, say, 'Hence')}`;
  },
  predict: (state, derived, say) => {
    const { sum, name, count } = facts(state, derived, say);
    return {
      question: `${name} collects ${count}. Which factor is missing, and what is the result?`,
      answers: answers(state, derived, 'Factor', 'Result'),
      right: `${name} = ${sum}.`,
      wrong: `${name} = ${sum}. Look for the framed cells: each of them lends one factor.`,
    };
  },
  tables: (state, derived, say) => tables(state, derived, say, 'Products', 'Target T'),
};

const DECIMALS = 2;
/** As many as a link keeps. */
const FINE_DECIMALS = 4;

function facts(state: State, { products, group, layer }: Derived, say: Say) {
  const { n, k, sort, b } = state;
  const bracket = (value: number, digits = DECIMALS) =>
    value < 0 ? `(${say.number(value, digits)})` : say.number(value, digits);
  const terms = group.members.map((index) => {
    const { pixel, weight, error } = products[index];
    const [left, right] = {
      list: [pixel, weight],
      y: [pixel, weight],
      k: [error, pixel],
      x: [error, weight],
    }[sort];
    return `${bracket(left)}·${bracket(right)}`;
  });
  if (sort === 'y' && b !== 0) terms.push(bracket(b, FINE_DECIMALS));
  const first = products[group.members[0]];
  const count = group.members.length;
  const name =
    sort === 'list'
      ? `${cellName('X', first.x, n)}·${cellName('K', first.k, k)}`
      : resultName(sort, group.target, sideOf(state));
  return {
    sum: `${terms.join(' + ')} = ${say.number(group.result, DECIMALS)}`,
    name,
    count:
      say.language === 'vi'
        ? say.number(count)
        : `${say.number(count)} ${count === 1 ? 'product' : 'products'}`,
    member: {
      x: cellName('X', first.x, n),
      k: cellName('K', first.k, k),
      y: cellName('Y', first.y, layer.outSide),
    },
  };
}

/** How the loss turns an output into its error, for the sorting by outputs. */
function errorOf(state: State, { group, layer }: Derived, say: Say, hence: string): string {
  if (state.sort !== 'y' || state.loss !== 'mse') return '';
  const shown = (value: number) => say.number(value, DECIMALS);
  const [y, t, g] = [layer.output, layer.target, layer.gradOutput].map(
    ({ data }) => data[group.target],
  );
  const target = t < 0 ? `(${shown(t)})` : shown(t);
  const name = cellName('Y', group.target, layer.outSide);
  return ` ${hence} ∂L/∂${name} = 2·(${shown(y)} − ${target}) / ${say.number(layer.output.data.length)} = ${shown(g)}.`;
}

function answers(
  state: State,
  { products, group, missing }: Derived,
  factor: string,
  result: string,
) {
  const { weight, pixel } = products[missing];
  const round = (value: number) => Math.round(value * 100) / 100;
  return [
    { label: factor, value: round(state.sort === 'k' ? pixel : weight) },
    { label: result, value: round(group.result) },
  ];
}

function tables(
  state: State,
  derived: Derived,
  { words }: Say,
  products: string,
  target: string,
): NumberTable[] {
  const { layer, hidden, group } = derived;
  const { n, k, sort } = state;
  const cover = (data: ArrayLike<number>, mine: boolean) =>
    hidden && mine
      ? Array.from(data, (value, index) => (index === group.target ? Number.NaN : value))
      : data;
  const rows = derived.products.flatMap(({ pixel, weight, error }) => [pixel, weight, error]);
  const side = layer.outSide;
  const grid = (name: string, data: ArrayLike<number>, size: number) => ({
    ...gridTable(name, data, size, size),
    digits: FINE_DECIMALS,
  });
  return [
    grid(words.input, layer.input.data, n),
    grid(words.kernel, layer.kernel.data, k),
    grid(words.featureMap, cover(layer.output.data, sort === 'y'), side),
    grid(target, layer.target.data, side),
    grid('∂L/∂Y', layer.gradOutput.data, side),
    grid('∂L/∂K', cover(layer.gradKernel.data, sort === 'k'), k),
    grid('∂L/∂X', cover(layer.gradInput.data, sort === 'x'), n),
    grid('∂L/∂b', layer.gradBias.data, 1),
    {
      ...gridTable(`${products}: x, k, ∂L/∂y`, rows, derived.products.length, 3),
      digits: FINE_DECIMALS,
    },
  ];
}

export const text: Both<Text> = { vi, en };
