import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, saysWith } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Cả một mạng, từ ảnh đến điểm số',
  lead: 'Bấm Chạy. Chạm một feature map để xem nó lấy số từ đâu, chạm lần nữa để tháo rời.',
  surface:
    'Cả mạng. Phím trái, phải đổi tầng; lên, xuống đổi feature map; Enter vào sâu hơn, Escape trở ra. Trong feature map đã mở, sau khi bấm Enter, phím mũi tên dời pixel.',
  labels: {
    layers: {
      input: 'ảnh',
      conv1: 'conv1',
      relu1: 'ReLU1',
      pool1: 'pool1',
      conv2: 'conv2',
      relu2: 'ReLU2',
      pool2: 'pool2',
      conv3: 'conv3',
      relu3: 'ReLU3',
      votes: 'điểm số',
    },
    pictures: 'Ảnh kiểm tra, mỗi lớp một ảnh',
    testPicture: 'Ảnh kiểm tra',
    layer: 'Tầng',
    truth: 'nhãn đúng',
    back: 'Cả mạng',
    previousLayer: 'Tầng trước',
    nextLayer: 'Tầng sau',
    previousMap: 'Kênh trước',
    nextMap: 'Kênh sau',
    tools: { look: 'Đọc từng pixel', pen: 'Bút', eraser: 'Tẩy' },
    newSheet: 'Tờ giấy trắng',
    sees: 'Nhìn thấy',
    listSign: '; ',
    rules: {
      input: () => 'Một kênh số: 0 là đen, 1 là trắng.',
      conv: (channels, weights) =>
        `Kernel 3×3×${channels}: ${weights} trọng số và một bias làm nên kênh này.`,
      relu: () => 'Người gác cổng: số dương đi qua, còn lại thành 0.',
      pool: () => 'Mỗi ô 2×2 chỉ giữ lại số lớn nhất.',
      votes: (_, weights) =>
        `${weights} đặc trưng, mỗi đặc trưng một trọng số, cộng bias thành điểm số này.`,
    },
    comesIn: 'Đi vào',
    parts: 'đầu vào × lát = phần góp',
    strongest: (channel) => `Tích lớn nhất từ kênh ${channel}`,
    calculation: 'Phép tính',
    touchPixel: 'Chạm một pixel',
    drawWithLight: 'Vẽ bằng ánh sáng',
    slice: (channel) => `Lát cho kênh ${channel}: pixel · trọng số`,
    map: (layer, channel) => `${layer}, kênh ${channel}`,
    biasNote: (bias) =>
      `Mọi phần góp + bias ${bias} = kênh này. Chạm một pixel để xem tổng của nó.`,
    sharesNote: (side) => `Mọi phần góp + bias; tất cả nhìn ${side}×${side} pixel của ảnh.`,
  },
  presets: {
    'ankle-boot': 'Giày cao cổ, cả mạng',
    'edge-channel': 'Một kênh tìm cạnh',
    'one-pixel': 'Tổng của một pixel',
    'eight-slices': 'Tám lát, một con số',
    'nine-votes': 'Điểm của giày cao cổ',
    mistake: 'Một lần mạng sai',
  },
  sentences: ({ number }) => ({
    testPicture: (item) => `Ảnh kiểm tra ${number(item)}`,
    drawing: 'Hình bạn vẽ',
    photo: 'Ảnh của bạn',
    nothingDrawn: (name, share) =>
      `Chưa vẽ gì: với tờ còn trống, mạng cũng phải chọn một trong mười lớp, ở đây là ${name} ${share}.`,
    picks: (what, name, share) => `${what}: trong mười lớp đã học, mạng chọn ${name} ${share}.`,
    right: (what, name, share) => `${what}: mạng dự đoán ${name} ${share}, và đúng.`,
    wrong: (what, name, share, truth) =>
      `${what}: mạng dự đoán ${name} ${share}, và sai. Nhãn đúng: ${truth}.`,
    stages: {
      input: () => '',
      conv: (name, maps, side, before) =>
        `${name}: ${number(maps)} bộ lọc trượt qua ${before > 1 ? `cả ${number(before)} kênh` : 'ảnh'}; mỗi bộ lọc viết một feature map ${number(side)}×${number(side)}.`,
      relu: (name) => `${name}: số dương (đỏ) đi qua, số âm (xanh) thành 0.`,
      pool: (name, maps, side) =>
        `${name}: mỗi ô 2×2 giữ lại số lớn nhất; ${number(maps)} kênh chỉ còn ${number(side)}×${number(side)}.`,
      votes: (_, maps, __, before) =>
        `Mọi con số của ${number(before)} kênh bỏ phiếu, có trọng số, cho ${number(maps)} lớp.`,
    },
    marked: (name, channel, sources) =>
      `${name}, kênh ${number(channel)}: lấy số từ ${number(sources)} kênh của tầng trước. Chạm lần nữa để tháo rời.`,
    markedVote: (name, logit) => `${name}: logit ${number(logit)}. Chạm lần nữa để tháo rời.`,
    vote: (name, total, bias, logit, share) =>
      `Điểm của ${name}: các kênh góp ${number(total, 3)}, cộng bias ${number(bias, 3)} thành logit ${number(logit, 3)}; qua softmax còn ${share}.`,
    pixel: (row, col, value) => `Hàng ${number(row)}, cột ${number(col)}: ${number(value)}.`,
    map: (name, channel, of) => `${name}, kênh ${number(channel)}/${number(of)}`,
    sized: (map, side, largest, field) =>
      `${map}, ${number(side)}×${number(side)}, số lớn nhất ${number(largest)}. Mỗi số nhìn ${number(field)}×${number(field)} pixel của ảnh.`,
    at: (map, row, col) => `${map}, hàng ${number(row)}, cột ${number(col)}`,
    relu: (at, before, after) => `${at}: ${number(before)} đi vào, ${number(after)} đi tiếp.`,
    pool: (at, value) => `${at}: ${number(value)} là số lớn nhất trong bốn số.`,
    sum: (at, total, bias, value, field) =>
      `${at}: ${number(total, 3)} + bias ${number(bias, 3)} = ${number(value, 3)}, tính từ ${number(field)}×${number(field)} pixel của ảnh.`,
    mapTable: (layer, channel) => `Feature map: ${layer} ${number(channel)}`,
    slice: (input) => `Trọng số cho đầu vào ${number(input)}`,
    inputs: (input) => `Kênh đầu vào ${number(input)}`,
    votes: 'Điểm số: logit và xác suất của từng lớp',
    question: 'Nhìn ảnh: mạng sẽ chọn lớp nào? Chạm một lớp.',
  }),
};

export const vi = spoken(saysWith(dictionary.labels), dictionary);
