import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { Derived } from './model.ts';
import type { Source } from './numbers.ts';
import type { State } from './state.ts';

export interface Labels {
  readonly scene: string;
  readonly conv: string;
  readonly dense: string;
  readonly gap: string;
  readonly activation: string;
  readonly noActivation: string;
  readonly parameters: string;
  readonly wide: (from: string, to: string) => string;
  readonly channel: (source: Source, channel: number) => string;
  readonly shortChannel: (source: Source, channel: number) => string;
  readonly weight: (source: Source, channel: number) => string;
  readonly output: string;
  readonly shape: string;
  readonly channels: string;
  readonly outputs: string;
  readonly edit: string;
}

type Text = FigureText<State, Derived, Labels>;

const NAMES = {
  vi: { faces: ['mắt', 'mũi'], noise: ['chữ thập', 'khung', 'nhiễu'] },
  en: { faces: ['eye', 'nose'], noise: ['cross', 'frame', 'noise'] },
} as const;

const nameOf = (language: 'vi' | 'en', source: Source, channel: number) =>
  source === 'numbers' ? undefined : NAMES[language][source][channel];

const channelVi = (source: Source, channel: number) => {
  const name = nameOf('vi', source, channel);
  return name ? `Kênh ${name}` : `Kênh ${channel + 1}`;
};
const channelEn = (source: Source, channel: number) => {
  const name = nameOf('en', source, channel);
  return name ? `Channel ${channel + 1}, ${name}` : `Channel ${channel + 1}`;
};

const vi: Text = {
  title: 'Một nơ-ron xuyên qua mọi kênh',
  lead: 'Dời que xiên sang pixel khác, rồi kéo các trọng số.',
  surface:
    'Que xiên đi qua mọi kênh tại một pixel. Phím mũi tên dời pixel, Page Up và Page Down đổi đầu ra, phím cách để chạy.',
  labels: {
    scene: 'Que xiên qua các kênh',
    conv: 'conv2d, 1×1',
    dense: 'FC, từng pixel',
    gap: 'lệch',
    activation: 'σ',
    noActivation: 'Không dùng',
    parameters: 'Tham số',
    wide: (from, to) => `Cỡ thật, ${from} → ${to} kênh:`,
    channel: channelVi,
    shortChannel: (source, channel) => nameOf('vi', source, channel) ?? `kênh ${channel + 1}`,
    weight: (source, channel) => `Trọng số ${channelVi(source, channel).toLowerCase()}`,
    output: 'Đầu ra đang xem',
    shape: 'Kích thước, số kênh, số đầu ra',
    channels: 'Số kênh',
    outputs: 'Số đầu ra',
    edit: 'Sửa từng ô',
  },
  presets: {
    start: 'Ba kênh, hai đầu ra',
    'eye-nose-face': 'Mắt + mũi → mặt',
    'mute-noise': 'Tắt kênh nhiễu',
    'mean-of-channels': 'Trung bình các kênh',
    'more-out-than-in': 'Ra nhiều hơn vào',
    'one-pixel': 'Một pixel',
  },
  describe: (state, derived, { number, words }) => {
    const { layer, sum, out, denseOut } = derived;
    const place = words.cellAt(number(state.y), number(state.x));
    const sigma = state.act === 'relu' ? `, qua ReLU còn ${number(out)}` : '';
    return `Tại ${place}, đầu ra ${number(state.o)}: tổng kể cả bias là ${number(sum)}${sigma}. conv2d ghi ${number(out)}, tầng FC ghi ${number(denseOut)}. Trên cả ${number(layer.count)} số, hai cách lệch nhau nhiều nhất ${number(layer.difference)}.`;
  },
  tables: (state, derived, say) => tables(state, derived, say, vi.labels, 'Trọng số'),
  predict: (_, derived, { number }) => ({
    question: 'Cộng các tích rồi cộng bias: được bao nhiêu? Và sau σ còn bao nhiêu?',
    answers: answers(derived, ['Trước σ', 'Sau σ']),
    right: `Ra ${number(derived.sum)} rồi ${number(derived.out)}: một pixel cho một con số, không phải mỗi kênh một số.`,
    wrong: `Tổng là ${number(derived.sum)}, sau σ là ${number(derived.out)}. Nhân mỗi kênh với trọng số của kênh đó, cộng hết lại, thêm bias, rồi mới qua σ.`,
  }),
};

