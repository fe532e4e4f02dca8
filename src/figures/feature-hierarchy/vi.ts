import type { Say } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { type Derived, SEARCHED } from './model.ts';
import { ALIKE, FAINT_SHARE, MAJORITY, SHOWN } from './patches.ts';
import { digits, layerName, likenessOf, type Text, tables } from './text.ts';

export const vi: Text = {
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
    verdictShort: { clear: '', faint: 'rất yếu', mixed: 'lẫn lộn', dead: 'chết' },
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
    if (!patch) return `${head} ${rule(derived, say)}`;
    const rank = chosen.patches.indexOf(patch) + 1;
    return `${head} Mảnh mạnh thứ ${number(rank)} đạt ${number(patch.activation, digits(patch.activation))}, ở ${words.cellAt(number(patch.row), number(patch.col))} của feature map, trong ảnh ${number(patch.picture)} (${CLASS_NAMES.vi[patch.label]}). ${rule(derived, say)}`;
  },
  tables: (state, derived, say) =>
    tables(state, derived, say, {
      activations: 'Giá trị: mỗi hàng một kênh, mảnh mạnh nhất bên trái',
      pictures: 'Số thứ tự của ảnh chứa từng mảnh',
      patch: 'Mảnh đang chọn (– là padding)',
      kernel: 'Kernel của kênh, mỗi hàng một lát',
    }),
};

/** What the counts say of the channel, with the rule where it says something bad. */
function rule({ chosen, strongest }: Derived, { number }: Say): string {
  const { verdict, patches, likeness, topCount, topClass } = chosen;
  const alike = `Độ giống nhau giữa các mảnh (tương quan trung bình): ${likenessOf(likeness, number)}.`;
  const classes = `${number(topCount)} trong ${number(patches.length)} mảnh lấy từ ảnh ${CLASS_NAMES.vi[topClass]}.`;
  switch (verdict) {
    case 'dead':
      return `Kênh chết: trong ${number(SEARCHED)} ảnh, không chỗ nào cho giá trị lớn hơn 0.`;
    case 'faint':
      return `Gần như im lặng: ${silence(chosen.patches.length, number)}mạnh nhất chỉ ${number(patches[0].activation, 4)}, còn kênh mạnh nhất của tầng đạt ${number(strongest)}. (Ngưỡng: đủ ${number(SHOWN)} ảnh và ${number(FAINT_SHARE * 100)}%.)`;
    case 'mixed':
      return `Không thấy mẫu chung. ${alike} ${classes} (Ngưỡng: ${number(ALIKE)} hoặc ${number(MAJORITY)} mảnh cùng lớp.)`;
    case 'clear':
      return `${alike} ${classes}`;
  }
}

/** How few pictures excite the channel, where they are fewer than are shown. */
function silence(count: number, number: Say['number']): string {
  return count < SHOWN
    ? `chỉ ${number(count)} trong ${number(SEARCHED)} ảnh cho giá trị lớn hơn 0, `
    : '';
}
