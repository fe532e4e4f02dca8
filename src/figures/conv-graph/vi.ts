import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Mười sáu tích, ba cách xếp',
  lead: 'Bấm Chạy: mỗi tích sinh ra từ một x và một k rồi rơi vào chồng của y. Sau đó xếp lại chính những tích ấy theo k, theo x.',
  surface:
    'Một tầng tích chập với mọi con số của nó. Phím mũi tên đi từng chồng tích, phím cách để chạy.',
  labels: {
    sort: 'Xếp theo',
    sorts: { list: 'Từng tích', y: 'y', k: 'k', x: 'x' },
    gap: 'Giấu một số',
    all: 'Hiện mọi tích và tổng',
    edit: 'Sửa từng ô, kích thước',
    x: 'X',
    k: 'K',
    target: 'T (đích)',
    learn: 'Hàm mất mát, một bước xuống dốc',
    loss: 'Mất mát L',
    losses: { mse: 'trung bình bình phương của Y − T', sum: 'tổng của Y' },
    rate: 'Tốc độ học',
    step: 'Sửa K và b một bước',
  },
  presets: {
    example: 'Ví dụ của phần này',
    'by-y': 'Xếp theo y',
    'by-k': 'Xếp theo k',
    'by-x': 'Xếp theo x',
    'one-missing': 'Thiếu một số',
    own: 'Số khác',
  },
  sentences: ({ number }) => ({
    refused:
      'Kernel lớn hơn đầu vào nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy tăng đầu vào hoặc giảm kernel.',
    product: (count, sum, x, k, y) =>
      `Tích thứ ${number(count)}: ${sum}. ${x} nhân ${k}, góp vào ${y}.`,
    oneMissing: (name) =>
      `Trong tích ${name}, một thừa số và kết quả đang để trống. Bấm Đoán trước để điền.`,
    missing: (name, count) =>
      `${name} gom ${number(count)} tích; một thừa số và tổng đang để trống. Bấm Đoán trước để điền.`,
    hence: (equation) => `Từ đó ${equation}.`,
    askOne: (name) => `Trong tích ${name}, thừa số nào còn thiếu, và kết quả bằng bao nhiêu?`,
    ask: (name, count) =>
      `${name} gom ${number(count)} tích. Thừa số còn thiếu là số nào, và kết quả bằng bao nhiêu?`,
    factor: 'Thừa số',
    result: 'Kết quả',
    look: 'Hãy tìm trong hình các ô có khung: mỗi ô góp một thừa số.',
    beats: {
      taken: 'Lấy một x và một k.',
      lifted: 'Nhấc x lên đặt vào k…',
      falls: 'Tích rơi vào chồng của y.',
      full: 'Chồng đã đủ: ghi tổng.',
      open: 'Chồng này chưa đủ.',
      pile: 'Đến lượt chồng này.',
      back: 'Lỗi chạy ngược về…',
    },
    products: 'Các tích',
    targets: 'Đích T',
  }),
};

export const vi = spoken(says, dictionary);
