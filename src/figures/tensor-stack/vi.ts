import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Từ vector đến tensor',
  lead: 'Bấm Chạy: từng số lần lượt xếp vào bộ nhớ. Kéo khối để xoay và tách các kênh, chạm một ô để tìm chỗ của nó.',
  surface:
    'Khối số và bộ nhớ của nó. Phím mũi tên đổi hàng và cột, phím phẩy và phím chấm đổi kênh; giữ Shift thì mũi tên xoay và tách khối. Phím cách để chạy.',
  labels: {
    turn: 'Xoay',
    fan: 'Tách các kênh',
    channels: 'Số kênh',
    order: 'Chạy theo thứ tự',
    orderNames: { hwc: 'HWC', chw: 'CHW' },
    orderMeaning: { hwc: 'xen kẽ từng pixel', chw: 'lần lượt từng kênh' },
    size: 'Chiều cao, chiều rộng, góc xoay',
    height: 'Chiều cao',
    width: 'Chiều rộng',
    element: 'Chọn phần tử bằng số',
    channelIndex: 'Chỉ số kênh c',
    depth: 'chiều sâu',
    shapeTitle: [
      (size) => `Vector: ${size} số`,
      (size) => `Ma trận ${size}`,
      (size) => `Tensor ${size}`,
    ],
  },
  presets: {
    vector: 'Vector',
    matrix: 'Ma trận',
    colour: '4×4×3',
    'grey-28': '28×28×1',
    'colour-28': '28×28×3',
    deep: '7×7×16',
  },
  sentences: ({ number }) => ({
    block: [
      (_, count) => `Vector có một trục: ${number(count)} số.`,
      (size, count) => `Ma trận ${size} có hai trục: ${number(count)} số.`,
      (size, count) => `Tensor ${size} có ba trục: ${number(count)} số.`,
    ],
    channels: (count) => `Chiều sâu ${number(count)} là số kênh, không phải số tầng.`,
    maps: (count) =>
      `Chiều sâu ${number(count)} là số kênh: ${number(count)} feature map của cùng một tầng.`,
    holds: (element, value) => `Phần tử ${element} có giá trị ${value},`,
    place: (cell) => `nằm ở ô ${number(cell)}.`,
    rowByRow: (cell) => `nằm ở ô ${number(cell)}: hết hàng này đến hàng kia.`,
    eitherPlace: (cell) => `nằm ở ô ${number(cell)} theo cả hai thứ tự.`,
    places: (hwc, chw) => `nằm ở ô ${number(hwc)} theo HWC, ô ${number(chw)} theo CHW.`,
    channel: (name) => `Kênh ${name}`,
    memory: {
      hwc: 'Bộ nhớ HWC, mỗi dòng là một hàng của ảnh',
      chw: 'Bộ nhớ CHW, mỗi dòng là một hàng của một kênh',
    },
    question: (element) => `Phần tử ${element} nằm ở ô thứ mấy trong bộ nhớ? Ô đầu tiên mang số 0.`,
    cell: 'Ô',
    count: 'Mỗi chỉ số nhân với số ô phải bước qua để sang phần tử kế tiếp trên trục của nó.',
  }),
};

export const vi = spoken(says, dictionary);
