import type { Say } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { NETWORKS, type NetworkName, PLACE_WEIGHTS } from './answers.ts';
import type { CurveFacts } from './curves.ts';
import type { PictureFacts } from './model.ts';
import { LOSS_DIGITS, type OverfittingFacts } from './overfitting.ts';
import type { State } from './state.ts';
import { tables } from './tables.ts';
import type { Text } from './text.ts';
import { bothFall, capital, FOUR_RIGHT, lostByPlace, overfits } from './told.ts';

const FULL: Readonly<Record<NetworkName, string>> = {
  mlp: 'MLP',
  cnn: 'CNN trải phẳng',
  pooled: 'CNN global average pooling',
};

function shifted(dx: number, dy: number, { number }: Say): string {
  const parts = [
    dx === 0 ? '' : `${dx > 0 ? 'phải' : 'trái'} ${number(Math.abs(dx))}`,
    dy === 0 ? '' : `${dy > 0 ? 'xuống' : 'lên'} ${number(Math.abs(dy))}`,
  ].filter(Boolean);
  return parts.join(', ') || 'để yên';
}

function move(state: State, say: Say): string {
  const { dx, dy } = state;
  return dx === 0 && dy === 0 ? 'để yên' : `dịch ${shifted(dx, dy, say)} pixel`;
}

function ofPicture(state: State, { label, verdicts }: PictureFacts, say: Say): string {
  const names = CLASS_NAMES.vi;
  const answers = verdicts.map(({ name, answers: [top], right }) =>
    right ? `${FULL[name]} đúng` : `${FULL[name]} sai (${names[top.label]})`,
  );
  if (verdicts.every(({ right }) => right)) {
    return `${capital(names[label])}, ${move(state, say)}: cả ba mạng đều đúng.`;
  }
  const why = lostByPlace(state, verdicts)
    ? ` Sau khi trải phẳng, mỗi nơ-ron có ${say.number(PLACE_WEIGHTS)} trọng số, mỗi trọng số gắn với một vị trí; kernel thì không.`
    : '';
  return `${capital(names[label])}, ${move(state, say)}: ${answers.join(', ')}.${why}`;
}

function ofCurves(state: State, facts: CurveFacts, say: Say): string {
  const { number } = say;
  if (facts.done === 0) return say.words.computing;
  const each = facts.curves.map(({ name, here }) => `${FULL[name]} ${number(here)}`);
  const fall = bothFall(facts)
    ? ' CNN trải phẳng cũng tụt; global average pooling tụt ít hơn, nhưng vẫn tụt.'
    : '';
  return `Nhận đúng trong ${number(facts.done)} ảnh đầu, ${move(state, say)}: ${each.join(', ')}.${fall}`;
}

function ofOverfitting(state: State, facts: OverfittingFacts, { number }: Say): string {
  const [mlp, cnn] = facts.lessons;
  const after = `Sau ${number(state.epoch)} epoch`;
  const loss = (value: number) => number(value, LOSS_DIGITS);
  if (state.measure === 'loss') {
    return `${after}, mất mát trên ảnh đã học là ${loss(mlp.train)} (MLP) và ${loss(cnn.train)} (CNN), trên ảnh mới là ${loss(mlp.test)} và ${loss(cnn.test)}. Trên ảnh mới, MLP thấp nhất ở epoch ${number(mlp.bestEpoch)} (${loss(mlp.bestLoss)}), CNN ở epoch ${number(cnn.bestEpoch)} (${loss(cnn.bestLoss)}).`;
  }
  const end = overfits(facts) ? ' Khoảng cách giữa hai đường là quá khớp, mạng nào cũng mắc.' : '';
  return `${after}, trong ${number(facts.trainPictures)} ảnh đã học, MLP đúng ${number(mlp.trainCorrect)}, CNN đúng ${number(cnn.trainCorrect)}; trong ${number(facts.testPictures)} ảnh mới, ${number(mlp.testCorrect)} và ${number(cnn.testCorrect)}.${end}`;
}

export const vi: Text = {
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
    is: 'Đây là',
    shift: 'Dịch',
    shifted,
    next: 'Ảnh khác',
    right: 'đúng',
    wrong: 'sai',
    mapHint: 'Ô đặc: dịch đến đó vẫn nhận ra. Chấm: không.',
    places: (count, all) => `${count}/${all} ô`,
    dx: 'Dịch sang phải',
    dy: 'Dịch xuống',
    item: 'Ảnh số',
    pixels: 'pixel',
    axis: 'Đường cong theo chiều',
    axes: { x: 'Ngang', y: 'Dọc' },
    curvesTitle: 'Nhận đúng',
    counted: (done, total) => (done === total ? `trong ${total} ảnh đầu` : `${done}/${total} ảnh`),
    axisCaptions: {
      x: 'pixel dịch sang phải (số âm: sang trái)',
      y: 'pixel dịch xuống (số âm: lên trên)',
    },
    countMore: 'Đếm đủ 1.000 ảnh',
    countFewer: 'Về 100 ảnh',
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
  describe: (state, { picture, curves, overfitting }, say) => {
    if (picture) return ofPicture(state, picture, say);
    if (curves) return ofCurves(state, curves, say);
    return overfitting ? ofOverfitting(state, overfitting, say) : say.words.loading;
  },
  tables: (_, derived) => {
    const columns = NETWORKS.map((name, index) => `${index + 1}: ${FULL[name]}`).join(', ');
    const lists = '1, 2: MLP, ảnh đã học và ảnh mới; 3, 4: CNN';
    return tables(derived, {
      picture: 'Ảnh đưa vào',
      probabilities: `Xác suất của mười lớp, % (cột ${columns})`,
      places: (column) =>
        `${FULL[NETWORKS[column]]}: 1 là còn nhận ra (hàng: dịch xuống, cột: sang phải)`,
      hits: `Số ảnh nhận đúng theo pixel dịch (cột ${columns})`,
      correct: `Số ảnh đúng sau mỗi epoch (cột ${lists})`,
      loss: `Mất mát sau mỗi epoch (cột ${lists})`,
    });
  },
  predict: (_, __, { number }) => {
    const [mlp, cnn, pooled] = FOUR_RIGHT.map((count) => number(count));
    const counts = `Trong 1.000 ảnh, MLP đúng ${mlp}, CNN trải phẳng ${cnn}, CNN global average pooling ${pooled}.`;
    return {
      question:
        'Để yên, mạng nào cũng đúng hơn 84% số ảnh. Dịch mọi ảnh sang phải 4 pixel: trong ba mạng, mấy mạng còn đúng hơn một nửa?',
      answers: [{ label: 'Số mạng', value: FOUR_RIGHT.filter((count) => count > 500).length }],
      right: `${counts} Là CNN thôi chưa đủ: trải phẳng ở cuối là lại gắn trọng số với từng vị trí.`,
      wrong: `Một mạng. ${counts} Là CNN thôi chưa đủ: trải phẳng ở cuối là lại gắn trọng số với từng vị trí.`,
    };
  },
};
