import type { Both, Language } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import { CLASS_NAMES } from '../kit/trained/classes.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { MapFacts } from './flow.ts';
import type { Derived } from './model.ts';
import type { StageId, State } from './state.ts';

export interface Labels {
  readonly item: string;
  readonly channel: string;
  readonly rate: string;
  readonly forward: string;
  readonly backward: string;
  readonly picture: string;
  readonly probability: string;
  readonly gradient: string;
  readonly before: string;
  readonly after: string;
  readonly mapOf: (symbol: string, channel: string) => string;
  readonly short: Readonly<Record<StageId, string>>;
  readonly stages: Readonly<Record<StageId, string>>;
}

type Text = FigureText<State, Derived, Labels>;

const LAYER_NAMES = {
  'conv-1': 'Conv 1',
  'relu-1': 'ReLU 1',
  'pool-1': 'Max pooling 1',
  'conv-2': 'Conv 2',
  'relu-2': 'ReLU 2',
  'pool-2': 'Max pooling 2',
  'conv-3': 'Conv 3',
  'relu-3': 'ReLU 3',
} as const;

const LAYER_SHORT = {
  'conv-1': 'conv',
  'relu-1': 'ReLU',
  'pool-1': 'max',
  'conv-2': 'conv',
  'relu-2': 'ReLU',
  'pool-2': 'max',
  'conv-3': 'conv',
  'relu-3': 'ReLU',
  flatten: 'flat',
  dense: 'dense',
  softmax: 'loss',
} as const;

const LOSS_DIGITS = 3;
const SMALL_DIGITS = 4;

const vi: Text = {
  title: 'Lỗi chảy ngược qua cả mạng',
  lead: 'Bấm Chạy để theo lỗi đi từ mất mát về ảnh, hoặc chạm từng chặng xem lỗi vào và ra thế nào.',
  surface:
    'Các chặng của mạng, hàng trên là giá trị, hàng dưới là lỗi. Phím trái, phải đổi chặng; lên, xuống đổi kênh.',
  labels: {
    item: 'Ảnh',
    channel: 'Kênh đầu vào',
    rate: 'Tốc độ học',
    forward: 'Xuôi',
    backward: 'Ngược',
    picture: 'Ảnh X',
    probability: 'Xác suất',
    gradient: 'Gradient',
    before: 'Trước',
    after: 'Sau',
    mapOf: (symbol, channel) => `${symbol}, kênh ${channel}`,
    short: { ...LAYER_SHORT, flatten: 'phẳng', softmax: 'loss', whole: 'ảnh', step: 'bước' },
    stages: {
      ...LAYER_NAMES,
      whole: 'Cả mạng',
      flatten: 'Trải phẳng',
      dense: 'Tầng FC',
      softmax: 'Softmax và mất mát',
      step: 'Một bước',
    },
  },
  presets: {
    whole: 'Cả mạng',
    softmax: 'Softmax',
    pool: 'Ô thắng',
    relu: 'Mặt nạ',
    conv: 'Kernel xoay',
    step: 'Một bước',
  },
  describe: (state, derived, say) => {
    const { flow, stage, after, parameters } = derived;
    const { number, signed } = say;
    const right = CLASS_NAMES.vi[flow.label];
    const chance = number(flow.probabilities.data[flow.label], LOSS_DIGITS);
    const loss = number(flow.loss, LOSS_DIGITS);
    if (state.stage === 'whole') {
      return `Đáp án là ${right}, mạng ${flow.answer === flow.label ? 'dự đoán đúng' : `dự đoán ${CLASS_NAMES.vi[flow.answer]}`}. Lớp đúng được xác suất ${chance}, nên mất mát là ${loss}. ∂L/∂X cho biết đổi từng pixel một chút thì mất mát đổi bao nhiêu.`;
    }
    if (state.stage === 'softmax') {
      return `Lỗi bắt đầu ở đây: ở lớp đúng là ${chance} − 1 = ${signed(flow.gradLogits.data[flow.label], LOSS_DIGITS)}, ở các lớp khác là chính xác suất. Mười số này cộng lại bằng 0.`;
    }
    if (state.stage === 'step' || !stage) {
      return `Một bước với tốc độ học ${number(Number(state.rate), LOSS_DIGITS)} trên cả ${number(parameters)} tham số: mất mát của tấm ảnh này từ ${loss} ${after.loss < flow.loss ? 'xuống' : 'lên'} ${number(after.loss, LOSS_DIGITS)}, xác suất của ${right} từ ${chance} thành ${number(after.probabilities.data[flow.label], LOSS_DIGITS)}.`;
    }
    const size = `Ở cả tầng, lỗi ra lớn nhất là ${number(stage.gradPeak, SMALL_DIGITS)}.`;
    const count = number(stage.input.values.length);
    const rules = {
      dense: 'Lỗi của mười điểm số đi ngược qua chính các trọng số ấy, nay hàng thành cột: Wᵀ.',
      flatten: 'Không số nào đổi, chỉ xếp lại thành 16 feature map 7×7. Lỗi cũng thế.',
      pool: `Ô thắng có vòng tròn: ${number(stage.winners?.length ?? 0)} trong ${count} ô của kênh này nhận trọn lỗi, các ô khác nhận 0. Nếu là average pooling, bốn ô chia đều.`,
      relu: `Ô bị gạch là ô không dương: ${number(stage.blocked?.length ?? 0)} trong ${count} ô của kênh này chặn lỗi lại, các ô khác cho qua nguyên vẹn.`,
      conv: `Kênh đầu vào ${number(stage.channel + 1)} gom lỗi từ cả ${number(stage.outShape[0])} kênh đầu ra: mỗi bản đồ lỗi trượt với lát kernel của mình đã xoay 180°, rồi cộng lại.`,
    };
    return `${rules[stage.kind]} ${size}`;
  },
  tables: (state, derived, say) =>
    tables(state, derived, say, {
      classes: (first, second) => `Mỗi hàng một lớp; cột: ${first}, ${second}`,
      of: (symbol, all) => (all ? `${symbol}, mọi kênh` : symbol),
    }),
};

