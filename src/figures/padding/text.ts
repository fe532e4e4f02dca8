import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import { GREY } from './facts.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<State['view'], string>>;
  readonly mode: string;
  readonly modes: Readonly<Record<State['mode'], string>>;
  readonly edit: string;
  readonly wall: string;
  readonly sobel: string;
  readonly coverage: string;
  readonly windows: string;
  readonly without: string;
  readonly padded: (p: string) => string;
  readonly product: (rows: string, cols: string, all: string) => string;
  readonly corner: string;
  readonly side: string;
  readonly centre: string;
  readonly layer: string;
  readonly stopped: (layer: string) => string;
}

type Text = FigureText<State, Derived, Labels>;

const vi: Text = {
  title: 'Padding: thêm lề',
  lead: 'Đổi padding rồi xem theo bốn cách.',
  surface: 'Ảnh với lề và kernel. Phím mũi tên dời kernel, pixel hoặc tầng; phím cách để chạy.',
  labels: {
    view: 'Cách xem',
    views: { slide: 'Trượt', coverage: 'Độ phủ', edges: 'Cạnh giả', layers: '10 tầng' },
    mode: 'Lề điền gì',
    modes: { zeros: 'Số 0', reflect: 'Soi gương', replicate: 'Lặp rìa' },
    edit: 'Sửa từng ô',
    wall: 'Tường xám',
    sobel: 'Sobel x',
    coverage: 'Số cửa sổ thấy pixel',
    windows: 'Cửa sổ thấy nó',
    without: 'Không padding',
    padded: (p) => `Padding ${p}`,
    product: (rows, cols, all) => `${rows} (theo hàng) · ${cols} (theo cột) = ${all} cửa sổ`,
    corner: 'Góc',
    side: 'Giữa rìa',
    centre: 'Tâm ảnh',
    layer: 'tầng',
    stopped: (layer) => `dừng ở tầng ${layer}`,
  },
  presets: {
    none: 'p = 0',
    same: 'p = 1: giữ cỡ',
    even: 'p = 2: phủ đều',
    reflect: 'Soi gương',
    replicate: 'Lặp rìa',
    'ten-layers': 'Mười tầng',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    return refused.why === 'kernel'
      ? `Kernel cạnh ${number(refused.kernel)} không đặt vừa: ảnh kể cả lề chỉ có cạnh ${number(refused.padded)}. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`
      : `Soi gương qua rìa thì lề phải mỏng hơn ảnh: padding ${number(refused.p)} không nhỏ hơn cạnh ${number(refused.n)}. Hình giữ nguyên thiết lập trước; hãy giảm padding hoặc chọn loại lề khác.`;
  },
  describe: (state, derived, say) => {
    const { number } = say;
    const { n, k, p } = state;
    const { geometry: g, coverage, bare, answers, sizes, layer } = derived;
    if (state.view === 'coverage') {
      const verdict = coverage.even
        ? 'Pixel nào cũng được nhìn như nhau.'
        : `Góc ảnh được nhìn ${number(coverage.corner)} lần, tâm ảnh ${number(coverage.centre)} lần.`;
      const before =
        bare && p > 0 ? ` Không có lề thì ${number(bare.corner)} và ${number(bare.centre)}.` : '';
      return `${number(coverage.count)} cửa sổ thấy pixel ở hàng ${number(coverage.row)}, cột ${number(coverage.col)}. ${verdict}${before}`;
    }
    if (state.view === 'edges') {
      if (answers.count > 0)
        return `Tường đều ${number(GREY)}, vậy mà ${number(answers.count)} ô của feature map khác 0, từ ${number(answers.low)} đến ${number(answers.high)}: cạnh giả do vòng số 0 gây ra.`;
      return p === 0
        ? `Không có lề thì không có cạnh giả: feature map toàn số 0, nhưng chỉ còn ${number(g.outHeight)}×${number(g.outWidth)}.`
        : 'Feature map toàn số 0: tường đều thì không có cạnh nào, và lề không thêm cạnh.';
    }
    if (state.view === 'layers') {
      const size = (side: number | null) =>
        side === null ? 'kernel không còn đặt vừa' : `${number(side)}×${number(side)}`;
      const after = layer === 0 ? 'Đầu vào' : `Sau tầng ${number(layer)}`;
      return `${after}: không padding, ${size(sizes.without[layer])}; padding ${number(p)}, ${size(sizes.padded[layer])}.`;
    }
    const kept = derived.keepsSize
      ? `bằng đầu vào, vì p = (${number(k)} − 1)/2`
      : g.outWidth < n
        ? `nhỏ hơn đầu vào ${number(n - g.outWidth)} hàng, ${number(n - g.outWidth)} cột`
        : `lớn hơn đầu vào ${number(g.outWidth - n)} hàng, ${number(g.outWidth - n)} cột`;
    return `Đầu ra ${number(g.outHeight)}×${number(g.outWidth)}, ${kept}. Tâm kernel ở hàng ${number(derived.row + derived.anchor - p)}, cột ${number(derived.col + derived.anchor - p)}; ${number(derived.paddingTaps)} trong ${number(k * k)} ô của cửa sổ là lề. Tổng là ${number(derived.window.sum)}.`;
  },
  tables: (state, derived, say) => tables(state, derived, say, vi.labels),
};

