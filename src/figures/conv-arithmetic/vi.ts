import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Cả cỗ máy tích chập trong một hình',
  lead: 'Kéo từng thanh trượt và xem kích thước đầu ra thay đổi ra sao; dời khung sáng để thấy từng số được tính thế nào.',
  surface: 'Kernel trượt trên đầu vào. Phím mũi tên dời kernel, phím cách để chạy.',
  labels: {
    more: 'Kích thước đầu vào, dilation',
    square: 'Chiều cao khác chiều rộng',
    edit: 'Sửa từng ô',
  },
  presets: {
    'p0-s1': 'p = 0, s = 1',
    'p1-s1': 'p = 1, s = 1',
    'p0-s2': 'p = 0, s = 2',
    floor: 'Làm tròn xuống',
    dilated: 'Dilation 2',
  },
  sentences: ({ number }) => ({
    here: (height, width, row, col, sum) =>
      `Đầu ra ${number(height)}×${number(width)}. Ở hàng ${number(row)}, cột ${number(col)} của đầu ra, tổng là ${number(sum)}.`,
    unread: (count) => `${number(count)} pixel không cửa sổ nào chạm tới.`,
    refused: ({ axis, effectiveKernel, padded }) =>
      `Kernel phủ ${number(effectiveKernel)} ô theo ${axis === 'height' ? 'chiều cao' : 'chiều rộng'}, mà đầu vào kể cả padding chỉ có ${number(padded)} ô, nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`,
    question: 'Với thiết lập này, đầu ra cao và rộng bao nhiêu ô?',
    height: 'Chiều cao',
    width: 'Chiều rộng',
    answer: (height, width) => `Đầu ra là ${number(height)}×${number(width)}.`,
    count: 'Hãy đếm số chỗ mà cửa sổ đặt vừa theo mỗi chiều.',
  }),
};

export const vi = spoken(says, dictionary);
