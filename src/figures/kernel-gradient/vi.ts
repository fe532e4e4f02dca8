import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Ướm bản đồ lỗi lên ảnh',
  lead: 'Bấm Chạy: bản đồ lỗi trượt trên ảnh, mỗi chỗ dừng cho một ô của ∂L/∂K.',
  surface: 'Đầu vào, bản đồ lỗi và ∂L/∂K. Phím mũi tên dời khung sáng, phím cách để chạy.',
  labels: {
    padded: 'X, kể cả padding',
    errors: 'Bản đồ lỗi',
    view: 'Cách đọc',
    views: { weight: 'Theo một trọng số', slide: 'Trượt bản đồ lỗi' },
    more: 'Kích thước kernel, đầu vào',
    all: 'Hiện cả ∂L/∂K',
    edit: 'Sửa từng ô',
  },
  presets: {
    'follow-weight': 'Theo một trọng số',
    'slide-errors': 'Trượt bản đồ lỗi',
    'stride-two': 'Stride 2',
    remainder: 'Phần thừa',
    padded: 'Có padding',
  },
  sentences: ({ number }) => ({
    refused: ({ effectiveKernel, padded }) =>
      `Kernel phủ ${number(effectiveKernel)} ô mà đầu vào kể cả padding chỉ có ${number(padded)}, nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`,
    meets: (weight, pixel, output, error) =>
      `${weight} đang nằm trên ${number(pixel)} và góp vào ${output}, nơi có lỗi ${number(error)}.`,
    whole: (weight, sum, outputs) =>
      `∂L/∂${weight} = ${number(sum)}, gom từ ${number(outputs)} đầu ra.`,
    zeros: (stride) =>
      `Stride ${number(stride)}: chèn ${number(stride - 1)} số 0 giữa hai lỗi kề nhau.`,
    dropped: (count, withPadding, side) =>
      `Bỏ ${number(count)} hàng và ${number(count)} cột cuối${withPadding ? ' (tính cả padding)' : ''}, nếu không kết quả sẽ là ${number(side)}×${number(side)}.`,
    question: (slope) => `${slope} bằng bao nhiêu?`,
    right: (slope, sum) => `${slope} đúng là ${number(sum)}.`,
    wrong: (slope, sum) =>
      `${slope} = ${number(sum)}. Nhân từng pixel mà trọng số ấy nằm lên với lỗi của đầu ra tương ứng, rồi cộng lại.`,
    lies: 'Bản đồ lỗi nằm lên ảnh ở đây.',
    errorMap: 'Bản đồ lỗi ∂L/∂Y',
    spread: 'Bản đồ lỗi ∂L/∂Y, đã giãn',
  }),
};

export const vi = spoken(says, dictionary);
