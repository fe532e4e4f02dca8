import { joinNumbers } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Đạo hàm theo X: rải và gom',
  lead: 'Bấm Chạy: mỗi lỗi đóng dấu một bản K lên ∂L/∂X. Rồi ngồi vào chỗ một pixel, và xem vì sao K phải xoay.',
  surface:
    'Đạo hàm theo đầu vào, tính bằng hai cách. Phím mũi tên đổi ô, R lật kernel, phím cách để chạy.',
  labels: {
    view: 'Cảnh',
    views: { scatter: '1. Lỗi rải ra', lines: '2. Ngồi ở một pixel', gather: '3. K xoay rồi gom' },
    spread: '∂L/∂Y và số 0',
    scattered: '∂L/∂X do rải',
    gathered: '∂L/∂X do gom',
    turned: ['K', 'K lật ngang', 'K xoay 180°'],
    flips: 'Kernel',
    flipNames: { 0: 'Nguyên', 1: 'Lật ngang', 2: 'Lật dọc' },
    at: (row, col) => `(${row}, ${col})`,
    nothing: '0, vì chưa có lỗi nào tới đây',
    unreached: '0, vì không cửa sổ nào chạm tới',
    zeros: 'Số 0',
    between: (count) => `xen giữa: ${count}`,
    before: (kernel, padding, before) => `trước: ${kernel} − 1 − ${padding} = ${before}`,
    after: (remainder, before, after) =>
      remainder ? `sau: ${before} + ${remainder} = ${after}` : `sau: ${after}`,
    rows: 'Hàng:',
    cols: 'Cột:',
    errors: 'Bản đồ lỗi ∂L/∂Y',
    sizes: 'Kích thước, từng ô',
  },
  presets: {
    example: 'Ví dụ của phần này',
    strip: 'Dải a, b, c',
    'stride-two': 'Stride 2',
    'far-zeros': 'Số 0 ở đầu kia',
    cutting: 'Phải cắt bớt',
    unreached: 'Pixel bị bỏ sót',
  },
  sentences: ({ number, language }) => {
    const at = (row: number, col: number) => `hàng ${number(row)}, cột ${number(col)}`;
    const list = (values: readonly number[]) =>
      joinNumbers(
        values.map((value) => number(value)),
        language,
      );
    return {
      stamp: (value, row, col) =>
        `Lỗi ${number(value)} ở ${at(row, col)} đóng dấu ${number(value)}·K lên cửa sổ của mình; chỗ chồng lên nhau thì cộng lại.`,
      swept: (count) => `Tất cả có ${number(count)} tích rơi vào padding và bị bỏ.`,
      unreached: (count) => `${number(count)} pixel không cửa sổ nào chạm tới, giữ số 0.`,
      unreachedHere: 'Không cửa sổ nào chạm tới pixel này, nên đạo hàm ở đó bằng 0.',
      lines: (row, col, weights) =>
        `Pixel ở ${at(row, col)} góp vào ${number(weights.length)} đầu ra. Các đường nối mang trọng số ${list(weights)}: K đọc từ cuối về đầu.`,
      turning: [
        'Các nhãn xếp lại thành K. Đặt cạnh các lỗi, chúng đọc ngược: K phải xoay mới khớp.',
        'Lật ngang: trái thành phải.',
        'Rồi lật dọc: trên thành dưới. Giờ K trùng với các nhãn, và có thể trượt.',
      ],
      gather: (row, col, count, sum) =>
        `Pixel ở ${at(row, col)} gom ${number(count)} lỗi, được ${number(sum)}.`,
      unturned: 'Nhưng K chưa xoay đủ.',
      equal: (count) =>
        `Rải và gom bằng nhau ở ${count === 1 ? 'ô duy nhất' : `cả ${number(count)} ô`}.`,
      differ: (count, total) =>
        `K bên gom chưa xoay đủ: ${number(count)} trên ${number(total)} ô lệch.`,
      refused: ({ axis, effectiveKernel, padded }) =>
        `Kernel phủ ${number(effectiveKernel)} ô theo ${axis === 'height' ? 'chiều cao' : 'chiều rộng'}, mà đầu vào kể cả padding chỉ có ${number(padded)} ô. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`,
      moved: 'Ma trận và giọt màu nay có hình riêng, ngay sau hình này: “Đi lùi là chuyển vị”.',
      whichWeights: 'Các đường nối từ pixel này mang trọng số nào, theo thứ tự đầu ra?',
      line: (index) => `Đường ${number(index)}`,
      backwards: 'Pixel gặp kernel theo thứ tự ngược.',
      weightsAre: (weights) =>
        `Thứ tự là ${list(weights)}: cửa sổ đi tới thì pixel lùi lại trong cửa sổ.`,
      whichStamp: (row, col) => `Sau dấu này, pixel ở ${at(row, col)} mang số nào?`,
      whichGradient: (row, col) => `Pixel ở ${at(row, col)} nhận đạo hàm bao nhiêu?`,
      right: (value) => `Đúng là ${number(value)}.`,
      wrong: (value) =>
        `Đáp số là ${number(value)}. Cộng từng lỗi đã tới pixel này, nhân với trọng số mà nó đã dùng.`,
      gathering: 'Kernel bên gom',
      errors: 'Bản đồ lỗi',
      spread: 'Bản đồ lỗi kèm số 0',
      stamped: '∂L/∂X cho đến dấu này, kể cả padding',
      gathered: '∂L/∂X do gom',
    };
  },
};

export const vi = spoken(says, dictionary);
