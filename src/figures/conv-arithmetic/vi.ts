import { type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Cả cỗ máy tích chập trong một hình',
  lead: 'Kéo từng thanh trượt và xem kích thước đầu ra thay đổi ra sao; dời khung sáng để thấy từng số được tính thế nào.',
  surface: 'Kernel trượt trên đầu vào. Phím mũi tên dời kernel, phím cách để chạy.',
  labels: {
    more: 'Kích thước đầu vào, dilation',
    all: 'Hiện cả đầu ra',
    square: 'Chiều cao khác chiều rộng',
    edit: 'Sửa từng ô',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    const { axis, effectiveKernel, padded } = refused;
    return `Kernel phủ ${number(effectiveKernel)} ô theo ${axis === 'height' ? 'chiều cao' : 'chiều rộng'}, mà đầu vào kể cả padding chỉ có ${number(padded)} ô, nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`;
  },
  presets: {
    'p0-s1': 'p = 0, s = 1',
    'p1-s1': 'p = 1, s = 1',
    'p0-s2': 'p = 0, s = 2',
    floor: 'Làm tròn xuống',
    dilated: 'Dilation 2',
  },
  describe: (_, derived, { number }) => {
    const { geometry: g, row, col, window, unread } = derived;
    const dropped = unread > 0 ? ` ${number(unread)} pixel không cửa sổ nào chạm tới.` : '';
    return `Đầu ra ${number(g.outHeight)}×${number(g.outWidth)}. Ở hàng ${number(row)}, cột ${number(col)} của đầu ra, tổng là ${number(window.sum)}.${dropped}`;
  },
  tables: (state, derived, say) => tables(state, derived, say),
  predict: (_, { geometry: g }, { number }) => ({
    question: 'Với thiết lập này, đầu ra cao và rộng bao nhiêu ô?',
    answers: [
      { label: 'Chiều cao', value: g.outHeight },
      { label: 'Chiều rộng', value: g.outWidth },
    ],
    right: `Đầu ra đúng là ${number(g.outHeight)}×${number(g.outWidth)}.`,
    wrong: `Đầu ra là ${number(g.outHeight)}×${number(g.outWidth)}. Hãy đếm số chỗ mà cửa sổ đặt vừa theo mỗi chiều.`,
  }),
};
