import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable } from '../kit/types.ts';
import { CHANNELS, type Channel, type Mixture } from './light.ts';
import type { Derived, Refused, State } from './model.ts';

export interface Labels {
  /** Names of the sliders. */
  readonly channels: Readonly<Record<Channel, string>>;
  readonly lights: string;
  readonly swatch: string;
  readonly strips: string;
  readonly colours: string;
  readonly channelsTable: string;
  readonly overlapsTable: string;
}

type Text = FigureText<State, Derived, Labels>;

const LETTERS: Readonly<Record<Channel, string>> = { r: 'R', g: 'G', b: 'B' };

const MIXTURES: Both<Readonly<Record<Exclude<Mixture, 'other'>, string>>> = {
  vi: {
    black: 'Cả ba đèn tắt: màu đen là không có ánh sáng.',
    white: 'Cả ba đèn sáng hết mức: cộng lại thành trắng.',
    grey: 'Ba kênh bằng nhau nên không màu nào trội: đó là xám.',
    r: 'Chỉ đèn đỏ sáng.',
    g: 'Chỉ đèn lục sáng.',
    b: 'Chỉ đèn lam sáng.',
    rg: 'Đỏ và lục bằng nhau, không có lam: mắt ta thấy vàng.',
    gb: 'Lục và lam bằng nhau, không có đỏ: màu xanh lơ (cyan).',
    rb: 'Đỏ và lam bằng nhau, không có lục: màu hồng sẫm (magenta).',
  },
  en: {
    black: 'All three lamps are off: black is no light at all.',
    white: 'All three lamps are fully on: together they make white.',
    grey: 'All three channels are equal, so no colour wins: this is grey.',
    r: 'Only the red lamp is on.',
    g: 'Only the green lamp is on.',
    b: 'Only the blue lamp is on.',
    rg: 'Equal red and green, no blue: the eye sees yellow.',
    gb: 'Equal green and blue, no red: cyan.',
    rb: 'Equal red and blue, no green: magenta.',
  },
};

const NAMES: Both<Readonly<Record<Channel, string>>> = {
  vi: { r: 'đỏ', g: 'lục', b: 'lam' },
  en: { r: 'red', g: 'green', b: 'blue' },
};

type Number = (value: number, digits?: number) => string;

function triple({ colour }: Derived, number: Number): string {
  return `(${colour.map((value) => number(value)).join(', ')})`;
}

function refusedVi({ channel, asked, why }: Refused, number: Number): string {
  const letter = LETTERS[channel];
  const asks = number(asked);
  if (why === 'above') {
    return `Kênh ${letter} dừng ở 255. Mỗi kênh có 256 mức, nhưng đếm từ 0, nên không có mức ${asks}; hình giữ 255.`;
  }
  if (why === 'below') {
    return `Kênh ${letter} bắt đầu từ 0: đèn đã tắt thì không tối hơn được nữa. Không có mức ${asks}; hình giữ 0.`;
  }
  return `Mỗi mức là một số nguyên, nên ${asks} được làm tròn.`;
}

function refusedEn({ channel, asked, why }: Refused, number: Number): string {
  const letter = LETTERS[channel];
  const asks = number(asked);
  if (why === 'above') {
    return `Channel ${letter} stops at 255. It has 256 levels, but they are counted from 0, so there is no ${asks}; 255 is kept.`;
  }
  if (why === 'below') {
    return `Channel ${letter} starts at 0: a lamp that is off gets no darker. There is no ${asks}; 0 is kept.`;
  }
  return `Levels are whole numbers, so ${asks} is rounded.`;
}

const vi: Text = {
  title: 'Pha màu bằng ba con số',
  lead: 'Kéo ba thanh màu để thêm bớt ánh sáng đỏ, lục, lam, rồi thử gõ 256 vào một kênh.',
  surface:
    'Ba vòng sáng đỏ, lục, lam chồng lên nhau và ba thanh kênh. Phím lên, xuống chọn kênh; phím trái, phải đổi một mức, giữ Shift thì 16 mức.',
  labels: {
    channels: { r: 'Đỏ (R)', g: 'Lục (G)', b: 'Lam (B)' },
    lights: 'Ba ngọn đèn',
    swatch: 'Màu pha được',
    strips: 'Ba kênh',
    colours: 'màu',
    channelsTable: 'Màu',
    overlapsTable: 'Chỗ chồng nhau: R+G, G+B, R+B, R+G+B',
  },
  presets: {
    article: 'Màu mở đầu',
    yellow: 'Đỏ + lục = vàng',
    grey: 'Xám',
    white: 'Trắng',
    black: 'Đen',
  },
  describe: (_, derived, { number }) => {
    const { mixture, strongest, off, hex } = derived;
    const named = (channels: readonly Channel[]) =>
      channels.map((channel) => NAMES.vi[channel]).join(' và ');
    const said =
      mixture === 'other'
        ? `Sáng nhất là đèn ${named(strongest)}${off.length > 0 ? `; đèn ${named(off)} tắt` : ''}.`
        : MIXTURES.vi[mixture];
    return `(R, G, B) = ${triple(derived, number)}, viết gọn là ${hex}. ${said}`;
  },
  notice: (_, { refused }, { number }) => (refused ? refusedVi(refused, number) : ''),
  tables: (_, derived) => tables(derived, vi.labels),
};

const en: Text = {
  title: 'Mixing a colour from three numbers',
  lead: 'Drag the three strips to add or remove red, green and blue light, then try to type 256 for a channel.',
  surface:
    'Three overlapping lights, red, green and blue, and three channel strips. Up and down choose a channel; left and right change it by one level, with Shift by 16.',
  labels: {
    channels: { r: 'Red (R)', g: 'Green (G)', b: 'Blue (B)' },
    lights: 'Three lamps',
    swatch: 'Their colour',
    strips: 'Three channels',
    colours: 'colours',
    channelsTable: 'Colour',
    overlapsTable: 'Overlaps: R+G, G+B, R+B, R+G+B',
  },
  presets: {
    article: 'The first colour',
    yellow: 'Red + green = yellow',
    grey: 'Grey',
    white: 'White',
    black: 'Black',
  },
  describe: (_, derived, { number }) => {
    const { mixture, strongest, off, hex } = derived;
    const named = (channels: readonly Channel[]) =>
      channels.map((channel) => NAMES.en[channel]).join(' and ');
    const said =
      mixture === 'other'
        ? `The brightest light is ${named(strongest)}${off.length > 0 ? `; ${named(off)} is off` : ''}.`
        : MIXTURES.en[mixture];
    return `(R, G, B) = ${triple(derived, number)}, or ${hex} for short. ${said}`;
  },
  notice: (_, { refused }, { number }) => (refused ? refusedEn(refused, number) : ''),
  tables: (_, derived) => tables(derived, en.labels),
};

const FIRST_OVERLAP = CHANNELS.length;

function tables({ colour, parts }: Derived, labels: Labels): NumberTable[] {
  const overlaps = parts.slice(FIRST_OVERLAP);
  return [
    gridTable(labels.channelsTable, colour, 1, CHANNELS.length),
    gridTable(
      labels.overlapsTable,
      overlaps.flatMap((overlap) => overlap.colour),
      overlaps.length,
      CHANNELS.length,
    ),
  ];
}

export const text: Both<Text> = { vi, en };
