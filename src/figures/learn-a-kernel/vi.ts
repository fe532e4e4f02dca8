import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const labels: Labels = {
  input: 'Học từ',
  inputs: {
    noise: 'Ảnh nhiễu',
    photo: 'Ảnh chụp',
    centred: 'Trừ trung bình',
    local: 'Trừ trung bình 3×3',
  },
  rate: 'Tốc độ học',
  rateNow: 'tốc độ',
  task: 'Bộ lọc bị giấu, điểm xuất phát',
  target: 'Bộ lọc bị giấu',
  targets: {
    'sobel-x': 'Sobel x',
    'sobel-y': 'Sobel y',
    laplacian: 'Laplace',
    sharpen: 'Sharpen',
    emboss: 'Emboss',
  },
  seed: 'Điểm xuất phát',
  kernel: 'K đang học',
  hidden: 'Bị giấu',
  picture: 'Ảnh X',
  answer: 'K trả lời',
  wanted: 'Cần trả lời',
  loss: 'Mất mát',
  goal: 'cần',
  waiting: 'Đang đợi ảnh.',
};

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Kernel tự tìm ra bộ lọc bị giấu',
  lead: 'Bấm Chạy: từng trọng số tìm về vạch của nó. Rồi đổi ảnh, đổi tốc độ học.',
  surface:
    'Kernel đang học, gradient và bộ lọc bị giấu, rồi đến ảnh, đầu ra và đường mất mát. Phím mũi tên chọn trọng số để theo dõi; giữ Shift thì tiến hoặc lùi một bước học; Home và End về bước đầu, bước cuối.',
  labels,
  presets: {
    noise: 'Ảnh nhiễu',
    'raw-photo': 'Ảnh chụp',
    centred: 'Trừ trung bình',
    'local-mean': 'Trừ trung bình 3×3',
    'too-fast': 'Quá nhanh',
    sobel: 'Sobel khác',
  },
  sentences: ({ number }) => ({
    waiting: labels.waiting,
    now: (step, weight, value, wanted) =>
      `Sau ${number(step)} bước, ${weight} = ${value} (cần ${number(wanted)}).`,
    off: (off) => `Trọng số xa đích nhất còn lệch ${off}.`,
    found: 'Kernel đã tìm ra bộ lọc.',
    end: (step) => `Hết ${number(step)} bước mà chưa tới.`,
    bends: (condition) => `Hướng cong nhất cong gấp ${condition} lần hướng thoải nhất.`,
    tooFast: (rate, limit, factor) =>
      `Tốc độ ${rate} vượt ngưỡng 2/λ = ${limit}: mỗi bước nhảy quá đáy, lệch gấp ${factor} lần trước.`,
    falls: (step, thenRunsAway) =>
      `Mất mát giảm đến bước ${number(step)}${thenRunsAway ? ', rồi tăng vọt' : ''}.`,
    stopped: (step) => `Dừng ở bước ${number(step)}.`,
    question: 'Bước tới sẽ sửa trọng số nào nhiều nhất? Chạm vào ô ấy của K.',
    right: (weight) => `${weight} có gradient lớn nhất nên được sửa nhiều nhất.`,
    wrong: (weight) =>
      `Là ${weight}. Bước sửa bằng tốc độ học nhân gradient, nên hãy tìm gradient có trị tuyệt đối lớn nhất.`,
    kernel: labels.kernel,
    hidden: labels.hidden,
    loss: labels.loss,
  }),
};

export const vi = spoken(says, dictionary);
