import { type Text, tables } from './text.ts';

const CHANNEL_NAMES = ['Đỏ', 'Lục', 'Lam'] as const;

export const vi: Text = {
  title: 'Ba kênh, một con số',
  lead: 'Dời khung sáng trên cả ba kênh cùng lúc.',
  surface: 'Một kernel trượt trên cả ba kênh. Phím mũi tên dời kernel, phím cách để chạy.',
  labels: {
    channelName: (channel) => CHANNEL_NAMES[channel],
    filterName: (filter) => `Bộ lọc ${filter + 1}`,
    tally: (products, sums) => `${products} tích → ${sums} tổng riêng → 1 số`,
    outputTitle: 'Feature map',
    picture: 'ảnh',
    editKernel: 'Sửa ba lát của kernel',
    editPicture: 'Sửa ba kênh của ảnh',
    sliceOf: (channel) => `Kênh ${CHANNEL_NAMES[channel].toLowerCase()}`,
    kernelSliceOf: (channel) => `Lát ${CHANNEL_NAMES[channel].toLowerCase()}`,
  },
  presets: {
    default: 'Ba lát khác nhau',
    'one-channel': 'Chỉ một lát khác 0',
    cancel: 'Triệt tiêu nhau',
    'colour-edge': 'Ranh giới hai màu',
  },
  describe: (_, { facts, cancels }, { number, words }) => {
    const sums = facts.channels.map(
      ({ sum }, channel) => `${CHANNEL_NAMES[channel].toLowerCase()} ${number(sum)}`,
    );
    const place = words.cellAt(number(facts.row), number(facts.col));
    const gone = cancels ? ' Các tổng riêng triệt tiêu nhau.' : '';
    return `Ở ${place}: ${sums.join(', ')}, bias ${number(facts.bias)}, cộng lại được ${number(facts.total)}.${gone}`;
  },
  tables: (_, derived, say) =>
    tables(derived, say, (channel) => CHANNEL_NAMES[channel].toLowerCase(), 'Tích, kênh'),
  predict: (_, { facts }, { number }) => ({
    question:
      'Kernel có ba lát, mỗi kênh một lát. Có mấy feature map đi ra, và ô đang chọn nhận số nào?',
    answers: [
      { label: 'Số feature map', value: facts.layer.maps.length },
      { label: 'Số trong ô', value: facts.total },
    ],
    right: `Một feature map, và ô này nhận ${number(facts.total)}.`,
    wrong: `Chỉ một feature map, và ô này nhận ${number(facts.total)}: cộng trong từng kênh, cộng ba tổng riêng ấy với nhau, rồi thêm bias.`,
  }),
};
