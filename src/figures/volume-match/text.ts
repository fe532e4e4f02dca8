import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { VolumeLabels } from '../kit/volume/parts.ts';
import type { Derived, State } from './model.ts';
import { CHANNELS, KERNEL_SIDE, MAP_SIDE, SIDE } from './numbers.ts';

export interface Labels extends VolumeLabels {
  readonly picture: string;
  readonly editKernel: string;
  readonly editPicture: string;
  readonly sliceOf: (channel: number) => string;
  readonly kernelSliceOf: (channel: number) => string;
}

type Text = FigureText<State, Derived, Labels>;

const KENH = ['Đỏ', 'Lục', 'Lam'] as const;
const CHANNEL = ['Red', 'Green', 'Blue'] as const;

const vi: Text = {
  title: 'Ba kênh, một con số',
  lead: 'Dời khung sáng trên cả ba kênh cùng lúc.',
  surface: 'Một kernel trượt trên cả ba kênh. Phím mũi tên dời kernel, phím cách để chạy.',
  labels: {
    channelName: (channel) => KENH[channel],
    filterName: (filter) => `Bộ lọc ${filter + 1}`,
    tally: (products, sums) => `${products} tích → ${sums} tổng riêng → 1 số`,
    outputTitle: 'Feature map',
    picture: 'ảnh',
    editKernel: 'Sửa ba lát của kernel',
    editPicture: 'Sửa ba kênh của ảnh',
    sliceOf: (channel) => `Kênh ${KENH[channel].toLowerCase()}`,
    kernelSliceOf: (channel) => `Lát ${KENH[channel].toLowerCase()}`,
  },
  presets: {
    default: 'Ba lát khác nhau',
    'one-channel': 'Chỉ một lát khác 0',
    cancel: 'Triệt tiêu nhau',
    'colour-edge': 'Ranh giới hai màu',
  },
  describe: (_, { facts, cancels }, { number, words }) => {
    const sums = facts.channels.map(
      ({ sum }, channel) => `${KENH[channel].toLowerCase()} ${number(sum)}`,
    );
    const place = words.cellAt(number(facts.row), number(facts.col));
    const gone = cancels ? ' Các tổng riêng triệt tiêu nhau.' : '';
    return `Ở ${place}: ${sums.join(', ')}, bias ${number(facts.bias)}, cộng lại được ${number(facts.total)}.${gone}`;
  },
  tables: (_, derived, say) =>
    tables(derived, say, (channel) => KENH[channel].toLowerCase(), 'Tích, kênh'),
  predict: (_, { facts }, { number }) => ({
    question:
      'Kernel có ba lát, mỗi kênh một lát. Có mấy feature map đi ra, và ô đang chọn nhận số nào?',
    answers: [
      { label: 'Số feature map', value: facts.layer.maps.length },
      { label: 'Số trong ô', value: facts.total },
    ],
    right: `Một feature map, và ô này nhận ${number(facts.total)}.`,
    wrong: `Chỉ một feature map, và ô này nhận ${number(facts.total)}: cộng trong từng kênh, cộng ba tổng riêng ấy với nhau, rồi thêm bias.`,
  }),
};

const en: Text = {
  title: 'Three channels, one number',
  lead: 'Move the window in all three channels.',
  surface: 'One kernel slides over all three channels. Arrow keys move the kernel, space plays.',
  labels: {
    channelName: (channel) => CHANNEL[channel],
    filterName: (filter) => `Filter ${filter + 1}`,
    tally: (products, sums) => `${products} products → ${sums} partial sums → 1 number`,
    outputTitle: 'Feature map',
    picture: 'picture',
    editKernel: 'Edit the kernel’s slices',
    editPicture: 'Edit the picture’s channels',
    sliceOf: (channel) => `${CHANNEL[channel]} channel`,
    kernelSliceOf: (channel) => `${CHANNEL[channel]} slice`,
  },
  presets: {
    default: 'Three different slices',
    'one-channel': 'One slice not zero',
    cancel: 'Cancelling out',
    'colour-edge': 'Border of two colours',
  },
  describe: (_, { facts, cancels }, { number, words }) => {
    const sums = facts.channels.map(
      ({ sum }, channel) => `${CHANNEL[channel].toLowerCase()} ${number(sum)}`,
    );
    const place = words.cellAt(number(facts.row), number(facts.col));
    const gone = cancels ? ' The partial sums cancel.' : '';
    return `At ${place}: ${sums.join(', ')}, bias ${number(facts.bias)}, together ${number(facts.total)}.${gone}`;
  },
  tables: (_, derived, say) =>
    tables(derived, say, (channel) => CHANNEL[channel].toLowerCase(), 'Products, channel'),
  predict: (_, { facts }, { number }) => ({
    question:
      'The kernel has three slices, one for each channel. How many maps come out, and which number goes into the chosen cell?',
    answers: [
      { label: 'Number of maps', value: facts.layer.maps.length },
      { label: 'Number in the cell', value: facts.total },
    ],
    right: `One map, and this cell gets ${number(facts.total)}.`,
    wrong: `Only one map, and this cell gets ${number(facts.total)}: add within each channel, add the three partial sums, then the bias.`,
  }),
};

function tables(
  { facts }: Derived,
  { words }: Say,
  name: (channel: number) => string,
  products: string,
): NumberTable[] {
  const { slices, kernels, maps } = facts.layer;
  const channels = Array.from({ length: CHANNELS }, (_, channel) => channel);
  return [
    ...channels.map((c) => gridTable(`${words.input}: ${name(c)}`, slices[c], SIDE, SIDE)),
    ...channels.map((c) =>
      gridTable(`${words.kernel}: ${name(c)}`, kernels[0][c], KERNEL_SIDE, KERNEL_SIDE),
    ),
    ...channels.map((c) =>
      gridTable(`${products}: ${name(c)}`, facts.channels[c].products, KERNEL_SIDE, KERNEL_SIDE),
    ),
    gridTable(words.featureMap, maps[0], MAP_SIDE, MAP_SIDE),
  ];
}

export const text: Both<Text> = { vi, en };
