import { PICTURE_CHANNELS } from './sheets.ts';
import {
  arithmetic,
  prediction,
  shapeName,
  sheetName,
  type Text,
  tablesOf,
  tuple,
} from './text.ts';

export const vi: Text = {
  title: 'Từ vector đến tensor',
  lead: 'Kéo ngang để xoay, kéo núm tròn để tách các kênh, rồi chạm vào một ô.',
  surface:
    'Khối số và bộ nhớ của nó. Phím mũi tên đổi hàng và cột, phím phẩy và phím chấm đổi kênh; giữ Shift thì mũi tên xoay và tách khối. Phím cách để chạy.',
  labels: {
    turn: 'Xoay',
    fan: 'Tách các kênh',
    channels: 'Số kênh',
    order: 'Chạy theo thứ tự',
    orderNames: { hwc: 'HWC', chw: 'CHW' },
    orderMeaning: { hwc: 'xen kẽ từng pixel', chw: 'lần lượt từng kênh' },
    size: 'Chiều cao và chiều rộng',
    height: 'Chiều cao',
    width: 'Chiều rộng',
    element: 'Chọn phần tử bằng số',
    channelIndex: 'Chỉ số kênh c',
    depth: (channels, { number }) => `chiều sâu ${number(channels)}`,
    shapeTitle: (derived, say) => {
      const name = shapeName(derived, say);
      if (derived.axes === 1) return `Vector: ${name} số`;
      return derived.axes === 2 ? `Ma trận ${name}` : `Tensor ${name}`;
    },
  },
  presets: {
    vector: 'Vector',
    matrix: 'Ma trận',
    colour: '4×4×3',
    'grey-28': '28×28×1',
    'colour-28': '28×28×3',
    deep: '7×7×16',
  },
  describe: (_, derived, say) => {
    const { axes, shape, count, memories, value, sheets, sameOrder } = derived;
    const { number } = say;
    const name = shapeName(derived, say);
    const many = number(count);
    const element = `Phần tử ${tuple(derived, say)} có giá trị ${number(value, sheets.digits)}`;
    const { hwc, chw } = memories;
    if (axes === 1)
      return `Vector có một trục: ${many} số. ${element}, nằm ở ô ${number(hwc.offset)}.`;
    if (axes === 2) {
      return `Ma trận ${name} có hai trục: ${many} số. ${element}, nằm ở ô ${number(hwc.offset)}: hết hàng này đến hàng kia.`;
    }
    const places = sameOrder
      ? `nằm ở ô ${number(hwc.offset)} theo cả hai thứ tự`
      : `nằm ở ô ${number(hwc.offset)} theo HWC, ô ${number(chw.offset)} theo CHW`;
    const depth = number(shape.channels);
    const meaning =
      shape.channels > PICTURE_CHANNELS
        ? `Chiều sâu ${depth} là số kênh: ${depth} feature map của cùng một tầng.`
        : `Chiều sâu ${depth} là số kênh, không phải số tầng.`;
    return `Tensor ${name} có ba trục: ${many} số. ${meaning} ${element}, ${places}.`;
  },
  tables: (_, derived, say) =>
    tablesOf(
      derived,
      (channel) => `Kênh ${sheetName(derived.sheets.tints[channel], say.number(channel))}`,
      (order) =>
        order === 'hwc'
          ? 'Bộ nhớ HWC, mỗi dòng là một hàng của ảnh'
          : 'Bộ nhớ CHW, mỗi dòng là một hàng của một kênh',
    ),
  predict: (_, derived, say) => {
    const { hwc, chw } = derived.memories;
    const sums = derived.sameOrder
      ? arithmetic(hwc, say)
      : `HWC: ${arithmetic(hwc, say)}. CHW: ${arithmetic(chw, say)}`;
    return prediction(derived, {
      question: `Phần tử ${tuple(derived, say)} nằm ở ô thứ mấy trong bộ nhớ? Ô đầu tiên mang số 0.`,
      place: 'Ô',
      right: `${sums}.`,
      wrong: `${sums}. Mỗi chỉ số nhân với số ô phải bước qua để sang phần tử kế tiếp trên trục của nó.`,
    });
  },
};
