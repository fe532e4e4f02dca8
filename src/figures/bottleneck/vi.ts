import { NEAR, type Text, tableOf, wayOf } from './text.ts';

export const vi: Text = {
  title: 'Cổ chai: bóp lại, làm việc, nới ra',
  lead: 'Kéo số kênh ở cổ chai, xem hai hình vuông; rồi bấm giờ xem máy bạn có nhanh lên bấy nhiêu lần không.',
  surface:
    'Khối cổ chai và các tầng để so. Phím mũi tên trái, phải đổi số kênh ở cổ chai từng kênh; lên, xuống đổi 16 kênh; End đến cổ rộng nhất mà vẫn đỡ tốn.',
  labels: {
    form: 'Khối',
    forms: { block: '1×1, k×k, 1×1', reduce: '1×1, k×k' },
    blocks: { block: 'Cổ chai', reduce: '1×1 đi trước' },
    beside: 'So với',
    besides: {
      plain: (k) => `Một tầng ${k}×${k}`,
      two: (k) => `Hai tầng ${k}×${k}`,
      basic: () => 'Khối cơ bản',
    },
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
  describe: (state, { block, beside, ratio, saves, watch }, say) => {
    const { number } = say;
    const { labels } = vi;
    const name = labels.besides[state.beside](number(state.k)).toLowerCase();
    const times = saves
      ? `gấp ${number(ratio)} lần`
      : ratio === 1
        ? 'bằng nhau'
        : `chỉ bằng ${number(ratio, 3)} lần`;
    const lost =
      state.form === 'reduce'
        ? 'Tầng 1×1 trộn các kênh lại trước khi kernel lớn phải nhìn.'
        : state.beside === 'basic'
          ? `Cổ chai chở ${number(state.cin)} kênh, khối cơ bản chở ${number(state.mid)}.`
          : 'Tầng 1×1 cuối khôi phục số kênh, không khôi phục những gì đã mất.';
    const time =
      watch.status === 'done' && watch.medians
        ? ` Đo trên máy này: ${number(watch.medians.ratio)} lần.`
        : '';
    return `${labels.blocks[state.form]} ${wayOf(block, number)}: ${number(block.weights)} trọng số; ${name} ${wayOf(beside, number)}: ${number(beside.weights)}, ${times}. Trên ${number(state.h)} × ${number(state.w)} là ${number(block.multiplications)} phép nhân so với ${number(beside.multiplications)}. ${lost}${time}`;
  },
  tables: (state, { block, beside }, { number }) => {
    const columns = 'kênh vào, kênh ra, cỡ kernel, trọng số, phép nhân';
    const { blocks, besides } = vi.labels;
    return [
      tableOf(`${blocks[state.form]}: ${columns}`, block),
      tableOf(`${besides[state.beside](number(state.k))}: ${columns}`, beside),
    ];
  },
  predict: (_, { block }, { number }) => {
    const sum = block.layers.map(({ weights }) => number(weights)).join(' + ');
    const total = `${sum} = ${number(block.weights)}`;
    return {
      question: `Các tầng đi qua ${wayOf(block, number)} kênh, kernel ${block.layers.map(({ kernel }) => `${kernel}×${kernel}`).join(', ')}, không bias. Tất cả có bao nhiêu trọng số?`,
      answers: [{ label: 'Trọng số', value: block.weights }],
      right: `Đúng: ${total}.`,
      wrong: `Mỗi tầng có kênh vào · kênh ra · k² trọng số: ${total}.`,
    };
  },
};
