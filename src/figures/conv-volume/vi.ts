import { answers, shapeOf, type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Khối vào, khối ra',
  lead: 'Bấm Chạy, rồi thử đổi số bộ lọc và stride.',
  surface:
    'Các bộ lọc trượt trên khối đầu vào. Phím mũi tên dời kernel, phím phẩy và phím chấm đổi bộ lọc, phím cách để chạy.',
  labels: {
    channelName: (channel) => `Kênh ${channel + 1}`,
    filterName: (filter) => `Bộ lọc ${filter + 1}`,
    tally: (products, sums) => `${products} tích → ${sums} tổng riêng → 1 số`,
    outputTitle: 'Đầu ra',
    filters: 'Số bộ lọc',
    channels: 'Số kênh',
    walk: 'Chạy bộ lọc nào',
    allFilters: 'Lần lượt',
    inputShape: 'Kích thước và số kênh đầu vào',
    edit: 'Sửa từng ô',
    newNumbers: 'Đổi số khác',
    bothSides: 'Cao, rộng',
    height: 'Cao',
    width: 'Rộng',
    parameters: 'Tham số',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    const { axis, effectiveKernel, padded } = refused;
    return `Kernel phủ ${number(effectiveKernel)} ô theo ${axis === 'height' ? 'chiều cao' : 'chiều rộng'}, mà đầu vào kể cả padding chỉ có ${number(padded)} ô, nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`;
  },
  presets: {
    default: 'Hai bộ lọc',
    'one-filter': 'Một bộ lọc',
    'three-filters': 'Ba bộ lọc',
    grey: 'Ảnh xám, một kênh',
  },
  describe: (_, derived, say) => {
    const { number, words } = say;
    const { facts, parameters, unread } = derived;
    const place = words.cellAt(number(facts.row), number(facts.col));
    const dropped =
      unread > 0 ? ` Trong mỗi kênh có ${number(unread)} pixel không cửa sổ nào chạm tới.` : '';
    return `Đầu ra ${shapeOf(derived, say)}. Bộ lọc ${number(facts.filter + 1)} ghi ${number(facts.total)} vào ${place} của feature map ${number(facts.filter + 1)}. Cả tầng có ${number(parameters)} tham số.${dropped}`;
  },
  tables: (state, derived, say) => tables(state, derived, say, vi.labels, 'Tích'),
  predict: (_, derived, say) => ({
    question: 'Với thiết lập này, khối đầu ra cao, rộng bao nhiêu ô và có mấy kênh?',
    answers: answers(derived, ['Chiều cao', 'Chiều rộng', 'Số kênh']),
    right: `Đầu ra đúng là ${shapeOf(derived, say)}: mỗi bộ lọc cho một kênh.`,
    wrong: `Đầu ra là ${shapeOf(derived, say)}. Đếm số chỗ cửa sổ đặt vừa theo mỗi chiều; số kênh thì bằng số bộ lọc.`,
  }),
};
