import { sayRatio, sumOf, type Text, tablesOf } from './text.ts';

const BRANCHES = {
  '1x1': 'Nhánh 1×1',
  '3x3': 'Nhánh 3×3',
  '5x5': 'Nhánh 5×5',
  pool: 'Nhánh pooling',
};

export const vi: Text = {
  title: 'Khối Inception: bốn nhánh',
  lead: 'Bỏ các tầng 1×1 đi rồi so chi phí. Chạm vào một nhánh để xem phép tính của nó.',
  surface:
    'Khối Inception: bốn nhánh từ đầu vào xuống chỗ nối. Phím mũi tên trái, phải chọn nhánh; lên, xuống đổi khối; Home và End về khối đầu, khối cuối.',
  labels: {
    block: 'Khối',
    branch: 'Nhánh',
    allBranches: 'Cả khối',
    branches: BRANCHES,
    reductions: 'Tầng 1×1 giảm số kênh',
    reduce: { on: 'Có 1×1', off: 'Bỏ 1×1' },
    input: (block) => `Đầu vào của khối ${block}`,
    pool: (square) => `pool ${square}`,
    weights: 'trọng số',
    key: 'Mỗi ô: cửa sổ · số bộ lọc, kích thước ra, trọng số, số triệu phép nhân–cộng (và thanh của nó).',
    million: 'triệu',
    joined: 'Nối theo chiều sâu',
    whole: 'Nhân–cộng của cả khối',
    times: (ratio, say) => `gấp ${sayRatio(ratio, say)} lần`,
    sum: (derived, variant, say) => sumOf(derived, variant, say, 'pooling không nhân gì cả'),
  },
  presets: {
    'block-3a': 'Khối 3a',
    'without-reductions': 'Bỏ 1×1',
    'five-by-five': 'Nhánh 5×5',
    'block-4e': 'Khối 4e',
    'block-5b': 'Khối 5b',
  },
  describe: ({ reduce, block }, derived, say) => {
    const { number } = say;
    const { lit, variants, ratio, inDepth, snowball } = derived;
    if (lit) {
      const { on, off } = lit;
      const name = BRANCHES[on.id];
      if (on.id === '1x1') {
        return `${name} của khối ${block} chỉ có một tầng 1×1: ${number(on.multiplyAdds)} phép nhân–cộng, bỏ hay không cũng thế.`;
      }
      if (on.id === 'pool') {
        return `${name} của khối ${block}: 1×1 rút ${number(off.depth)} kênh còn ${number(on.depth)} kênh, tốn ${number(on.multiplyAdds)} phép nhân–cộng. Bỏ 1×1 thì khỏi tốn, nhưng cả ${number(off.depth)} kênh đi thẳng ra ngoài.`;
      }
      return `${name} của khối ${block}: qua 1×1 trước thì tốn ${number(on.multiplyAdds)} phép nhân–cộng; đọc thẳng ${number(inDepth)} kênh thì tốn ${number(off.multiplyAdds)}, gấp ${sayRatio(ratio ?? 1, say)} lần.`;
    }
    const { on, off } = variants;
    const count = (name: string, { depth, weights, multiplyAdds }: typeof on) =>
      `${name}: ${number(weights)} trọng số, ${number(multiplyAdds)} phép nhân–cộng, chiều sâu ra ${number(depth)}.`;
    if (reduce === 'on') {
      return `${count(`Khối ${block} có 1×1`, on)} Bỏ 1×1 thì tốn gấp ${sayRatio(ratio ?? 1, say)} lần và sâu tới ${number(off.depth)}.`;
    }
    return `${count(`Khối ${block} bỏ 1×1`, off)} Tốn gấp ${sayRatio(ratio ?? 1, say)} lần. Nếu cả chín khối đều bỏ, sau khối 5b chiều sâu là ${number(snowball)} chứ không phải 1.024.`;
  },
  tables: (_, derived) =>
    tablesOf(derived, {
      layers:
        'Các tầng, lần lượt từng nhánh. Cột 0–5: kích thước cửa sổ, cao, rộng, chiều sâu ra, trọng số, phép nhân–cộng',
      branches:
        'Hàng 0–3: nhánh 1×1, 3×3, 5×5, pooling. Cột 0–3: chiều sâu và phép nhân–cộng khi có 1×1; khi bỏ 1×1',
    }),
  predict: ({ block }, { variants, inDepth, now }, say) => {
    const { number } = say;
    const depths = variants.off.branches.map(({ depth }) => number(depth)).join(' + ');
    return {
      question: `Khối ${block} nhận ${number(inDepth)} kênh. Bỏ hết tầng 1×1 giảm kênh, để nhánh pooling đưa cả ${number(inDepth)} kênh ra, thì đầu ra sâu bao nhiêu? (Ba nhánh kia có ${now.branches
        .slice(0, -1)
        .map(({ depth }) => number(depth))
        .join(', ')} bộ lọc.)`,
      answers: [{ label: 'Chiều sâu đầu ra', value: variants.off.depth }],
      right: `${depths} = ${number(variants.off.depth)}. Khối sau sẽ phải đọc hết ngần ấy kênh.`,
      wrong: `Nối theo chiều sâu là cộng số kênh: ${depths} = ${number(variants.off.depth)}.`,
    };
  },
};
