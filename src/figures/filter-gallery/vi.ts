import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, saysWith } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Bộ sưu tập kernel',
  lead: 'Chọn một kernel, rồi kéo vạch giữa ảnh để so ảnh gốc với kết quả.',
  surface:
    'Ảnh gốc và kết quả của kernel. Phím mũi tên dời pixel đang xem, giữ Shift để dời xa hơn.',
  labels: {
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
  },
  presets: {},
  sentences: ({ number }) => ({
    effects: {
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
    },
    own: {
      nothing: 'Mọi trọng số đều là 0, nên kết quả chỗ nào cũng là 0.',
      zero: 'Kernel này có tổng 0: vùng phẳng biến mất, chỉ còn những chỗ thay đổi.',
      negative: 'Kernel này có tổng âm: vùng càng sáng thì kết quả càng âm.',
      mixed:
        'Kernel này có tổng dương và cả trọng số âm: vùng phẳng vẫn còn, chỗ thay đổi nổi lên.',
      blending:
        'Kernel này không có trọng số âm: nó trộn các pixel gần nhau, nên ảnh thường mờ đi.',
    },
    undivided: (divisor) => `Tổng để nguyên, không chia cho ${number(divisor, 4)}.`,
    divided: {
      sum: (divisor) => `Chia cho ${number(divisor, 4)}, là tổng các trọng số.`,
      magnitudes: (divisor) =>
        `Chia cho ${number(divisor, 4)}, là tổng trị tuyệt đối của các trọng số.`,
    },
    here: (row, col, value) =>
      `Ở hàng ${number(row)}, cột ${number(col)}, kết quả là ${number(value)}.`,
    dark: (count) => `${number(count)} pixel dưới 0 hiện màu đen`,
    bright: (count) => `${number(count)} pixel trên 255 hiện màu trắng`,
  }),
};

export const vi = spoken(saysWith(dictionary.labels), dictionary);
