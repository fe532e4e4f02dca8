import { GREY } from './facts.ts';
import { type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Padding: thêm lề',
  lead: 'Đổi padding rồi xem theo bốn cách.',
  surface:
    'Ảnh kèm padding, và kernel. Phím mũi tên dời kernel, pixel hoặc tầng; phím cách để chạy.',
  labels: {
    view: 'Cách xem',
    views: { slide: 'Trượt', coverage: 'Độ phủ', edges: 'Cạnh giả', layers: '10 tầng' },
    mode: 'Điền gì vào padding',
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
      ? `Kernel cạnh ${number(refused.kernel)} không đặt vừa: ảnh kể cả padding chỉ có cạnh ${number(refused.padded)}. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`
      : `Soi gương qua rìa thì padding phải nhỏ hơn cạnh ảnh, mà ${number(refused.p)} không nhỏ hơn ${number(refused.n)}. Hình giữ nguyên thiết lập trước; hãy giảm padding hoặc chọn cách điền khác.`;
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
        bare && p > 0 ? ` Không padding thì ${number(bare.corner)} và ${number(bare.centre)}.` : '';
      return `${number(coverage.count)} cửa sổ thấy pixel ở hàng ${number(coverage.row)}, cột ${number(coverage.col)}. ${verdict}${before}`;
    }
    if (state.view === 'edges') {
      if (answers.count > 0)
        return `Tường đều ${number(GREY)}, vậy mà ${number(answers.count)} ô của feature map khác 0, từ ${number(answers.low)} đến ${number(answers.high)}: cạnh giả do vòng số 0 gây ra.`;
      return p === 0
        ? `Không padding thì không có cạnh giả: feature map toàn số 0, nhưng chỉ còn ${number(g.outHeight)}×${number(g.outWidth)}.`
        : 'Feature map toàn số 0: tường đều thì không có cạnh nào, và padding này không thêm cạnh.';
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
    return `Đầu ra ${number(g.outHeight)}×${number(g.outWidth)}, ${kept}. Tâm kernel ở hàng ${number(derived.row + derived.anchor - p)}, cột ${number(derived.col + derived.anchor - p)}; ${number(derived.paddingTaps)} trong ${number(k * k)} ô của cửa sổ là padding. Tổng là ${number(derived.window.sum)}.`;
  },
  tables: (state, derived, say) => tables(state, derived, say, vi.labels),
};