const en: Text = {
  title: 'Errors flow back through the whole network',
  lead: 'Press Play to follow the error from the loss back to the picture, or touch a stage to see what goes in and what comes out.',
  surface:
    'The stages of the network, values above, errors below. Left and right change the stage, up and down the channel.',
  labels: {
    item: 'Picture',
    channel: 'Input channel',
    rate: 'Learning rate',
    forward: 'Forward',
    backward: 'Backward',
    picture: 'Picture X',
    probability: 'Probability',
    gradient: 'Gradient',
    before: 'Before',
    after: 'After',
    mapOf: (symbol, channel) => `${symbol}, channel ${channel}`,
    short: { ...LAYER_SHORT, whole: 'image', step: 'step' },
    stages: {
      ...LAYER_NAMES,
      whole: 'The whole network',
      flatten: 'Flatten',
      dense: 'Dense layer',
      softmax: 'Softmax and loss',
      step: 'One step',
    },
  },
  presets: {
    whole: 'The whole',
    softmax: 'Softmax',
    pool: 'Winners',
    relu: 'The mask',
    conv: 'Turned kernels',
    step: 'One step',
  },
  describe: (state, derived, say) => {
    const { flow, stage, after, parameters } = derived;
    const { number, signed } = say;
    const right = CLASS_NAMES.en[flow.label];
    const chance = number(flow.probabilities.data[flow.label], LOSS_DIGITS);
    const loss = number(flow.loss, LOSS_DIGITS);
    if (state.stage === 'whole') {
      return `The label is ${right}, and the network ${flow.answer === flow.label ? 'says so' : `says ${CLASS_NAMES.en[flow.answer]}`}. The right class got probability ${chance}, so the loss is ${loss}. ∂L/∂X tells how the loss would react to a small change of each pixel.`;
    }
    if (state.stage === 'softmax') {
      return `The error begins here: ${chance} − 1 = ${signed(flow.gradLogits.data[flow.label], LOSS_DIGITS)} at the right class, the plain probability at the others. The ten numbers add up to 0.`;
    }
    if (state.stage === 'step' || !stage) {
      return `One step at learning rate ${number(Number(state.rate), LOSS_DIGITS)} on all ${number(parameters)} parameters: the loss for this picture goes ${after.loss < flow.loss ? 'down' : 'up'} from ${loss} to ${number(after.loss, LOSS_DIGITS)}, the probability of ${right} from ${chance} to ${number(after.probabilities.data[flow.label], LOSS_DIGITS)}.`;
    }
    const size = `The largest error that leaves this layer is ${number(stage.gradPeak, SMALL_DIGITS)}.`;
    const count = number(stage.input.values.length);
    const rules = {
      dense:
        'The errors of the ten scores go back through the same weights, rows and columns swapped: Wᵀ.',
      flatten:
        'No number changes; they are only lined up anew as 16 maps of 7×7. So are the errors.',
      pool: `Winners wear a ring: ${number(stage.winners?.length ?? 0)} of this channel’s ${count} cells take the whole error, the others get 0. Average pooling would share it equally among four.`,
      relu: `Cells struck out were not positive: ${number(stage.blocked?.length ?? 0)} of this channel’s ${count} cells hold the error back, the others let it through unchanged.`,
      conv: `Input channel ${number(stage.channel + 1)} collects from all ${number(stage.outShape[0])} output channels: each error map is slid with its own kernel slice, turned by 180°, and the results are added.`,
    };
    return `${rules[stage.kind]} ${size}`;
  },
  tables: (state, derived, say) =>
    tables(state, derived, say, {
      classes: (first, second) => `A row for each class; columns: ${first}, ${second}`,
      of: (symbol, all) => (all ? `${symbol}, all channels` : symbol),
    }),
};

