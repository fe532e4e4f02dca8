import type { Both, Language } from '../../words/language.ts';
import { CLASS_NAMES } from '../kit/trained/classes.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import { LAYERS, type Level } from './layers.ts';
import { type Derived, SEARCHED, type State } from './model.ts';
import { ALIKE, FAINT_SHARE, MAJORITY, SHOWN, type Verdict } from './patches.ts';

export interface Labels {
  readonly level: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly layer: string;
  readonly layerName: (layer: number) => string;
  readonly channelName: (channel: number) => string;
  readonly rank: string;
  readonly pictureName: (picture: string) => string;
  readonly noPicture: string;
  readonly activation: string;
  readonly kernelName: (side: number, slices: number) => string;
  readonly patchName: (rank: string, activation: string) => string;
  /** On a tile; empty for a channel with nothing to warn of. */
  readonly verdictShort: Readonly<Record<Verdict, string>>;
}

type Text = FigureText<State, Derived, Labels>;

const KINDS = { conv: 'Conv', relu: 'ReLU', maxPool: 'Max pooling' } as const;
const layerName = (layer: number) => `${KINDS[LAYERS[layer].kind]} ${LAYERS[layer].block}`;

const vi: Text = {
  title: 'Mỗi kênh thích mảnh nào?',
  lead: 'Đi từ cấp thấp lên cấp cao rồi chạm từng kênh: kênh ấy sáng nhất trước những mảnh nào của 1.000 ảnh kiểm tra?',
  surface:
    'Các kênh của một tầng, mỗi kênh chín mảnh ảnh. Phím trái, phải đổi kênh; lên, xuống đổi tầng; giữ Shift và bấm trái, phải để đổi mảnh.',
  labels: {
    level: 'Cấp',
    levels: { low: 'Thấp', middle: 'Giữa', high: 'Cao' },
    layer: 'Tầng',
    layerName,
    channelName: (channel) => `Kênh ${channel + 1}`,
    rank: 'Mảnh mạnh thứ',
    pictureName: (picture) => `Ảnh ${picture}`,
    noPicture: 'Không có ảnh nào',
    activation: 'Giá trị',
    kernelName: (side, slices) =>
      slices === 1 ? `Kernel ${side}×${side}` : `${slices} lát ${side}×${side}`,
    patchName: (rank, activation) => `Mảnh mạnh thứ ${rank}: ${activation}`,
    verdictShort: { clear: '', faint: 'gần im', mixed: 'lẫn lộn', dead: 'chết' },
  },
  presets: {
    edge: 'Cạnh dọc',
    'nearly-silent': 'Gần như im lặng',
    strokes: 'Nét xiên',
    handles: 'Quai túi',
    boots: 'Giày cao cổ',
    mixed: 'Lẫn lộn',
  },
  describe: ({ layer, channel }, derived, say) => {
    const { receptiveField, chosen, patch } = derived;
    const { number, words } = say;
    const [height, width] = receptiveField.size;
    const head = `${layerName(layer)}, kênh ${number(channel + 1)}: mỗi số nhìn ${number(height)}×${number(width)} pixel.`;
    if (!patch) return `${head} ${viRule(derived, say)}`;
    const rank = chosen.patches.indexOf(patch) + 1;
    return `${head} Mảnh mạnh thứ ${number(rank)} đạt ${number(patch.activation, digits(patch.activation))}, ở ${words.cellAt(number(patch.row), number(patch.col))} của feature map, trong ảnh ${number(patch.picture)} (${CLASS_NAMES.vi[patch.label]}). ${viRule(derived, say)}`;
  },
  tables: (state, derived, say) =>
    tables(state, derived, say, {
      activations: 'Giá trị: mỗi hàng một kênh, mảnh mạnh nhất bên trái',
      pictures: 'Số thứ tự của ảnh chứa từng mảnh',
      patch: 'Mảnh đang chọn (– là padding)',
      kernel: 'Kernel của kênh, mỗi hàng một lát',
    }),
};

const en: Text = {
  title: 'What each channel likes',
  lead: 'Go from the low level to the high one and touch a channel: which patches of 1,000 test pictures excite it most?',
  surface:
    'The channels of a layer, nine patches each. Left and right change the channel, up and down the layer, left and right with Shift the patch.',
  labels: {
    level: 'Level',
    levels: { low: 'Low', middle: 'Middle', high: 'High' },
    layer: 'Layer',
    layerName,
    channelName: (channel) => `Channel ${channel + 1}`,
    rank: 'Patch by strength',
    pictureName: (picture) => `Picture ${picture}`,
    noPicture: 'No picture',
    activation: 'Activation',
    kernelName: (side, slices) =>
      slices === 1 ? `Kernel ${side}×${side}` : `${slices} slices ${side}×${side}`,
    patchName: (rank, activation) => `Patch ${rank} by strength: ${activation}`,
    verdictShort: { clear: '', faint: 'faint', mixed: 'mixed', dead: 'dead' },
  },
  presets: {
    edge: 'Vertical edge',
    'nearly-silent': 'Nearly silent',
    strokes: 'Slanted strokes',
    handles: 'Bag handles',
    boots: 'Ankle boots',
    mixed: 'Mixed',
  },
  describe: ({ layer, channel }, derived, say) => {
    const { receptiveField, chosen, patch } = derived;
    const { number, words } = say;
    const [height, width] = receptiveField.size;
    const head = `${layerName(layer)}, channel ${number(channel + 1)}: each number sees ${number(height)}×${number(width)} pixels.`;
    if (!patch) return `${head} ${enRule(derived, say)}`;
    const rank = chosen.patches.indexOf(patch) + 1;
    return `${head} Patch ${number(rank)} by strength reaches ${number(patch.activation, digits(patch.activation))}, at ${words.cellAt(number(patch.row), number(patch.col))} of the feature map, in picture ${number(patch.picture)} (${CLASS_NAMES.en[patch.label]}). ${enRule(derived, say)}`;
  },
  tables: (state, derived, say) =>
    tables(state, derived, say, {
      activations: 'Activations: a row for each channel, the strongest patch on the left',
      pictures: 'Number of the picture that holds each patch',
      patch: 'The chosen patch (– is padding)',
      kernel: 'The channel’s kernel, a row for each slice',
    }),
};

