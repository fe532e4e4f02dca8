import type { Both } from '../../words/language.ts';
import type { OpenerLabels } from '../kit/openers.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { Kernel } from './answers.ts';
import type { Derived, Reading, State } from './model.ts';
import { KERNEL_SIDE } from './scan.ts';

export interface Labels extends OpenerLabels {
  readonly kernels: Readonly<Record<Kernel, string>>;
  readonly patch: string;
  readonly picture: string;
  /** Names the small square on the photo. */
  readonly window: string;
  readonly scale: string;
}

type Text = FigureText<State, Derived, Labels>;
type Readings = Readonly<
  Record<Exclude<Kernel, 'blur'>, Record<Exclude<Reading, 'average'>, string>>
>;

const READINGS: Both<Readings> = {
  vi: {
    'vertical-edge': {
      alike: 'Bên trái tối, bên phải sáng.',
      opposite: 'Bên trái sáng, bên phải tối.',
      faint: 'Bên trái và bên phải sáng gần như nhau.',
    },
    'horizontal-edge': {
      alike: 'Bên trên tối, bên dưới sáng.',
      opposite: 'Bên trên sáng, bên dưới tối.',
      faint: 'Bên trên và bên dưới sáng gần như nhau.',
    },
    diagonal: {
      alike: 'Ba pixel trên đường chéo sáng hơn sáu pixel còn lại.',
      opposite: 'Ba pixel trên đường chéo tối hơn sáu pixel còn lại.',
      faint: 'Đường chéo và phần còn lại sáng gần như nhau.',
    },
  },
  en: {
    'vertical-edge': {
      alike: 'Dark on the left, light on the right.',
      opposite: 'Light on the left, dark on the right.',
      faint: 'Left and right are almost equally light.',
    },
    'horizontal-edge': {
      alike: 'Dark above, light below.',
      opposite: 'Light above, dark below.',
      faint: 'Above and below are almost equally light.',
    },
    diagonal: {
      alike: 'The three pixels on the diagonal are lighter than the other six.',
      opposite: 'The three pixels on the diagonal are darker than the other six.',
      faint: 'The diagonal and the rest are almost equally light.',
    },
  },
};

const vi: Text = {
  title: 'Chiếc đèn pin soi mẫu',
  lead: 'Kéo khung sáng trên ảnh, hoặc bấm Chạy: đèn đi qua đến đâu, ảnh hiện thành feature map đến đó.',
  surface:
    'Tấm ảnh và kernel đang soi. Phím mũi tên dời kernel một pixel, giữ Shift thì mười pixel; phím cách để chạy.',
  labels: {
    kernels: {
      'vertical-edge': 'Cạnh dọc',
      'horizontal-edge': 'Cạnh ngang',
      diagonal: 'Nét chéo',
      blur: 'Làm mờ',
    },
    caption: 'Đèn pin soi đến đâu, ảnh hiện thành feature map đến đó.',
    patch: 'Mảnh ảnh',
    picture: 'Ảnh → feature map',
    window: 'ô nhỏ: cửa sổ 3×3',
    scale: 'Thang màu của feature map',
  },
  presets: {},
  describe: ({ kernel }, { row, col, answer, middlePixel, reading, complete }, { number }) => {
    const place = `Hàng ${number(row)}, cột ${number(col)}:`;
    const end = complete ? ' Feature map đã hiện đủ.' : '';
    if (kernel === 'blur' || reading === 'average') {
      return `${place} trung bình chín pixel là ${number(answer)}, thay cho ${number(middlePixel)} ở giữa.${end}`;
    }
    return `${place} tổng là ${number(answer)}. ${READINGS.vi[kernel][reading]}${end}`;
  },
  tables,
};

const en: Text = {
  title: 'A flashlight that looks for a pattern',
  lead: 'Drag the lit square over the photo, or press Play: where the light has passed, the photo develops into the feature map.',
  surface:
    'The photo and the kernel that scans it. Arrow keys move the kernel by one pixel, with Shift by ten; space plays.',
  labels: {
    kernels: {
      'vertical-edge': 'Vertical edge',
      'horizontal-edge': 'Horizontal edge',
      diagonal: 'Diagonal',
      blur: 'Blur',
    },
    caption: 'Where the flashlight has been, the photo develops into a feature map.',
    patch: 'Patch',
    picture: 'Photo → feature map',
    window: 'small square: 3×3',
    scale: 'Colours of the feature map',
  },
  presets: {},
  describe: ({ kernel }, { row, col, answer, middlePixel, reading, complete }, { number }) => {
    const place = `Row ${number(row)}, column ${number(col)}:`;
    const end = complete ? ' The feature map is complete.' : '';
    if (kernel === 'blur' || reading === 'average') {
      return `${place} the nine pixels average ${number(answer)}, which replaces ${number(middlePixel)} in the middle.${end}`;
    }
    return `${place} the sum is ${number(answer)}. ${READINGS.en[kernel][reading]}${end}`;
  },
  tables,
};

function tables(_: State, derived: Derived, { words }: Say): NumberTable[] {
  const { photo, answers, weights, divisor, products, row, col } = derived;
  const [, , outHeight, outWidth] = answers.map.shape;
  const square = (caption: string, values: ArrayLike<number>) =>
    gridTable(caption, values, KERNEL_SIDE, KERNEL_SIDE);
  const over = divisor === 1 ? '' : ` ÷ ${divisor}`;
  return [
    {
      ...gridTable(words.input, photo.planes[0], photo.height, photo.width),
      around: { row: row + 1, col: col + 1 },
    },
    square(words.kernel + over, weights.data),
    square(words.products, products),
    {
      ...gridTable(words.featureMap, answers.map.data, outHeight, outWidth),
      around: { row, col },
    },
  ];
}

export const text: Both<Text> = { vi, en };