export const text: Both<Text> = { vi, en };

interface TableWords {
  readonly classes: (first: string, second: string) => string;
  readonly of: (symbol: string, all: boolean) => string;
}

function tables(state: State, derived: Derived, say: Say, words: TableWords) {
  const { flow, stage, after } = derived;
  const labels = LABELS[say.language]();
  const grid = (caption: string, map: MapFacts): NumberTable => ({
    ...gridTable(caption, map.values, map.height, map.width),
    digits: SMALL_DIGITS,
  });
  const classes = (
    heads: [string, string],
    first: ArrayLike<number>,
    second: ArrayLike<number>,
  ) => [
    {
      caption: words.classes(...heads),
      rows: first.length,
      cols: 2,
      at: (row: number, col: number) => (col === 0 ? first : second)[row],
      digits: SMALL_DIGITS,
    },
  ];
  const { probabilities, gradLogits } = flow;
  if (state.stage === 'softmax') {
    return classes([labels.probability, labels.gradient], probabilities.data, gradLogits.data);
  }
  if (state.stage === 'step') {
    return classes([labels.before, labels.after], probabilities.data, after.probabilities.data);
  }
  if (!stage) return [grid('X', derived.picture), grid('∂L/∂X', derived.gradPicture)];
  const all = stage.kind === 'conv';
  return [
    grid('X', stage.input),
    grid(words.of('Y', all), stage.output),
    grid(words.of('∂L/∂Y', all), stage.gradOutput),
    grid('∂L/∂X', stage.gradInput),
    ...(stage.kernels ? [grid('rot180(K)', stage.kernels.turned)] : []),
  ];
}

const LABELS: Readonly<Record<Language, () => Labels>> = {
  vi: () => vi.labels,
  en: () => en.labels,
};