const en: Text = {
  title: 'Padding: a border',
  lead: 'Change the padding and look at it in four ways.',
  surface:
    'A picture with its padding, and the kernel. Arrow keys move the kernel, the pixel or the layer; space plays.',
  labels: {
    view: 'View',
    views: { slide: 'Slide', coverage: 'Coverage', edges: 'False edges', layers: '10 layers' },
    mode: 'Filled with',
    modes: { zeros: 'Zeros', reflect: 'Reflect', replicate: 'Replicate' },
    edit: 'Edit single cells',
    wall: 'Grey wall',
    sobel: 'Sobel x',
    coverage: 'Windows per pixel',
    windows: 'These see it',
    without: 'No padding',
    padded: (p) => `Padding ${p}`,
    product: (rows, cols, all) => `${rows} (by rows) · ${cols} (by columns) = ${all}`,
    corner: 'Corner',
    side: 'Mid-rim',
    centre: 'Centre',
    layer: 'layer',
    stopped: (layer) => `stops at layer ${layer}`,
  },
  presets: {
    none: 'p = 0',
    same: 'p = 1: same size',
    even: 'p = 2: seen evenly',
    reflect: 'Reflect',
    replicate: 'Replicate',
    'ten-layers': 'Ten layers',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    return refused.why === 'kernel'
      ? `A kernel of side ${number(refused.kernel)} does not fit: the picture with its padding has side ${number(refused.padded)}. The last setting that worked is kept; add padding or choose a smaller kernel.`
      : `To mirror the picture, the border must be thinner than the picture: padding ${number(refused.p)} is not below ${number(refused.n)}. The last setting that worked is kept; choose less padding or another fill.`;
  },
  describe: (state, derived, say) => {
    const { number } = say;
    const { n, k, p } = state;
    const { geometry: g, coverage, bare, answers, sizes, layer } = derived;
    const times = (count: number) =>
      count === 1 ? 'once' : count === 2 ? 'twice' : `${number(count)} times`;
    if (state.view === 'coverage') {
      const verdict = coverage.even
        ? 'Every pixel is seen equally often.'
        : `The corner is seen ${times(coverage.corner)}, the centre ${times(coverage.centre)}.`;
      const before =
        bare && p > 0 ? ` Without padding, ${times(bare.corner)} and ${times(bare.centre)}.` : '';
      return `The pixel at row ${number(coverage.row)}, column ${number(coverage.col)} is seen by ${number(coverage.count)} ${coverage.count === 1 ? 'window' : 'windows'}. ${verdict}${before}`;
    }
    if (state.view === 'edges') {
      if (answers.count > 0)
        return `The wall is ${number(GREY)} everywhere, yet ${number(answers.count)} cells of the feature map are not 0, from ${number(answers.low)} to ${number(answers.high)}: false edges, made by the zeros.`;
      return p === 0
        ? `No padding, no false edges: the feature map is all 0, but only ${number(g.outHeight)}×${number(g.outWidth)}.`
        : 'The feature map is all 0: an even wall has no edges, and this padding adds none.';
    }
    if (state.view === 'layers') {
      const size = (side: number | null) =>
        side === null ? 'the kernel no longer fits' : `${number(side)}×${number(side)}`;
      const after = layer === 0 ? 'Input' : `After layer ${number(layer)}`;
      return `${after}: without padding, ${size(sizes.without[layer])}; with padding ${number(p)}, ${size(sizes.padded[layer])}.`;
    }
    const kept = derived.keepsSize
      ? `as large as the input: p = (${number(k)} − 1)/2`
      : g.outWidth < n
        ? `smaller than the input by ${number(n - g.outWidth)} each way`
        : `larger than the input by ${number(g.outWidth - n)} each way`;
    return `Output ${number(g.outHeight)}×${number(g.outWidth)}, ${kept}. The centre is at row ${number(derived.row + derived.anchor - p)}, column ${number(derived.col + derived.anchor - p)}; ${number(derived.paddingTaps)} of the window’s ${number(k * k)} cells are padding. The sum is ${number(derived.window.sum)}.`;
  },
  tables: (state, derived, say) => tables(state, derived, say, en.labels),
};

function tables(
  { view, n, k, p }: State,
  derived: Derived,
  { words, number }: Say,
  labels: Labels,
): NumberTable[] {
  const { padded, kernel, output, geometry: g, row, col, coverage, sizes } = derived;
  const around = { row, col };
  if (view === 'coverage') {
    const pixel = { row: coverage.row, col: coverage.col };
    return [{ ...gridTable(labels.coverage, coverage.counts.data, n, n), around: pixel }];
  }
  if (view === 'layers') {
    const all = [sizes.without, sizes.padded].map((each) => each.map((side) => side ?? Number.NaN));
    return [
      gridTable(labels.without, all[0], 1, all[0].length),
      gridTable(labels.padded(number(p)), all[1], 1, all[1].length),
    ];
  }
  return [
    { ...gridTable(words.input, padded.data, g.paddedHeight, g.paddedWidth, -p), around },
    gridTable(words.kernel, kernel.data, k, k),
    { ...gridTable(words.featureMap, output.data, g.outHeight, g.outWidth), around },
  ];
}

export const text: Both<Text> = { vi, en };
