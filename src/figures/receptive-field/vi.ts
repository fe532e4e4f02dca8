import { complete } from './text.ts';

const KINDS = { c: 'tích chập', p: 'max pooling', a: 'average pooling' } as const;

export const vi = complete({
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
    place: 'Vị trí nơ-ron và ảnh',
  },
  captions: {
    neurons: 'Số nơ-ron mỗi chiều, theo tầng',
    size: 'Vùng cảm nhận r, theo tầng',
    jump: 'Bước nhảy tích lũy j giữa hai vùng kề nhau, theo tầng',
    start: 'Tâm của vùng đầu tiên (start), theo tầng',
    sides: 'Cạnh ô vuông giữa giữ 95% gradient bình phương, theo tầng',
    gradient: 'Độ lớn gradient trong vùng cảm nhận',
  },
  notice: (_, { refused }, { number }) =>
    refused
      ? `Chồng tầng này cần đầu vào ít nhất ${number(refused.needed)}×${number(refused.needed)}. Hình giữ nguyên thiết lập trước; hãy tăng đầu vào (tối đa 512) hoặc giảm kernel, stride.`
      : '',
  presets: {
    book: 'Năm tầng của sách',
    dilated: 'Dilation 1, 2, 4, 8',
    twenty: '20 tầng 3×3',
    alexnet: 'AlexNet',
    'vgg-16': 'VGG-16',
  },
  describe: ({ layers }, derived, { number }) => {
    const { rows, tip, across, down, outside, skipped, readRows, readCols, effective } = derived;
    const { size, jump } = rows[tip];
    if (tip === 0) return 'Một pixel của đầu vào chỉ thấy chính nó. Bấm Chạy để leo lên từng tầng.';
    const layer = layers[tip - 1];
    const parts = [
      `Tầng ${number(tip)} (${KINDS[layer.kind]} ${number(layer.k)}×${number(layer.k)}): một nơ-ron thấy ${number(size)}×${number(size)} pixel (hàng ${number(down[0].from)} đến ${number(down[0].to)}, cột ${number(across[0].from)} đến ${number(across[0].to)}); vùng của nơ-ron kề bên lệch ${number(jump)} pixel.`,
    ];
    if (outside > 0) parts.push('Vùng này thò ra ngoài ảnh, vào phần padding.');
    if (skipped > 0) {
      parts.push(
        `Trong vùng có lỗ hổng: chỉ đọc ${number(readRows)} hàng × ${number(readCols)} cột.`,
      );
    }
    if (effective === 'too-large') parts.push('Vùng quá lớn nên không đo gradient.');
    if (typeof effective === 'object') {
      const [side] = effective.sides;
      parts.push(
        `Vùng hiệu dụng (95% gradient bình phương, ${number(effective.networks)} mạng ngẫu nhiên): ${number(side)}×${number(side)}, bằng ${number((side / size) * 100, 0)}% bề rộng.`,
      );
    }
    return parts.join(' ');
  },
  predict: (_, { rows, tip }, { number }) => {
    const { size, layer } = rows[tip];
    return {
      question: `Nơ-ron ở tầng ${number(tip)} nhìn thấy một ô vuông cạnh bao nhiêu pixel của đầu vào?`,
      answers: [{ label: 'Cạnh, tính bằng pixel', value: size }],
      right: `Vùng cảm nhận rộng ${number(size)} pixel.`,
      wrong: layer
        ? `Vùng cảm nhận rộng ${number(size)} pixel. Kernel cạnh ${number(layer.k)} chỉ phủ ${number(layer.k)} nơ-ron ở tầng dưới, mà mỗi nơ-ron ấy lại thấy ${number(rows[tip - 1].size)} pixel, cách nhau ${number(rows[tip - 1].jump)} pixel.`
        : 'Ở đầu vào, mỗi pixel chỉ thấy chính nó: cạnh 1.',
    };
  },
});
