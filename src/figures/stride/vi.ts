import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Stride: bước nhảy cóc',
  lead: 'Kéo stride rồi bấm Chạy: vòng tròn là tâm kernel, vòng cung là bước nhảy.',
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
  sentences: ({ number }) => ({
    stops: (stride, count) => `Stride ${number(stride)}: kernel dừng ${number(count)} lần.`,
    fewer: (stride, count, atOne) =>
      `Stride ${number(stride)}: kernel dừng ${number(count)} lần, còn stride 1 thì ${number(atOne)} lần.`,
    here: (row, col, sum) =>
      `Tâm đang ở hàng ${number(row)}, cột ${number(col)}; tổng là ${number(sum)}.`,
    unread: (count) => `${number(count)} pixel không cửa sổ nào chạm tới.`,
    allRead: 'Pixel nào cũng có cửa sổ chạm tới.',
    refused: ({ effectiveKernel, padded }) =>
      `Kernel cạnh ${number(effectiveKernel)} không đặt vừa vào ảnh cạnh ${number(padded)}. Hình giữ nguyên thiết lập trước; hãy tăng kích thước đầu vào hoặc giảm kernel.`,
    question: (side, kernel, stride) =>
      `Kernel cạnh ${number(kernel)} trượt trên ảnh cạnh ${number(side)} với stride ${number(stride)}. Nó dừng bao nhiêu lần?`,
    perRow: 'Trên một hàng',
    inAll: 'Cả thảy',
    answer: (perRow, inAll) => `Mỗi hàng ${number(perRow)} lần, cả thảy ${number(inAll)} lần.`,
    count: 'Hãy đếm số bước nhảy dọc một cạnh; điểm dừng đầu tiên có trước cả bước nhảy đầu.',
  }),
};

export const vi = spoken(says, dictionary);
