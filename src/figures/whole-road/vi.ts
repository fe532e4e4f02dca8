import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Cả con đường trong một hình',
  lead: 'Bấm Chạy: con số của một pixel đi qua mười chặng. Chạm một chặng để đến đó, chạm ảnh để theo pixel khác.',
  surface:
    'Con đường mười chặng, từ pixel đến 1×1. Phím mũi tên dời pixel, giữ Shift để dời xa; Home, End về chặng đầu, chặng cuối. Phím cách để chạy.',
  labels: {
    item: 'Ảnh',
    kernel: 'Kernel',
    place: 'Kernel và pixel',
    skewer: '8 kênh',
    blend: 'Bản trộn',
    window: 'Chín ô kề nhau',
    kernelOf: (which, all) => `${which} trong ${all}`,
    names: {
      pixel: 'Pixel',
      tensor: 'Tensor',
      kernel: 'Kernel',
      map: 'Feature map',
      gate: 'Cổng ReLU',
      pool: 'Pooling',
      vote: 'Bỏ phiếu',
      error: 'Lỗi',
      rot180: 'rot180',
      pointwise: '1×1',
    },
  },
  presets: {
    kernel: 'Đèn pin',
    gate: 'Người gác cổng',
    vote: 'Hội đồng',
    error: 'Tự kiểm điểm',
    rot180: 'Trượt ngược',
    pointwise: 'Xuyên táo',
  },
  sentences: () => ({
    pixel: (n) =>
      `Pixel ở hàng ${n.row}, cột ${n.col} sáng ${n.pixel}, từ 0 là đen đến 1 là trắng. Cả tấm ảnh chỉ gồm 784 con số như thế.`,
    tensor: () =>
      'Với mạng, ảnh là một tensor 28×28×1: 28 hàng, 28 cột, một kênh. Đây là pixel ấy giữa các hàng xóm',
    padded: '; ô gạch chéo là vòng số 0',
    neighbours: '. Kernel cần biết ai ở cạnh ai.',
    kernel: (n) =>
      `Chiếc đèn pin: chín trọng số và một bias ${n.bias}. Đi đến đâu nó cũng mang theo đúng mấy số ấy, và có tám chiếc cùng soi tấm ảnh này.`,
    map: (n) =>
      `Đèn pin soi hàng ${n.row}, cột ${n.col}: chín tích cộng lại được ${n.products}, thêm bias ${n.bias} thành ${n.adds ? '' : 'khoảng '}${n.map}. Feature map ghi số ấy vào đúng chỗ này.`,
    gate: (n) =>
      `Người gác cổng của các lá phiếu nhận ${n.map}: có bằng chứng, cho qua nguyên vẹn.`,
    stopped: (n) =>
      `Người gác cổng của các lá phiếu nhận ${n.map}: không phải bằng chứng, nên ghi 0.`,
    pool: (n) =>
      `Pooling nén dọc: bốn ô 2×2 chỉ còn số lớn nhất là ${n.pool}, ở hàng ${n.poolRow}, cột ${n.poolCol} của feature map 14×14.`,
    wins: 'Chỗ của ta thắng, và đại diện cho cả bốn.',
    yields: (n) => `Chỗ của ta có ${n.gate}, nhường cho hàng xóm.`,
    noEvidence: 'Cả bốn chỗ đều không có bằng chứng.',
    vote: (n) => `Hội đồng chọn ${n.winner}: ${n.winnerScore} điểm, xác suất ${n.winnerChance}.`,
    isRight: 'Đáp án cũng thế.',
    isWrong: (n) => `Đáp án là ${n.right}: ${n.rightScore} điểm, xác suất ${n.rightChance}.`,
    error: (n) =>
      `Mạng tự kiểm điểm: ở lớp đúng, ${n.right}, lỗi là ${n.rightShare} − 1 = ${n.error}; ở mỗi lớp khác, lỗi là chính xác suất. Mười số cộng lại bằng 0, còn mất mát là ${n.loss}.`,
    rot180: (n) =>
      `Đi trượt xuôi thì về trượt ngược: bản đồ lỗi của mỗi kênh gặp kernel đã xoay 180°, tám kênh cộng lại thành ∂L/∂X. Ở pixel này: ${n.gradient};`,
    slope: {
      '-1': 'nó sáng thêm một chút thì mất mát giảm.',
      0: 'nó sáng hay tối thêm một chút, mất mát không đổi.',
      1: 'nó sáng thêm một chút thì mất mát tăng.',
    },
    pointwise: (n) =>
      `Que xiên xuyên qua tám kênh sau pooling: tám số ở đây nhân tám trọng số, cộng lại được ${n.blend}. Mạng này không có tầng 1×1; ta chọn trọng số sao cho bản trộn giữ được nhiều nhất những gì biến đổi trong tám feature map ấy: ${n.share}.`,
    picture: 'Ảnh X',
    window: 'Chín ô quanh pixel',
    gated: 'Sau ReLU',
    pooled: 'Sau max pooling',
    classes: 'Mỗi hàng một lớp; cột: điểm, xác suất, lỗi',
    skewer: 'Mỗi hàng một kênh; cột: giá trị, trọng số',
    blend: 'Feature map trộn bằng 1×1',
  }),
};

export const vi = spoken(says, dictionary);
