import type { Channel, Mixture } from './light.ts';
import type { Refused } from './model.ts';
import { type Format, LETTERS, type Text, tables, triple } from './text.ts';

const MIXTURES: Readonly<Record<Exclude<Mixture, 'other'>, string>> = {
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

function refusal({ channel, asked, why }: Refused, number: Format): string {
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

export const vi: Text = {
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
      channels.map((channel) => NAMES[channel]).join(' và ');
    const said =
      mixture === 'other'
        ? `Sáng nhất là đèn ${named(strongest)}${off.length > 0 ? `; đèn ${named(off)} tắt` : ''}.`
        : MIXTURES[mixture];
    return `(R, G, B) = ${triple(derived, number)}, viết gọn là ${hex}. ${said}`;
  },
  notice: (_, { refused }, { number }) => (refused ? refusal(refused, number) : ''),
  tables: (_, derived) => tables(derived, vi.labels),
};
