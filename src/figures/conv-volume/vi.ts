import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, type Shape, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Khối vào, khối ra',
  lead: 'Bấm Chạy, rồi thử đổi số bộ lọc và stride; chạm một kênh để đưa nó ra trước.',
  surface:
    'Các bộ lọc trượt trên khối đầu vào. Phím mũi tên dời kernel, phím phẩy và phím chấm đổi bộ lọc, phím cách để chạy.',
  labels: {
    channelName: (channel) => `Kênh ${channel + 1}`,
    filterName: (filter) => `Bộ lọc ${filter + 1}`,
    filters: 'Số bộ lọc',
    channels: 'Số kênh',
    walk: 'Chạy bộ lọc nào',
    allFilters: 'Lần lượt',
    inputShape: 'Kernel, kích thước đầu vào',
    edit: 'Sửa từng ô',
    newNumbers: 'Đổi số khác',
    bothSides: 'Cao, rộng',
    height: 'Cao',
    width: 'Rộng',
    parameters: 'Tham số',
  },
  presets: {
    default: 'Hai bộ lọc',
    'one-filter': 'Một bộ lọc',
    'three-filters': 'Ba bộ lọc',
    grey: 'Ảnh xám, một kênh',
  },
  sentences: ({ number }) => {
    const size = (shape: Shape) => shape.map((side) => number(side)).join('×');
    return {
      channel: (channel) => `kênh ${number(channel + 1)}`,
      filter: (filter) => `Bộ lọc ${number(filter + 1)}`,
      products: 'Tích',
      here: (shape, filter, total, place) =>
        `Đầu ra ${size(shape)}. Bộ lọc ${number(filter + 1)} ghi ${number(total)} vào ${place} của feature map ${number(filter + 1)}.`,
      parameters: (count) => `Cả tầng có ${number(count)} tham số.`,
      unread: (count) => `Trong mỗi kênh có ${number(count)} pixel không cửa sổ nào chạm tới.`,
      refused: ({ axis, effectiveKernel, padded }) =>
        `Kernel phủ ${number(effectiveKernel)} ô theo ${axis === 'height' ? 'chiều cao' : 'chiều rộng'}, mà đầu vào kể cả padding chỉ có ${number(padded)} ô, nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`,
      question: 'Với thiết lập này, khối đầu ra cao, rộng bao nhiêu ô và có mấy kênh?',
      asked: ['Chiều cao', 'Chiều rộng', 'Số kênh'],
      right: (shape) => `Đầu ra đúng là ${size(shape)}: mỗi bộ lọc cho một kênh.`,
      wrong: (shape) =>
        `Đầu ra là ${size(shape)}. Đếm số chỗ cửa sổ đặt vừa theo mỗi chiều; số kênh thì bằng số bộ lọc.`,
      byChannel: (channels) =>
        channels === 1
          ? 'Nhân từng cặp số rồi cộng lại.'
          : 'Lần lượt từng kênh: nhân từng cặp số rồi cộng trong kênh ấy…',
      together: (channels) =>
        channels === 1
          ? 'Thêm bias.'
          : `…rồi ${number(channels)} tổng riêng chạy về một chỗ, cộng lại và thêm bias.`,
    };
  },
};

export const vi = spoken(says, dictionary);
