import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const NAMES = ['Đỏ', 'Lục', 'Lam'] as const;
const colours = NAMES.map((name) => name.toLowerCase());

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Ba kênh, một con số',
  lead: 'Bấm Chạy: mỗi kênh cho một tổng, rồi ba tổng chạy về một chỗ.',
  surface: 'Một kernel trượt trên cả ba kênh. Phím mũi tên dời kernel, phím cách để chạy.',
  labels: {
    channelName: (channel) => NAMES[channel],
    filterName: (filter) => `Bộ lọc ${filter + 1}`,
    picture: 'ba kênh của ảnh này',
    editKernel: 'Sửa ba lát của kernel',
    editPicture: 'Sửa ba kênh của ảnh',
    channels: colours.map((name) => `Kênh ${name}`),
    slices: colours.map((name) => `Lát ${name}`),
  },
  presets: {
    default: 'Ba lát khác nhau',
    'one-channel': 'Chỉ một lát khác 0',
    cancel: 'Triệt tiêu nhau',
    'colour-edge': 'Ranh giới hai màu',
  },
  sentences: ({ number }) => ({
    colours,
    products: 'Tích, kênh',
    here: (place, sums, bias, total) =>
      `Ở ${place}: ${sums.map((sum, c) => `${colours[c]} ${number(sum)}`).join(', ')}, bias ${number(bias)}, cộng lại được ${number(total)}.`,
    cancels: 'Các tổng riêng triệt tiêu nhau.',
    question:
      'Kernel có ba lát, mỗi kênh một lát. Có mấy feature map đi ra, và ô đang chọn nhận số nào?',
    maps: 'Số feature map',
    cell: 'Số trong ô',
    right: (total) => `Một feature map, và ô này nhận ${number(total)}.`,
    wrong: (total) =>
      `Chỉ một feature map, và ô này nhận ${number(total)}: cộng trong từng kênh, cộng ba tổng riêng ấy với nhau, rồi thêm bias.`,
    byChannel: 'Lần lượt đỏ, lục, lam: nhân từng cặp số rồi cộng trong kênh ấy…',
    together: '…rồi ba tổng riêng chạy về một chỗ, cộng lại và thêm bias.',
  }),
};

export const vi = spoken(says, dictionary);
