import { tables } from './tables.ts';
import type { Text } from './text.ts';

export const vi: Text = {
  title: 'Đạo hàm theo X: rải và gom',
  lead: 'Bấm Chạy: bên trái, mỗi lỗi rải K lên ảnh; bên phải, K đã xoay gom lỗi về từng pixel. Hai bên ra cùng một bảng.',
  surface:
    'Đạo hàm theo đầu vào, tính bằng hai cách. Phím mũi tên đổi ô, R lật kernel, phím cách để chạy.',
  labels: {
    view: 'Cách nhìn',
    views: {
      scatter: 'Rải',
      gather: 'Gom',
      lines: 'Đường nối',
      drop: 'Một giọt',
      matrix: 'Ma trận',
    },
    ways: { scatter: 'Rải: ∂L/∂X', gather: 'Gom: ∂L/∂X' },
    errors: 'Lỗi ∂L/∂Y',
    spread: 'Kèm số 0',
    upright: 'K để nguyên',
    turned: ['K chưa xoay', 'K mới lật ngang', 'K xoay 180°'],
    flips: 'Kernel bên gom',
    flipNames: ['Để nguyên', 'Lật ngang', 'Rồi lật dọc'],
    equal: (equal, total) => `${equal}/${total} ô bằng nhau`,
    at: (row, col) => `Pixel (${row}, ${col}):`,
    nothing: '0, vì chưa có lỗi nào tới đây',
    unreached: '0, vì không cửa sổ nào chạm tới',
    between: (count) => `xen giữa: ${count}`,
    before: (kernel, padding, before) => `trước: ${kernel} − 1 − ${padding} = ${before}`,
    after: (remainder, before, after) =>
      remainder ? `sau: ${before} + ${remainder} = ${after}` : `sau: ${after}`,
    rows: 'Hàng,',
    cols: 'Cột,',
    fan: 'Từ pixel tới các lỗi',
    inputDrop: 'Giọt vào X',
    outputPrint: 'In trên Y',
    errorDrop: 'Giọt vào lỗi',
    inputPrint: 'In trên ∂L/∂X',
    dropRule:
      'Đi xuôi, giọt 1 in ra K xoay 180°. Đi ngược, giọt 1 in ra K để nguyên. Cùng bộ đường nối, chỉ đổi đầu đứng nhìn.',
    matrix: 'M: hàng là đầu ra, cột là pixel',
    matrixLegend:
      'Trên là X, phải là Y, trái là ∂L/∂Y, dưới là ∂L/∂X. Đọc theo hàng: y = Mx. Đọc theo cột: ∂L/∂X = Mᵀ·∂L/∂Y.',
    notInverse: (row, col, back, value) =>
      `Chuyển vị không phải nghịch đảo: cho Y đi ngược, pixel (${row}, ${col}) nhận ${back}, còn X ở đó là ${value}.`,
    square: 'Chiều cao khác chiều rộng',
    edit: 'Sửa từng ô',
  },
  presets: {
    example: 'Ví dụ của phần này',
    strip: 'Dải a, b, c',
    'stride-two': 'Stride 2',
    'far-zeros': 'Số 0 ở đầu kia',
    cutting: 'Phải cắt bớt',
    unreached: 'Pixel bị bỏ sót',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    const { axis, effectiveKernel, padded } = refused;
    return `Kernel phủ ${number(effectiveKernel)} ô theo ${axis === 'height' ? 'chiều cao' : 'chiều rộng'}, mà đầu vào kể cả padding chỉ có ${number(padded)} ô. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`;
  },
  describe: (state, derived, { number }) => {
    const { error, pixel, geometry: g, differing, gathered, lines, balance, beside } = derived;
    const at = `hàng ${number(pixel.row)}, cột ${number(pixel.col)}`;
    const total = number(gathered.data.length);
    const reads = derived.unreachedHere
      ? 'Không cửa sổ nào chạm tới pixel này, nên đạo hàm ở đó bằng 0.'
      : '';
    const verdict =
      differing.length === 0
        ? `Rải và gom bằng nhau ở ${gathered.data.length === 1 ? 'ô duy nhất' : `cả ${total} ô`}.`
        : `Kernel bên gom chưa xoay đủ: ${number(differing.length)} trên ${total} ô lệch.`;
    switch (state.view) {
      case 'scatter': {
        const value = derived.errors.data[error.row * g.outWidth + error.col];
        const swept =
          derived.swept > 0
            ? ` Tất cả có ${number(derived.swept)} tích rơi vào padding và bị bỏ.`
            : '';
        const unreached =
          derived.unreached > 0
            ? ` ${number(derived.unreached)} pixel không cửa sổ nào chạm tới, giữ số 0.`
            : '';
        return `Lỗi ${number(value)} ở hàng ${number(error.row)}, cột ${number(error.col)} rải ${number(value)}·K lên cửa sổ của mình. ${verdict}${swept}${unreached}`;
      }
      case 'gather': {
        const missing =
          reads ||
          `Pixel ở ${at} gom ${number(derived.taps.length)} lỗi, được ${number(derived.gatheredHere)}.`;
        return `${missing} ${verdict}`;
      }
      case 'lines': {
        const weights = lines.map(({ weight }) => number(weight)).join('; ');
        return (
          reads ||
          `Pixel ở ${at} góp vào ${number(lines.length)} đầu ra. Theo thứ tự đầu ra, các đường nối mang trọng số ${weights}: đọc K từ cuối về đầu.`
        );
      }
      case 'drop':
        return `Số 1 ở X(${number(beside.drop?.pixel.row ?? 0)}, ${number(beside.drop?.pixel.col ?? 0)}) in K đã xoay lên Y; số 1 trên bản đồ lỗi ở (${number(error.row)}, ${number(error.col)}) in K để nguyên lên ∂L/∂X.`;
      case 'matrix':
        return `${reads || `Cột của pixel ở ${at} nhân với bản đồ lỗi cho ${number(beside.matrix?.gradInput[beside.matrix.column] ?? 0)}.`} ⟨Y, ∂L/∂Y⟩ = ${number(balance.forward)}.`;
    }
  },
  tables: (state, derived) =>
    tables(state, derived, {
      input: 'Đầu vào',
      errors: 'Bản đồ lỗi',
      upright: 'Kernel',
      turned: 'Kernel bên gom',
      spread: 'Bản đồ lỗi kèm số 0',
      scattered: 'Gradient do rải, kể cả padding',
      gathered: 'Gradient do gom',
      outputPrint: 'Vết in trên Y',
      inputPrint: 'Vết in trên ∂L/∂X',
      matrix: 'Ma trận M',
    }),
  predict: (state, derived, { number }) => {
    const { pixel, lines } = derived;
    if (state.view === 'lines' && lines.length > 0 && lines.length <= 4) {
      return {
        question: 'Các đường nối từ pixel này mang trọng số nào, theo thứ tự đầu ra?',
        answers: lines.map(({ weight }, index) => ({
          label: `Đường ${number(index + 1)}`,
          value: weight,
        })),
        right: 'Pixel gặp kernel theo thứ tự ngược.',
        wrong: `Thứ tự là ${lines.map(({ weight }) => number(weight)).join('; ')}: cửa sổ đi tới thì pixel lùi lại trong cửa sổ.`,
      };
    }
    const value = derived.gatheredHere;
    return {
      question: `Pixel ở hàng ${number(pixel.row)}, cột ${number(pixel.col)} nhận đạo hàm bao nhiêu?`,
      answers: [{ label: '∂L/∂X', value }],
      right: `Đúng là ${number(value)}.`,
      wrong: `Đáp số là ${number(value)}. Cộng từng lỗi đọc pixel này, nhân với trọng số mà nó đã dùng.`,
    };
  },
};
