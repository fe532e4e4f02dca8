import type { Say } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Derived } from './model.ts';
import { strongestPlaces } from './model.ts';
import { type Captions, tables, tallyRounding } from './tables.ts';
import type { Text } from './text.ts';
import { LOUD, placeOf, SIDE, type Voter } from './voters.ts';
import { voteOf } from './votes.ts';

const NAMES = CLASS_NAMES.vi;

const CAPTIONS: Captions = {
  ledger: 'Sổ phiếu: bias, kênh 1 đến kênh 16, phần làm tròn, logit',
  places: 'Phiếu theo vị trí, cộng cả 16 kênh',
  probabilities: 'Xác suất của mười lớp, tính bằng %: trước và sau khi đổi cử tri',
  terms: (first, last) => `Từng lá phiếu: kênh ${first} đến ${last}, mỗi hàng 49 vị trí`,
  features: (channel) => `Đặc trưng của kênh ${channel}`,
  weightsOf: (channel) => `Trọng số của kênh ${channel}`,
  letter: 'Chữ cái: 1 là mực, 0 là giấy',
  counts: 'Số nét dọc, nét chéo, nét ngang',
  weights: 'Trọng số: hàng X, hàng O',
  votes: 'Phiếu: hàng X, hàng O',
};

function voterName(voter: Voter, { number }: Say): string {
  const place = placeOf(voter);
  const where =
    place === null ? '' : `hàng ${number(Math.floor(place / SIDE))}, cột ${number(place % SIDE)}`;
  if (voter.kind === 'p') return `Vị trí ${where}`;
  const channel = `Kênh ${number(voter.kind === 'c' ? voter.index + 1 : Math.floor(voter.index / (SIDE * SIDE)) + 1)}`;
  return where ? `${channel}, ${where}` : channel;
}

