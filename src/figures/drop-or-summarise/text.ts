import type { Both } from '../../words/language.ts';
import { CLASS_NAMES } from '../kit/trained/classes.ts';
import type { FigureText, Say } from '../kit/types.ts';
import { CHANNELS, type Derived, type Layer, PICTURES, type State } from './model.ts';
import { tables } from './tables.ts';

export interface Labels {
  readonly original: string;
  readonly drop: string;
  readonly blend: string;
  readonly maps: string;
  readonly lost: (percent: string) => string;
  readonly pictureName: (label: number) => string;
  readonly axis: string;
  readonly keep: string;
  readonly item: string;
  readonly layer: string;
  readonly layers: Readonly<Record<Layer, string>>;
}

type Text = FigureText<State, Derived, Labels>;
const PERCENT = 100;
const percent = (error: number, { number }: Say) => `${number(error * PERCENT, 1)}%`;

const vi: Text = {
  title: 'Bỏ bớt kênh hay tóm tắt kênh?',
  lead: 'Chọn số kênh được giữ, rồi so hai bộ 16 feature map dựng lại với bộ gốc.',
  surface:
    'Feature map gốc và hai bộ dựng lại. Phím mũi tên trái, phải đổi số kênh giữ lại; lên, xuống đổi ảnh; Home còn một kênh, End đủ mười sáu.',
  labels: {
    original: 'Bản gốc',
    drop: 'Bỏ bớt',
    blend: 'Tóm tắt 1×1',
    maps: '16 kênh',
    lost: (share) => `mất ${share}`,
    pictureName: (label) => CLASS_NAMES.vi[label],
    axis: `Phần bị mất theo số kênh giữ lại, trên ${PICTURES} ảnh`,
    keep: 'Số kênh giữ lại',
    item: 'Ảnh kiểm tra',
    layer: 'Feature map của',
    layers: { 4: 'Tích chập 2', 7: 'Tích chập 3' },
  },
  presets: { half: 'Giữ 8', quarter: 'Giữ 4', one: 'Giữ 1', all: 'Giữ cả 16' },
  describe: ({ keep }, { found }, say) => {
    if (!found) return `Đang tính trên ${PICTURES} ảnh, với mọi cách chọn kênh…`;
    const { number } = say;
    const drop = percent(found.drop.error, say);
    const blend = percent(found.blend.error, say);
    if (keep === CHANNELS) {
      return 'Giữ đủ 16 thì không mất gì: hai cách đều dựng lại nguyên vẹn.';
    }
    const names = found.kept.map((channel) => number(channel + 1)).join(', ');
    return `Giữ ${number(keep)} kênh tốt nhất (${names}) mất ${drop} biến thiên; trộn 1×1 thành ${number(keep)} kênh mất ${blend}. Muốn bỏ bớt mà mất không hơn thế, phải giữ ${number(found.asGood)} kênh. Bỏ bớt cũng là một kiểu trộn nên theo thước đo này không bao giờ hơn; trong thực tế, cắt kênh rồi huấn luyện tiếp vẫn dùng được.`;
  },
  tables: (state, derived) =>
    tables(state, derived, {
      original: 'Feature map gốc: mỗi hàng một kênh, mỗi cột một ô, lần lượt theo từng hàng ảnh',
      curves: 'Phần bị mất (%): số kênh giữ lại, bỏ bớt, tóm tắt',
      drop: 'Cách dựng lại từ các kênh giữ: mỗi hàng một kênh giữ, mỗi cột một kênh',
      blend: 'Trọng số 1×1: mỗi hàng một kênh vào, mỗi cột một tổ hợp',
    }),
};

const en: Text = {
  title: 'Drop channels, or summarise them?',
  lead: 'Choose how many to keep, and compare two rebuilt sets of 16 feature maps with the original.',
  surface:
    'The original feature maps and two rebuilt sets. Left and right arrow keys change how many channels are kept; up and down change the picture; Home keeps one, End all sixteen.',
  labels: {
    original: 'Original',
    drop: 'Drop',
    blend: '1×1 blend',
    maps: '16 channels',
    lost: (share) => `${share} lost`,
    pictureName: (label) => CLASS_NAMES.en[label],
    axis: `Share lost by number kept, over ${PICTURES} pictures`,
    keep: 'Channels kept',
    item: 'Test picture',
    layer: 'Feature maps of',
    layers: { 4: 'Convolution 2', 7: 'Convolution 3' },
  },
  presets: { half: 'Keep 8', quarter: 'Keep 4', one: 'Keep 1', all: 'Keep all 16' },
  describe: ({ keep }, { found }, say) => {
    if (!found) return `Counting over ${PICTURES} pictures, with every choice of channels…`;
    const { number } = say;
    const drop = percent(found.drop.error, say);
    const blend = percent(found.blend.error, say);
    if (keep === CHANNELS) {
      return 'With all 16 kept nothing is lost: both ways rebuild everything.';
    }
    const names = found.kept.map((channel) => number(channel + 1)).join(', ');
    return `Keeping the best ${number(keep)} (${names}) loses ${drop} of the variation; the best 1×1 blend into ${number(keep)} loses ${blend}. To lose no more by dropping, keep ${number(found.asGood)}. Dropping is one kind of blend, so by this measure it never wins; in practice, pruning channels and training on works too.`;
  },
  tables: (state, derived) =>
    tables(state, derived, {
      original:
        'Original feature maps: a row for each channel, a column for each cell in reading order',
      curves: 'Share lost (%): number kept, drop, blend',
      drop: 'Rebuilding from the channels kept: a row for each kept, a column for each channel',
      blend: '1×1 weights: a row for each channel in, a column for each blend',
    }),
};

export const text: Both<Text> = { vi, en };