/** What the counts say of the channel, with the rule where it says something bad. */
function viRule({ chosen, strongest }: Derived, { number }: Say): string {
  const { verdict, patches, likeness, topCount, topClass } = chosen;
  const alike = `Độ giống nhau giữa các mảnh (tương quan trung bình): ${likenessOf(likeness, number)}.`;
  const classes = `${number(topCount)} trong ${number(patches.length)} mảnh lấy từ ảnh ${CLASS_NAMES.vi[topClass]}.`;
  switch (verdict) {
    case 'dead':
      return `Kênh chết: trong ${number(SEARCHED)} ảnh, không chỗ nào cho giá trị lớn hơn 0.`;
    case 'faint':
      return `Gần như im lặng: ${silence(chosen.patches.length, number, 'vi')}mạnh nhất chỉ ${number(patches[0].activation, 4)}, còn kênh mạnh nhất của tầng đạt ${number(strongest)}. (Ngưỡng: đủ ${number(SHOWN)} ảnh và ${number(FAINT_SHARE * 100)}%.)`;
    case 'mixed':
      return `Không thấy mẫu chung. ${alike} ${classes} (Ngưỡng: ${number(ALIKE)} hoặc ${number(MAJORITY)} mảnh cùng lớp.)`;
    case 'clear':
      return `${alike} ${classes}`;
  }
}

function enRule({ chosen, strongest }: Derived, { number }: Say): string {
  const { verdict, patches, likeness, topCount, topClass } = chosen;
  const alike = `How alike the patches are (mean correlation): ${likenessOf(likeness, number)}.`;
  const classes = `${number(topCount)} of ${number(patches.length)} come from the class ${CLASS_NAMES.en[topClass]}.`;
  switch (verdict) {
    case 'dead':
      return `A dead channel: nowhere in ${number(SEARCHED)} pictures does it rise above 0.`;
    case 'faint':
      return `Nearly silent: ${silence(chosen.patches.length, number, 'en')}its strongest answer is ${number(patches[0].activation, 4)}, that of the layer’s strongest channel ${number(strongest)}. (The limits: ${number(SHOWN)} pictures, and ${number(FAINT_SHARE * 100)}%.)`;
    case 'mixed':
      return `No common pattern is found. ${alike} ${classes} (The limits: ${number(ALIKE)}, or ${number(MAJORITY)} patches of one class.)`;
    case 'clear':
      return `${alike} ${classes}`;
  }
}

/** Below this, two decimals would show 0. */
const SMALL = 0.05;
const digits = (activation: number) => (activation < SMALL ? 4 : 2);

function likenessOf(likeness: number, number: Say['number']): string {
  return Number.isNaN(likeness) ? '–' : number(likeness);
}

/** How few pictures excite the channel, where they are fewer than are shown. */
function silence(count: number, number: Say['number'], language: Language): string {
  if (count >= SHOWN) return '';
  return language === 'vi'
    ? `chỉ ${number(count)} trong ${number(SEARCHED)} ảnh cho giá trị lớn hơn 0, `
    : `only ${number(count)} of ${number(SEARCHED)} pictures lift it above 0; `;
}

function tables(
  { channel }: State,
  { channels, patch, kernel }: Derived,
  _: Say,
  captions: Readonly<Record<'activations' | 'pictures' | 'patch' | 'kernel', string>>,
): NumberTable[] {
  const each = (caption: string, read: (row: number, col: number) => number | undefined) => ({
    caption,
    rows: channels.length,
    cols: SHOWN,
    at: (row: number, col: number) => read(row, col) ?? Number.NaN,
    firstRow: 1,
    firstCol: 1,
    around: { row: channel, col: 0 },
    digits: 4,
  });
  const size = kernel.kernelSide ** 2;
  const weights = kernel.values.filter((value) => !Number.isNaN(value));
  return [
    each(captions.activations, (row, col) => channels[row].patches[col]?.activation),
    each(captions.pictures, (row, col) => channels[row].patches[col]?.picture),
    ...(patch
      ? [
          {
            caption: captions.patch,
            rows: patch.box.height,
            cols: patch.box.width,
            at: (row: number, col: number) => patch.crop[row * patch.box.width + col],
            firstRow: patch.box.top,
            firstCol: patch.box.left,
          },
        ]
      : []),
    {
      caption: captions.kernel,
      rows: kernel.slices,
      cols: size,
      at: (row, col) => weights[row * size + col],
      firstRow: 1,
      firstCol: 1,
      digits: 3,
    },
  ];
}

export const text: Both<Text> = { vi, en };
