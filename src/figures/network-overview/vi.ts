import type { Say } from '../kit/contract.ts';
import type { Detail } from './detail.ts';
import type { Derived, State } from './model.ts';
import type { Text } from './text.ts';
import { classOf, type Labels, largestOf, nothingDrawn, tablesOf } from './wording.ts';

const SIZE = (side: number) => `${side}×${side}`;

const labels: Labels = {
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
  openFirst: 'Hãy mở một feature map; sau đó có thể đặt kênh, hàng, cột ở đây.',
  back: 'Cả mạng',
  previousLayer: 'Tầng trước',
  nextLayer: 'Tầng sau',
  previousMap: 'Kênh trước',
  nextMap: 'Kênh sau',
  tools: { look: 'Đọc từng pixel', pen: 'Bút', eraser: 'Tẩy' },
  newSheet: 'Tờ giấy trắng',
  padTitle: (tool) => (tool === 'look' ? 'Chạm một pixel' : 'Vẽ bằng ánh sáng'),
  eyeTitle: 'Nhìn thấy',
  listSign: '; ',
  rule: ({ layer, weightCount, from }, { number }) => {
    switch (layer.kind) {
      case 'input':
        return 'Một kênh số: 0 là đen, 1 là trắng.';
      case 'conv': {
        const channels = number(from?.channels ?? 1);
        return `Kernel 3×3×${channels}: ${number(weightCount)} trọng số và một bias làm nên kênh này.`;
      }
      case 'relu':
        return 'Người gác cổng: số dương đi qua, còn lại thành 0.';
      case 'pool':
        return 'Mỗi ô 2×2 chỉ giữ lại số lớn nhất.';
      case 'votes':
        return `${number(weightCount)} đặc trưng, mỗi đặc trưng một trọng số, cộng bias thành điểm số này.`;
    }
  },
  partsTitle: ({ layer, parts, pixel }, { number }) => {
    if (layer.kind === 'relu' || layer.kind === 'pool') return 'Đi vào';
    const what = layer.kind === 'votes' ? 'kênh × trọng số = phần góp' : 'đầu vào × lát = phần góp';
    const count = parts.length > 1 ? `, ${number(parts.length)} lần` : '';
    return pixel && parts.length > 1 ? 'đầu vào × lát, và số mà mỗi lát góp' : what + count;
  },
  sumTitle: ({ layer, parts, lens, pixel, terms }, { number }) => {
    if (layer.kind === 'votes') return `Tích lớn nhất từ kênh ${number(parts[lens].channel + 1)}`;
    if (layer.kind !== 'conv') return terms.length > 0 ? 'Phép tính' : 'Chạm một pixel';
    const which = parts.length > 1 ? `Lát cho kênh ${number(parts[lens].channel + 1)}` : 'Kernel';
    return pixel ? `${which}: pixel · trọng số` : which;
  },
  mapTitle: ({ layer, place, value }, { number }) =>
    value === null
      ? `${labels.layers[layer.id]}, kênh ${number(place.channel + 1)}`
      : `= ${number(value, 3)}`,
  totalNote: (detail, say) => noteOf(detail, say),
};

function noteOf({ layer, parts, bias, pixel, fieldSize }: Detail, { number }: Say): string {
  if (layer.kind === 'votes') return 'Tổng của cả mười sáu kênh + bias = logit.';
  if (!pixel) {
    const added =
      bias === null
        ? ''
        : parts.length > 1
          ? `Cả ${number(parts.length)} phần góp + bias ${number(bias)} = kênh này. `
          : `Chỗ nào cũng cộng thêm bias ${number(bias)}. `;
    return `${added}Chạm một pixel để xem tổng của nó.`;
  }
  if (layer.kind === 'relu' || layer.kind === 'pool') return '';
  const what = parts.length > 1 ? `${number(parts.length)} phần góp + bias` : 'chín tích + bias';
  return `${what}; tất cả nhìn ${SIZE(fieldSize)} pixel của ảnh.`;
}

