import type { Say } from '../kit/contract.ts';
import { inFractions } from './fraction.ts';
import type { Derived } from './model.ts';
import { ORDER, type State } from './state.ts';
import { letterTables, placeList, scoreText, shareSign, slideTables } from './tables.ts';
import type { Text } from './text.ts';

const PLACES_NAMED = 6;

const shapes = {
  x: 'Chữ X',
  o: 'Chữ O',
  free: 'Tự vẽ',
  shifted: 'X dịch phải',
  thick: 'X nét đậm',
  rotated: 'X nghiêng',
  blank: 'Giấy trắng',
};

export const vi: Text = {
  title: 'Khớp mẫu: đặt, nhân, cộng, chia',
  lead: 'Đoán ô sáng nhất của feature map rồi bấm Chạy. Chạm hoặc kéo trên ảnh và kernel để tô hay xóa mực.',
  surface:
    'Kernel 3×3 đặt trên ảnh 9×9. Phím mũi tên dời kernel, phím cách để chạy. Enter để vẽ lên ảnh, Shift Enter để vẽ lên kernel: mũi tên dời bút, Enter đổi mực thành giấy hoặc giấy thành mực, Escape để thôi vẽ.',
  labels: {
    lineUp: 'Đặt',
    multiply: 'Nhân',
    add: 'Cộng',
    divide: 'Chia',
    undivided: 'Thư viện bỏ bước này',
    sums: 'tổng',
    shares: (count) => `/${count}`,
    image: 'Ảnh',
    whole: 'Cả chữ X',
    parts: { left: 'Chéo trái', right: 'Chéo phải', cross: 'Giao nhau' },
    view: 'Xem',
    views: { slide: 'Kernel trượt', compare: 'Cả chữ hay từng phần' },
    kernels: { left: 'Chéo trái', right: 'Chéo phải', cross: 'Giao nhau', free: 'Tự vẽ' },
    shape: 'Ảnh',
    shapes,
    letters: {
      x: 'Chữ X chuẩn',
      shifted: 'Chữ X dịch sang phải một cột',
      thick: 'Chữ X nét đậm',
      rotated: 'Chữ X nghiêng 15°',
      o: 'Chữ O',
    },
    pace: 'Mỗi bước',
    paces: { stage: 'Một phép tính', place: 'Trọn một chỗ' },
    wholeMap: 'Hiện cả feature map',
    fair: 'Trừ trung bình của kernel',
    divideBy: 'Chia cho số ô',
    compareSurface:
      'Năm chữ, mỗi chữ có điểm của cả khuôn chữ X và điểm cao nhất của từng kernel trong ba kernel. Phím mũi tên chọn chữ, phím cách để chạy.',
  },
  presets: {
    'x-left': 'X, chéo trái',
    'x-right': 'X, chéo phải',
    'x-cross': 'X, giao nhau',
    'o-left': 'O, chéo trái',
    blank: 'Giấy trắng',
    'fair-kernel': 'Kernel tổng 0',
  },
  describe: (state, derived, say) =>
    state.view === 'compare'
      ? describeLetter(derived, say)
      : state.cursor
        ? describeCursor(state, derived, say)
        : describePlace(derived, say),
  tables: ({ view }, derived, say) => {
    const captions = {
      map: derived.divisor === 1 ? 'Feature map' : `Feature map, đã chia cho ${say.number(9)}`,
      products: say.words.products,
      letters: `Điểm khớp. Hàng: ${derived.letters.map(({ letter }) => shapes[letter]).join(', ')}. Cột: cả chữ X, chéo trái, chéo phải, giao nhau.`,
    };
    return view === 'compare'
      ? letterTables(derived, captions)
      : slideTables(derived, say, captions);
  },
  predict: ({ view }, derived, say) => {
    if (view === 'compare') return predictLetter(derived, say);
    const { best } = derived;
    const score = scoreText(best.value, derived, say);
    const answer = `Điểm cao nhất là ${score}, ${places(best.cells, say)}.`;
    return {
      question:
        'Ô nào của feature map sáng nhất? Chạm vào ô đó, hoặc dời bằng phím mũi tên, rồi bấm Kiểm tra.',
      pick: { grid: 'output', cells: best.cells },
      right: answer,
      wrong: `${answer} Tìm chỗ mà mực nằm đúng vào các vòng tròn của kernel và không thừa ra ô nào.`,
    };
  },
};

