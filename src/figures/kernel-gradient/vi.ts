import { cellName } from './names.ts';
import { type Text, tables } from './text.ts';

export const vi: Text = {
  title: 'Ướm bản đồ lỗi lên ảnh',
  lead: 'Trượt bản đồ lỗi lên ảnh, mỗi chỗ cho một ô của ∂L/∂K; rồi đi theo một trọng số qua mọi đầu ra: cùng những tích ấy, cùng một tổng.',
  surface: 'Đầu vào, bản đồ lỗi và ∂L/∂K. Phím mũi tên dời khung sáng, phím cách để chạy.',
  labels: {
    input: (padding) => (padding > 0 ? 'X, kể cả padding' : 'X'),
    errors: 'Bản đồ lỗi',
    view: 'Cách đọc',
    views: { weight: 'Theo một trọng số', slide: 'Trượt bản đồ lỗi' },
    more: 'Kích thước kernel, đầu vào',
    all: 'Hiện cả ∂L/∂K',
    edit: 'Sửa từng ô',
  },
  notice: ({ refused }, _, { number }) =>
    refused
      ? `Kernel phủ ${number(refused.effectiveKernel)} ô mà đầu vào kể cả padding chỉ có ${number(refused.padded)}, nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`
      : '',
  presets: {
    'follow-weight': 'Theo một trọng số',
    'slide-errors': 'Trượt bản đồ lỗi',
    'stride-two': 'Stride 2',
    remainder: 'Phần thừa',
    padded: 'Có padding',
  },
  describe: (state, derived, { number }) => {
    const { k, s, view, p } = state;
    const { weight, stop, outSide, sum, geometry, met, terms, done, lit } = derived;
    const name = cellName('K', weight, k);
    const at = view === 'weight' && done < terms.length && lit !== undefined ? terms[lit] : null;
    if (at) {
      const output = cellName('Y', stop.row * outSide + stop.col, outSide);
      return `${name} đang nằm trên ${number(at.inputValue)} và góp vào ${output}, nơi có lỗi ${number(at.weight)}.`;
    }
    const whole = `∂L/∂${name} = ${number(sum)}, gom từ ${number(met.length)} đầu ra.`;
    const zeros =
      view === 'slide' && s > 1 && outSide > 1
        ? ` Stride ${number(s)}: chèn ${number(s - 1)} số 0 giữa hai lỗi kề nhau.`
        : '';
    const r = geometry.remainderRows;
    const rest =
      r > 0
        ? ` Bỏ ${number(r)} hàng và ${number(r)} cột cuối${p > 0 ? ' (tính cả padding)' : ''}, nếu không kết quả sẽ là ${number(k + r)}×${number(k + r)}.`
        : '';
    return whole + zeros + rest;
  },
  predict: ({ k }, { weight, sum }, { number }) => {
    const name = `∂L/∂${cellName('K', weight, k)}`;
    return {
      question: `${name} bằng bao nhiêu?`,
      answers: [{ label: name, value: sum }],
      right: `${name} đúng là ${number(sum)}.`,
      wrong: `${name} = ${number(sum)}. Nhân từng pixel mà trọng số ấy nằm lên với lỗi của đầu ra tương ứng, rồi cộng lại.`,
    };
  },
  tables: (state, derived, say) => tables(state, derived, say, 'Bản đồ lỗi ∂L/∂Y', 'đã giãn'),
};
