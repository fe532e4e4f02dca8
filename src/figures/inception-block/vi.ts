import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const branches: Labels['branches'] = {
  '1x1': 'Nhánh 1×1',
  '3x3': 'Nhánh 3×3',
  '5x5': 'Nhánh 5×5',
  pool: 'Nhánh pooling',
};

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Khối Inception: bốn nhánh',
  lead: 'Bấm Chạy: các tầng 1×1 bóp bề rộng lại, và chi phí, tức diện tích, teo theo. Chạm vào một nhánh để xem phép tính của nó.',
  surface:
    'Khối Inception: bốn nhánh từ đầu vào xuống chỗ nối. Phím mũi tên trái, phải chọn nhánh; lên, xuống đổi khối; Home và End về khối đầu, khối cuối.',
  labels: {
    block: 'Khối',
    branch: 'Nhánh',
    allBranches: 'Cả khối',
    branches,
    reductions: 'Tầng 1×1 giảm số kênh',
    reduce: { on: 'Có 1×1', off: 'Bỏ 1×1' },
    output: (depth) => `nối lại: ${depth} kênh`,
    cost: (millions) => `${millions} triệu`,
    key: 'rộng = kênh, to = tốn',
    nothing: 'pooling không nhân gì cả',
  },
  presets: {
    'block-3a': 'Khối 3a',
    'without-reductions': 'Bỏ 1×1',
    'five-by-five': 'Nhánh 5×5',
    'block-4e': 'Khối 4e',
    'block-5b': 'Khối 5b',
  },
  sentences: ({ number }) => ({
    branch: branches,
    same: (name, block, count) =>
      `${name} của khối ${block} chỉ có một tầng 1×1: ${number(count)} phép nhân–cộng, bỏ hay không cũng thế.`,
    pool: (name, block, from, to, count) =>
      `${name} của khối ${block}: 1×1 rút ${number(from)} kênh còn ${number(to)} kênh, tốn ${number(count)} phép nhân–cộng. Bỏ 1×1 thì khỏi tốn, nhưng cả ${number(from)} kênh đi thẳng ra ngoài.`,
    saved: (name, block, channels, on, off, ratio) =>
      `${name} của khối ${block}: qua 1×1 trước thì tốn ${number(on)} phép nhân–cộng; đọc thẳng ${number(channels)} kênh thì tốn ${number(off)}, gấp ${number(ratio, 1)} lần.`,
    whole: (block, reduce, { weights, multiplyAdds, depth }) =>
      `Khối ${block} ${reduce === 'on' ? 'có' : 'bỏ'} 1×1: ${number(weights)} trọng số, ${number(multiplyAdds)} phép nhân–cộng, chiều sâu ra ${number(depth)}.`,
    dearer: (ratio, depth) =>
      `Bỏ 1×1 thì tốn gấp ${number(ratio, 1)} lần và sâu tới ${number(depth)}.`,
    snowball: (ratio, depth) =>
      `Tốn gấp ${number(ratio, 1)} lần. Nếu cả chín khối đều bỏ, sau khối 5b chiều sâu là ${number(depth)} chứ không phải 1.024.`,
    layers:
      'Các tầng, lần lượt từng nhánh. Cột 0–5: kích thước cửa sổ, cao, rộng, chiều sâu ra, trọng số, phép nhân–cộng',
    branches:
      'Hàng 0–3: nhánh 1×1, 3×3, 5×5, pooling. Cột 0–3: chiều sâu và phép nhân–cộng khi có 1×1; khi bỏ 1×1',
    question: (block, channels, others) =>
      `Khối ${block} nhận ${number(channels)} kênh. Bỏ hết tầng 1×1 giảm kênh, để nhánh pooling đưa cả ${number(channels)} kênh ra, thì đầu ra sâu bao nhiêu? (Ba nhánh kia có ${others} bộ lọc.)`,
    depth: 'Chiều sâu đầu ra',
    right: (depths, depth) =>
      `${depths} = ${number(depth)}. Khối sau sẽ phải đọc hết ngần ấy kênh.`,
    wrong: (depths, depth) => `Nối theo chiều sâu là cộng số kênh: ${depths} = ${number(depth)}.`,
    reads: (channels) => `Mỗi nhánh nhận cả ${number(channels)} kênh.`,
    squeeze: { on: 'Tầng 1×1 chen vào, rút số kênh lại …', off: 'Bỏ các tầng 1×1 …' },
    area: {
      on: '… nên kernel lớn hẹp lại, diện tích teo theo.',
      off: '… thì kernel lớn phải đọc hết các kênh, diện tích phình ra.',
    },
    cost: 'Mọi diện tích cộng lại thành chi phí.',
    join: 'Bốn đầu ra nối nhau theo chiều sâu.',
  }),
};

export const vi = spoken(says, dictionary);
