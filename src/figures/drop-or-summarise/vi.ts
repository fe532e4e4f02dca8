import { CLASS_NAMES } from '../kit/network/classes.ts';
import { CHANNELS, PICTURES } from './model.ts';
import { tables } from './tables.ts';
import { percent, type Text } from './text.ts';

export const vi: Text = {
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
