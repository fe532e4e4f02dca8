import {
  blockNames,
  branchSum,
  isBlock,
  percent,
  SHARED,
  shortNames,
  type Text,
  tablesOf,
} from './text.ts';

const NAMES = {
  input: 'Ảnh đầu vào',
  conv1: 'Tích chập 7×7, stride 2',
  pool1: 'Max pooling 1',
  conv2: 'Tích chập 3×3',
  pool2: 'Max pooling 2',
  pool3: 'Max pooling 3',
  pool4: 'Max pooling 4',
  average: 'Average pooling 7×7',
  linear: 'Tầng kết nối đầy đủ (FC)',
  ...blockNames((id) => `Khối Inception ${id}`),
};

export const vi: Text = {
  title: 'Bùng nổ chiều sâu',
  lead: 'Chạm lần lượt các tầng của GoogLeNet, từ trên xuống.',
  surface:
    'Các tầng của GoogLeNet, mỗi tầng một khối vẽ đúng tỉ lệ. Phím mũi tên sang tầng trước hoặc sau, giữ Shift thì đi bốn tầng, Home và End về hai đầu.',
  labels: {
    ...SHARED,
    layer: 'Tầng',
    block: 'Khối',
    show: 'Thanh cho biết',
    paper: 'Bài báo',
    ours: 'Ta tính',
    measures: { depth: 'Chiều sâu', params: 'Trọng số', macs: 'Nhân–cộng' },
    short: shortNames('ảnh', 'avg'),
    names: NAMES,
    ghost: (size) => `nét đứt: ảnh ${size}`,
    total: ({ totals }, { number }) =>
      `Cả mạng: ${number(totals.weights)} trọng số, ${number(totals.multiplyAdds)} phép nhân–cộng.`,
    depthIs: (depth) => `chiều sâu ${depth}`,
    kernel: (depth, weights) => `Kernel 3×3: 3·3·${depth} = ${weights} trọng số`,
    noKernel: 'Còn 1×1: kernel 3×3 hết chỗ trượt',
    note: ({ row, before }, say) => {
      const { number } = say;
      if (isBlock(row.id)) {
        return `Bốn nhánh nối theo chiều sâu: ${branchSum(row.id, say)} = ${number(row.depth)}.`;
      }
      switch (row.id) {
        case 'input':
          return 'Ba kênh màu: rộng mà mỏng như tờ giấy.';
        case 'conv1':
          return `${number(row.depth)} kernel 7×7×3; stride 2 làm cao và rộng còn một nửa.`;
        case 'conv2':
          return 'Hai tầng gộp một hàng: 1×1 với 64 bộ lọc, rồi 3×3 với 192 bộ lọc.';
        case 'average':
          return `Mỗi kênh còn một số: trung bình của ${number(before.height * before.width)} số.`;
        case 'linear':
          return `${number(before.depth)} số vào, ${number(row.depth)} lớp ra, số nào cũng nối với mọi lớp.`;
        default:
          return 'Cửa sổ 3×3, stride 2, padding 1: cao và rộng còn một nửa, số kênh giữ nguyên.';
      }
    },
  },
  presets: {
    start: 'Tầng đầu',
    'largest-row': 'Hàng tốn nhất',
    'block-3a': 'Khối 3a',
    deepest: 'Sâu nhất',
    'last-layer': 'Tầng cuối',
  },
  describe: (_, { row, kernelWeights, shares }, say) => {
    const { number } = say;
    const size = `${NAMES[row.id]}: ${SHARED.size(row, number)}, tức ${number(row.values)} số.`;
    const cost =
      row.weights > 0
        ? ` ${number(row.weights)} trọng số (${percent(shares.weights, say)} cả mạng), ${number(row.multiplyAdds)} phép nhân–cộng (${percent(shares.multiplyAdds, say)}).`
        : ' Không có trọng số nào.';
    const kernel =
      kernelWeights === null
        ? ''
        : ` Kernel 3×3 đặt ở đây phải đọc đủ ${number(row.depth)} kênh: ${number(kernelWeights)} trọng số mỗi bộ lọc.`;
    return size + cost + kernel;
  },
  tables: (_, derived) =>
    tablesOf(derived, {
      rows: 'Các tầng từ trên xuống. Cột 0–4: cao, rộng, chiều sâu, trọng số, phép nhân–cộng',
      printed:
        'Hàng có số trong bài báo: 7×7, 3×3, 3a–5b, FC. Cột 0–3: trọng số ta tính (chia 1.024), bài báo; triệu phép nhân–cộng ta tính, bài báo',
    }),
  predict: (_, { rows, row, before, kernelWeights }, say) => {
    const { number } = say;
    const depth = number(row.depth);
    if (kernelWeights === null) {
      const [inputs, last] = rows.slice(-2);
      const product = `${number(inputs.values)}·${number(last.values)} = ${number(last.weights)}`;
      return {
        question: `Tầng FC nối ${number(inputs.values)} số với ${number(last.values)} lớp. Nó có bao nhiêu trọng số, chưa kể bias?`,
        answers: [{ label: 'Trọng số của tầng FC', value: last.weights }],
        right: `${product}. Cũng chỉ chừng ấy phép nhân–cộng, vì mỗi trọng số dùng đúng một lần.`,
        wrong: `Mỗi số nối với mỗi lớp: ${product}.`,
      };
    }
    return {
      question: `${NAMES[row.id]} đưa ra ${SHARED.size(row, number)}. Đặt tiếp một bộ lọc 3×3 lên đó thì nó có bao nhiêu trọng số, chưa kể bias?`,
      answers: [{ label: 'Trọng số của một bộ lọc', value: kernelWeights }],
      right: `3·3·${depth} = ${number(kernelWeights)}: bộ lọc sâu đúng bằng khối mà nó đọc.`,
      wrong: `Bộ lọc 3×3 phải xuyên hết ${depth} kênh, nên có 3·3·${depth} = ${number(kernelWeights)} trọng số${before.depth === row.depth ? '' : `, không phải 3·3·${number(before.depth)}`}.`,
    };
  },
};
