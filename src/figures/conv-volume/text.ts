import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { VolumeLabels } from '../kit/volume/parts.ts';
import type { Derived } from './model.ts';
import type { State } from './state.ts';

export interface Labels extends VolumeLabels {
  readonly filters: string;
  readonly channels: string;
  readonly walk: string;
  readonly allFilters: string;
  readonly inputShape: string;
  readonly edit: string;
  readonly newNumbers: string;
  readonly bothSides: string;
  readonly height: string;
  readonly width: string;
  readonly parameters: string;
}

type Text = FigureText<State, Derived, Labels>;

const shapeOf = ({ facts }: Derived, { number }: Pick<Say, 'number'>) => {
  const { geometry, maps } = facts.layer;
  const sizes = [geometry.outHeight, geometry.outWidth, maps.length];
  return sizes.map((size) => number(size)).join('×');
};

const vi: Text = {
  title: 'Khối vào, khối ra',
  lead: 'Bấm Chạy, rồi thử đổi số bộ lọc và stride.',
  surface:
    'Các bộ lọc trượt trên khối đầu vào. Phím mũi tên dời kernel, Page Up và Page Down đổi bộ lọc, phím cách để chạy.',
  labels: {
    channelName: (channel) => `Kênh ${channel + 1}`,
    filterName: (filter) => `Bộ lọc ${filter + 1}`,
    tally: (products, sums) => `${products} tích → ${sums} tổng riêng → 1 số`,
    outputTitle: 'Đầu ra',
    filters: 'Số bộ lọc',
    channels: 'Số kênh',
    walk: 'Chạy bộ lọc nào',
    allFilters: 'Lần lượt',
    inputShape: 'Kích thước và số kênh đầu vào',
    edit: 'Sửa từng ô',
    newNumbers: 'Đổi số khác',
    bothSides: 'Cao, rộng',
    height: 'Cao',
    width: 'Rộng',
    parameters: 'Tham số',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    const { axis, effectiveKernel, padded } = refused;
    return `Kernel phủ ${number(effectiveKernel)} ô theo ${axis === 'height' ? 'chiều cao' : 'chiều rộng'}, mà đầu vào kể cả padding chỉ có ${number(padded)} ô, nên không đặt vừa chỗ nào. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`;
  },
  presets: {
    default: 'Hai bộ lọc',
    'one-filter': 'Một bộ lọc',
    'three-filters': 'Ba bộ lọc',
    grey: 'Ảnh xám, một kênh',
  },
  describe: (_, derived, say) => {
    const { number, words } = say;
    const { facts, parameters, unread } = derived;
    const place = words.cellAt(number(facts.row), number(facts.col));
    const dropped =
      unread > 0 ? ` Trong mỗi kênh có ${number(unread)} pixel không cửa sổ nào chạm tới.` : '';
    return `Đầu ra ${shapeOf(derived, say)}. Bộ lọc ${number(facts.filter + 1)} ghi ${number(facts.total)} vào ${place} của feature map ${number(facts.filter + 1)}. Cả tầng có ${number(parameters)} tham số.${dropped}`;
  },
  tables: (state, derived, say) => tables(state, derived, say, vi.labels, 'Tích'),
  predict: (_, derived, say) => ({
    question: 'Với thiết lập này, khối đầu ra cao, rộng bao nhiêu ô và có mấy kênh?',
    answers: answers(derived, ['Chiều cao', 'Chiều rộng', 'Số kênh']),
    right: `Đầu ra đúng là ${shapeOf(derived, say)}: mỗi bộ lọc cho một kênh.`,
    wrong: `Đầu ra là ${shapeOf(derived, say)}. Đếm số chỗ cửa sổ đặt vừa theo mỗi chiều; số kênh thì bằng số bộ lọc.`,
  }),
};

const en: Text = {
  title: 'Volume to volume',
  lead: 'Press Play, then try more filters.',
  surface:
    'The filters slide over the input volume. Arrow keys move the kernel, Page Up and Page Down change the filter, space plays.',
  labels: {
    channelName: (channel) => `Channel ${channel + 1}`,
    filterName: (filter) => `Filter ${filter + 1}`,
    tally: (products, sums) =>
      `${products} products → ${sums} partial ${sums === '1' ? 'sum' : 'sums'} → 1 number`,
    outputTitle: 'Output',
    filters: 'Number of filters',
    channels: 'Channels',
    walk: 'Filters to run',
    allFilters: 'In turn',
    inputShape: 'Size and channels of the input',
    edit: 'Edit single cells',
    newNumbers: 'New numbers',
    bothSides: 'Height, width',
    height: 'Height',
    width: 'Width',
    parameters: 'Parameters',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    const { axis, effectiveKernel, padded } = refused;
    return `The kernel covers ${number(effectiveKernel)} cells of ${axis}, but the input with its padding has only ${number(padded)}, so it fits nowhere. The last setting that worked is kept; add padding or choose a smaller kernel.`;
  },
  presets: {
    default: 'Two filters',
    'one-filter': 'One filter',
    'three-filters': 'Three filters',
    grey: 'Grey picture, one channel',
  },
  describe: (_, derived, say) => {
    const { number, words } = say;
    const { facts, parameters, unread } = derived;
    const place = words.cellAt(number(facts.row), number(facts.col));
    const dropped =
      unread > 0
        ? ` In each channel, ${number(unread)} ${unread === 1 ? 'pixel is' : 'pixels are'} read by no window.`
        : '';
    return `Output ${shapeOf(derived, say)}. Filter ${number(facts.filter + 1)} writes ${number(facts.total)} into ${place} of map ${number(facts.filter + 1)}. The layer has ${number(parameters)} parameters.${dropped}`;
  },
  tables: (state, derived, say) => tables(state, derived, say, en.labels, 'Products'),
  predict: (_, derived, say) => ({
    question:
      'With these settings, how many cells high and wide is the output, and how many channels has it?',
    answers: answers(derived, ['Height', 'Width', 'Channels']),
    right: `The output is ${shapeOf(derived, say)}: one channel for each filter.`,
    wrong: `The output is ${shapeOf(derived, say)}. Count the places where the window fits along each side; the channels are as many as the filters.`,
  }),
};

function answers({ facts }: Derived, labels: readonly [string, string, string]) {
  const { geometry, maps } = facts.layer;
  const values = [geometry.outHeight, geometry.outWidth, maps.length];
  return labels.map((label, index) => ({ label, value: values[index] }));
}

function tables(
  { k, p }: State,
  { facts }: Derived,
  { words }: Say,
  { channelName, filterName }: Labels,
  products: string,
): NumberTable[] {
  const { slices, kernels, maps, geometry: g } = facts.layer;
  const filter = filterName(facts.filter);
  const name = (channel: number) => channelName(channel).toLowerCase();
  return [
    ...slices.map((slice, c) => ({
      ...gridTable(`${words.input}, ${name(c)}`, slice, g.paddedHeight, g.paddedWidth, -p),
      around: { row: facts.row * g.strideHeight, col: facts.col * g.strideWidth },
    })),
    ...kernels[facts.filter].map((sheet, c) => gridTable(`${filter}, ${name(c)}`, sheet, k, k)),
    ...facts.channels.map((channel, c) =>
      gridTable(`${products}, ${name(c)}`, channel.products, k, k),
    ),
    ...maps.map((map, each) =>
      gridTable(`${words.featureMap} ${each + 1}`, map, g.outHeight, g.outWidth),
    ),
  ];
}

export const text: Both<Text> = { vi, en };