export const vi: Text = {
  title: 'Hội đồng bỏ phiếu',
  lead: 'Chạm một chỗ trên ảnh hoặc một kênh để xem lá phiếu, rồi cho cử tri ấy im lặng: xác suất đổi ra sao?',
  surface:
    'Ảnh, phiếu theo vị trí, mười lớp và 16 kênh: phím mũi tên chọn vị trí, giữ Shift để chọn kênh; phím 0, 1, 2 cho im lặng, bình thường, gấp đôi; Escape bỏ chọn. Chữ X hay O: phím mũi tên chọn ô, Enter thêm hoặc xóa mực.',
  labels: {
    modes: { network: 'Mạng thật', strokes: 'X hay O' },
    mode: 'Hội đồng',
    item: 'Ảnh kiểm tra',
    class: 'Đếm phiếu cho lớp',
    ownAnswer: (name) => `thắng (${name})`,
    by: 'Mỗi vạch là',
    groups: { term: 'một phiếu', channel: 'một kênh', place: 'một chỗ' },
    restore: 'Khôi phục mọi cử tri',
    levels: { silent: 'Im lặng', normal: 'Bình thường', loud: `Gấp ${LOUD}` },
    touchVoter: 'Chạm một kênh, một chỗ trên ảnh hay một vạch để chọn cử tri.',
    voterName,
    channelName: (channel) => `Kênh ${channel + 1}`,
    channelShort: (channel) => `kênh ${channel + 1}`,
    mapTitle: (channel, { number }) =>
      channel === null ? 'Phiếu từ đâu' : `Kênh ${number(channel + 1)}`,
    probabilities: 'Xác suất',
    trueLabel: 'Nhãn đúng',
    ledger: (name) => `Phiếu cho “${name}”`,
    rounding: 'làm tròn',
    forVotes: (tally, { number, signed }) => `${number(tally.countFor)} thuận ${signed(tally.for)}`,
    blankVotes: ({ blank }, { number }) => `${number(blank)} trắng`,
    againstVotes: (tally, { number, signed }) =>
      `${number(tally.countAgainst)} chống ${signed(tally.against)}`,
    evidence:
      'Qua ReLU, đặc trưng không bao giờ âm; trọng số thì có thể âm. Phiếu chống cũng là bằng chứng.',
    letterTitle: 'Vẽ lên đây',
    letter: 'Chữ cái',
    letters: { x: 'X', o: 'O', blank: 'Giấy trắng' },
    strokes: { vertical: 'dọc', diagonal: 'chéo', horizontal: 'ngang' },
    voterHead: 'Nét',
    countHead: 'Thấy',
    voteFor: (team) => `Cho ${team}`,
    strokesNote:
      'Mỗi chỗ khớp trọn cửa sổ 3×3 được tính một lần. Trọng số do ta đặt; nét dọc và nét ngang bỏ phiếu chống X.',
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
  describe: (state, derived, say) =>
    state.mode === 'strokes' ? describeStrokes(derived, say) : describeCouncil(derived, say),
  tables: (state, derived, say) => tables(state, derived, say, CAPTIONS),
  predict: (state, derived, say) => {
    const { number, signed } = say;
    if (state.mode === 'strokes') {
      const [x, o] = derived.strokes.logits;
      return {
        question: 'Đếm nét rồi nhân với trọng số: X được mấy điểm, O được mấy điểm?',
        answers: [
          { label: 'X', value: x },
          { label: 'O', value: o },
        ],
        right: `X được ${number(x)}, O được ${number(o)}.`,
        wrong: `X được ${number(x)}, O được ${number(o)}. Nhớ cộng cả phiếu chống.`,
      };
    }
    const places = strongestPlaces(derived);
    const [row, col] = places[0];
    const best = `Mạnh nhất là hàng ${number(row)}, cột ${number(col)}: ${signed(derived.before.places[row * SIDE + col])}`;
    return {
      question: `Lưới 7×7 phủ lên ảnh. Chỗ nào bỏ phiếu thuận mạnh nhất cho “${NAMES[derived.classNumber]}”? (Đúng một trong ${number(places.length)} chỗ mạnh nhất là được.)`,
      pick: { grid: 'places', cells: places },
      right: `${best}.`,
      wrong: `${best}. Mỗi chỗ nhìn 18×18 pixel, nên phiếu mạnh có khi đến từ nơi trông như nền.`,
    };
  },
};

function describeCouncil(derived: Derived, say: Say): string {
  const { item, council, classNumber, tally, votes, logit, voter, term } = derived;
  const { number, signed } = say;
  const { answer, answerNow, label, probabilities, probabilitiesNow } = council;
  const parts = [
    `Ảnh ${number(item)}, nhãn ${NAMES[label]}: mạng trả lời ${NAMES[answer]} (${say.share(probabilities[answer])}).`,
  ];
  if (derived.changed) {
    parts.push(
      answerNow === answer
        ? `Giờ vẫn thế (${say.share(probabilitiesNow[answer])}).`
        : `Giờ thành ${NAMES[answerNow]} (${say.share(probabilitiesNow[answerNow])}).`,
    );
  }
  const rounding = tallyRounding(derived);
  const hidden = rounding === 0 ? '' : `, làm tròn ${signed(rounding)}`;
  parts.push(
    `Logit của ${NAMES[classNumber]}: bias ${number(votes.bias)}, thuận ${signed(tally.for)}, chống ${number(tally.against)}${hidden}, cộng lại ${number(logit)}.`,
  );
  if (voter) {
    const vote = signed(voteOf(votes, voter));
    const factor = term && term.factor !== 1 ? ` × ${number(term.factor)}` : '';
    const product = term
      ? `: đặc trưng ${number(term.feature)} × trọng số ${number(term.weight, 3)}${factor} = ${vote}.`
      : ` góp ${vote}.`;
    parts.push(`${voterName(voter, say)}${product}`);
  }
  return parts.join(' ');
}

function describeStrokes({ strokes }: Derived, say: Say): string {
  const { number } = say;
  const [vertical, diagonal, horizontal] = strokes.counts.map((count) => number(count));
  const [x, o] = strokes.logits;
  const verdict =
    x === o
      ? 'Hai bên bằng điểm: 50% mỗi bên.'
      : `Hội đồng chọn ${x > o ? 'X' : 'O'} (${say.share(strokes.probabilities[x > o ? 0 : 1])}).`;
  return `Thấy ${vertical} nét dọc, ${diagonal} nét chéo, ${horizontal} nét ngang. X được ${number(x)} điểm, O được ${number(o)} điểm. ${verdict}`;
}