const en: Text = {
  title: 'One neuron through all channels',
  lead: 'Move the skewer to another pixel, then drag the weights.',
  surface:
    'A skewer goes through all channels at one pixel. Arrow keys move the pixel, Page Up and Page Down change the output, space plays.',
  labels: {
    scene: 'A skewer through the channels',
    conv: 'conv2d, 1×1',
    dense: 'FC, every pixel',
    gap: 'differ by',
    activation: 'σ',
    noActivation: 'None',
    parameters: 'Parameters',
    wide: (from, to) => `Real size, ${from} → ${to} channels:`,
    channel: channelEn,
    shortChannel: (source, channel) => nameOf('en', source, channel) ?? `ch. ${channel + 1}`,
    weight: (source, channel) =>
      `Weight, ${nameOf('en', source, channel) ?? `channel ${channel + 1}`}`,
    output: 'Output shown',
    shape: 'Size, channels, outputs',
    channels: 'Channels',
    outputs: 'Outputs',
    edit: 'Edit single cells',
  },
  presets: {
    start: 'Three channels, two outputs',
    'eye-nose-face': 'Eye + nose → face',
    'mute-noise': 'Mute the noise',
    'mean-of-channels': 'Mean of the channels',
    'more-out-than-in': 'More out than in',
    'one-pixel': 'One pixel',
  },
  describe: (state, derived, { number, words }) => {
    const { layer, sum, out, denseOut } = derived;
    const place = words.cellAt(number(state.y), number(state.x));
    const sigma = state.act === 'relu' ? `, after ReLU ${number(out)}` : '';
    return `At ${place}, output ${number(state.o)}: the sum with its bias is ${number(sum)}${sigma}. conv2d writes ${number(out)}, the FC layer writes ${number(denseOut)}. Over all ${number(layer.count)} numbers the two differ by at most ${number(layer.difference)}.`;
  },
  tables: (state, derived, say) => tables(state, derived, say, en.labels, 'Weights'),
  predict: (_, derived, { number }) => ({
    question: 'Add the products and the bias: what comes out, and what is left after σ?',
    answers: answers(derived, ['Before σ', 'After σ']),
    right: `${number(derived.sum)}, then ${number(derived.out)}: one pixel gives one number, not one a channel.`,
    wrong: `The sum is ${number(derived.sum)}, and ${number(derived.out)} after σ. Multiply each channel by its own weight, add them all, add the bias, and only then apply σ.`,
  }),
};

/** Typed answers are compared as they are shown, with two decimals. */
function answers({ sum, out }: Derived, labels: readonly [string, string]) {
  const shown = (value: number) => Math.round(value * 100) / 100 + 0;
  return [
    { label: labels[0], value: shown(sum) },
    { label: labels[1], value: shown(out) },
  ];
}

function tables(
  { h, w, c, m, source }: State,
  { cells, weights, bias, layer }: Derived,
  { words, number }: Say,
  labels: Labels,
  weightsName: string,
): NumberTable[] {
  return [
    ...cells.map((sheet, channel) => gridTable(labels.channel(source, channel), sheet, h, w)),
    { ...gridTable(weightsName, weights, m, c), firstRow: 1, firstCol: 1 },
    { ...gridTable(words.bias, bias, 1, m), firstRow: 1, firstCol: 1 },
    ...layer.convMaps.flatMap((map, each) => [
      gridTable(`${labels.conv}, ${words.output.toLowerCase()} ${number(each + 1)}`, map, h, w),
      gridTable(
        `${labels.dense}, ${words.output.toLowerCase()} ${number(each + 1)}`,
        layer.denseMaps[each],
        h,
        w,
      ),
    ]),
  ];
}

export const text: Both<Text> = { vi, en };
