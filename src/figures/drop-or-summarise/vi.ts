import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { PICTURES } from './model.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Bỏ bớt kênh hay tóm tắt kênh?',
  lead: 'Bấm Chạy: giữ vài kênh bằng hai cách, rồi dựng lại 16 feature map. Cách nào mất ít hơn?',
  surface:
    'Feature map gốc và hai bộ dựng lại. Phím mũi tên trái, phải đổi số kênh giữ lại; lên, xuống đổi ảnh; Home còn một kênh, End đủ mười sáu.',
  labels: {
    original: '16 kênh gốc',
    drop: 'Bỏ bớt',
    blend: 'Tóm tắt 1×1',
    few: (count) => `còn ${count}`,
    lost: (share) => `mất ${share}`,
    axis: `Phần bị mất theo số kênh giữ lại, trên ${PICTURES} ảnh`,
    keep: 'Số kênh giữ lại',
    item: 'Ảnh kiểm tra',
    layer: 'Feature map của',
    layers: { 4: 'Tích chập 2', 7: 'Tích chập 3' },
  },
  presets: { half: 'Giữ 8', quarter: 'Giữ 4', one: 'Giữ 1', all: 'Giữ cả 16' },
  sentences: ({ number }) => {
    const percent = (value: number) => `${number(value, 1)}%`;
    return {
      scenes: {
        whole: () => '16 kênh của một tấm ảnh.',
        drop: (keep) => `Bỏ bớt: giữ ${number(keep)} kênh tốt nhất, vứt các kênh còn lại.`,
        blend: (keep) =>
          `Tóm tắt: tích chập 1×1 trộn cả 16 kênh thành ${number(keep)}, mỗi kênh góp một phần.`,
        rebuilt: () => 'Từ vài kênh ấy dựng lại đủ 16: bộ nào giống bản gốc hơn?',
      },
      picture: (name) => `Ảnh: ${name}.`,
      all: 'Giữ đủ 16 thì không mất gì: hai cách đều dựng lại nguyên vẹn.',
      drop: (keep, kept, lost) =>
        `Giữ ${number(keep)} kênh tốt nhất (${kept.map((each) => number(each)).join(', ')}) mất ${percent(lost)} biến thiên;`,
      blend: (keep, lost) => `trộn 1×1 thành ${number(keep)} kênh mất ${percent(lost)}.`,
      asGood: (keep) => `Muốn bỏ bớt mà mất không hơn thế, phải giữ ${number(keep)} kênh.`,
      fair: 'Bỏ bớt cũng là một kiểu trộn nên theo thước đo này không bao giờ hơn; trong thực tế, cắt kênh rồi huấn luyện tiếp vẫn dùng được.',
      question: (keep, lost) =>
        `Trộn 16 kênh thành ${number(keep)} thì mất ${percent(lost)}. Nếu chỉ bỏ bớt, phải giữ ít nhất mấy kênh mới mất không hơn thế?`,
      channels: 'Số kênh',
      answer: (asGood) => `Phải giữ ${number(asGood)} kênh.`,
      why: 'Kênh bị bỏ mang theo điều riêng của nó; trộn thì kênh nào cũng góp một phần.',
      original: 'Feature map gốc: mỗi hàng một kênh, mỗi cột một ô, lần lượt theo từng hàng ảnh',
      curves: 'Phần bị mất (%): số kênh giữ lại, bỏ bớt, tóm tắt',
      dropTable: 'Cách dựng lại từ các kênh giữ: mỗi hàng một kênh giữ, mỗi cột một kênh',
      blendTable: 'Trọng số 1×1: mỗi hàng một kênh vào, mỗi cột một tổ hợp',
    };
  },
};

export const vi = spoken(says, dictionary);
