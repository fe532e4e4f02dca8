import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says, type VoterNames } from './says.ts';
import { LOUD } from './voters.ts';

const names: VoterNames = {
  channel: (channel) => `Kênh ${channel}`,
  place: (row, col) => `hàng ${row}, cột ${col}`,
  placeAlone: (place) => `Vị trí ${place}`,
};

const STROKES = { vertical: 'dọc', diagonal: 'chéo', horizontal: 'ngang' };

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Hội đồng bỏ phiếu',
  lead: 'Bấm Chạy xem từng kênh bỏ phiếu lên cân, rồi chạm một kênh và cho nó im lặng.',
  surface:
    'Ảnh, 16 kênh, cán cân và mười lớp: phím mũi tên chọn vị trí, giữ Shift để chọn kênh; phím 0, 1, 2 cho im lặng, bình thường, gấp đôi; Escape bỏ chọn. Chữ X hay O: phím mũi tên chọn ô, Enter thêm hoặc xóa mực.',
  labels: {
    ...names,
    modes: { network: 'Mạng thật', strokes: 'X hay O' },
    mode: 'Hội đồng',
    item: 'Ảnh kiểm tra',
    class: 'Đếm phiếu cho lớp',
    ownAnswer: (name) => `thắng (${name})`,
    restore: 'Khôi phục mọi cử tri',
    levels: { silent: 'Im lặng', normal: 'Bình thường', loud: `Gấp ${LOUD}` },
    touchVoter: 'Chạm một kênh hay một chỗ trên ảnh để chọn cử tri.',
    ballots: 'Phiếu của 16 kênh',
    evidence:
      'Qua ReLU, đặc trưng không bao giờ âm; trọng số thì có thể âm. Phiếu chống cũng là bằng chứng.',
    scales: (name) => `Có phải “${name}”?`,
    against: 'chống',
    inFavour: 'thuận',
    bias: 'bias',
    rounding: 'làm tròn',
    probabilities: 'Xác suất',
    trueLabel: 'Nhãn đúng',
    letterTitle: 'Vẽ lên đây',
    letter: 'Chữ cái',
    letters: { x: 'X', o: 'O', blank: 'Giấy trắng' },
    strokes: STROKES,
    strokesNote:
      'Mỗi chỗ khớp trọn cửa sổ 3×3 được tính một lần. Trọng số do ta đặt; phiếu chống bên này nặng thêm cho bên kia.',
    smallScales: 'X hay O?',
    weights: 'Sửa trọng số',
    weightsLegend: 'Trọng số (trên X, dưới O)',
  },
  presets: {
    boot: 'Giày cao cổ',
    'one-silenced': 'Một kênh im lặng',
    'shirt-or-pullover': 'Sơ mi hay áo len',
    'sure-and-wrong': 'Sai mà rất chắc',
    'strokes-x': 'Chữ X',
    'strokes-o': 'Chữ O',
  },
  sentences: ({ number, signed }) => ({
    ...names,
    answer: (item, label, answer, share) =>
      `Ảnh ${number(item)}, nhãn ${label}: mạng trả lời ${answer} (${share}).`,
    same: (share) => `Giờ vẫn thế (${share}).`,
    changed: (name, share) => `Giờ thành ${name} (${share}).`,
    logit: (name, sum, bias) =>
      `Logit của ${name}: bias ${number(bias)}, thuận ${signed(sum.for)}, chống ${number(sum.against)}${sum.hidden === 0 ? '' : `, làm tròn ${signed(sum.hidden)}`}, cộng lại ${number(sum.total)}.`,
    counted: (counted, name, channel, vote) =>
      `Phiếu thứ ${number(counted)} cho ${name}: ${channel} bỏ ${signed(vote)}.`,
    soFar: (_, total) => `Tới đây cán cân chỉ ${number(total)}.`,
    product: (feature, weight, factor, vote) =>
      `: đặc trưng ${number(feature)} × trọng số ${number(weight, 3)}${factor === 1 ? '' : ` × ${number(factor)}`} = ${signed(vote)}.`,
    adds: (vote) => ` góp ${signed(vote)}.`,
    seen: ([vertical, diagonal, horizontal]) =>
      `Thấy ${number(vertical)} nét dọc, ${number(diagonal)} nét chéo, ${number(horizontal)} nét ngang.`,
    stroke: (stroke, count, x, o) =>
      `Thấy ${number(count)} nét ${STROKES[stroke]}: cho X ${signed(x)}, cho O ${signed(o)}.`,
    points: (x, o) => `X được ${number(x)} điểm, O được ${number(o)} điểm.`,
    level: 'Hai bên bằng điểm: 50% mỗi bên.',
    chosen: (team, share) => `Hội đồng chọn ${team} (${share}).`,
    questionPoints: 'Đếm nét rồi nhân với trọng số: X được mấy điểm, O được mấy điểm?',
    answerPoints: (x, o) => `X được ${number(x)}, O được ${number(o)}.`,
    countAgainst: 'Nhớ cộng cả phiếu chống.',
    questionPlace: (name, places) =>
      `Lưới 7×7 phủ lên ảnh. Chỗ nào bỏ phiếu thuận mạnh nhất cho “${name}”? (Đúng một trong ${number(places)} chỗ mạnh nhất là được.)`,
    strongest: (row, col, vote) =>
      `Mạnh nhất là hàng ${number(row)}, cột ${number(col)}: ${signed(vote)}.`,
    farSighted: 'Mỗi chỗ nhìn 18×18 pixel, nên phiếu mạnh có khi đến từ nơi trông như nền.',
    beats: {
      arrive: 'Đến lượt một kênh.',
      lift: 'Kênh này thấy mẫu của mình ở những chỗ nào: đặc trưng, không bao giờ âm…',
      multiply: '…nhân với trọng số: thành phiếu thuận (đỏ, +) hoặc phiếu chống (xanh, −).',
      add: 'Phiếu nào lên đĩa cân nấy.',
      write: 'Cán cân chỉ tổng đến lúc này.',
    },
    beatsSmall: {
      arrive: 'Đến lượt một loại nét.',
      lift: 'Thấy nét này ở những chỗ nào…',
      multiply: '…mỗi chỗ nhân với trọng số.',
      add: 'Phiếu cho X và phiếu chống O sang trái, phiếu cho O và phiếu chống X sang phải.',
      write: 'Cán cân nghiêng về bên nhiều điểm hơn.',
    },
    verdict: 'Đã đếm hết: softmax đổi mười logit thành xác suất.',
    ledger: 'Sổ phiếu: bias, kênh 1 đến kênh 16, phần làm tròn, logit',
    places: 'Phiếu theo vị trí, cộng cả 16 kênh',
    probabilitiesTable: 'Xác suất của mười lớp, tính bằng %: trước và sau khi đổi cử tri',
    terms: (first, last) =>
      `Từng lá phiếu: kênh ${number(first)} đến ${number(last)}, mỗi hàng 49 vị trí`,
    features: (channel) => `Đặc trưng của kênh ${number(channel)}`,
    weightsOf: (channel) => `Trọng số của kênh ${number(channel)}`,
    letter: 'Chữ cái: 1 là mực, 0 là giấy',
    counts: 'Số nét dọc, nét chéo, nét ngang',
    weights: 'Trọng số: hàng X, hàng O',
    votes: 'Phiếu: hàng X, hàng O',
  }),
};

export const vi = spoken(says, dictionary);
