import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { type Labels, QUESTION, type Sentences, says } from './says.ts';

const names = CLASS_NAMES.vi;

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Lỗi chảy ngược qua cả mạng',
  lead: 'Bấm Chạy: ảnh đi sang phải, lỗi quay về bên trái. Chạm từng chặng xem nó làm gì với lỗi.',
  surface:
    'Các chặng của mạng, hàng trên là giá trị, hàng dưới là lỗi. Phím trái, phải đổi chặng; lên, xuống đổi kênh.',
  labels: {
    item: 'Ảnh',
    channel: 'Kênh đầu vào',
    rate: 'Tốc độ học',
    allMaps: (sum) => `mọi kênh cộng lại: ${sum}`,
    entry: (place) => `số thứ ${place}`,
    place: (map, row, col) => `kênh ${map}: ${row}, ${col}`,
    rules: {
      whole:
        'Lượt xuôi: tầng nào cũng đọc kết quả của tầng trước, tới khi mất mát L cho biết câu trả lời sai bao nhiêu.',
      softmax: 'Lỗi sinh ra ở đây: xác suất − 1 ở lớp đúng, − 0 ở các lớp khác',
      dense: 'Mỗi lỗi nhân với trọng số của nó, cộng lại thành lỗi của một đặc trưng',
      flatten: 'Danh sách gấp lại thành feature map: lỗi nào về chỗ nấy',
      relu: 'Ở đâu x dương thì cổng mở; ở chỗ khác, cổng đẩy lỗi trở lại',
      pool: 'Bốn ô, một ô thắng: ô ấy nhận trọn lỗi',
      conv: 'Các lỗi quanh một ô, mỗi lỗi nhân với một ô của kernel đã xoay',
      step: 'Trọng số nào cũng nhích ngược hướng gradient của nó: w − η · ∂L/∂w',
    },
    short: {
      whole: 'ảnh',
      softmax: 'loss',
      dense: 'FC',
      flatten: 'phẳng',
      pool: 'max',
      relu: 'ReLU',
      conv: 'conv',
      step: 'bước',
    },
    stages: {
      whole: 'Tấm ảnh',
      softmax: 'Softmax và mất mát',
      dense: 'Tầng kết nối đầy đủ (FC)',
      flatten: 'Trải phẳng',
      pool: 'Max pooling',
      relu: 'ReLU',
      conv: 'Conv',
      step: 'Một bước',
    },
  },
  presets: {
    whole: 'Lượt xuôi',
    softmax: 'Softmax',
    pool: 'Ô thắng',
    relu: 'Mặt nạ',
    conv: 'Kernel xoay',
    step: 'Một bước',
  },
  beats: {
    arrive: 'Tín hiệu đang ở đây.',
    lift: 'Nhấc các số lên…',
    multiply: '…cho đi qua tầng này.',
    add: 'Cộng những gì gặp nhau, rồi đi tiếp.',
    write: 'Bản đồ kế tiếp đã đầy.',
  },
  sentences: ({ number }) => ({
    whole: (label, answer, chance, loss) =>
      `Đáp án là ${names[label]}, mạng ${answer === label ? 'dự đoán đúng' : `dự đoán ${names[answer]}`}. Lớp đúng được xác suất ${chance}, nên mất mát là ${loss}.`,
    softmax: (first) =>
      `Lỗi bắt đầu ở đây: ở lớp đúng là ${first}, ở các lớp khác là chính xác suất. Mười số này cộng lại bằng 0.`,
    step: (rate, parameters) =>
      `Một bước với tốc độ học ${number(rate, 3)} trên cả ${number(parameters)} tham số.`,
    loss: (loss, after, down) =>
      `Mất mát của tấm ảnh này từ ${loss} ${down ? 'xuống' : 'lên'} ${after}.`,
    chance: (label, chance, after) => `Xác suất của ${names[label]}: từ ${chance} thành ${after}.`,
    dense: 'Lỗi của mười điểm số đi ngược qua chính các trọng số ấy, nay hàng thành cột: Wᵀ.',
    flatten: (maps, side) =>
      `Không số nào đổi, chỉ xếp lại thành ${number(maps)} feature map ${number(side)}×${number(side)}. Lỗi cũng thế.`,
    pool: (winners, cells, shared) =>
      `${number(winners)} trong ${number(cells)} ô của kênh này đã thắng cửa sổ của mình và nhận trọn lỗi, các ô khác nhận 0. Nếu là average pooling, bốn ô chia đều, mỗi ô ${shared}.`,
    relu: (blocked, cells) =>
      `${number(blocked)} trong ${number(cells)} ô của kênh này không dương nên chặn lỗi lại, các ô khác cho qua nguyên vẹn.`,
    conv: (channel, outputs) =>
      `Kênh đầu vào ${number(channel)} gom lỗi từ cả ${number(outputs)} kênh đầu ra: mỗi bản đồ lỗi trượt với lát kernel của mình đã xoay 180°, rồi cộng lại.`,
    peak: (size) => `Ở cả tầng, lỗi ra lớn nhất là ${number(size, 4)}.`,
    pixels: '∂L/∂X cho biết đổi từng pixel một chút thì mất mát đổi bao nhiêu.',
    question: `Cửa sổ max pooling có các ô ${QUESTION.window.map((x) => number(x)).join('; ')}. Lỗi ${number(QUESTION.error)} quay về cửa sổ ấy. Hai ô dưới đây, mỗi ô nhận bao nhiêu?`,
    loser: `Ô có số ${number(QUESTION.window[2])}`,
    winner: `Ô có số ${number(QUESTION.window[1])}`,
    answer: `Cả ${number(QUESTION.error)} về ô thắng, ô có số ${number(QUESTION.window[1])}; các ô khác không góp gì vào kết quả nên nhận 0.`,
    born: 'Mỗi hàng một lớp; cột: xác suất, gradient',
    moved: 'Mỗi hàng một lớp; cột: xác suất trước, sau',
  }),
};

export const vi = spoken(says, dictionary);
