import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const KINDS = { c: 'tích chập', p: 'max pooling', a: 'average pooling' } as const;

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Vùng cảm nhận: càng lên cao, tầm nhìn càng rộng',
  lead: 'Chạm vào một nơ-ron bất kỳ để xem nó nhìn thấy bao nhiêu pixel; rồi thêm, bớt, chỉnh từng tầng.',
  surface:
    'Chồng tầng nhìn từ bên hông, và vùng cảm nhận trên đầu vào. Phím lên, xuống đổi tầng; phím trái, phải dời nơ-ron; giữ Shift để dời theo hàng.',
  labels: {
    kinds: { c: 'conv', p: 'max', a: 'avg' },
    inputRow: 'đầu vào',
    side: 'Nhìn từ bên hông',
    ofInput: 'Ở đầu vào, mỗi pixel chỉ thấy chính nó: r = 1, j = 1, start = 0.',
    measure: 'Đo vùng cảm nhận hiệu dụng',
    chosen: 'Tầng đang chọn',
    optionOf: (index, kind, k) => `${index} · ${KINDS[kind]} ${k}×${k}`,
    inputOption: (side) => `Đầu vào ${side}×${side}`,
    addConv: 'conv 3×3',
    addPool: 'max 2×2',
    remove: 'Bỏ tầng',
    lower: 'Đưa tầng này xuống gần đầu vào',
    higher: 'Đưa tầng này lên cao hơn',
    kind: 'Loại tầng',
    settings: 'Chỉnh tầng này',
    place: 'Vị trí nơ-ron và ảnh',
  },
  presets: {
    book: 'Năm tầng của sách',
    dilated: 'Dilation 1, 2, 4, 8',
    twenty: '20 tầng 3×3',
    alexnet: 'AlexNet',
    'vgg-16': 'VGG-16',
  },
  sentences: ({ number }) => ({
    input: 'Một pixel của đầu vào chỉ thấy chính nó. Bấm Chạy để leo lên từng tầng.',
    sees: (layer, kind, k, size, [down, across], jump) =>
      `Tầng ${number(layer)} (${KINDS[kind]} ${number(k)}×${number(k)}): một nơ-ron thấy ${number(size)}×${number(size)} pixel (hàng ${number(down.from)} đến ${number(down.to)}, cột ${number(across.from)} đến ${number(across.to)}); vùng của nơ-ron kề bên lệch ${number(jump)} pixel.`,
    outside: 'Vùng này thò ra ngoài ảnh, vào phần padding.',
    holes: (rows, cols) =>
      `Trong vùng có lỗ hổng: chỉ đọc ${number(rows)} hàng × ${number(cols)} cột.`,
    tooLarge: 'Vùng quá lớn nên không đo gradient.',
    effective: (networks, side, percent) =>
      `Vùng hiệu dụng (95% gradient bình phương, ${number(networks)} mạng ngẫu nhiên): ${number(side)}×${number(side)}, bằng ${number(percent, 0)}% bề rộng.`,
    refused: (needed, most) =>
      `Chồng tầng này cần đầu vào ít nhất ${number(needed)}×${number(needed)}. Hình giữ nguyên thiết lập trước; hãy tăng đầu vào (tối đa ${number(most)}) hoặc giảm kernel, stride.`,
    question: (layer) =>
      `Nơ-ron ở tầng ${number(layer)} nhìn thấy một ô vuông cạnh bao nhiêu pixel của đầu vào?`,
    answer: 'Cạnh, tính bằng pixel',
    size: (size) => `Vùng cảm nhận rộng ${number(size)} pixel.`,
    why: (k, below, jump) =>
      `Kernel cạnh ${number(k)} chỉ phủ ${number(k)} nơ-ron ở tầng dưới, mà mỗi nơ-ron ấy lại thấy ${number(below)} pixel, cách nhau ${number(jump)} pixel.`,
    pixel: 'Ở đầu vào, mỗi pixel chỉ thấy chính nó: cạnh 1.',
    captions: {
      neurons: 'Số nơ-ron mỗi chiều, theo tầng',
      size: 'Vùng cảm nhận r, theo tầng',
      jump: 'Bước nhảy tích lũy j giữa hai vùng kề nhau, theo tầng',
      start: 'Tâm của vùng đầu tiên (start), theo tầng',
      sides: 'Cạnh ô vuông giữa giữ 95% gradient bình phương, theo tầng',
      gradient: 'Độ lớn gradient trong vùng cảm nhận',
    },
  }),
};

export const vi = spoken(says, dictionary);
