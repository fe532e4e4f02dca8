import { answers, errorOf, facts, NOTES, type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Mười sáu tích, ba cách xếp',
  lead: 'Chạm một số bất kỳ để xem nó có mặt trong những tích nào, rồi xếp cả danh sách theo y, theo k, theo x.',
  surface:
    'Một tầng tích chập với mọi con số của nó. Phím mũi tên đi từng nhóm tích, phím cách để chạy.',
  labels: {
    graph: 'Đi tới, rồi đi lùi',
    products: (count) => `${count} tích`,
    sort: 'Xếp theo',
    sorts: { list: 'Danh sách', y: 'y', k: 'k', x: 'x' },
    sorted: { list: 'x·k → y', y: 'lượt truyền xuôi', k: '∂L/∂K', x: '∂L/∂X' },
    gap: 'Giấu một số',
    loss: 'Mất mát L',
    losses: { mse: 'L = trung bình (Y − T)²', sum: 'L = tổng của Y' },
    notes: NOTES,
    edit: 'Sửa từng ô',
    grids: { x: 'X', k: 'K', t: 'T (đích)' },
    learn: 'Đi một bước xuống dốc',
    rate: 'Tốc độ học',
    after: (before, after) => `L: ${before} → ${after}`,
    step: 'Sửa K và b một bước',
    sizes: 'Kích thước',
  },
  notice: ({ refused }) =>
    refused
      ? 'Kernel lớn hơn đầu vào nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy tăng đầu vào hoặc giảm kernel.'
      : '',
  presets: {
    example: 'Ví dụ của phần này',
    'by-y': 'Xếp theo y',
    'by-k': 'Xếp theo k',
    'by-x': 'Xếp theo x',
    'one-missing': 'Thiếu một số',
    own: 'Số khác',
  },
  describe: (state, derived, say) => {
    const { sum, name, member, count } = facts(state, derived, say);
    if (derived.hidden) {
      if (state.sort === 'list') {
        return `Trong tích ${name}, một thừa số và kết quả đang để trống. Bấm Đoán trước để điền.`;
      }
      return `${name} gom ${count} tích; một thừa số và tổng đang để trống. Bấm Đoán trước để điền.`;
    }
    if (state.sort === 'list') {
      return `Tích thứ ${say.number(state.step + 1)}: ${sum}. ${member.x} nhân ${member.k}, góp vào ${member.y}.`;
    }
    return `${name} = ${sum}.${errorOf(state, derived, say, 'Từ đó')}`;
  },
  predict: (state, derived, say) => {
    const { sum, name, count } = facts(state, derived, say);
    return {
      question:
        state.sort === 'list'
          ? `Trong tích ${name}, thừa số nào còn thiếu, và kết quả bằng bao nhiêu?`
          : `${name} gom ${count} tích. Thừa số còn thiếu là số nào, và kết quả bằng bao nhiêu?`,
      answers: answers(state, derived, 'Thừa số', 'Kết quả'),
      right: `${name} = ${sum}.`,
      wrong: `${name} = ${sum}. Hãy tìm trong hình các ô có khung: mỗi ô góp một thừa số.`,
    };
  },
  tables: (state, derived, say) => tables(state, derived, say, 'Các tích', 'Đích T'),
};
