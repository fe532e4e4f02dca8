import { type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Stride: bước nhảy cóc',
  lead: 'Kéo stride rồi bấm Chạy: chấm là tâm kernel, vòng cung là bước nhảy.',
  surface: 'Tâm kernel nhảy trên đầu vào. Phím mũi tên dời kernel, phím cách để chạy.',
  labels: {
    edit: 'Sửa từng ô',
    hop: (stride) => `s = ${stride}`,
    stops: (rows, cols, all) => `${rows} · ${cols} = ${all} điểm dừng`,
  },
  presets: {
    s1: 's = 1',
    s2: 's = 2',
    s3: 's = 3',
    'even-kernel': 'Kernel cạnh chẵn',
    unreached: 'Bỏ sót ở cuối',
    gaps: 'Khe hở',
  },
  notice: ({ refused }, _, { number }) =>
    refused
      ? `Kernel cạnh ${number(refused.effectiveKernel)} không đặt vừa vào ảnh cạnh ${number(refused.padded)}. Hình giữ nguyên thiết lập trước; hãy tăng kích thước đầu vào hoặc giảm kernel.`
      : '',
  describe: (state, derived, { number }) => {
    const { stops, stopsAtOne, row, col, anchor, window, unread } = derived;
    const { s } = state;
    const fewer = s > 1 ? `, còn stride 1 thì ${number(stopsAtOne)} lần` : '';
    const missed =
      unread > 0
        ? `${number(unread)} pixel không cửa sổ nào chạm tới.`
        : 'Pixel nào cũng có cửa sổ chạm tới.';
    return `Stride ${number(s)}: kernel dừng ${number(stops)} lần${fewer}. Tâm đang ở hàng ${number(row * s + anchor)}, cột ${number(col * s + anchor)}; tổng là ${number(window.sum)}. ${missed}`;
  },
  tables: (state, derived, say) => tables(state, derived, say),
};
