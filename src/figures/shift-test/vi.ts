import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { LOSS_DIGITS } from './overfitting.ts';
import { capital, type Labels, type Sentences, says } from './says.ts';

function shifted(dx: number, dy: number): string {
  const parts = [
    dx === 0 ? '' : `${dx > 0 ? 'phải' : 'trái'} ${Math.abs(dx)}`,
    dy === 0 ? '' : `${dy > 0 ? 'xuống' : 'lên'} ${Math.abs(dy)}`,
  ].filter(Boolean);
  return parts.join(', ') || 'để yên';
}

const move = (dx: number, dy: number) =>
  dx === 0 && dy === 0 ? 'để yên' : `dịch ${shifted(dx, dy)} pixel`;

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Dịch ảnh, mạng nào còn nhận ra?',
  lead: 'Kéo tấm ảnh đi vài pixel: trong ba mạng cùng khoảng 11.000 tham số, mạng nào còn nhận ra?',
  surface:
    'Ảnh thử và ba mạng. Phím mũi tên dịch ảnh, hoặc chọn chỗ đọc trên đường cong, lên, xuống chọn đường; Home trả về chỗ cũ, End dịch xa nhất.',
  labels: {
    view: 'Xem',
    views: { picture: 'Một ảnh', curves: 'Đường cong', overfitting: 'Quá khớp' },
    networks: {
      mlp: { name: 'MLP', end: 'trải phẳng ngay' },
      cnn: { name: 'CNN', end: 'trải phẳng ở cuối' },
      pooled: { name: 'CNN', end: 'global average pooling' },
    },
    picture: 'Ảnh đưa vào',
    shifted,
    next: 'Ảnh khác',
    right: 'đúng',
    wrong: 'sai',
    mapHint: 'Ô đặc: dịch đến đó vẫn nhận ra. Chấm: không.',
    places: (count, all) => `${count}/${all} ô`,
    dx: 'Dịch sang phải',
    dy: 'Dịch xuống',
    item: 'Ảnh số',
    more: 'Thêm tùy chọn',
    axis: 'Đường cong theo chiều',
    axes: { x: 'Ngang', y: 'Dọc' },
    count: 'Số ảnh',
    curvesTitle: (total) => `Nhận đúng trong ${total} ảnh đầu`,
    axisCaptions: {
      x: 'pixel dịch sang phải (số âm: sang trái)',
      y: 'pixel dịch xuống (số âm: lên trên)',
    },
    overfittingTitle: (pictures) => `Huấn luyện chỉ với ${pictures} ảnh`,
    train: 'đã học',
    test: 'ảnh mới',
    of: (part, all) => `${part}/${all}`,
    epoch: 'Epoch',
    measure: 'Vẽ',
    measures: { accuracy: 'Độ chính xác', loss: 'Mất mát' },
  },
  presets: {
    'in-place': 'Để yên',
    'one-right': 'Sang phải 1 pixel',
    'four-right': 'Sang phải 4 pixel',
  },
  sentences: ({ number }) => {
    const loss = (value: number) => number(value, LOSS_DIGITS);
    return {
      names: { mlp: 'MLP', cnn: 'CNN trải phẳng', pooled: 'CNN global average pooling' },
      picture: (name, dx, dy) => `${capital(name)}, ${move(dx, dy)}`,
      allRight: 'cả ba mạng đều đúng.',
      verdict: (network, answer) =>
        answer === null ? `${network} đúng` : `${network} sai (${answer})`,
      placeWeights: (weights) =>
        `Sau khi trải phẳng, mỗi nơ-ron có ${number(weights)} trọng số, mỗi trọng số gắn với một vị trí; kernel thì không.`,
      recognised: (total, dx, dy, counts) =>
        `Nhận đúng trong ${number(total)} ảnh đầu, ${move(dx, dy)}: ${counts}.`,
      bothFall: 'CNN trải phẳng cũng tụt; global average pooling tụt ít hơn, nhưng vẫn tụt.',
      losses: (epoch, { lessons: [mlp, cnn] }) =>
        `Sau ${number(epoch)} epoch, mất mát trên ảnh đã học là ${loss(mlp.train)} (MLP) và ${loss(cnn.train)} (CNN), trên ảnh mới là ${loss(mlp.test)} và ${loss(cnn.test)}. Trên ảnh mới, MLP thấp nhất ở epoch ${number(mlp.bestEpoch)} (${loss(mlp.bestLoss)}), CNN ở epoch ${number(cnn.bestEpoch)} (${loss(cnn.bestLoss)}).`,
      correct: (epoch, { lessons: [mlp, cnn], trainPictures, testPictures }) =>
        `Sau ${number(epoch)} epoch, trong ${number(trainPictures)} ảnh đã học, MLP đúng ${number(mlp.trainCorrect)}, CNN đúng ${number(cnn.trainCorrect)}; trong ${number(testPictures)} ảnh mới, ${number(mlp.testCorrect)} và ${number(cnn.testCorrect)}.`,
      overfits: 'Khoảng cách giữa hai đường là quá khớp, mạng nào cũng mắc.',
      question:
        'Để yên, mạng nào cũng đúng hơn 84% số ảnh. Dịch mọi ảnh sang phải 4 pixel: trong ba mạng, mấy mạng còn đúng hơn một nửa?',
      answerLabel: 'Số mạng',
      counts: (mlp, cnn, pooled) =>
        `Trong 1.000 ảnh, MLP đúng ${number(mlp)}, CNN trải phẳng ${number(cnn)}, CNN global average pooling ${number(pooled)}.`,
      one: 'Một mạng.',
      notEnough: 'Là CNN thôi chưa đủ: trải phẳng ở cuối là lại gắn trọng số với từng vị trí.',
      seen: 'Ảnh đưa vào',
      probabilities: (columns) => `Xác suất của mười lớp, % (cột ${columns})`,
      places: (network) => `${network}: 1 là còn nhận ra (hàng: dịch xuống, cột: sang phải)`,
      hits: (columns) => `Số ảnh nhận đúng theo pixel dịch (cột ${columns})`,
      correctTable: 'Số ảnh đúng sau mỗi epoch (cột 1, 2: MLP, ảnh đã học và ảnh mới; 3, 4: CNN)',
      lossTable: 'Mất mát sau mỗi epoch (cột 1, 2: MLP, ảnh đã học và ảnh mới; 3, 4: CNN)',
    };
  },
};

export const vi = spoken(says, dictionary);
