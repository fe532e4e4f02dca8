import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import type { Channel } from './light.ts';
import { type Labels, type Sentences, says } from './says.ts';

const MIXTURES: Sentences['mixtures'] = {
  black: 'Cả ba đèn tắt: màu đen là không có ánh sáng.',
  white: 'Cả ba đèn sáng hết mức: cộng lại thành trắng.',
  grey: 'Ba kênh bằng nhau nên không màu nào trội: đó là xám.',
  r: 'Chỉ đèn đỏ sáng.',
  g: 'Chỉ đèn lục sáng.',
  b: 'Chỉ đèn lam sáng.',
  rg: 'Đỏ và lục bằng nhau, không có lam: mắt ta thấy vàng.',
  gb: 'Lục và lam bằng nhau, không có đỏ: màu xanh lơ (cyan).',
  rb: 'Đỏ và lam bằng nhau, không có lục: màu hồng sẫm (magenta).',
};

const NAMES: Readonly<Record<Channel, string>> = { r: 'đỏ', g: 'lục', b: 'lam' };

const named = (channels: readonly Channel[]) =>
  channels.map((channel) => NAMES[channel]).join(' và ');

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Pha màu bằng ba con số',
  lead: 'Bấm Chạy: từng ngọn đèn đi tới tường, chỗ chồng nhau là tổng. Rồi kéo ba thanh, và thử gõ 256 vào một kênh.',
  surface:
    'Ba vòng sáng đỏ, lục, lam chồng lên nhau. Phím lên, xuống chọn kênh; phím trái, phải đổi một mức, giữ Shift thì 16 mức.',
  labels: {
    channels: { r: 'Đỏ (R)', g: 'Lục (G)', b: 'Lam (B)' },
    colours: 'màu',
  },
  presets: {
    article: 'Màu mở đầu',
    yellow: 'Đỏ + lục = vàng',
    grey: 'Xám',
    white: 'Trắng',
    black: 'Đen',
  },
  sentences: ({ number }) => ({
    mixtures: MIXTURES,
    colour: (triple, hex) => `(R, G, B) = ${triple}, viết gọn là ${hex}.`,
    strongest: (lamps) => `Sáng nhất là đèn ${named(lamps)}.`,
    strongestAndOff: (lamps, off) => `Sáng nhất là đèn ${named(lamps)}; đèn ${named(off)} tắt.`,
    refused: {
      above: (letter, asked) =>
        `Kênh ${letter} dừng ở 255. Mỗi kênh có 256 mức, nhưng đếm từ 0, nên không có mức ${number(asked)}; hình giữ 255.`,
      below: (letter, asked) =>
        `Kênh ${letter} bắt đầu từ 0: đèn đã tắt thì không tối hơn được nữa. Không có mức ${number(asked)}; hình giữ 0.`,
      fraction: (_, asked) => `Mỗi mức là một số nguyên, nên ${number(asked)} được làm tròn.`,
    },
    channelsTable: 'Màu',
    overlapsTable: 'Chỗ chồng nhau: R+G, G+B, R+B, R+G+B',
    question: (levels) => `Mỗi kênh có ${number(levels)} mức. Ba kênh pha được bao nhiêu màu?`,
    colours: 'Số màu',
    right: (levels, colours) =>
      `${number(levels)}·${number(levels)}·${number(levels)} = ${number(colours)}: mỗi mức của kênh này đi với mọi mức của hai kênh kia.`,
  }),
};

export const vi = spoken(says, dictionary);
