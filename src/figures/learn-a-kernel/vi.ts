import { DIGITS, LARGE, shown, type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Kernel tự tìm ra bộ lọc bị giấu',
  lead: 'Bấm Chạy và nhìn kernel ngẫu nhiên học lại bộ lọc, rồi đổi ảnh hoặc tốc độ học.',
  surface:
    'Kernel đang học, gradient và bộ lọc bị giấu, rồi đến ảnh, đầu ra và đường mất mát. Phím mũi tên chọn trọng số để theo dõi; giữ Shift thì tiến hoặc lùi một bước học; Home và End về bước đầu, bước cuối.',
  labels: {
    input: 'Học từ',
    inputs: {
      noise: 'Ảnh nhiễu',
      photo: 'Ảnh chụp',
      centred: 'Trừ trung bình',
      local: 'Trừ trung bình 3×3',
    },
    rate: 'Tốc độ học',
    rateNow: 'tốc độ',
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
    next: 'Bước tới:',
    goal: 'cần',
    waiting: 'Đang đợi ảnh.',
  },
  presets: {
    noise: 'Ảnh nhiễu',
    'raw-photo': 'Ảnh chụp',
    centred: 'Trừ trung bình',
    'local-mean': 'Trừ trung bình 3×3',
    'too-fast': 'Quá nhanh',
    sobel: 'Sobel khác',
  },
  describe: (_, derived, { number }) => {
    const { chosen, step, last, off, offAtEnd, rate, limit, condition, factor, lowest } = derived;
    if (derived.waiting) return vi.labels.waiting;
    const now = `Sau ${number(step)} bước, ${chosen.name} = ${shown(chosen.weight, number)}, cần ${number(chosen.wanted)}; trọng số lệch nhất còn lệch ${shown(off, number)}.`;
    if (derived.tooFast) {
      const away = lowest < last ? ', rồi tăng vọt' : '';
      const loss =
        lowest > 0
          ? ` Nhờ các hướng khác, mất mát vẫn giảm đến bước ${number(lowest)}${away}.`
          : '';
      return `${now} Tốc độ ${number(rate, DIGITS)} vượt ngưỡng 2/λ = ${number(limit, DIGITS)}: ở vách dốc nhất, mỗi bước nhảy quá đáy, leo lên vách bên kia cao hơn, sai lệch gấp ${number(factor, 2)} lần bước trước.${loss}${derived.stopped ? ` Đến bước ${number(last)} thì dừng.` : ''}`;
    }
    const left = shown(offAtEnd, number);
    return `${now} Hết 200 bước ${left === shown(0, number) ? 'thì không còn lệch' : `còn lệch ${left}`}. Hướng cong gắt nhất của thung lũng cong gấp ${number(condition, condition < LARGE ? 1 : 0)} lần hướng thoải nhất.`;
  },
  tables: (_, derived) => tables(derived, vi.labels),
};
