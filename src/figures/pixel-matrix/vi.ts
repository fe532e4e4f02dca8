import { channels, QUOTED, type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Từ tấm ảnh đến ba ma trận',
  lead: 'Bấm Chạy hoặc kéo thanh phóng to, rồi chạm vào một pixel để đọc ba con số của nó.',
  surface:
    'Tấm ảnh và ba ma trận R, G, B của nó. Phím mũi tên dời pixel đang chọn, giữ Shift thì mười pixel; phím + và − để phóng to, thu nhỏ; phím cách để chạy.',
  labels: {
    zoom: 'Phóng to',
    size: (rows, cols) => `${rows} hàng × ${cols} cột`,
    interleaved: 'HWC: ảnh đã mở',
    planar: 'CHW: PyTorch',
    matrix: (channel) => `Ma trận ${channel}`,
    hwcTable: 'Bộ nhớ HWC, theo địa chỉ',
    chwTable: 'Bộ nhớ CHW: R, G, B quanh pixel này',
  },
  presets: {
    picture: 'Cả tấm ảnh',
    grid: 'Lưới pixel',
    numbers: 'Các con số',
    coffee: 'Miệng tách cà phê',
    'grey-photo': 'Ảnh xám',
  },
  describe: (_, derived, say) => {
    const { pixel, stage, isGrey, addresses, height, width } = derived;
    const { number } = say;
    const at = `Hàng ${number(pixel.row)}, cột ${number(pixel.col)}: ${channels(derived, say)}.`;
    if (isGrey) {
      return `${at} Ảnh xám: ba ma trận giống hệt nhau, nên chỉ cần lưu một.`;
    }
    if (stage === 'picture') {
      return `${at} Cỡ ảnh ghi ${number(width)} × ${number(height)}, tức rộng × cao; ma trận đọc hàng trước: ${number(height)} hàng × ${number(width)} cột. Ảnh ${QUOTED.width} × ${QUOTED.height} cũng vậy: ${QUOTED.height} hàng × ${QUOTED.width} cột.`;
    }
    if (stage === 'grid') {
      return `${at} Mỗi ô vuông là một pixel, và mỗi ma trận giữ một trong ba số của nó, ở cùng hàng, cùng cột.`;
    }
    const [hwc, chw] = [addresses.hwc, addresses.chw].map((list) => list.map((a) => number(a)));
    return `${at} Trong HWC ba số nằm liền nhau, ở địa chỉ ${hwc[0]} đến ${hwc[2]}; trong CHW chúng cách nhau cả một ma trận: ${chw[0]}; ${chw[1]}; ${chw[2]}.`;
  },
  tables: (_, derived) => tables(derived, vi.labels),
  predict: (_, { height, width }, { number }) => ({
    question: `Điện thoại báo tấm ảnh này có cỡ ${number(width)} × ${number(height)}. Ma trận của nó có bao nhiêu hàng, bao nhiêu cột?`,
    answers: [
      { label: 'Số hàng', value: height },
      { label: 'Số cột', value: width },
    ],
    right: `Cỡ ảnh nói chiều rộng trước, ma trận nói số hàng trước. Số hàng chính là chiều cao: ${number(height)}.`,
    wrong: `Cỡ ảnh nói chiều rộng trước, tức số cột: ${number(width)}. Số hàng là chiều cao: ${number(height)}.`,
  }),
};
