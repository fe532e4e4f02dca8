import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { Derived, Reading, State } from './model.ts';
import { cellName } from './names.ts';

export interface Labels {
  readonly input: (padding: number) => string;
  readonly errors: string;
  readonly view: string;
  readonly views: Readonly<Record<Reading, string>>;
  readonly edit: string;
}

type Text = FigureText<State, Derived, Labels>;

const vi: Text = {
  title: 'Ướm bản đồ lỗi lên ảnh',
  lead: 'Đi theo một trọng số qua mọi đầu ra, rồi đổi sang trượt bản đồ lỗi: cùng những tích ấy, cùng một tổng.',
  surface: 'Đầu vào, bản đồ lỗi và ∂L/∂K. Phím mũi tên dời khung sáng, phím cách để chạy.',
  labels: {
    input: (padding) => (padding > 0 ? 'X, kể cả padding' : 'X'),
    errors: 'Bản đồ lỗi',
    view: 'Cách đọc',
    views: { weight: 'Theo một trọng số', slide: 'Trượt bản đồ lỗi' },
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

const en: Text = {
  title: 'Lay the errors over the image',
  lead: 'Follow one weight over all outputs, then slide the error map instead: the same products, the same sum.',
  surface: 'Input, error map and ∂L/∂K. Arrow keys move the lit frame, space plays.',
  labels: {
    input: (padding) => (padding > 0 ? 'X with padding' : 'X'),
    errors: 'Error map',
    view: 'Reading',
    views: { weight: 'Follow one weight', slide: 'Slide the errors' },
    edit: 'Edit single cells',
  },
  notice: ({ refused }, _, { number }) =>
    refused
      ? `The kernel covers ${number(refused.effectiveKernel)} cells, but the input with its padding has only ${number(refused.padded)}, so it fits nowhere. The last setting that worked is kept; add padding or choose a smaller kernel.`
      : '',
  presets: {
    'follow-weight': 'Follow one weight',
    'slide-errors': 'Slide the errors',
    'stride-two': 'Stride 2',
    remainder: 'A remainder',
    padded: 'With padding',
  },
  describe: (state, derived, { number }) => {
    const { k, s, view, p } = state;
    const { weight, stop, outSide, sum, geometry, met, terms, done, lit } = derived;
    const name = cellName('K', weight, k);
    const at = view === 'weight' && done < terms.length && lit !== undefined ? terms[lit] : null;
    if (at) {
      const output = cellName('Y', stop.row * outSide + stop.col, outSide);
      return `${name} lies on ${number(at.inputValue)} and helps to make ${output}, whose error is ${number(at.weight)}.`;
    }
    const outputs = `${number(met.length)} ${met.length === 1 ? 'output' : 'outputs'}`;
    const whole = `∂L/∂${name} = ${number(sum)}, collected from ${outputs}.`;
    const zeros =
      view === 'slide' && s > 1 && outSide > 1
        ? ` Stride ${number(s)} puts ${number(s - 1)} ${s === 2 ? 'zero' : 'zeros'} between neighbouring errors.`
        : '';
    const r = geometry.remainderRows;
    const last = r === 1 ? 'The last row and column' : `The last ${number(r)} rows and columns`;
    const rest =
      r > 0
        ? ` ${last}${p > 0 ? ', padding included,' : ''} must be dropped, or the result would be ${number(k + r)}×${number(k + r)}.`
        : '';
    return whole + zeros + rest;
  },
  predict: ({ k }, { weight, sum }, { number }) => {
    const name = `∂L/∂${cellName('K', weight, k)}`;
    return {
      question: `What is ${name}?`,
      answers: [{ label: name, value: sum }],
      right: `${name} is ${number(sum)}.`,
      wrong: `${name} = ${number(sum)}. Multiply each pixel that the weight lay on by the error of the output it helped to make, and add.`,
    };
  },
  tables: (state, derived, say) => tables(state, derived, say, 'Error map ∂L/∂Y', 'spread'),
};

function tables(
  { k, s, p }: State,
  derived: Derived,
  { words }: Say,
  errors: string,
  spread: string,
): NumberTable[] {
  const { padded, geometry, outSide, spreadSide } = derived;
  const list = [
    gridTable(words.input, padded.data, geometry.paddedHeight, geometry.paddedWidth, -p),
    gridTable(errors, derived.errors.data, outSide, outSide),
  ];
  if (s > 1) {
    list.push(gridTable(`${errors}, ${spread}`, derived.spread.data, spreadSide, spreadSide));
  }
  return [
    ...list,
    gridTable('∂L/∂K', derived.gradKernel.data, k, k),
    gridTable('∂L/∂b', [derived.gradBias], 1, 1),
  ];
}

export const text: Both<Text> = { vi, en };
