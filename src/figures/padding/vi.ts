import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Padding: thêm lề',
  lead: 'Bấm Chạy: một vòng viền mọc ra quanh ảnh.',
  surface:
    'Ảnh kèm padding, và kernel. Phím mũi tên dời kernel, pixel hoặc tầng; phím cách để chạy.',
  labels: {
    view: 'Cách xem',
    views: { slide: 'Trượt', coverage: 'Độ phủ', edges: 'Cạnh giả', layers: '10 tầng' },
    mode: 'Điền gì vào padding',
    modes: { zeros: 'Số 0', reflect: 'Soi gương', replicate: 'Lặp rìa' },
    edit: 'Kích thước, từng ô',
    wall: 'Tường xám',
    sobel: 'Sobel x',
    profile: 'Độ sáng dọc theo hàng này',
    coverage: 'Số cửa sổ thấy pixel',
    without: 'Không padding',
    padded: (p) => `Padding ${p}`,
    product: (rows, cols, all) => `${rows} (theo hàng) · ${cols} (theo cột) = ${all} cửa sổ`,
    stopped: (layer) => `dừng ở tầng ${layer}`,
  },
  presets: {
    none: 'p = 0',
    same: 'p = 1: giữ cỡ',
    even: 'p = 2: phủ đều',
    reflect: 'Soi gương',
    replicate: 'Lặp rìa',
    'ten-layers': 'Mười tầng',
  },
  sentences: ({ number }) => {
    const shape = (side: number | null) =>
      side === null ? 'kernel không còn đặt vừa' : `${number(side)}×${number(side)}`;
    return {
      captions: {
        coverage: 'Số cửa sổ thấy pixel',
        without: 'Không padding',
        padded: (p) => `Padding ${number(p)}`,
      },
      same: (side, kernel) =>
        `Đầu ra ${shape(side)}, bằng đầu vào, vì p = (${number(kernel)} − 1)/2.`,
      smaller: (side, by) =>
        `Đầu ra ${shape(side)}, nhỏ hơn đầu vào ${number(by)} hàng, ${number(by)} cột.`,
      larger: (side, by) =>
        `Đầu ra ${shape(side)}, lớn hơn đầu vào ${number(by)} hàng, ${number(by)} cột.`,
      here: (row, col, padding, all, sum) =>
        `Tâm kernel ở hàng ${number(row)}, cột ${number(col)}; ${number(padding)} trong ${number(all)} ô của cửa sổ là padding. Tổng là ${number(sum)}.`,
      seen: (row, col, count) =>
        `${number(count)} cửa sổ thấy pixel ở hàng ${number(row)}, cột ${number(col)}.`,
      even: 'Pixel nào cũng được nhìn như nhau.',
      uneven: (corner, centre) =>
        `Góc ảnh được nhìn ${number(corner)} lần, tâm ảnh ${number(centre)} lần.`,
      before: (corner, centre) => `Không padding thì ${number(corner)} và ${number(centre)}.`,
      falseEdges: (grey, count, low, high) =>
        `Tường đều ${number(grey)}, vậy mà ${number(count)} ô của feature map khác 0, từ ${number(low)} đến ${number(high)}: cạnh giả do vòng số 0 gây ra.`,
      noEdges:
        'Feature map toàn số 0: tường đều thì không có cạnh nào, và padding này không thêm cạnh.',
      noPadding: (side) =>
        `Không padding thì không có cạnh giả: feature map toàn số 0, nhưng chỉ còn ${shape(side)}.`,
      falseHere: (grey, sum) =>
        `Tổng là ${number(sum)}: kernel thấy bậc thang giữa 0 và ${number(grey)} nên báo có cạnh, mà tường đâu có cạnh nào.`,
      noneHere: 'Tổng là 0: theo chiều ngang, chỗ này không sáng lên cũng không tối đi.',
      input: 'Đầu vào',
      after: (layer) => `Sau tầng ${number(layer)}`,
      sizes: (where, without, p, padded) =>
        `${where}: không padding, ${shape(without)}; padding ${number(p)}, ${shape(padded)}.`,
      refused: (refused) =>
        refused.why === 'kernel'
          ? `Kernel cạnh ${number(refused.kernel)} không đặt vừa: ảnh kể cả padding chỉ có cạnh ${number(refused.padded)}. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`
          : `Soi gương qua rìa thì padding phải nhỏ hơn cạnh ảnh, mà ${number(refused.p)} không nhỏ hơn ${number(refused.n)}. Hình giữ nguyên thiết lập trước; hãy giảm padding hoặc chọn cách điền khác.`,
      open: (side) =>
        side > 0
          ? `Không padding, cửa sổ chỉ có ${shape(side)} chỗ đặt. Thêm vòng viền thì tâm của nó ra được tới góc ảnh.`
          : 'Không padding, cửa sổ không đặt vừa chỗ nào. Thêm vòng viền thì có chỗ.',
      openWall: 'Bức tường chỗ nào cũng xám như nhau. Giờ thêm vòng viền quanh nó.',
      counting: 'Đếm từng cửa sổ nhìn thấy pixel này…',
      layerRing: 'Tầng này thêm padding, nếu có…',
      layerEats: '…rồi kernel lấy đi các hàng, cột ngoài cùng.',
      ask: (n, k, p) =>
        `Ảnh ${shape(n)}, kernel ${shape(k)}, padding ${number(p)}, stride 1. Mỗi cạnh của đầu ra có bao nhiêu ô?`,
      side: 'Số ô mỗi cạnh',
      askEdges: (grey, p) =>
        `Tường đều ${number(grey)}, padding ${number(p)}. Bao nhiêu ô của feature map sẽ khác 0?`,
      cells: 'Số ô khác 0',
      askCoverage: (k, p) =>
        `Kernel ${shape(k)}, padding ${number(p)}. Pixel ở góc được mấy cửa sổ nhìn thấy, còn pixel ở tâm?`,
      corner: 'Góc',
      centre: 'Tâm ảnh',
      askLayers: (n, layers, p) =>
        `Ảnh ${shape(n)} đi qua ${number(layers)} tầng. Mỗi cạnh còn bao nhiêu ô khi không padding, và khi padding ${number(p)}? Hết chỗ đặt kernel thì điền 0.`,
      answerCoverage: (corner, centre) =>
        `Góc ${number(corner)}, tâm ảnh ${number(centre)}: cửa sổ phải nằm gọn trong ảnh kể cả padding.`,
      answerLayers: (without, padded) =>
        `Không padding còn ${number(without)}, có padding ${number(padded)}.`,
    };
  },
};

export const vi = spoken(says, dictionary);
