import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, NEAR, type Sentences, says } from './says.ts';

const BLOCKS: Labels['blocks'] = { block: 'Cổ chai', reduce: '1×1 đi trước' };
const BESIDES: Labels['besides'] = {
  plain: (k) => `Một tầng ${k}×${k}`,
  two: (k) => `Hai tầng ${k}×${k}`,
  basic: () => 'Khối cơ bản',
};
const COLUMNS = 'kênh vào, kênh ra, cỡ kernel, trọng số, phép nhân';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Cổ chai: bóp lại, làm việc, nới ra',
  lead: 'Bấm Chạy: một pixel mang mọi kênh đi qua cổ chai, rồi đi qua tầng để so. Sau đó kéo số kênh ở cổ.',
  surface:
    'Khối cổ chai và các tầng để so. Phím mũi tên trái, phải đổi số kênh ở cổ chai từng kênh; lên, xuống đổi 16 kênh; End đến cổ rộng nhất mà vẫn đỡ tốn.',
  labels: {
    form: 'Khối',
    forms: { block: '1×1, k×k, 1×1', reduce: '1×1, k×k' },
    blocks: BLOCKS,
    beside: 'So với',
    besides: BESIDES,
    mid: 'Số kênh ở cổ chai',
    cin: 'Số kênh vào',
    cout: 'Số kênh ra',
    size: 'Chiều cao, chiều rộng',
    height: 'Chiều cao',
    width: 'Chiều rộng',
    skip: 'Kết nối tắt: đầu vào được cộng vào đầu ra',
    weights: 'trọng số',
    areas: 'Diện tích: trọng số',
    fewer: (times) => `ít hơn ${times} lần`,
    more: (times) => `gấp ${times} lần`,
    same: 'bằng nhau',
    settings: 'Khối, kernel, số kênh',
    curve: 'Theo số kênh ở cổ',
    widest: (mid) =>
      mid === null
        ? 'Cả hai cùng lớn theo cổ'
        : mid === '0'
          ? 'Không cổ nào đỡ tốn'
          : `Đỡ tốn khi cổ ≤ ${mid}`,
    watch: 'Bấm giờ',
    start: 'Bấm giờ trên máy này',
    about: 'Chạy cả hai bằng chính code của sách',
    against: 'so với',
    rounds: (rounds) => `trung vị của ${rounds} lượt`,
    counted: 'Đếm được',
    measured: 'Đo được',
    takes: (seconds) =>
      `Mất khoảng ${seconds} giây, điện thoại có thể lâu hơn. Hai bên chạy xen kẽ, lấy trung vị.`,
    running: (percent) => `Đang chạy xen kẽ hai bên: ${percent}%.`,
    refused: 'Cỡ này phải chạy rất lâu. Hãy giảm số kênh, chiều cao hay chiều rộng rồi bấm giờ.',
    tooFast: 'Nhanh quá, đồng hồ của trình duyệt không đo nổi. Hãy tăng số kênh hay chiều cao.',
    why: (measured, counted) =>
      measured < counted * (1 - NEAR)
        ? 'Đo ít hơn đếm: tầng 1×1 đọc một số về rồi dùng chẳng được mấy lần, mà thêm tầng là thêm lượt ghi, đọc bộ nhớ, thêm lần chuẩn bị.'
        : measured > counted * (1 + NEAR)
          ? 'Đo còn hơn đếm: bộ trọng số nhỏ nằm gọn trong bộ nhớ đệm, nên máy ít phải chờ. Máy khác có thể cho kết quả khác.'
          : 'Lần này đo gần bằng đếm. Máy khác, cỡ khác có thể lệch: ghi, đọc bộ nhớ và chuẩn bị mỗi tầng cũng tốn thời gian.',
  },
  presets: {
    resnet: 'Cổ chai ResNet',
    'basic-block': 'So với khối cơ bản',
    'reduce-first': 'Inception: 1×1 trước',
    'no-saving': 'Cổ 230: hết lợi',
    'squeeze-hard': 'Bóp còn 16',
  },
  sentences: ({ number }) => ({
    block: (form, way, weights) => `${BLOCKS[form]} ${way}: ${number(weights)} trọng số;`,
    fewer: (beside, k, way, weights, ratio) =>
      `${BESIDES[beside](number(k)).toLowerCase()} ${way}: ${number(weights)}, gấp ${number(ratio)} lần.`,
    same: (beside, k, way, weights) =>
      `${BESIDES[beside](number(k)).toLowerCase()} ${way}: ${number(weights)}, bằng nhau.`,
    more: (beside, k, way, weights, ratio) =>
      `${BESIDES[beside](number(k)).toLowerCase()} ${way}: ${number(weights)}, chỉ bằng ${number(ratio, 3)} lần.`,
    work: (height, width, block, beside) =>
      `Trên ${number(height)} × ${number(width)} là ${number(block)} phép nhân so với ${number(beside)}.`,
    reduces: 'Tầng 1×1 trộn các kênh lại trước khi kernel lớn phải nhìn.',
    carries: (wide, narrow) =>
      `Cổ chai chở ${number(wide)} kênh, khối cơ bản chở ${number(narrow)}.`,
    restores: 'Tầng 1×1 cuối khôi phục số kênh, không khôi phục những gì đã mất.',
    measured: (ratio) => `Đo trên máy này: ${number(ratio)} lần.`,
    blockTable: (form) => `${BLOCKS[form]}: ${COLUMNS}`,
    besideTable: (beside, k) => `${BESIDES[beside](number(k))}: ${COLUMNS}`,
    question: (way, kernels) =>
      `Các tầng đi qua ${way} kênh, kernel ${kernels}, không bias. Tất cả có bao nhiêu trọng số?`,
    weights: 'Trọng số',
    right: (total) => `Đúng: ${total}.`,
    wrong: (total) => `Mỗi tầng có kênh vào · kênh ra · k² trọng số: ${total}.`,
    beats: {
      arrive: 'Một pixel mang mọi kênh của nó đứng ở đầu vào.',
      lift: 'Pixel vào tầng đầu …',
      multiply: '… mỗi tầng nhân mọi kênh vào với mọi bộ lọc …',
      add: '… và số phép nhân dồn lại.',
      write: 'Diện tích hình vuông là số trọng số.',
    },
  }),
};

export const vi = spoken(says, dictionary);
