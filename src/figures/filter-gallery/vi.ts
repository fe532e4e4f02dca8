import type { Say } from '../kit/contract.ts';
import type { Filter, FilterName } from './filters.ts';
import type { Derived } from './model.ts';
import { galleryTables } from './tables.ts';
import type { Labels, Text } from './text.ts';

const labels: Labels = {
  filters: {
    identity: 'Identity',
    box: 'Box',
    gaussian: 'Gauss',
    sharpen: 'Sharpen',
    'sobel-x': 'Sobel x',
    'sobel-y': 'Sobel y',
    magnitude: 'Độ mạnh',
    'prewitt-x': 'Prewitt x',
    laplacian: 'Laplace',
    emboss: 'Emboss',
  },
  own: 'Tự đặt',
  before: 'Ảnh gốc',
  wipe: 'Ranh giới giữa ảnh gốc và kết quả',
  wiped: (percent) => `ảnh gốc chiếm ${percent}%`,
  patch: 'Mảnh ảnh',
  sum: 'tổng',
  scale: 'Thang màu',
  mode: 'Tổng',
  modes: { normalised: 'Chuẩn hóa', raw: 'Để nguyên' },
  weights: 'Trọng số',
};

const EFFECTS: Readonly<Record<FilterName, string>> = {
  identity: 'Identity chép lại từng pixel: kết quả giống hệt ảnh gốc.',
  box: 'Box tính chín pixel ngang nhau, nên ảnh mờ đi.',
  gaussian: 'Gauss làm mờ như box, nhưng coi trọng pixel ở giữa hơn.',
  sharpen:
    'Sharpen nới rộng chênh lệch giữa mỗi pixel và bốn pixel kề bên: nét hơn, hạt cũng rõ hơn.',
  'sobel-x': 'Sobel x tìm cạnh dọc: từ tối sang sáng là dương, từ sáng sang tối là âm.',
  'sobel-y': 'Sobel y tìm cạnh ngang: trên tối dưới sáng là dương, ngược lại là âm.',
  magnitude: 'Ghép Sobel x với Sobel y: cạnh nào mạnh cũng sáng, bất kể hướng.',
  'prewitt-x': 'Prewitt x tìm cạnh dọc như Sobel x, nhưng ba hàng nặng như nhau.',
  laplacian: 'Laplace tìm pixel khác với bốn pixel kề bên: tối hơn là dương, sáng hơn là âm.',
  emboss: 'Emboss cộng thêm chênh lệch theo đường chéo, nên cạnh trông như nổi lên.',
};

function ownEffect({ sum, magnitudes, negatives }: Filter): string {
  if (magnitudes === 0) return 'Mọi trọng số đều là 0, nên kết quả chỗ nào cũng là 0.';
  if (sum === 0) return 'Kernel này có tổng 0: vùng phẳng biến mất, chỉ còn những chỗ thay đổi.';
  if (sum < 0) return 'Kernel này có tổng âm: vùng càng sáng thì kết quả càng âm.';
  return negatives
    ? 'Kernel này có tổng dương và cả trọng số âm: vùng phẳng vẫn còn, chỗ thay đổi nổi lên.'
    : 'Kernel này không có trọng số âm: nó trộn các pixel gần nhau, nên ảnh thường mờ đi.';
}

function division({ filter, divisor, undivided }: Derived, { number }: Say): string {
  if (undivided) return `Tổng để nguyên, không chia cho ${number(filter.divisor, 4)}. `;
  if (divisor === 1) return '';
  const by = filter.divided === 'sum' ? 'tổng các trọng số' : 'tổng trị tuyệt đối của các trọng số';
  return `Chia cho ${number(divisor, 4)}, là ${by}. `;
}

function beyond({ clipped }: Derived, { number }: Say): string {
  if (!clipped) return '';
  const parts = [];
  if (clipped.dark > 0) parts.push(`${number(clipped.dark)} pixel dưới 0 hiện màu đen`);
  if (clipped.bright > 0) parts.push(`${number(clipped.bright)} pixel trên 255 hiện màu trắng`);
  return parts.length > 0 ? ` ${parts.join(', ')}.` : '';
}

export const vi: Text = {
  title: 'Bộ sưu tập kernel',
  lead: 'Chọn một kernel, rồi kéo vạch giữa ảnh để so ảnh gốc với kết quả.',
  surface:
    'Ảnh gốc và kết quả của kernel. Phím mũi tên dời pixel đang xem, giữ Shift để dời xa hơn.',
  labels,
  presets: {},
  describe: (_, derived, say) => {
    const { filter, value, row, col } = derived;
    const effect = filter.name ? EFFECTS[filter.name] : ownEffect(filter);
    const place = say.words.cellAt(say.number(row), say.number(col));
    return `${effect} ${division(derived, say)}Ở ${place}, kết quả là ${say.number(value)}.${beyond(derived, say)}`;
  },
  tables: (_, derived, say) => galleryTables(derived, labels, say),
};