function places(cells: Derived['best']['cells'], say: Say): string {
  return cells.length <= PLACES_NAMED
    ? `ở ${placeList(cells, 'và', say)}`
    : `ở ${say.number(cells.length)} ô`;
}

function describePlace(derived: Derived, say: Say): string {
  const { number } = say;
  const { row, col, done, stages, window, agree, differ, best, lowest, complete } = derived;
  const at = `Hàng ${number(row)}, cột ${number(col)}`;
  const cells = `${number(agree.count)} ô giống, ${number(differ.count)} ô khác`;
  let said = `${at}: ${cells}`;
  if (done === ORDER.lineUp) return `${at}: kernel nằm trên mảnh ảnh, ô trùng ô.`;
  if (done === ORDER.multiply) {
    return `${said}: ${number(agree.count)} tích dương, ${number(differ.count)} tích âm.`;
  }
  said += `, tổng ${inFractions(window.sum, say)}`;
  if (done === ORDER.divide) {
    const share = window.sum / derived.divisor;
    said += `, điểm ${scoreText(window.sum, derived, say)} ${shareSign(derived)} ${number(share)}`;
  }
  if (!complete || done < stages) return `${said}.`;
  if (best.value === lowest) {
    return `${said}. Cả ${number(derived.shown.length)} ô của feature map đều bằng ${scoreText(lowest, derived, say)}.`;
  }
  return `${said}. Cao nhất ${scoreText(best.value, derived, say)} ${places(best.cells, say)}; thấp nhất ${scoreText(lowest, derived, say)}.`;
}

function describeCursor({ cursor }: State, { picture, weights }: Derived, { number }: Say): string {
  if (!cursor) return '';
  const { grid, row, col } = cursor;
  const values = grid === 'kernel' ? weights : picture;
  const value = values[row * Math.sqrt(values.length) + col];
  const kind = value > 0 ? 'mực' : 'giấy';
  return `Bút ở hàng ${number(row)}, cột ${number(col)} của ${grid === 'kernel' ? 'kernel' : 'ảnh'}: ${kind}, ${number(value)}.`;
}

function describeLetter({ letter, letters }: Derived, { number }: Say): string {
  const name = vi.labels.letters[letter.letter];
  const [left, right, cross] = letter.parts.map(({ score }) => number(score));
  const scores = `${name}: cả khuôn được ${number(letter.whole)} (${number(letter.equal)} trong ${number(letter.picture.length)} ô giống); từng phần được ${left}, ${right} và ${cross}.`;
  const o = letters.find((each) => each.letter === 'o');
  const remark = {
    x: 'Khuôn nào cũng khớp trọn.',
    shifted: `Ba phần vẫn khớp trọn, còn khuôn chữ X lại chấm nó thấp hơn chữ O (${number(o?.whole ?? 0)}).`,
    thick: 'Nét đậm cần những kernel khác, cũng đậm như nó.',
    rotated: 'Hai nét chéo còn giữ được nhiều điểm; chỗ giao nhau thì không.',
    o: 'Chữ O cũng có nét chéo. Chỗ giao nhau mới cho thấy đây không phải chữ X.',
  }[letter.letter];
  return `${scores} ${remark}`;
}

function predictLetter({ letters }: Derived, { number }: Say) {
  const lowest = Math.min(...letters.map(({ whole }) => whole));
  const row = letters.findIndex(({ whole }) => whole === lowest);
  const answer = `${vi.labels.letters[letters[row].letter]} chỉ được ${number(lowest)}.`;
  return {
    question:
      'Đặt cả khuôn chữ X lên từng chữ: chữ nào được điểm thấp nhất? Chạm vào chữ đó, hoặc chọn bằng phím mũi tên, rồi bấm Kiểm tra.',
    pick: { grid: 'letters', cells: [[row, 0]] as const },
    right: answer,
    wrong: `${answer} Mắt ta vẫn thấy chữ X, nhưng so từng ô thì nhiều ô đã lệch.`,
  };
}