function pictureOf(state: State, { pass, label }: Derived, say: Say): string {
  const what =
    label === null
      ? state.ownCells === null
        ? 'Hình bạn vẽ'
        : 'Ảnh của bạn'
      : `Ảnh kiểm tra ${say.number(state.item)}`;
  const says = `${classOf(pass.winner, say)} ${say.share(pass.probabilities[pass.winner])}`;
  if (nothingDrawn(state)) {
    return `Chưa vẽ gì: với tờ còn trống, mạng cũng phải chọn một trong mười lớp, ở đây là ${says}.`;
  }
  if (label === null) return `${what}: trong mười lớp đã học, mạng chọn ${says}.`;
  return label === pass.winner
    ? `${what}: mạng dự đoán ${says}, và đúng.`
    : `${what}: mạng dự đoán ${says}, và sai. Nhãn đúng: ${classOf(label, say)}.`;
}

function describe(state: State, derived: Derived, say: Say): string {
  const { number } = say;
  const { cursor, depth, detail, pass } = derived;
  if (depth === 0 || !detail) {
    const at =
      cursor === null
        ? ''
        : cursor.layer === 'votes'
          ? ` Đang chọn: ${classOf(cursor.channel, say)}, logit ${number(pass.logits[cursor.channel])}.`
          : ` Đang chọn: ${labels.layers[cursor.layer]}, kênh ${number(cursor.channel + 1)}.`;
    return pictureOf(state, derived, say) + at;
  }
  const { layer, place, pixel, value, bias, total, parts, fieldSize } = detail;
  const name = `${labels.layers[layer.id]}, kênh ${number(place.channel + 1)}/${number(layer.channels)}`;
  if (layer.kind === 'votes') {
    const share = say.share(pass.probabilities[place.channel]);
    return `Điểm của ${classOf(place.channel, say)}: các kênh góp ${number(total ?? 0, 3)}, cộng bias ${number(bias ?? 0, 3)} thành logit ${number(value ?? 0, 3)}; qua softmax còn ${share}.`;
  }
  if (layer.kind === 'input') {
    const shown = pixel
      ? ` Hàng ${number(pixel.row)}, cột ${number(pixel.col)}: ${number(pixel.value)}.`
      : '';
    return pictureOf(state, derived, say) + shown;
  }
  if (!pixel) {
    return `${name}, ${SIZE(layer.side)}, số lớn nhất ${number(largestOf(derived, detail))}. Mỗi số nhìn ${SIZE(fieldSize)} pixel của ảnh.`;
  }
  const where = `${name}, hàng ${number(pixel.row)}, cột ${number(pixel.col)}`;
  if (layer.kind === 'relu') {
    return `${where}: ${number(parts[0].input[pixel.row * layer.side + pixel.col])} đi vào, ${number(pixel.value)} đi tiếp.`;
  }
  if (layer.kind === 'pool') return `${where}: ${number(pixel.value)} là số lớn nhất trong bốn số.`;
  return `${where}: ${number(total ?? 0, 3)} + bias ${number(bias ?? 0, 3)} = ${number(pixel.value, 3)}, tính từ ${SIZE(fieldSize)} pixel của ảnh.`;
}

export const vi: Text = {
  title: 'Cả một mạng, từ ảnh đến điểm số',
  lead: 'Chạm một feature map để tháo rời, rồi chạm một pixel để xem tổng của nó. Hoặc tự vẽ.',
  surface:
    'Cả mạng. Phím trái, phải đổi tầng; lên, xuống đổi feature map; Enter vào sâu hơn, Escape trở ra. Trong feature map đã mở, sau khi bấm Enter, phím mũi tên dời pixel.',
  labels,
  presets: {
    'ankle-boot': 'Giày cao cổ, cả mạng',
    'edge-channel': 'Một kênh tìm cạnh',
    'one-pixel': 'Tổng của một pixel',
    'eight-slices': 'Tám lát, một con số',
    'nine-votes': 'Điểm của giày cao cổ',
    mistake: 'Một lần mạng sai',
  },
  describe,
  tables: (_, derived, say) =>
    tablesOf(
      derived,
      labels,
      {
        map: (name) => `Feature map: ${name}`,
        slice: (input) => `Trọng số cho đầu vào ${say.number(input + 1)}`,
        inputs: (input) => `Kênh đầu vào ${say.number(input + 1)}`,
        votes: 'Điểm số: logit và xác suất của từng lớp',
      },
      say,
    ),
};
