import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import {
  blockNames,
  branchSum,
  isBlock,
  type Labels,
  percent,
  type Sentences,
  says,
  shortNames,
} from './says.ts';

const names: Labels['names'] = {
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

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Bùng nổ chiều sâu',
  lead: 'Bấm Chạy để đi dọc GoogLeNet: khối bẹt dần mà dài mãi ra.',
  surface:
    'Các tầng của GoogLeNet, mỗi tầng một khối vẽ đúng tỉ lệ. Phím mũi tên sang tầng trước hoặc sau, giữ Shift thì đi bốn tầng, Home và End về hai đầu.',
  labels: {
    layer: 'Tầng',
    show: 'Cột cho biết',
    measures: { depth: 'Chiều sâu', params: 'Trọng số', macs: 'Nhân–cộng' },
    short: shortNames('ảnh', 'avg'),
    names,
    depthIs: (depth) => `chiều sâu ${depth}`,
    kernel: (depth, weights) => `kernel 3×3 kế tiếp: 3·3·${depth} = ${weights} trọng số`,
    noKernel: 'còn 1×1: kernel 3×3 hết chỗ trượt',
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
    compared: (what, counted, printed, differs) =>
      `${what === 'params' ? 'Trọng số (nghìn 1.024)' : 'Triệu phép nhân–cộng'}: ta tính ${counted}, bài báo in ${printed} ${differs ? '≠' : '✓'}`,
  },
  presets: {
    start: 'Tầng đầu',
    'largest-row': 'Hàng tốn nhất',
    'block-3a': 'Khối 3a',
    deepest: 'Sâu nhất',
    'last-layer': 'Tầng cuối',
  },
  sentences: (say) => {
    const { number } = say;
    return {
      names,
      size: (name, size, values) => `${name}: ${size}, tức ${number(values)} số.`,
      cost: ({ weights, multiplyAdds }, shares) =>
        `${number(weights)} trọng số (${percent(shares.weights, say)} cả mạng), ${number(multiplyAdds)} phép nhân–cộng (${percent(shares.multiplyAdds, say)}).`,
      free: 'Không có trọng số nào.',
      kernel: (depth, weights) =>
        `Kernel 3×3 đặt ở đây phải đọc đủ ${number(depth)} kênh: ${number(weights)} trọng số mỗi bộ lọc.`,
      total: ({ weights, multiplyAdds }) =>
        `Cả mạng: ${number(weights)} trọng số, ${number(multiplyAdds)} phép nhân–cộng.`,
      rows: 'Các tầng từ đầu đến cuối. Cột 0–4: cao, rộng, chiều sâu, trọng số, phép nhân–cộng',
      printed:
        'Hàng có số trong bài báo: 7×7, 3×3, 3a–5b, FC. Cột 0–3: trọng số ta tính (chia 1.024), bài báo; triệu phép nhân–cộng ta tính, bài báo',
      askLast: (inputs, classes) =>
        `Tầng FC nối ${number(inputs)} số với ${number(classes)} lớp. Nó có bao nhiêu trọng số, chưa kể bias?`,
      lastWeights: 'Trọng số của tầng FC',
      lastRight: (product) =>
        `${product}. Cũng chỉ chừng ấy phép nhân–cộng, vì mỗi trọng số dùng đúng một lần.`,
      lastWrong: (product) => `Mỗi số nối với mỗi lớp: ${product}.`,
      ask: (name, size) =>
        `${name} đưa ra ${size}. Đặt tiếp một bộ lọc 3×3 lên đó thì nó có bao nhiêu trọng số, chưa kể bias?`,
      kernelWeights: 'Trọng số của một bộ lọc',
      right: (depth, weights) => `3·3·${depth} = ${weights}: bộ lọc sâu đúng bằng khối mà nó đọc.`,
      wrong: (depth, weights, before) =>
        `Bộ lọc 3×3 phải xuyên hết ${depth} kênh, nên có 3·3·${depth} = ${weights} trọng số${before ? `, không phải 3·3·${before}` : ''}.`,
    };
  },
};

export const vi = spoken(says, dictionary);
